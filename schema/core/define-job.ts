import type { z } from 'zod';

/**
 * Who a job acts for; added by `enqueue`, opened by the runner, never seen by a handler's payload.
 */
export interface Envelope {
  committeeId: string;
  organizationId: string | null;
  requestId: string;
}

/**
 * One queue per promise to a user: mail goes out soon, default is prompt, bulk may take its time.
 */
export type QueueName = 'mail' | 'default' | 'bulk';

/** A job that the processes agree on: its name, payload and how often it is tried. */
export interface JobContract<P extends object = object> {
  name: string;
  queue: QueueName;
  payload: z.ZodType<P>;
  attempts: number;
}

/** Almost three days, at most ten minutes apart: a disk may be full from Friday to Monday. */
const ATTEMPTS = 400;

/**
 * Declares a job contract. Payloads are ids and small facts; whole rows have no place in a queue.
 */
export function defineJob<P extends object>(
  name: string,
  payload: z.ZodType<P>,
  options: { queue?: QueueName; attempts?: number } = {},
): JobContract<P> {
  return {
    name,
    payload,
    queue: options.queue ?? 'default',
    attempts: options.attempts ?? ATTEMPTS,
  };
}
