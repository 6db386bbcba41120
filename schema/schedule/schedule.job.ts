import { z } from 'zod';
import { defineJob } from '../core/define-job.js';

/** Plans the coming rounds of a committee's year wheel; `id` is the committee. Comes every day. */
export const planWheel = defineJob('schedule.planWheel', z.object({ id: z.uuid() }));
