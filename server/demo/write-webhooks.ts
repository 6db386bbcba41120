import { randomBytes } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { v7 } from 'uuid';
import {
  WebhookDelivery,
  WebhookEndpoint,
  WebhookSecret,
} from '../../schema/webhook/webhook.entity.js';
import { placeOf, type SecretBox } from '../core/process/secret-box.js';
import { demoFailure, demoMessages, demoWebhooks } from './content/partner.js';

const DAY_MS = 86_400_000;

function stampedAt(at: Date) {
  return { createdAt: at, createdBy: null, updatedAt: at, updatedBy: null };
}

type Told = (typeof demoMessages)[number];

function deliveryOf(committeeId: string, endpoint: string, told: Told, now: Date) {
  const { daysAgo, type, ...outcome } = told;
  const at = new Date(now.getTime() - daysAgo * DAY_MS);
  const isSent = outcome.lastError === undefined;
  const data = type === 'test' ? {} : { id: v7(), organizationId: null };
  return {
    committeeId,
    id: v7({ msecs: at.getTime() }),
    ...stampedAt(at),
    endpoint: [committeeId, endpoint] as never,
    messageId: `${type === 'test' ? 'test' : 'evt'}_${v7()}`,
    message: { type, timestamp: at.toISOString(), data },
    state: isSent ? ('SENT' as const) : ('FAILED' as const),
    nextAttemptAt: at,
    attemptedAt: at,
    sentAt: isSent ? at : null,
    lastError: null,
    ...outcome,
  };
}

/** Writes where the partner's app is told of events, and what became of the messages. */
export async function writeWebhooks(
  em: SqlEntityManager,
  { committeeId, clientId, secrets }: { committeeId: string; clientId: string; secrets: SecretBox },
  now: Date,
) {
  for (const { url, events, disabledBecause } of demoWebhooks) {
    const id = v7();
    const row = { committeeId, ...stampedAt(now) };
    const gaveUpAt = new Date(now.getTime() - (demoFailure.daysAgo - 1) * DAY_MS);
    await em.insert(WebhookEndpoint, {
      ...row,
      id,
      client: [committeeId, clientId] as never,
      url,
      events: [...events],
      seenSequence: 0,
      disabledAt: disabledBecause && gaveUpAt,
      disabledBecause,
    });
    const secretId = v7();
    const place = placeOf('webhook_secret', { committeeId, id: secretId });
    await em.insert(WebhookSecret, {
      ...row,
      id: secretId,
      endpoint: [committeeId, id] as never,
      secret: secrets.seal(randomBytes(32).toString('base64'), place),
      endsAt: null,
    });
    const messages = disabledBecause ? [demoFailure] : demoMessages;
    const rows = messages.map((told) => deliveryOf(committeeId, id, told, now));
    await em.insertMany(WebhookDelivery, rows);
  }
}
