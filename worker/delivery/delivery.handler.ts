/**
 * Sends one delivery. The attempt is committed before the mail server hears of it, so that a second
 * worker, or this one after a crash, finds it taken: an outcome nobody knows is shown to a person,
 * never sent again.
 */
import { readFile } from 'node:fs/promises';
import { Delivery } from '../../schema/delivery/delivery.entity.js';
import { sendDelivery } from '../../schema/delivery/delivery.job.js';
import { OfficialDocument } from '../../schema/document/document.entity.js';
import { record } from '../../server/core/audit.js';
import type { Tx } from '../../server/core/context.js';
import { handleJob, type JobContext } from '../core/handle-job.js';
import { claimMail, storeOutcome } from '../core/mail-ledger.js';
import { createMailer, type Mail } from '../core/mailer.js';
import type { SendOutcome } from '../core/send-outcome.js';
import { documentIssuedMail } from './document-issued.mail.js';

const contentTypes = {
  pdf: 'application/pdf',
  signed: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** Only a signed document is ever mailed. */
async function mailOf({ ctx, files }: JobContext, delivery: Delivery): Promise<Mail> {
  const document = await ctx.transaction((tx) =>
    tx.em.findOneOrFail(OfficialDocument, { id: delivery.document.id, state: 'SIGNED' }),
  );
  const attachments = [];
  for (const { kind, name, path } of document.files) {
    if (kind === 'xlsx' || kind === 'certificates') continue;
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

function noteSettled(tx: Tx, { id, state }: Delivery, from: string) {
  const step = { action: 'delivery.send', from, to: state } as const;
  record(tx, { ...step, entity: 'Delivery', entityId: id });
}

const ledger = { entity: Delivery, settled: noteSettled, refused: 'BOUNCED' };

export const deliveryHandlers = [
  handleJob(sendDelivery, async (job, { id }) => {
    const { ctx, env } = job;
    const delivery = await ctx.transaction((tx) =>
      claimMail(tx, Delivery, id, env.DELIVERY_LEASE_SECONDS),
    );
    if (!delivery) return;
    const outcome = await attempt(job, delivery);
    await storeOutcome(job, ledger, delivery, outcome);
  }),
];
