import { z } from 'zod';
import { defineJob } from '../core/define-job.js';

/** The due instant of a round: it closes. `id` is the round. */
export const closeAssessmentRound = defineJob('assessmentRound.close', z.object({ id: z.uuid() }));
