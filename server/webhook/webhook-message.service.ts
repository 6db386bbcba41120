/**
 * Messages of webhooks: tried, and sent once more. They carry ids, kinds and times; what is behind
 * an id the app asks with its key, as far as it was opened.
 */
import type { FilterQuery } from '@mikro-orm/postgresql';
import { AuditEvent } from '../../schema/audit/audit.entity.js';
import { ApiClient, ApiClientOrganization } from '../../schema/partner/partner.entity.js';
import { WebhookDelivery, type WebhookEndpoint } from '../../schema/webhook/webhook.entity.js';
import { deliverWebhook, WEBHOOK_LOST_MS } from '../../schema/webhook/webhook.job.js';
import {
  type WebhookKind,
  webhookKinds,
  type WebhookMessage,
} from '../../schema/webhook/webhook.model.js';
import type { Ctx, Tx } from '../core/context.js';
import { enqueue } from '../core/enqueue.js';
import { rowId } from '../core/read/row-id.js';
import { refuse } from '../core/refusal.js';
import { policy } from './webhook.policy.js';
import { heldEndpoint, recordStep } from './webhook.service.js';

export type WebhookCode = 'WEBHOOK_OFF' | 'TOO_MANY_MESSAGES';

/** A stretch of time whose messages are sent again. */
export interface ReplayWebhook {
  id: string;
  from: Date;
  /** No longer part of it. */
  until: Date;
}

const LONGEST_REPLAY_MS = 31 * 86_400_000;
const MOST_REPLAYED = 1000;

/** A message to be sent now. */
function send(
  tx: Tx,
  endpoint: WebhookEndpoint,
  of: Pick<WebhookDelivery, 'messageId' | 'message'>,
): WebhookDelivery {
  const delivery = tx.create(WebhookDelivery, {
    endpoint,
    ...of,
    state: 'PENDING',
    attempts: 0,
    nextAttemptAt: new Date(tx.now().getTime() + WEBHOOK_LOST_MS),
    attemptedAt: null,
    durationMs: null,
    statusCode: null,
    lastError: null,
    sentAt: null,
  });
  enqueue(tx, deliverWebhook, { id: delivery.id });
  return delivery;
}

async function listening(tx: Tx, id: string): Promise<WebhookEndpoint> {
  const endpoint = await heldEndpoint(tx, id);
  if (endpoint.disabledAt) refuse<WebhookCode>('WEBHOOK_OFF');
  return endpoint;
}

/** Sends a message that is about nothing, to try the endpoint. Says the id of the delivery. */
export async function testWebhook(ctx: Ctx, input: { id: string }): Promise<string> {
  if (!policy.manage(ctx.actor)) refuse('FORBIDDEN');
  return ctx.transaction(async (tx) => {
    const endpoint = await listening(tx, input.id);
    const timestamp = tx.now().toISOString();
    const message = { type: 'test', timestamp, data: {} };
    recordStep(tx, 'test', endpoint);
    return send(tx, endpoint, { messageId: `test_${tx.requestId}_${timestamp}`, message }).id;
  });
}

/**
 * Sends one message once more: one that waits at once, another under the same message id. Says the
 * id of the delivery.
 */
export async function resendWebhookMessage(ctx: Ctx, input: { id: string }): Promise<string> {
  if (!policy.manage(ctx.actor)) refuse('FORBIDDEN');
  return ctx.transaction(async (tx) => {
    const sent = await tx.em.findOne(WebhookDelivery, { id: rowId(input.id) });
    if (!sent) return refuse('NOT_FOUND');
    const endpoint = await listening(tx, sent.endpoint.id);
    recordStep(tx, 'resend', endpoint);
    const { messageId, message } = sent;
    if (sent.state !== 'PENDING') return send(tx, endpoint, { messageId, message }).id;
    enqueue(tx, deliverWebhook, { id: sent.id });
    return sent.id;
  });
}

/** Events that an app may be told of today, as a condition on the log; null where there is none. */
async function toldTo(tx: Tx, endpoint: WebhookEndpoint): Promise<FilterQuery<AuditEvent> | null> {
  const client = await tx.em.findOneOrFail(ApiClient, { id: endpoint.client.id });
  const opened = await tx.em.find(ApiClientOrganization, { client: { id: client.id } });
  const organizations = opened.map(({ organization }) => organization.id);
  const within = ({ isShared }: WebhookKind) => client.wholeCommittee || isShared;
  const kinds = webhookKinds
    .filter(({ type, scope }) => endpoint.events.includes(type) && client.scopes.includes(scope))
    .map((kind) => ({
      action: kind.action,
      ...(within(kind) ? {} : { organizationId: { $in: organizations } }),
    }));
  return kinds.length > 0 ? { $or: kinds } : null;
}

async function eventsOf(
  tx: Tx,
  endpoint: WebhookEndpoint,
  { from, until }: ReplayWebhook,
): Promise<AuditEvent[]> {
  const length = until.getTime() - from.getTime();
  if (!(length > 0 && length <= LONGEST_REPLAY_MS)) {
    refuse('INVALID_INPUT', {}, [{ field: 'until', code: 'TIME_RANGE_WRONG' }]);
  }
  const told = await toldTo(tx, endpoint);
  if (!told) return [];
  return tx.em.find(
    AuditEvent,
    { $and: [{ sequence: { $ne: null }, occurredAt: { $gte: from, $lt: until } }, told] },
    { orderBy: { sequence: 'asc' }, limit: MOST_REPLAYED + 1 },
  );
}

function messageOf(event: AuditEvent): WebhookMessage {
  const { type } = webhookKinds.find(({ action }) => action === event.action) ?? { type: '' };
  const { entity: kind, entityId: id, organizationId } = event;
  return { type, timestamp: event.occurredAt.toISOString(), data: { kind, id, organizationId } };
}

/** How many messages a time has, at most one more than can be sent at once. */
export async function countReplay(ctx: Ctx, input: ReplayWebhook): Promise<number> {
  if (!policy.manage(ctx.actor)) refuse('FORBIDDEN');
  return ctx.transaction(async (tx) => {
    const endpoint = await heldEndpoint(tx, input.id);
    return (await eventsOf(tx, endpoint, input)).length;
  });
}

/**
 * Sends the messages of a time, under the ids that they have or would have had: what was sent, and
 * what happened while the webhook was off. Says how many.
 */
export async function replayWebhook(ctx: Ctx, input: ReplayWebhook): Promise<number> {
  if (!policy.manage(ctx.actor)) refuse('FORBIDDEN');
  return ctx.transaction(async (tx) => {
    const endpoint = await listening(tx, input.id);
    const events = await eventsOf(tx, endpoint, input);
    if (events.length > MOST_REPLAYED) {
      refuse<WebhookCode>('TOO_MANY_MESSAGES', { max: MOST_REPLAYED });
    }
    for (const event of events) {
      send(tx, endpoint, { messageId: `evt_${event.id}`, message: messageOf(event) });
    }
    recordStep(tx, 'replay', endpoint);
    return events.length;
  });
}
