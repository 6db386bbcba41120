import { z } from 'zod';
import { defineJob } from '../core/define-job.js';

/** A reopening's time is over, or it was taken back; `id` is the reopening. */
export const relockSubmission = defineJob('submission.relock', z.object({ id: z.uuid() }));
