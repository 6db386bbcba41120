import { z } from 'zod';
import { defineJob } from '../../core/define-job.js';

/** Composes a supplement from what changed; `id` is its report. */
export const composeSupplement = defineJob('report.composeSupplement', z.object({ id: z.uuid() }));
