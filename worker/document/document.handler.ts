/**
 * Issues a signed document: renders its files, and has it mailed where nobody has to release it.
 */
import { LockMode } from '@mikro-orm/postgresql';
import { v7 } from 'uuid';
import { Committee } from '../../schema/committee/committee.entity.js';
import {
  type DocumentFile,
  LayoutProfileRow,
  OfficialDocument,
} from '../../schema/document/document.entity.js';
import { issueDocument } from '../../schema/document/document.job.js';
import type { DocumentProof } from '../../schema/verification/manifest.model.js';
import { record } from '../../server/core/audit.js';
import type { Tx } from '../../server/core/context.js';
import { dispatchDocument } from '../../server/delivery/dispatch/dispatch.service.js';
import { handleJob, type JobContext } from '../core/handle-job.js';
import { fileNameOf } from './file-name.js';
import { renderManifest } from '../verification/render-manifest.js';
import { gatherManifest } from '../verification/gather-manifest.js';
import { keepManifest, publish } from '../verification/keep-manifest.js';
import { activeFile } from './render-word.js';
import type { ReportDocument } from './report-document.js';
import { writeSources } from './write-sources.js';

const STEPS = 4;

async function documentToIssue(tx: Tx, id: string): Promise<ReportDocument | null> {
  const document = await tx.em.findOne(
    OfficialDocument,
    { id, state: 'SIGNED', report: { $ne: null } },
    { populate: ['report', 'report.round'] as never },
  );
  return document as ReportDocument | null;
}

interface Issued {
  files: DocumentFile[];
  proof: DocumentProof;
}

async function renderInto(
  folder: string,
  job: JobContext,
  document: ReportDocument,
): Promise<Issued> {
  const { ctx, files, progress } = job;
  const { manifest, own } = await ctx.transaction(async (tx) => {
    const { settings } = await tx.em.findOneOrFail(LayoutProfileRow, {
      code: document.layoutProfile,
    });
    const active = await activeFile(tx);
    const wordTemplate = active && { edition: active.edition, sha256: active.sha256 };
    return {
      manifest: await gatherManifest(tx, document, { settings, wordTemplate }),
      own: active,
    };
  });
  const proof = await keepManifest(job, folder, manifest);
  const put = async (kind: DocumentFile['kind'], content: Uint8Array) => {
    const name = fileNameOf(document, kind);
    return { kind, name, ...(await files.put(`${folder}/${name}`, content)) };
  };
  const { pdf, word } = await renderManifest(job, { manifest, proof, own });
  const rendered = [
    await put('pdf', pdf),
    { ...(await put('docx', word.content)), template: word.template },
  ];
  await progress('sources', 2, STEPS);
  const name = fileNameOf(document, 'xlsx');
  const { file } = await writeSources(job, document, `${folder}/${name}`);
  return { files: [...rendered, { kind: 'xlsx', name, ...file }], proof };
}

/**
 * Renders the files into a folder of this run alone: another run, begun because this one was
 * thought dead, writes over nothing that is issued.
 */
async function renderFiles(job: JobContext, document: ReportDocument) {
  const folder = `${document.committeeId}/${document.id}/${v7()}`;
  try {
    return { folder, issued: await renderInto(folder, job, document) };
  } catch (fault) {
    await job.files.discard(folder);
    throw fault;
  }
}

/**
 * Keeps what was rendered and has it mailed where the committee needs no officer for that and the
 * office does not hold it; false where another run was quicker.
 */
async function keep(tx: Tx, id: string, { files, proof }: Issued): Promise<boolean> {
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const document = await tx.em.findOneOrFail(OfficialDocument, { id }, { lockMode });
  if (document.proof) return false;
  Object.assign(document, { files, proof });
  await publish(tx, document);
  if (files.some(({ template }) => template?.isUsed === false)) {
    record(tx, { action: 'document.useDefaultLayout', entity: 'OfficialDocument', entityId: id });
  }
  const committee = await tx.em.findOneOrFail(Committee, { id: tx.actor.committeeId });
  if (committee.releasesAtOnce && document.holdReason === null) {
    await dispatchDocument(tx, document, 'report.dispatch');
  }
  return true;
}

export const documentHandlers = [
  handleJob(issueDocument, async (job, { id }) => {
    const { ctx, files, progress } = job;
    const document = await ctx.transaction((tx) => documentToIssue(tx, id));
    if (!document || document.proof || document.report.state !== 'SIGNED') return;
    const { folder, issued } = await renderFiles(job, document);
    await progress('dispatch', 3, STEPS);
    // An error leaves the folder: a commit may have been made whose answer was lost.
    const isKept = await ctx.transaction((tx) => keep(tx, id, issued));
    if (!isKept) await files.discard(folder);
    await progress('done', STEPS, STEPS);
  }),
];
