import { z } from 'zod';
import { defineJob } from '../core/define-job.js';

const subject = z.object({ id: z.uuid() });

/** Looks who is to be reminded today; `id` is the committee. Comes every day at its hour. */
export const remind = defineJob('reminder.remind', subject);

/** Sends one mail of the ledger; which ever decides whether it is tried again. */
export const sendReminder = defineJob('reminder.send', subject, { queue: 'mail', attempts: 1 });
