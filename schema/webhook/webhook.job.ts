import { z } from 'zod';
import { defineJob } from '../core/define-job.js';

/** After this long without an attempt a delivery's job counts as lost and is written again. */
export const WEBHOOK_LOST_MS = 15 * 60_000;

/** Sends one message to an app; the delivery, not the queue, decides whether it is tried again. */
export const deliverWebhook = defineJob('webhook.deliver', z.object({ id: z.uuid() }), {
  attempts: 1,
});
