import { z } from 'zod';
import { defineJob } from '../core/define-job.js';

/** Looks through the audit log of a committee; `id` is the committee. */
export const verifyAudit = defineJob('audit.verify', z.object({ id: z.uuid() }), { queue: 'bulk' });
