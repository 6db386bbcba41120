import { z } from 'zod';
import { defineJob } from '../core/define-job.js';

/** Fills a committee's Word file with its latest report, to be looked at; `id` is the template. */
export const previewTemplate = defineJob('documentTemplate.preview', z.object({ id: z.uuid() }), {
  queue: 'bulk',
});
