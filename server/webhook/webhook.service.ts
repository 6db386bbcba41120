/**
 * Webhooks: where a partner app wants to be told of events. Messages carry ids, kinds and times,
 * and are signed; what is behind an id the app asks with its key, as far as it was opened.
 */
import { randomBytes } from 'node:crypto';
import { LockMode } from '@mikro-orm/postgresql';
import { AuditEvent } from '../../schema/audit/audit.entity.js';
import type { FieldFault } from '../../schema/core/field-fault.js';
import {
  WebhookDelivery,
  WebhookEndpoint,
  WebhookSecret,
} from '../../schema/webhook/webhook.entity.js';
import { deliverWebhook, WEBHOOK_LOST_MS } from '../../schema/webhook/webhook.job.js';
import { webhookKinds } from '../../schema/webhook/webhook.model.js';
import { type Actor, may } from '../core/actor.js';
import { record } from '../core/audit.js';
import type { Ctx, Tx } from '../core/context.js';
import { enqueue } from '../core/enqueue.js';
import { rowId } from '../core/read/row-id.js';
import { refuse } from '../core/refusal.js';
import { heldClient } from '../partner/api-client.service.js';

export interface CreateWebhook {
  clientId: string;
  url: string;
  /** Types of events. */
  events: string[];
}

/** A new secret, which is never told again. */
export interface ShownSecret {
  id: string;
  signingKey: string;
}

const SECRET_BYTES = 32;
const CHANGE_OVER_MS = 86_400_000;
const LONGEST_URL = 500;

/** Days of events that may be sent again at once. */
const REPLAY_MS = 31 * 86_400_000;
const MOST_REPLAYED = 1000;

const manages = (actor: Actor) => may(actor, 'partner:manage');

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text) || text.length > LONGEST_URL) return false;
  const { protocol, username, password } = new URL(text);
  return protocol === 'https:' && username === '' && password === '';
}

function faultsOf({ url, events }: CreateWebhook): FieldFault[] {
  const known = webhookKinds.map(({ type }) => type);
  return [
    ...(isWebAddress(url) ? [] : [{ field: 'url', code: 'URL_WRONG' }]),
    ...(events.length > 0 ? [] : [{ field: 'events', code: 'LIST_EMPTY' }]),
    ...(events.every((type) => known.includes(type))
      ? []
      : [{ field: 'events', code: 'EVENT_UNKNOWN' }]),
  ];
}

function step(tx: Tx, action: string, endpoint: WebhookEndpoint) {
  record(tx, { action: `webhook.${action}`, entity: 'WebhookEndpoint', entityId: endpoint.id });
}

function newSecret(tx: Tx, endpoint: WebhookEndpoint): ShownSecret {
  const secret = randomBytes(SECRET_BYTES).toString('base64');
  tx.create(WebhookSecret, { endpoint, secret, endsAt: null });
  return { id: endpoint.id, signingKey: `whsec_${secret}` };
}

async function lastSequence(tx: Tx): Promise<number> {
  const [last] = await tx.em.find(
    AuditEvent,
    { sequence: { $ne: null } },
    { orderBy: { sequence: 'desc' }, limit: 1 },
  );
  return last?.sequence ?? 0;
}

async function heldEndpoint(tx: Tx, id: string): Promise<WebhookEndpoint> {
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const found = await tx.em.findOne(WebhookEndpoint, { id: rowId(id) }, { lockMode });
  return found ?? refuse('NOT_FOUND');
}

/** Tells an app of events from now on. */
export async function createWebhook(ctx: Ctx, input: CreateWebhook): Promise<ShownSecret> {
  if (!manages(ctx.actor)) refuse('FORBIDDEN');
  return ctx.transaction(async (tx) => {
    const client = await heldClient(tx, input.clientId);
    const faults = faultsOf(input);
    if (faults.length > 0) refuse('INVALID_INPUT', {}, faults);
    const endpoint = tx.create(WebhookEndpoint, {
      client,
      url: input.url,
      events: [...new Set(input.events)],
      seenSequence: await lastSequence(tx),
      disabledAt: null,
    });
    step(tx, 'create', endpoint);
    return newSecret(tx, endpoint);
  });
}

/** Signs with a new secret from now on, and for a day with the old one too. */
export async function rotateWebhookSigning(ctx: Ctx, input: { id: string }): Promise<ShownSecret> {
  if (!manages(ctx.actor)) refuse('FORBIDDEN');
  return ctx.transaction(async (tx) => {
    const endpoint = await heldEndpoint(tx, input.id);
    const live = await tx.em.find(WebhookSecret, { endpoint: { id: endpoint.id }, endsAt: null });
    for (const old of live) old.endsAt = new Date(tx.now().getTime() + CHANGE_OVER_MS);
    step(tx, 'rotateSecret', endpoint);
    return newSecret(tx, endpoint);
  });
}

/** Tells an app of nothing any more, or again of what happens from now on. */
export async function switchWebhook(
  ctx: Ctx,
  input: { id: string; enabled: boolean },
): Promise<void> {
  if (!manages(ctx.actor)) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    const endpoint = await heldEndpoint(tx, input.id);
    if (input.enabled === (endpoint.disabledAt === null)) refuse('WRONG_STATE');
    if (input.enabled) endpoint.seenSequence = await lastSequence(tx);
    endpoint.disabledAt = input.enabled ? null : tx.now();
    step(tx, input.enabled ? 'enable' : 'disable', endpoint);
  });
}

/** A message to be sent now. */
function send(
  tx: Tx,
  endpoint: WebhookEndpoint,
  of: Pick<WebhookDelivery, 'messageId' | 'message'>,
) {
  const delivery = tx.create(WebhookDelivery, {
    endpoint,
    ...of,
    state: 'PENDING',
    attempts: 0,
    nextAttemptAt: new Date(tx.now().getTime() + WEBHOOK_LOST_MS),
    statusCode: null,
    lastError: null,
    sentAt: null,
  });
  enqueue(tx, deliverWebhook, { id: delivery.id });
  return delivery;
}

/** Sends a message that is about nothing, to try the endpoint. Says the id of the delivery. */
export async function testWebhook(ctx: Ctx, input: { id: string }): Promise<string> {
  if (!manages(ctx.actor)) refuse('FORBIDDEN');
  return ctx.transaction(async (tx) => {
    const endpoint = await heldEndpoint(tx, input.id);
    if (endpoint.disabledAt) refuse('WRONG_STATE');
    const timestamp = tx.now().toISOString();
    const message = { type: 'test', timestamp, data: {} };
    const { id } = send(tx, endpoint, { messageId: `test_${tx.requestId}_${timestamp}`, message });
    return id;
  });
}

/** Sends once more what was sent in a time, under the same message ids. Says how many. */
export async function replayWebhook(
  ctx: Ctx,
  input: { id: string; from: Date; until: Date },
): Promise<number> {
  if (!manages(ctx.actor)) refuse('FORBIDDEN');
  const { from, until } = input;
  return ctx.transaction(async (tx) => {
    const endpoint = await heldEndpoint(tx, input.id);
    if (endpoint.disabledAt) refuse('WRONG_STATE');
    if (until <= from || until.getTime() - from.getTime() > REPLAY_MS) {
      refuse('INVALID_INPUT', {}, [{ field: 'until', code: 'TIME_RANGE_WRONG' }]);
    }
    const sent = await tx.em.find(
      WebhookDelivery,
      { endpoint: { id: endpoint.id }, createdAt: { $gte: from, $lt: until } },
      { orderBy: { id: 'asc' }, limit: MOST_REPLAYED },
    );
    const once = new Map(sent.map((each) => [each.messageId, each]));
    for (const { messageId, message } of once.values()) send(tx, endpoint, { messageId, message });
    step(tx, 'replay', endpoint);
    return once.size;
  });
}
