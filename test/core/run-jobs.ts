import { sql } from 'kysely';
import type { Env } from '../../server/core/env.js';
import { createLog } from '../../server/core/process/log.js';
import { asPlatform } from '../../server/core/tenancy.js';
import { createRunner } from '../../worker/core/run-job.js';
import { handlersByName } from '../../worker/handlers.js';
import { database } from './database.js';

interface Waiting {
  id: string;
  name: string;
  payload: object;
  envelope: object;
}

async function takeJobs(committeeId: string): Promise<Waiting[]> {
  const { worker } = await database();
  return asPlatform(worker, "a test runs its own committee's jobs", async (em) => {
    const { rows } = await sql<Waiting>`update app.outbox set relayed_at = now()
      where committee_id = ${committeeId} and relayed_at is null
      returning id, name, payload, envelope`.execute(em.getKysely());
    return rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  });
}

/** Runs one job as the worker would. */
export async function runJob(
  name: string,
  id: string,
  committeeId: string,
  more: Partial<Env> = {},
) {
  const { worker: orm, env } = await database();
  const log = createLog({ LOG_LEVEL: 'silent' }, 'test');
  const run = createRunner({ orm, env: { ...env, ...more }, log, handlers: handlersByName() });
  const envelope = { committeeId, organizationId: null, requestId: 'test' };
  await run({ name, data: { payload: { id }, envelope } });
}

/**
 * Runs every waiting job of a committee, and those that they ask for, without a queue. Says their
 * names.
 */
export async function runJobs(committeeId: string, more: Partial<Env> = {}): Promise<string[]> {
  const ran: string[] = [];
  for (;;) {
    const jobs = await takeJobs(committeeId);
    if (jobs.length === 0) return ran;
    for (const { name, payload } of jobs) {
      await runJob(name, (payload as { id: string }).id, committeeId, more);
      ran.push(name);
    }
  }
}
