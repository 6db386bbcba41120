import {
  createPostgresBackend,
  createRedisBackend,
  type JobsOptions,
  type Processor,
  Queue,
  Worker,
} from 'bullmq';
import type { QueueName } from '../../schema/core/define-job.js';

/** What a job carries in the queue: ids and an envelope, never rows. */
export interface QueuedJob {
  payload?: unknown;
  envelope?: unknown;
}

/** A job as the runner sees it. */
export interface RunningJob {
  name: string;
  data: QueuedJob;
}

/** The little of a queue that is used: adding a job once by its id, and a schedule. */
export interface JobQueue {
  add: (name: string, data: QueuedJob, options: JobsOptions & { jobId: string }) => Promise<unknown>;
  upsertJobScheduler: (id: string, repeat: { every: number }, job: { name: string }) => Promise<unknown>;
  on: (event: 'error', listener: (fault: Error) => void) => unknown;
  close: () => Promise<void>;
}

/** A process's share in working a queue off. */
export type JobWorker = Pick<JobQueue, 'on' | 'close'>;

export const queueNames: readonly QueueName[] = ['mail', 'default', 'bulk'];

/** Jobs of a queue that run at once in one process. */
export const concurrency: Record<QueueName, number> = { mail: 4, default: 8, bulk: 1 };

const defaultJobOptions = {
  removeOnComplete: { age: 7 * 86_400, count: 5000 },
  removeOnFail: { age: 90 * 86_400 },
};

/** Opens queues on PostgreSQL or Redis, as the URL says. */
export function openQueues(url: string, lockSeconds: number) {
  const lockMs = lockSeconds * 1000;
  const locks = { lockDuration: lockMs, stalledInterval: lockMs };
  const onRedis = url.startsWith('redis');
  const redis = { url, maxRetriesPerRequest: null };
  const postgres = (max: number) => ({ connectionString: url, max });

  function queue(name: string): JobQueue {
    const opened = onRedis
      ? new Queue(name, { connection: redis, defaultJobOptions }, createRedisBackend)
      : new Queue(
          name,
          { connection: postgres(2), defaultJobOptions },
          createPostgresBackend as never,
        );
    return opened;
  }

  function worker(name: string, run: (job: RunningJob) => Promise<void>, atOnce: number): JobWorker {
    const processor = run as Processor;
    return onRedis
      ? new Worker(name, processor, { connection: redis, concurrency: atOnce, ...locks }, createRedisBackend)
      : new Worker(
          name,
          processor,
          { connection: postgres(4), concurrency: atOnce, ...locks },
          createPostgresBackend as never,
        );
  }
  return { queue, worker };
}
