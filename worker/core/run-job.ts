import type { MikroORM } from '@mikro-orm/postgresql';
import { UnrecoverableError } from 'bullmq';
import { z } from 'zod';
import { clockOf } from '../../server/core/actor.js';
import { createContext, type Ctx } from '../../server/core/context.js';
import type { Env } from '../../server/core/env.js';
import { createFileStore } from '../../server/core/file-store.js';
import type { Log } from '../../server/core/process/log.js';
import { Refusal } from '../../server/core/refusal.js';
import { workerSession } from '../../server/core/tenancy.js';
import type { JobHandler } from './handle-job.js';
import { keepFailure } from './job-failure.js';
import { closeProgress, storeProgress } from './progress.js';
import type { RunningJob } from './queues.js';

const envelopeShape = z.object({
  committeeId: z.uuid(),
  organizationId: z.uuid().nullable(),
  requestId: z.string(),
});

/** What a job of a committee acts with: the committee's clock. */
export function clockContext(
  orm: MikroORM,
  committeeId: string,
  requestId: string,
  now?: () => Date,
): Ctx {
  const [actor, session] = [clockOf(committeeId), workerSession(committeeId)];
  return createContext({ orm, actor, requestId, session, ...(now ? { now } : {}) });
}

interface Parts {
  orm: MikroORM;
  env: Env;
  log: Log;
  handlers: ReadonlyMap<string, JobHandler>;
  /** What time it is; default is this machine's clock. */
  now?: () => Date;
}

/**
 * Runs queued jobs: opens the envelope, checks the payload, acts as the clock of the job's
 * committee.
 */
export function createRunner({ orm, env, log, handlers, now }: Parts) {
  const files = createFileStore(env.FILES_DIR);

  return async (job: RunningJob): Promise<void> => {
    const handler = handlers.get(job.name);
    const envelope = envelopeShape.safeParse(job.data.envelope);
    const payload = handler?.contract.payload.safeParse(job.data.payload);
    if (!handler || !envelope.success || !payload?.success) {
      throw new UnrecoverableError(`${job.name}: no such job or a wrong payload`);
    }
    const { committeeId, requestId } = envelope.data;
    const { id } = payload.data;
    const subject = { committeeId, jobName: job.name, subjectId: id };
    const ctx = clockContext(orm, committeeId, requestId, now);
    let last = { step: 'start', done: 0, total: 0 };
    const progress = async (step: string, done: number, total: number) => {
      last = { step, done, total };
      await storeProgress(orm, subject, { state: 'RUNNING', ...last });
    };
    const fields = { job: job.name, subject: id, requestId };
    try {
      await handler.run({ ctx, orm, env, files, log: log.child(fields), progress }, { id });
      if (last.total > 0) await storeProgress(orm, subject, { state: 'DONE', ...last });
      await closeProgress(orm, subject);
      log.info(fields, 'job done');
    } catch (fault) {
      log.error({ ...fields, err: fault }, 'job failed');
      const failed = { state: 'FAILED' as const, ...last, error: requestId };
      await storeProgress(orm, subject, failed).catch(() => undefined);
      await keepFailure(orm, { ...subject, requestId }, { fault, job }).catch(() => undefined);
      // A rule that says no says so again; anything else may pass.
      throw fault instanceof Refusal ? new UnrecoverableError(fault.code) : fault;
    }
  };
}
