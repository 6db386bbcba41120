import { z } from 'zod';
import { defineJob } from '../core/define-job.js';

/** Sends an invitation with a fresh link, unless it was sent or is no longer open. */
export const sendInvitation = defineJob('invitation.send', z.object({ id: z.uuid() }), {
  queue: 'mail',
});
