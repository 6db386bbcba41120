/**
 * Makes the documents of a decision, with a certificate for each organization and one file of all;
 * tells of the end of a recognition and ends it.
 */
import { LockMode } from '@mikro-orm/postgresql';
import { v7 } from 'uuid';
import { AssessmentRound } from '../../schema/assessment-round/assessment-round.entity.js';
import { type DocumentFile, OfficialDocument } from '../../schema/document/document.entity.js';
import {
  CultureRecognition,
  RecognitionDecision,
} from '../../schema/recognition/recognition.entity.js';
import {
  announceExpiry,
  expireRecognition,
  issueRecognition,
} from '../../schema/recognition/recognition.job.js';
import type { CertificateFile } from '../../schema/recognition/recognition.model.js';
import type {
  DocumentProof,
  RecognitionManifest,
} from '../../schema/verification/manifest.model.js';
import type { Tx } from '../../server/core/context.js';
import { handleJob, type JobContext } from '../core/handle-job.js';
import { fileNameOf } from '../document/file-name.js';
import { keepManifest, publish } from '../verification/keep-manifest.js';
import { renderManifest } from '../verification/render-manifest.js';
import { renderCertificates } from './certificate-pdf.js';
import { announce, expire } from './expiry.js';
import { type DecidedLine, type DecisionToIssue, gatherRecognition } from './gather-recognition.js';
import { publishCertificate, publishRevocation } from './publish-recognition.js';

/** In the order of the register. */
const byPlace = [{ organization: { position: 'asc' } }, { id: 'asc' }] as const;

async function decisionToIssue(tx: Tx, id: string): Promise<DecisionToIssue | null> {
  const decision = await tx.em.findOne(RecognitionDecision, { id, state: 'DECIDED' });
  if (!decision?.documentId) return null;
  const document = await tx.em.findOneOrFail(OfficialDocument, { id: decision.documentId });
  const round = await tx.em.findOneOrFail(AssessmentRound, { id: decision.round.id });
  const lines = await tx.em.find(
    CultureRecognition,
    { decision },
    { populate: ['organization', 'assessment'], orderBy: [...byPlace] },
  );
  return { decision, document, round, lines: lines as unknown as DecidedLine[] };
}

interface Issued {
  folder: string;
  manifest: RecognitionManifest;
  proof: DocumentProof;
  files: DocumentFile[];
  /** By organization, in the order of the manifest. */
  certificates: CertificateFile[];
}

/** "Giay-cong-nhan-01.pdf": its place on the list; a name of an organization may be too long. */
const certificateName = (at: number) => `Giay-cong-nhan-${String(at + 1).padStart(2, '0')}.pdf`;

async function renderEach(job: JobContext, issued: Omit<Issued, 'files' | 'certificates'>) {
  const { folder, manifest, proof } = issued;
  const { certificates, layoutProfile } = manifest;
  const made: CertificateFile[] = [];
  for (const [at, certificate] of certificates.entries()) {
    const hash = proof.manifest.sha256;
    const content = await renderCertificates([certificate], layoutProfile.settings, hash);
    const name = certificateName(at);
    const kept = await job.files.put(`${folder}/certificates/${certificate.code}.pdf`, content);
    made.push({ code: certificate.code, name, ...kept });
    await job.progress('certificates', at + 1, certificates.length);
  }
  return made;
}

async function renderInto(job: JobContext, folder: string, given: DecisionToIssue) {
  const { ctx, files, env } = job;
  const { document } = given;
  const manifest = await ctx.transaction((tx) => gatherRecognition(tx, given, env.PUBLIC_URL));
  const proof = await keepManifest(job, folder, manifest);
  const { pdf, word } = await renderManifest(job, { manifest, proof, own: null });
  const put = async (kind: DocumentFile['kind'], name: string, content: Uint8Array) => ({
    ...{ kind, name },
    ...(await files.put(`${folder}/${name}`, content)),
  });
  const made: DocumentFile[] = [
    await put('pdf', fileNameOf(document, 'pdf'), pdf),
    await put('docx', fileNameOf(document, 'docx'), word.content),
  ];
  const { certificates, layoutProfile } = manifest;
  if (certificates.length > 0) {
    const hash = proof.manifest.sha256;
    const all = await renderCertificates(certificates, layoutProfile.settings, hash);
    const name = fileNameOf(document, 'pdf').replace('.pdf', '-giay-cong-nhan.pdf');
    made.push(await put('certificates', name, all));
  }
  const each = await renderEach(job, { folder, manifest, proof });
  return { folder, manifest, proof, files: made, certificates: each };
}

/** Keeps what was made and puts it on the public page; false where another run was quicker. */
async function issue(tx: Tx, id: string, issued: Issued): Promise<boolean> {
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const document = await tx.em.findOneOrFail(OfficialDocument, { id }, { lockMode });
  if (document.proof) return false;
  Object.assign(document, { files: issued.files, proof: issued.proof });
  await publish(tx, document);
  const { decisionId } = issued.manifest;
  const lines = await tx.em.find(
    CultureRecognition,
    { decision: { id: decisionId } as never, outcome: 'PASSED' },
    { orderBy: [...byPlace] },
  );
  for (const [at, line] of lines.entries()) {
    const [file, certificate] = [issued.certificates[at], issued.manifest.certificates[at]];
    if (!file || !certificate) throw new Error('a list has changed since it was decided');
    line.certificate = file;
    publishCertificate(tx, { document, file, certificate });
  }
  await publishRevocation(tx, document);
  return true;
}

export const recognitionHandlers = [
  handleJob(issueRecognition, async (job, { id }) => {
    const { ctx, files, progress } = job;
    const given = await ctx.transaction((tx) => decisionToIssue(tx, id));
    if (!given || given.document.proof) return;
    const folder = `${given.document.committeeId}/${given.document.id}/${v7()}`;
    let issued: Issued;
    try {
      issued = await renderInto(job, folder, given);
    } catch (fault) {
      await files.discard(folder);
      throw fault;
    }
    // An error leaves the folder: a commit may have been made whose answer was lost.
    const isKept = await ctx.transaction((tx) => issue(tx, given.document.id, issued));
    if (!isKept) await files.discard(folder);
    await progress('done', 1, 1);
  }),
  handleJob(expireRecognition, ({ ctx }, { id }) => ctx.transaction((tx) => expire(tx, id))),
  handleJob(announceExpiry, ({ ctx }, { id }) => ctx.transaction((tx) => announce(tx, id))),
];
