/** Makes a document again from its manifest and says whether it is what was issued. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { LockMode } from '@mikro-orm/postgresql';
import { DocumentTemplate } from '../../schema/document-template/document-template.entity.js';
import { type DocumentFile, OfficialDocument } from '../../schema/document/document.entity.js';
import type {
  DocumentProof,
  Manifest,
  RecognitionManifest,
} from '../../schema/verification/manifest.model.js';
import {
  isSame,
  type Reissue,
  type ReissuedFile,
} from '../../schema/verification/reissue.model.js';
import { reissueDocument } from '../../schema/verification/verification.job.js';
import { record } from '../../server/core/audit.js';
import { handleJob, type JobContext } from '../core/handle-job.js';
import type { OwnFile } from '../document/render-word.js';
import { renderCertificates } from '../recognition/certificate-pdf.js';
import { renderManifest } from './render-manifest.js';

const sha256Of = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');

/** A file as it lies in the store; null where it is gone. */
async function kept({ files }: JobContext, path: string): Promise<Buffer | null> {
  return readFile(files.place(path)).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return null;
    throw fault;
  });
}

/** The stored inputs, if they are still what they were; null otherwise. */
async function inputsOf(job: JobContext, { manifest }: DocumentProof) {
  const stored = await kept(job, manifest.path);
  if (!stored || sha256Of(stored) !== manifest.sha256) return null;
  const inputs = JSON.parse(stored.toString()) as Manifest | RecognitionManifest;
  const { wordTemplate } = inputs;
  if (!wordTemplate) return { manifest: inputs, own: null };
  const own: OwnFile | null = await job.ctx.transaction((tx) =>
    tx.em.findOne(DocumentTemplate, { edition: wordTemplate.edition }),
  );
  const file = own && (await kept(job, own.path));
  if (!own || !file || sha256Of(file) !== wordTemplate.sha256) return null;
  return { manifest: inputs, own };
}

/** All certificates of a decision in one file; null for a report. */
async function certificatesOf(
  manifest: Manifest | RecognitionManifest,
  { manifest: { sha256 } }: DocumentProof,
): Promise<Uint8Array | null> {
  if (manifest.format !== 'recognition-manifest/1' || manifest.certificates.length === 0) {
    return null;
  }
  return renderCertificates(manifest.certificates, manifest.layoutProfile.settings, sha256);
}

/** The very files made again, each beside what was issued and what is kept. */
async function compare(
  job: JobContext,
  issued: readonly DocumentFile[],
  proof: DocumentProof,
): Promise<ReissuedFile[] | null> {
  const inputs = await inputsOf(job, proof);
  if (!inputs) return null;
  const { pdf, word } = await renderManifest(job, { ...inputs, proof });
  const certificates = await certificatesOf(inputs.manifest, proof);
  const again: Record<string, Uint8Array | null> = { pdf, docx: word.content, certificates };
  const compared: ReissuedFile[] = [];
  for (const { kind, path, sha256 } of issued) {
    const made = again[kind];
    if (!made) continue;
    const stored = await kept(job, path);
    compared.push({
      kind,
      issued: sha256,
      kept: stored && sha256Of(stored),
      again: sha256Of(made),
    });
  }
  return compared;
}

function outcomeOf(files: ReissuedFile[] | null): Pick<Reissue, 'state' | 'files'> {
  if (!files) return { state: 'INPUTS_CHANGED', files: [] };
  return { state: files.every(isSame) ? 'EQUAL' : 'DIFFERENT', files };
}

export const verificationHandlers = [
  handleJob(reissueDocument, async (job, { id }) => {
    const { ctx, progress } = job;
    const document = await ctx.transaction((tx) => tx.em.findOne(OfficialDocument, { id }));
    if (!document?.proof || document.reissue?.state !== 'RUNNING') return;
    const outcome = outcomeOf(await compare(job, document.files, document.proof));
    await ctx.transaction(async (tx) => {
      const lockMode = LockMode.PESSIMISTIC_WRITE;
      const held = await tx.em.findOneOrFail(OfficialDocument, { id }, { lockMode });
      if (held.reissue?.state !== 'RUNNING') return;
      held.reissue = { ...held.reissue, ...outcome, endedAt: tx.now().toISOString() };
      record(tx, {
        action: 'document.compare',
        entity: 'OfficialDocument',
        entityId: id,
        to: outcome.state,
      });
    });
    await progress('done', 4, 4);
  }),
];
