import { z } from 'zod';
import { defineJob } from '../core/define-job.js';

/** Works out a preview; `id` is the preview. */
export const workOutRescore = defineJob('criteria.rescore', z.object({ id: z.uuid() }), {
  queue: 'bulk',
});
