import { z } from 'zod';
import { defineJob } from '../core/define-job.js';

const subject = z.object({ id: z.uuid() });

/** Writes a checked file into the register, and takes it back; `id` is the import. */
export const commitImport = defineJob('import.commit', subject, { queue: 'bulk' });
export const undoImport = defineJob('import.undo', subject, { queue: 'bulk' });
