/**
 * Works with workbooks in a process of its own, as the product is built, and says how much memory
 * that took: a job of the worker, or the reading of a file of organizations.
 */
import { readFileSync } from 'node:fs';
import { readEnv } from '../../../server/core/env.js';
import { createContext } from '../../../server/core/context.js';
import { connect } from '../../../server/core/process/database.js';
import { createLog } from '../../../server/core/process/log.js';
import { readImport } from '../../../server/import/import.service.js';
import { createRunner } from '../../../worker/core/run-job.js';
import { handlersByName } from '../../../worker/handlers.js';

export interface Task {
  committeeId: string;
  /** A job and its subject. */
  job?: { name: string; id: string };
  /** A file to read, and the administrator who sends it. */
  read?: { path: string; personId: string; membershipId: string };
}

export interface Outcome {
  /** Megabytes the process held before and at most. */
  idle: number;
  peak: number;
  milliseconds: number;
  /** What was made. */
  id: string;
}

async function runJob(committeeId: string, { name, id }: NonNullable<Task['job']>) {
  const env = readEnv();
  const orm = await connect(env.WORKER_DATABASE_URL, { pool: 4, setting: 'WORKER_DATABASE_URL' });
  const log = createLog(env, 'memory');
  const run = createRunner({ orm, env, log, handlers: handlersByName() });
  const envelope = { committeeId, organizationId: null, requestId: 'memory' };
  await run({ name, data: { payload: { id }, envelope } });
  await orm.close();
  return id;
}

async function readFile(committeeId: string, read: NonNullable<Task['read']>): Promise<string> {
  const { path, personId, membershipId } = read;
  const env = readEnv();
  const orm = await connect(env.DATABASE_URL, { pool: 4, setting: 'DATABASE_URL' });
  const role = 'COMMITTEE_ADMIN' as const;
  const actor = { personId, membershipId, role, title: '', committeeId, organizationId: null };
  const ctx = createContext({ orm, actor, requestId: 'memory' });
  const id = await readImport(ctx, { fileName: 'crowd.xlsx', file: readFileSync(path) });
  await orm.close();
  return id;
}

const MEGABYTE = 1024;

process.once('message', (task: Task) => {
  const idle = process.resourceUsage().maxRSS / MEGABYTE;
  const began = performance.now();
  const work = task.job
    ? runJob(task.committeeId, task.job)
    : task.read
      ? readFile(task.committeeId, task.read)
      : Promise.reject(new Error('nothing to do'));
  void work.then((id) => {
    const milliseconds = performance.now() - began;
    // Linux counts kilobytes.
    const peak = process.resourceUsage().maxRSS / MEGABYTE;
    process.send?.({ idle, peak, milliseconds, id } satisfies Outcome);
    process.disconnect?.();
  });
});
