/**
 * Issues a signed document: renders its files, writes one delivery per recipient, and asks for the
 * mails.
 */
import { LockMode } from '@mikro-orm/postgresql';
import { v7 } from 'uuid';
import { Committee, RecipientRow } from '../../schema/committee/committee.entity.js';
import { zonedDate } from '../../schema/core/calendar.js';
import { Delivery } from '../../schema/delivery/delivery.entity.js';
import { LOST_AFTER_MS, sendDelivery } from '../../schema/delivery/delivery.job.js';
import {
  type DocumentFile,
  LayoutProfileRow,
  OfficialDocument,
} from '../../schema/document/document.entity.js';
import { issueDocument } from '../../schema/document/document.job.js';
import { Membership } from '../../schema/membership/membership.entity.js';
import { Report } from '../../schema/report/report.entity.js';
import { ReportRound } from '../../schema/round/round.entity.js';
import type { DocumentProof } from '../../schema/verification/manifest.model.js';
import { record } from '../../server/core/audit.js';
import type { Tx } from '../../server/core/context.js';
import { enqueue } from '../../server/core/enqueue.js';
import { messageIdOf } from '../delivery/message-id.js';
import { handleJob, type JobContext } from '../core/handle-job.js';
import { fileNameOf } from './file-name.js';
import { renderManifest } from '../verification/render-manifest.js';
import { gatherManifest } from '../verification/gather-manifest.js';
import { keepManifest, publish } from '../verification/keep-manifest.js';
import { activeFile } from './render-word.js';
import { writeSources } from './write-sources.js';

const STEPS = 4;

async function documentToIssue(tx: Tx, id: string): Promise<OfficialDocument | null> {
  return tx.em.findOne(
    OfficialDocument,
    { id, state: 'SIGNED' },
    { populate: ['report', 'report.round'] as never },
  );
}

interface Issued {
  files: DocumentFile[];
  proof: DocumentProof;
}

async function renderInto(
  folder: string,
  job: JobContext,
  document: OfficialDocument,
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
async function renderFiles(job: JobContext, document: OfficialDocument) {
  const folder = `${document.committeeId}/${document.id}/${v7()}`;
  try {
    return { folder, issued: await renderInto(folder, job, document) };
  } catch (fault) {
    await job.files.discard(folder);
    throw fault;
  }
}

/** Who is mailed: the members, in office today, of every audience the recipient lines name. */
async function addresseesOf(tx: Tx) {
  const lines = await tx.em.find(RecipientRow, { audience: { $ne: null } });
  const roles = lines.flatMap(({ audience }) => (audience ? [audience] : []));
  const { timeZone } = await tx.em.findOneOrFail(Committee, { id: tx.actor.committeeId });
  const today = zonedDate(tx.now(), timeZone);
  const memberships = await tx.em.find(
    Membership,
    {
      role: { $in: roles },
      organizationId: null,
      startsOn: { $lte: today },
      $or: [{ endsOn: null }, { endsOn: { $gte: today } }],
    },
    { populate: ['person'] },
  );
  const people = new Map(memberships.map(({ person }) => [person.id, person]));
  return [...people.values()];
}

async function writeDeliveries(tx: Tx, document: OfficialDocument) {
  for (const person of await addresseesOf(tx)) {
    const delivery = tx.create(Delivery, {
      id: v7(),
      document,
      person,
      address: person.email.normalize('NFC').toLowerCase(),
      addresseeName: person.fullName,
      state: 'PENDING',
      attempts: 0,
      messageId: messageIdOf(document.id, person.id),
      leaseUntil: null,
      nextAttemptAt: new Date(tx.now().getTime() + LOST_AFTER_MS),
      smtpCode: null,
      lastError: null,
      sentAt: null,
      resolution: null,
    });
    enqueue(tx, sendDelivery, { id: delivery.id });
  }
}

/** Marks the report as dispatched and its round as closed; false where another run was quicker. */
async function dispatch(tx: Tx, documentId: string, { files, proof }: Issued): Promise<boolean> {
  const document = await tx.em.findOneOrFail(OfficialDocument, { id: documentId });
  const report = await tx.em.findOneOrFail(
    Report,
    { id: document.report.id },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (report.state !== 'SIGNED') return false;
  Object.assign(document, { files, proof });
  publish(tx, document);
  await writeDeliveries(tx, document);
  report.state = 'DISPATCHED';
  if (files.some(({ template }) => template?.isUsed === false)) {
    record(tx, {
      action: 'document.useDefaultLayout',
      entity: 'OfficialDocument',
      entityId: document.id,
    });
  }
  const round = await tx.em.findOneOrFail(ReportRound, { id: report.round.id });
  const roundFrom = round.state;
  round.state = 'CLOSED';
  record(tx, {
    action: 'report.dispatch',
    entity: 'Report',
    entityId: report.id,
    from: 'SIGNED',
    to: 'DISPATCHED',
  });
  record(tx, {
    action: 'round.close',
    entity: 'ReportRound',
    entityId: round.id,
    from: roundFrom,
    to: 'CLOSED',
  });
  return true;
}

export const documentHandlers = [
  handleJob(issueDocument, async (job, { id }) => {
    const { ctx, files, progress } = job;
    const document = await ctx.transaction((tx) => documentToIssue(tx, id));
    if (!document || document.report.state !== 'SIGNED') return;
    const { folder, issued } = await renderFiles(job, document);
    await progress('dispatch', 3, STEPS);
    // An error leaves the folder: a commit may have been made whose answer was lost.
    const isDispatched = await ctx.transaction((tx) => dispatch(tx, id, issued));
    if (!isDispatched) await files.discard(folder);
    await progress('done', STEPS, STEPS);
  }),
];
