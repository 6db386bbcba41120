/**
 * Sends one delivery. The attempt is committed before the mail server hears of it, so that a second
 * worker, or this one after a crash, finds it taken: an outcome nobody knows is shown to a person,
 * never sent again.
 */
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { LockMode } from '@mikro-orm/postgresql';
import { Delivery, type DeliveryState } from '../../schema/delivery/delivery.entity.js';
import { sendDelivery } from '../../schema/delivery/delivery.job.js';
import { OfficialDocument } from '../../schema/document/document.entity.js';
import { record } from '../../server/core/audit.js';
import type { Tx } from '../../server/core/context.js';
import { handleJob, type JobContext } from '../core/handle-job.js';
import { createMailer, type Mail } from '../core/mailer.js';
import { nextAttempt, type SendOutcome } from '../core/send-outcome.js';
import { documentIssuedMail } from './document-issued.mail.js';

/** Five minutes: longer than a database takes to start again. */
const STORE_TRIES = 300;
const STORE_REST_MS = 1000;

const contentTypes = {
  pdf: 'application/pdf',
  signed: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/**
 * Takes the delivery, or finds that there is nothing to take: one that waits is the clock's to make
 * due.
 */
async function claim(tx: Tx, id: string, leaseSeconds: number): Promise<Delivery | null> {
  const delivery = await tx.em.findOne(Delivery, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (delivery?.state !== 'PENDING') return null;
  delivery.state = 'SENDING';
  delivery.attempts += 1;
  delivery.leaseUntil = new Date(tx.now().getTime() + leaseSeconds * 1000);
  return delivery;
}

/** Only a signed document is ever mailed. */
async function mailOf({ ctx, files }: JobContext, delivery: Delivery): Promise<Mail> {
  const document = await ctx.transaction((tx) =>
    tx.em.findOneOrFail(OfficialDocument, { id: delivery.document.id, state: 'SIGNED' }),
  );
  const attachments = [];
  for (const { kind, name, path } of document.files) {
    if (kind === 'xlsx') continue;
    const content = await readFile(files.place(path));
    attachments.push({ filename: name, content, contentType: contentTypes[kind] });
  }
  return {
    ...documentIssuedMail(document, delivery.addresseeName),
    to: { name: delivery.addresseeName, address: delivery.address },
    messageId: delivery.messageId,
    reference: delivery.id,
    attachments,
  };
}

/**
 * Tries once. What fails before the mail server hears of it, such as a file that is gone, may be
 * tried again.
 */
async function attempt(job: JobContext, delivery: Delivery): Promise<SendOutcome> {
  let mail: Mail;
  try {
    mail = await mailOf(job, delivery);
  } catch (fault) {
    job.log.error({ err: fault }, 'mail not composed');
    return { state: 'RETRY_WAIT', code: null, error: 'MAIL_NOT_COMPOSED' };
  }
  return createMailer(job.env.SMTP_URL, job.env.MAIL_FROM)(mail);
}

/**
 * A known outcome is better than a lease that ran out meanwhile; a person's word or a later attempt
 * is not undone.
 */
const settleable: readonly DeliveryState[] = ['SENDING', 'UNKNOWN'];

async function settle(tx: Tx, { id, attempts }: Delivery, outcome: SendOutcome) {
  const delivery = await tx.em.findOneOrFail(
    Delivery,
    { id },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  const from = delivery.state;
  if (!settleable.includes(from) || delivery.attempts !== attempts) return;
  if (from === outcome.state) return;
  const again = outcome.state === 'RETRY_WAIT' ? nextAttempt(delivery.attempts, tx.now()) : null;
  delivery.state = outcome.state === 'RETRY_WAIT' && !again ? 'FAILED' : outcome.state;
  delivery.leaseUntil = null;
  delivery.nextAttemptAt = again;
  delivery.smtpCode = outcome.code;
  delivery.lastError = outcome.state === 'SENT' ? null : outcome.error;
  if (outcome.state === 'SENT') delivery.sentAt = tx.now();
  record(tx, {
    action: 'delivery.send',
    entity: 'Delivery',
    entityId: id,
    from,
    to: delivery.state,
  });
}

/** Stores what is known of an attempt, also when the database is away for a while. */
async function store({ ctx, log }: JobContext, delivery: Delivery, outcome: SendOutcome) {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ctx.transaction((tx) => settle(tx, delivery, outcome));
    } catch (fault) {
      if (tries === STORE_TRIES) throw fault;
      log.warn({ err: fault }, 'outcome not stored yet');
      await sleep(STORE_REST_MS);
    }
  }
}

export const deliveryHandlers = [
  handleJob(sendDelivery, async (job, { id }) => {
    const { ctx, env } = job;
    const delivery = await ctx.transaction((tx) => claim(tx, id, env.DELIVERY_LEASE_SECONDS));
    if (!delivery) return;
    const outcome = await attempt(job, delivery);
    await store(job, delivery, outcome);
  }),
];
