import { z } from 'zod';
import { defineJob } from '../core/define-job.js';

/** Sends one delivery; `id` is the delivery. The ledger, not the queue, decides whether it is tried again. */
export const sendDelivery = defineJob('delivery.send', z.object({ id: z.uuid() }), {
  queue: 'mail',
  attempts: 1,
});
