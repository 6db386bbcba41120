/** Tries to cross by the worker itself: a job that names another's rows, and an export of them. */
import type { MikroORM } from '@mikro-orm/postgresql';
import { type CanaryIds, otherCanary, ownCanary } from '../../schema/canary/canary.model.js';
import { OfficialDocument } from '../../schema/document/document.entity.js';
import { collectRound, cutOffRound, fallDueRound } from '../../schema/round/round.job.js';
import type { Env } from '../../server/core/env.js';
import { createFileStore } from '../../server/core/file-store.js';
import { createLog } from '../../server/core/process/log.js';
import type { JobContext, JobHandler } from '../core/handle-job.js';
import { clockContext, createRunner } from '../core/run-job.js';
import { writeSources } from '../document/write-sources.js';
import type { Attempts } from './attempts.js';

/** What the worker works with. */
export interface Works {
  orm: MikroORM;
  env: Env;
  handlers: ReadonlyMap<string, JobHandler>;
}

const REQUEST = 'wall-probe';

/** A canary's round stands before all of these: a job that finds it says that it waits. */
const MOVES = [cutOffRound, collectRound, fallDueRound];

/** Whether a job in the own committee's envelope finds the round. */
async function findsRound(works: Works, name: string, { roundId }: CanaryIds): Promise<boolean> {
  const run = createRunner({ ...works, log: createLog({ LOG_LEVEL: 'silent' }, 'wall') });
  const envelope = { committeeId: ownCanary.committeeId, organizationId: null, requestId: REQUEST };
  try {
    await run({ name, data: { payload: { id: roundId }, envelope } });
    return false;
  } catch (fault) {
    if (fault instanceof Error && / waits: /.test(fault.message)) return true;
    throw fault;
  }
}

/** Runs jobs of the own committee that name a round of the other's. */
export async function tryJobs(works: Works): Promise<Attempts> {
  const leaks: string[] = [];
  for (const { name } of MOVES) {
    if (await findsRound(works, name, otherCanary))
      leaks.push(`a job finds a foreign row: ${name}`);
  }
  const isAwake = await findsRound(works, cutOffRound.name, ownCanary);
  const fault = isAwake ? null : 'the own round is not found';
  return { tried: MOVES.length, leaks, fault };
}

/** Rows in a workbook of sources that the own committee writes of a document. */
async function exportedRows(job: JobContext, { documentId, reportId }: CanaryIds) {
  const document = await job.ctx.transaction((tx) =>
    tx.em.findOne(OfficialDocument, { id: documentId }),
  );
  // The workbook is asked for even of a document that is not found, as a wrong job would.
  const named = { report: { id: reportId }, number: 1, symbol: 'BC/KT', abstract: '' };
  const given = document ?? { ...named, documentOn: '2026-01-01', model: {} };
  const path = `canary/${documentId}.xlsx`;
  const { rows } = await writeSources(job, given as never, path);
  return { isFound: document !== null, rows };
}

/** Exports the sources of the other's report. */
export async function tryExports({ orm, env }: Works): Promise<Attempts> {
  const job: JobContext = {
    ctx: clockContext(orm, ownCanary.committeeId, REQUEST),
    orm,
    env,
    files: createFileStore(env.FILES_DIR),
    log: createLog({ LOG_LEVEL: 'silent' }, 'wall'),
    progress: async () => undefined,
  };
  const foreign = await exportedRows(job, otherCanary);
  const own = await exportedRows(job, ownCanary);
  const leaks = [
    ...(foreign.isFound ? ['an export finds a foreign document'] : []),
    ...(foreign.rows > 0 ? ['an export has foreign rows'] : []),
  ];
  const fault = own.rows > 0 ? null : 'the own export is empty';
  return { tried: 2, leaks, fault };
}
