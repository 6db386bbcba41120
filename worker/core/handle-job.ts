import type { MikroORM } from '@mikro-orm/postgresql';
import type { JobContract } from '../../schema/core/define-job.js';
import type { Ctx } from '../../server/core/context.js';
import type { Env } from '../../server/core/env.js';
import type { FileStore } from '../../server/core/file-store.js';
import type { Log } from '../../server/core/process/log.js';
import type { ReportProgress } from './progress.js';

/** What a handler is given: the clock of the job's committee, and what it may use. */
export interface JobContext {
  ctx: Ctx;
  orm: MikroORM;
  env: Env;
  files: FileStore;
  log: Log;
  /** Stores how far the work has come, for the console's progress bar. */
  progress: ReportProgress;
}

/**
 * A handler returns when nothing is left to do and throws when a retry may help. It may run twice.
 */
export interface JobHandler {
  contract: JobContract<{ id: string }>;
  run: (job: JobContext, payload: { id: string }) => Promise<void>;
}

/** Binds a handler to its contract. */
export function handleJob(
  contract: JobContract<{ id: string }>,
  run: JobHandler['run'],
): JobHandler {
  return { contract, run };
}
