/**
 * Sends one message to an app. It may be sent twice, under the same id; a message that never
 * arrives switches its endpoint off, and the app's contact is told by mail.
 */
import { LockMode } from '@mikro-orm/postgresql';
import {
  WebhookDelivery,
  WebhookEndpoint,
  WebhookSecret,
} from '../../schema/webhook/webhook.entity.js';
import { deliverWebhook } from '../../schema/webhook/webhook.job.js';
import { record } from '../../server/core/audit.js';
import type { Ctx, Tx } from '../../server/core/context.js';
import { handleJob, type JobContext } from '../core/handle-job.js';
import { createMailer } from '../core/mailer.js';
import { postMessage, type PostOutcome, signaturesOf } from './post-message.js';
import { webhookDisabledMail } from './webhook-disabled.mail.js';

const MINUTE_MS = 60_000;

/** Minutes until a message is tried again: for a day in all. */
const WAITS = [1, 5, 30, 120, 300, 600, 600].map((minutes) => minutes * MINUTE_MS);

async function found(tx: Tx, id: string) {
  const delivery = await tx.em.findOne(
    WebhookDelivery,
    { id },
    { populate: ['endpoint', 'endpoint.client'] as never },
  );
  return delivery?.state === 'PENDING' && !delivery.endpoint.disabledAt ? delivery : null;
}

async function secretsOf(tx: Tx, { endpoint }: WebhookDelivery): Promise<string[]> {
  const rows = await tx.em.find(
    WebhookSecret,
    {
      endpoint: { id: endpoint.id },
      $or: [{ endsAt: null }, { endsAt: { $gt: tx.now() } }],
    },
    { populate: ['secret'] as never, orderBy: { id: 'desc' } },
  );
  return rows.map(({ secret }) => secret);
}

async function attempt(
  { ctx, env }: JobContext,
  delivery: WebhookDelivery,
  secrets: string[],
): Promise<PostOutcome> {
  const body = JSON.stringify(delivery.message);
  const id = delivery.messageId;
  const seconds = Math.floor(ctx.now().getTime() / 1000);
  return postMessage({
    url: delivery.endpoint.url,
    body,
    headers: {
      'webhook-id': id,
      'webhook-timestamp': String(seconds),
      'webhook-signature': signaturesOf(secrets, { id, seconds, body }),
    },
    anywhere: env.WEBHOOK_TARGETS === 'anywhere',
  });
}

/** Notes what became of the attempt. Says whether the endpoint was switched off over it. */
async function settle(ctx: Ctx, id: string, { status, error }: PostOutcome): Promise<boolean> {
  return ctx.transaction(async (tx) => {
    const lockMode = LockMode.PESSIMISTIC_WRITE;
    const delivery = await tx.em.findOneOrFail(WebhookDelivery, { id }, { lockMode });
    if (delivery.state !== 'PENDING') return false;
    delivery.attempts += 1;
    delivery.statusCode = status;
    delivery.lastError = error;
    const isTaken = status !== null && status >= 200 && status < 300;
    const wait = WAITS[delivery.attempts - 1];
    if (isTaken) {
      delivery.state = 'SENT';
      delivery.sentAt = tx.now();
      return false;
    }
    // 410: the app wants no more of it.
    if (wait !== undefined && status !== 410) {
      delivery.nextAttemptAt = new Date(tx.now().getTime() + wait);
      return false;
    }
    delivery.state = 'FAILED';
    const endpoint = { id: delivery.endpoint.id };
    await tx.em.nativeUpdate(WebhookEndpoint, endpoint, { disabledAt: tx.now() });
    record(tx, { action: 'webhook.giveUp', entity: 'WebhookEndpoint', entityId: endpoint.id });
    return true;
  });
}

export const webhookHandlers = [
  handleJob(deliverWebhook, async (job, { id }) => {
    const { ctx, env, log } = job;
    const asked = await ctx.transaction(async (tx) => {
      const delivery = await found(tx, id);
      return delivery && { delivery, secrets: await secretsOf(tx, delivery) };
    });
    if (!asked) return;
    const outcome = await attempt(job, asked.delivery, asked.secrets);
    const isOff = await settle(ctx, id, outcome);
    if (!isOff) return;
    const mailer = createMailer(env.SMTP_URL, env.MAIL_FROM);
    const told = await mailer(webhookDisabledMail(asked.delivery));
    if (told.state !== 'SENT') log.warn({ delivery: id }, 'contact not told');
  }),
];
