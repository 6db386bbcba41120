import { z } from 'zod';
import { defineJob } from '../core/define-job.js';

/** After this long without an attempt a delivery's job counts as lost and is written again. */
export const LOST_AFTER_MS = 15 * 60_000;

/**
 * Sends one delivery; `id` is the delivery. The ledger, not the queue, decides whether it is tried
 * again.
 */
export const sendDelivery = defineJob('delivery.send', z.object({ id: z.uuid() }), {
  queue: 'mail',
  attempts: 1,
});
