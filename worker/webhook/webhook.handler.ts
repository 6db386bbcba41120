/**
 * Sends one message to an app. It may be sent twice, under the same id; a message that never
 * arrives switches its endpoint off, and the app's contact is told by mail.
 */
import { LockMode } from '@mikro-orm/postgresql';
import {
  WebhookDelivery,
  WebhookEndpoint,
  type WebhookOff,
  WebhookSecret,
} from '../../schema/webhook/webhook.entity.js';
import { deliverWebhook } from '../../schema/webhook/webhook.job.js';
import { record } from '../../server/core/audit.js';
import type { Ctx, Tx } from '../../server/core/context.js';
import { type SecretBox, secretBoxOf } from '../../server/core/process/secret-box.js';
import { handleJob, type JobContext } from '../core/handle-job.js';
import { createMailer } from '../core/mailer.js';
import { postMessage, type PostOutcome, signaturesOf } from './post-message.js';
import { openSecret } from './seal-secrets.js';
import { webhookDisabledMail } from './webhook-disabled.mail.js';

const MINUTE_MS = 60_000;

/** What an app answers that wants no more of it. */
const GONE = 410;

/** Minutes until a message is tried again: for a day in all. */
const WAITS = [1, 5, 30, 120, 300, 600, 600].map((minutes) => minutes * MINUTE_MS);

/** A message that still waits; one whose app is told of nothing any more is given up. */
async function waiting(tx: Tx, id: string): Promise<WebhookDelivery | null> {
  const delivery = await tx.em.findOne(
    WebhookDelivery,
    { id },
    { populate: ['endpoint', 'endpoint.client'] as never },
  );
  if (delivery?.state !== 'PENDING') return null;
  const { endpoint } = delivery;
  if (!endpoint.disabledAt && !endpoint.client.disabledAt) return delivery;
  delivery.state = 'FAILED';
  delivery.lastError = 'SWITCHED_OFF';
  return null;
}

async function secretsOf(
  tx: Tx,
  { endpoint }: WebhookDelivery,
  secrets: SecretBox,
): Promise<string[]> {
  const rows = await tx.em.find(
    WebhookSecret,
    {
      endpoint: { id: endpoint.id },
      $or: [{ endsAt: null }, { endsAt: { $gt: tx.now() } }],
    },
    { populate: ['secret'] as never, orderBy: { id: 'desc' } },
  );
  return rows.map((row) => openSecret(secrets, row));
}

interface Attempt extends PostOutcome {
  durationMs: number;
}

async function attempt(
  { ctx, env }: JobContext,
  delivery: WebhookDelivery,
  secrets: string[],
): Promise<Attempt> {
  const body = JSON.stringify(delivery.message);
  const begun = performance.now();
  const id = delivery.messageId;
  const seconds = Math.floor(ctx.now().getTime() / 1000);
  const outcome = await postMessage({
    url: delivery.endpoint.url,
    body,
    headers: {
      'webhook-id': id,
      'webhook-timestamp': String(seconds),
      'webhook-signature': signaturesOf(secrets, { id, seconds, body }),
    },
    anywhere: env.WEBHOOK_TARGETS === 'anywhere',
  });
  return { ...outcome, durationMs: Math.round(performance.now() - begun) };
}

/** Tells the endpoint of nothing more. */
async function switchOff(tx: Tx, id: string, disabledBecause: WebhookOff) {
  await tx.em.nativeUpdate(WebhookEndpoint, { id }, { disabledAt: tx.now(), disabledBecause });
  record(tx, { action: 'webhook.giveUp', entity: 'WebhookEndpoint', entityId: id });
}

/** Notes what became of the attempt. Says whether the endpoint was switched off over it. */
async function settle(ctx: Ctx, id: string, { status, error, durationMs }: Attempt) {
  return ctx.transaction(async (tx) => {
    const lockMode = LockMode.PESSIMISTIC_WRITE;
    const delivery = await tx.em.findOne(WebhookDelivery, { id }, { lockMode });
    if (delivery?.state !== 'PENDING') return false;
    const attempts = delivery.attempts + 1;
    const attemptedAt = tx.now();
    Object.assign(delivery, { attempts, attemptedAt, durationMs, statusCode: status });
    delivery.lastError = error;
    if (status !== null && status >= 200 && status < 300) {
      delivery.state = 'SENT';
      delivery.sentAt = attemptedAt;
      return false;
    }
    const wait = WAITS[attempts - 1];
    if (wait !== undefined && status !== GONE) {
      delivery.nextAttemptAt = new Date(attemptedAt.getTime() + wait);
      return false;
    }
    delivery.state = 'FAILED';
    await switchOff(tx, delivery.endpoint.id, status === GONE ? 'GONE' : 'FAILING');
    return true;
  });
}

export const webhookHandlers = [
  handleJob(deliverWebhook, async (job, { id }) => {
    const { ctx, env, log } = job;
    const secrets = secretBoxOf(env.ENCRYPTION_KEYS);
    const asked = await ctx.transaction(async (tx) => {
      const delivery = await waiting(tx, id);
      return delivery && { delivery, secrets: await secretsOf(tx, delivery, secrets) };
    });
    if (!asked) return;
    const outcome = await attempt(job, asked.delivery, asked.secrets);
    const isOff = await settle(ctx, id, outcome);
    if (!isOff) return;
    const mailer = createMailer(env.SMTP_URL, env.MAIL_FROM);
    const told = await mailer(webhookDisabledMail(asked.delivery, outcome));
    if (told.state !== 'SENT') log.warn({ delivery: id }, 'contact not told');
  }),
];
