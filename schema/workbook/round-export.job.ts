import { z } from 'zod';
import { defineJob } from '../core/define-job.js';

const subject = z.object({ id: z.uuid() });

/** Writes a whole round as a workbook, and removes its file when its days are over. */
export const writeRoundExport = defineJob('roundExport.write', subject, { queue: 'bulk' });
export const expireRoundExport = defineJob('roundExport.expire', subject);
