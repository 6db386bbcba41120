import type { QueueName } from '../core/define-job.js';

/** Facts about the installation that are kept, each once. */
export const FactName = {
  /** A worker lives, and how long its queues are. */
  WORKER: 'WORKER',
  /** The database was brought up to date. */
  MIGRATED: 'MIGRATED',
} as const;
export type FactName = (typeof FactName)[keyof typeof FactName];

/** How long a queue is. */
export interface QueueLoad {
  name: QueueName;
  waiting: number;
  running: number;
  /** Waiting to be tried again. */
  delayed: number;
  failed: number;
}

/** What a worker says of itself. */
export interface WorkerDetails {
  /** Version of the product. */
  version: string;
  queues: QueueLoad[];
  /** Jobs that no queue has been given yet. */
  outbox: number;
  /** Seconds that the oldest of them has been waiting. */
  outboxSeconds: number;
  /** Minutes after which a wall that was not tried is missed. */
  wallOverdueMinutes: number;
}

/** What a migration leaves behind. */
export interface MigratedDetails {
  version: string;
  /** The last migration. */
  migration: string;
}

export type FactDetails = WorkerDetails | MigratedDetails;
