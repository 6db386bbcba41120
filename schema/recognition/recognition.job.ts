import { z } from 'zod';
import { defineJob } from '../core/define-job.js';

const subject = z.object({ id: z.uuid() });

/** Renders the documents of a decision and its certificates; `id` is the decision. */
export const issueRecognition = defineJob('recognition.issue', subject, { queue: 'bulk' });

/** The day after a recognition's last day: it has expired. `id` is the recognition. */
export const expireRecognition = defineJob('recognition.expire', subject);

/** Some days before: its organization is told, once. `id` is the recognition. */
export const announceExpiry = defineJob('recognition.announceExpiry', subject);
