import { z } from 'zod';
import { defineJob } from '../core/define-job.js';

/** Renders the files of a signed document and writes its deliveries; `id` is the document. */
export const issueDocument = defineJob('document.issue', z.object({ id: z.uuid() }), {
  queue: 'bulk',
});
