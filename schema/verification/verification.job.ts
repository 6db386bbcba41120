import { z } from 'zod';
import { defineJob } from '../core/define-job.js';

/** Makes a document again from its stored inputs and compares; `id` is the document. */
export const reissueDocument = defineJob('document.reissue', z.object({ id: z.uuid() }), {
  queue: 'bulk',
});
