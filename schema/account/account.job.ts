import { z } from 'zod';
import { defineJob } from '../core/define-job.js';

/** Mails a person the link that sets a new password; `id` is the person. */
export const sendPasswordReset = defineJob(
  'account.sendPasswordReset',
  z.object({ id: z.uuid() }),
  {
    queue: 'mail',
    attempts: 4,
  },
);
