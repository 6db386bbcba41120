import { z } from 'zod';
import { defineJob } from '../core/define-job.js';

/** An invitation to follow a secretary was taken up: who leaves gets the last day. */
export const settleSuccession = defineJob('succession.settle', z.object({ id: z.uuid() }));
