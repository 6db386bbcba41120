/**
 * Sends an invitation. The link's token is made here and kept nowhere; its hash is committed before
 * the mail server hears of it. What may have arrived is not sent again by itself: a person does.
 */
import { LockMode } from '@mikro-orm/postgresql';
import { Invitation } from '../../schema/invitation/invitation.entity.js';
import { sendInvitation } from '../../schema/invitation/invitation.job.js';
import type { Tx } from '../../server/core/context.js';
import { newToken } from '../../schema/invitation/invitation-token.js';
import { handleJob, type JobContext } from '../core/handle-job.js';
import { createMailer } from '../core/mailer.js';
import type { SendOutcome } from '../core/send-outcome.js';
import { messageIdOf } from '../../schema/delivery/message-id.js';
import { invitationMail } from './invitation-sent.mail.js';

/** Links that count at a time: of as many attempts. */
const LINKS = 5;

async function locked(tx: Tx, id: string): Promise<Invitation | null> {
  return tx.em.findOne(Invitation, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

/** A fresh link for an invitation that still waits to be sent; null where nothing is to do. */
async function freshLink(tx: Tx, id: string) {
  const invitation = await locked(tx, id);
  const isOpen = invitation && !invitation.acceptedAt && !invitation.revokedAt;
  if (!isOpen || invitation.sentAt || invitation.lastError) return null;
  const { token, hash } = newToken();
  invitation.tokenHashes = [...invitation.tokenHashes, hash].slice(-LINKS);
  return { invitation, token, hash };
}

async function settle(tx: Tx, id: string, hash: string, outcome: SendOutcome) {
  const invitation = await locked(tx, id);
  // Sent anew or taken back meanwhile: the outcome is of a link that counts no more.
  if (!invitation?.tokenHashes.includes(hash)) return;
  if (outcome.state === 'SENT') invitation.sentAt = tx.now();
  else invitation.lastError = `${outcome.state} ${outcome.error}`;
}

async function send({ env }: JobContext, invitation: Invitation, token: string) {
  const { id, email, fullName } = invitation;
  const mail = {
    ...invitationMail(invitation, env.PUBLIC_URL, token),
    to: { name: fullName, address: email },
    messageId: messageIdOf(id, token),
    reference: id,
    attachments: [],
  };
  return createMailer(env.SMTP_URL, env.MAIL_FROM)(mail);
}

export const invitationHandlers = [
  handleJob(sendInvitation, async (job, { id }) => {
    const fresh = await job.ctx.transaction((tx) => freshLink(tx, id));
    if (!fresh) return;
    const outcome = await send(job, fresh.invitation, fresh.token);
    if (outcome.state === 'RETRY_WAIT') throw new Error(`mail not taken: ${outcome.error}`);
    await job.ctx.transaction((tx) => settle(tx, id, fresh.hash, outcome));
  }),
];
