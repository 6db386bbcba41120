import { z } from 'zod';
import { defineJob } from '../core/define-job.js';

const subject = z.object({ id: z.uuid() });

/** Writes a round as a workbook; `id` is the export. */
export const exportRound = defineJob('round.export', subject, { queue: 'bulk' });
/** The file of an export has been there long enough; `id` is the export. */
export const expireExport = defineJob('round.expireExport', subject);
