/**
 * Writes a whole round as a workbook and removes it when its days are over. Whoever cancels it is
 * heard at the next part of rows. A second run finds the state moved on and does nothing.
 */
import { LockMode } from '@mikro-orm/postgresql';
import { v7 } from 'uuid';
import { Committee } from '../../schema/committee/committee.entity.js';
import { writtenInstant } from '../../schema/core/calendar.js';
import { DueMoment } from '../../schema/job/job.entity.js';
import { ReportRound } from '../../schema/round/round.entity.js';
import { Indicator, ReportTemplate } from '../../schema/template/template.entity.js';
import {
  EXPORT_KEPT_DAYS,
  type ExportRows,
  RoundExport,
} from '../../schema/workbook/round-export.entity.js';
import { expireRoundExport, writeRoundExport } from '../../schema/workbook/round-export.job.js';
import { record } from '../../server/core/audit.js';
import type { Tx } from '../../server/core/context.js';
import { handleJob, type JobContext } from '../core/handle-job.js';
import { countRows, type ReadRound } from './round-export-rows.js';
import { writeWorkbook } from './stream-workbook.js';
import { type ExportedRound, type Step, writeRound } from './write-round.js';

const DAY_MS = 86_400_000;

/** Somebody cancelled it while it was written. */
class Cancelled extends Error {}

const folderOf = ({ committeeId, id }: RoundExport) => `${committeeId}/exports/${id}`;

async function stateOf({ ctx }: JobContext, id: string) {
  const found = await ctx.transaction((tx) => tx.em.findOne(RoundExport, { id }));
  return found?.state;
}

async function exportedRound(job: JobContext, read: ReadRound): Promise<ExportedRound> {
  const { em, roundId } = read;
  const round = await em.findOneOrFail(ReportRound, { id: roundId });
  const template = await em.findOneOrFail(ReportTemplate, { id: round.template.id });
  const orderBy = { position: 'asc' } as const;
  const indicators = await em.find(Indicator, { template: round.template }, { orderBy });
  const { timeZone } = await em.findOneOrFail(Committee, { id: job.ctx.actor.committeeId });
  const writtenAt = writtenInstant(job.ctx.now(), timeZone);
  return { round, template, indicators, counted: await countRows(read), writtenAt };
}

/** Tells how many rows of all are written, and hears whether they are still wanted. */
function stepsOf(job: JobContext, id: string, counted: ExportRows): Step {
  const { figures: _within, ...rows } = counted;
  const total = Object.values(rows).reduce((sum, count) => sum + count, 0);
  const done = new Map<string, number>();
  return async (sheet, count) => {
    done.set(sheet, count);
    const all = [...done.values()].reduce((sum, each) => sum + each, 0);
    await job.progress(sheet, all, total);
    if ((await stateOf(job, id)) !== 'WAITING') throw new Cancelled();
  };
}

async function writeFile(job: JobContext, found: RoundExport, path: string) {
  // What repeats is short, and what is long does not: nothing is kept in memory until the end.
  const options = { sharesTexts: false };
  return writeWorkbook(job.files.place(path), options, (book) =>
    job.ctx.snapshot(async ({ em }) => {
      const round = await em.findOneOrFail(ReportRound, { id: found.round.id });
      const read = { em, roundId: round.id, day: round.endOn };
      const exported = await exportedRound(job, read);
      em.clear();
      return writeRound({ book, read, exported, step: stepsOf(job, found.id, exported.counted) });
    }),
  );
}

type Written = Awaited<ReturnType<typeof writeFile>> & { path: string };

/** Makes the file known; false where it is no longer wanted. */
async function keep(tx: Tx, id: string, { path, sha256, bytes, result: rows }: Written) {
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const held = await tx.em.findOneOrFail(RoundExport, { id }, { lockMode });
  if (held.state !== 'WAITING') return false;
  const endedAt = tx.now();
  const expiresAt = new Date(endedAt.getTime() + EXPORT_KEPT_DAYS * DAY_MS);
  Object.assign(held, { state: 'READY', path, sha256, bytes, rows, endedAt, expiresAt });
  tx.create(DueMoment, {
    ...{ jobName: expireRoundExport.name, subjectId: id },
    ...{ dueAt: expiresAt, claimedAt: null },
  });
  recordStep(tx, id, 'write', ['WAITING', 'READY']);
  return true;
}

function recordStep(tx: Tx, id: string, step: string, [from, to]: [string, string]) {
  record(tx, { action: `roundExport.${step}`, entity: 'RoundExport', entityId: id, from, to });
}

/** Every run writes a file of its own: another may have been begun because this one seemed dead. */
async function write(job: JobContext, id: string): Promise<void> {
  const { ctx, files } = job;
  const found = await ctx.transaction((tx) => tx.em.findOne(RoundExport, { id }));
  if (found?.state === 'CANCELLED') return files.discard(folderOf(found));
  if (found?.state !== 'WAITING') return;
  const path = `${folderOf(found)}/${v7()}.xlsx`;
  try {
    const written = { ...(await writeFile(job, found, path)), path };
    const isKept = await ctx.transaction((tx) => keep(tx, id, written));
    if (!isKept) await files.discard(path);
  } catch (fault) {
    if (!(fault instanceof Cancelled)) throw fault;
    await files.discard(folderOf(found));
  }
}

/** Takes the file away. */
async function expire({ ctx, files }: JobContext, id: string): Promise<void> {
  const gone = await ctx.transaction(async (tx) => {
    const lockMode = LockMode.PESSIMISTIC_WRITE;
    const held = await tx.em.findOne(RoundExport, { id }, { lockMode });
    if (!held) return null;
    if (held.state === 'READY') {
      Object.assign(held, { state: 'EXPIRED', path: null });
      recordStep(tx, id, 'expire', ['READY', 'EXPIRED']);
    }
    return held;
  });
  // After the row says so: a run that is cut off between the two finds the folder again.
  if (gone?.state === 'EXPIRED') await files.discard(folderOf(gone));
}

export const roundExportHandlers = [
  handleJob(writeRoundExport, (job, { id }) => write(job, id)),
  handleJob(expireRoundExport, (job, { id }) => expire(job, id)),
];
