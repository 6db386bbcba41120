import {
  createPostgresBackend,
  createRedisBackend,
  type JobsOptions,
  type Processor,
  Queue,
  Worker,
} from 'bullmq';
import type { QueueName } from '../../schema/core/define-job.js';
import { hearingSockets } from '../../server/core/process/silence.js';

/** What a job carries in the queue: ids and an envelope, never rows. */
export interface QueuedJob {
  payload?: unknown;
  envelope?: unknown;
}

/** A job as the runner sees it. */
export interface RunningJob {
  name: string;
  data: QueuedJob;
  /** Runs before this one. */
  attemptsMade?: number;
  opts?: { attempts?: number };
}

/** Jobs of a queue by where they stand. */
export type QueueCounts = Record<string, number>;

/** The little of a queue that is used: adding a job once by its id. */
export interface JobQueue {
  add: (
    name: string,
    data: QueuedJob,
    options: JobsOptions & { jobId: string },
  ) => Promise<unknown>;
  on: (event: 'error', listener: (fault: Error) => void) => unknown;
  getJobCounts: (
    ...states: ('waiting' | 'active' | 'delayed' | 'failed')[]
  ) => Promise<QueueCounts>;
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

/** A job that was at work when its worker died so often is what kills workers. */
const MOST_DEATHS = 5;

const LONGEST_WAIT_MS = 10 * 60_000;

/**
 * Milliseconds until a failed job is tried again: soon at first, and never later than in ten
 * minutes.
 */
function waitAfter(attempts: number): number {
  return Math.min(1000 * 2 ** (attempts - 1), LONGEST_WAIT_MS);
}

/** Longer than the longest wait for a job that is no silence. */
const LEAST_REDIS_SILENCE_SECONDS = 15;

/** Redis takes a job in milliseconds, and while it does not the other queues wait as well. */
const LONGEST_REDIS_ADDING_SECONDS = 5;

/** How a worker takes jobs, and takes over those of a worker that died. */
function workerOptions(lockSeconds: number) {
  return {
    lockDuration: lockSeconds * 1000,
    stalledInterval: lockSeconds * 1000,
    maxStalledCount: MOST_DEATHS,
    runRetryDelay: 1000,
    settings: { backoffStrategy: waitAfter },
  };
}

function onPostgres(url: string, silenceSeconds: number) {
  const connection = (max: number) => ({
    connectionString: url,
    max,
    connectionTimeoutMillis: 5000,
    stream: hearingSockets(silenceSeconds),
  });
  return { backend: createPostgresBackend as never, adding: connection(2), working: connection(4) };
}

function onRedis(url: string, silenceSeconds: number) {
  const connection = (maxRetriesPerRequest: number | null, seconds: number) => ({
    url,
    socketTimeout: seconds * 1000,
    maxRetriesPerRequest,
  });
  // Whoever adds a job holds the outbox meanwhile and rather fails; whoever works waits for Redis.
  return {
    backend: createRedisBackend,
    adding: connection(1, Math.min(silenceSeconds, LONGEST_REDIS_ADDING_SECONDS)),
    working: connection(null, Math.max(silenceSeconds, LEAST_REDIS_SILENCE_SECONDS)),
  };
}

/** Opens queues on PostgreSQL or Redis, as the URL says. */
export function openQueues(url: string, lockSeconds: number, silenceSeconds = 120) {
  const open = url.startsWith('redis') ? onRedis : onPostgres;
  const { backend, adding, working } = open(url, silenceSeconds);
  const options = workerOptions(lockSeconds);

  function queue(name: string): JobQueue {
    return new Queue(name, { connection: adding, defaultJobOptions }, backend);
  }

  function worker(
    name: string,
    run: (job: RunningJob) => Promise<void>,
    atOnce: number,
  ): JobWorker {
    const given = { connection: working, concurrency: atOnce, ...options };
    return new Worker(name, run as Processor, given, backend);
  }
  return { queue, worker };
}
