/**
 * Webhooks: where a partner app wants to be told of events, and what messages are signed with. What
 * is sent stands in `webhook-message.service.ts`.
 */
import { randomBytes } from 'node:crypto';
import { LockMode } from '@mikro-orm/postgresql';
import { v7 } from 'uuid';
import { AuditEvent } from '../../schema/audit/audit.entity.js';
import type { FieldFault } from '../../schema/core/field-fault.js';
import {
  WebhookDelivery,
  WebhookEndpoint,
  WebhookSecret,
} from '../../schema/webhook/webhook.entity.js';
import { webhookKinds } from '../../schema/webhook/webhook.model.js';
import { record } from '../core/audit.js';
import type { Ctx, Tx } from '../core/context.js';
import { rowId } from '../core/read/row-id.js';
import { refuse } from '../core/refusal.js';
import { placeOf } from '../core/process/secret-box.js';
import { heldClient } from '../partner/api-client.service.js';
import { policy } from './webhook.policy.js';

/** Where an app is to be told, and of what. */
export interface DescribeWebhook {
  url: string;
  /** Types of events. */
  events: string[];
}

export interface CreateWebhook extends DescribeWebhook {
  clientId: string;
}

export interface ChangeWebhook extends DescribeWebhook {
  id: string;
}

/** A new secret, which is never told again. */
export interface ShownSecret {
  id: string;
  signingKey: string;
}

const SECRET_BYTES = 32;
const CHANGE_OVER_MS = 86_400_000;
const LONGEST_URL = 500;

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text) || text.length > LONGEST_URL) return false;
  const { protocol, username, password } = new URL(text);
  return protocol === 'https:' && username === '' && password === '';
}

function faultsOf({ url, events }: DescribeWebhook): FieldFault[] {
  const known = webhookKinds.map(({ type }) => type);
  return [
    ...(isWebAddress(url) ? [] : [{ field: 'url', code: 'URL_WRONG' }]),
    ...(events.length > 0 ? [] : [{ field: 'events', code: 'LIST_EMPTY' }]),
    ...(events.every((type) => known.includes(type))
      ? []
      : [{ field: 'events', code: 'EVENT_UNKNOWN' }]),
  ];
}

function columnsOf(input: DescribeWebhook) {
  const described = { url: input.url.trim(), events: [...new Set(input.events)].toSorted() };
  const faults = faultsOf(described);
  if (faults.length > 0) refuse('INVALID_INPUT', {}, faults);
  return described;
}

/** Notes a step in the life of an endpoint. */
export function recordStep(tx: Tx, action: string, { id }: Pick<WebhookEndpoint, 'id'>) {
  record(tx, { action: `webhook.${action}`, entity: 'WebhookEndpoint', entityId: id });
}

function newSecret(tx: Tx, endpoint: WebhookEndpoint): ShownSecret {
  const text = randomBytes(SECRET_BYTES).toString('base64');
  const id = v7();
  const place = placeOf('webhook_secret', { committeeId: endpoint.committeeId, id });
  tx.create(WebhookSecret, { id, endpoint, secret: tx.secrets.seal(text, place), endsAt: null });
  return { id: endpoint.id, signingKey: `whsec_${text}` };
}

async function lastSequence(tx: Tx): Promise<number> {
  const [last] = await tx.em.find(
    AuditEvent,
    { sequence: { $ne: null } },
    { orderBy: { sequence: 'desc' }, limit: 1 },
  );
  return last?.sequence ?? 0;
}

/** The endpoint with an id, held until the transaction ends. */
export async function heldEndpoint(tx: Tx, id: string): Promise<WebhookEndpoint> {
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const found = await tx.em.findOne(WebhookEndpoint, { id: rowId(id) }, { lockMode });
  return found ?? refuse('NOT_FOUND');
}

/** Tells an app of events from now on. */
export async function createWebhook(ctx: Ctx, input: CreateWebhook): Promise<ShownSecret> {
  if (!policy.manage(ctx.actor)) refuse('FORBIDDEN');
  return ctx.transaction(async (tx) => {
    const client = await heldClient(tx, input.clientId);
    const endpoint = tx.create(WebhookEndpoint, {
      client,
      ...columnsOf(input),
      seenSequence: await lastSequence(tx),
      disabledAt: null,
      disabledBecause: null,
    });
    recordStep(tx, 'create', endpoint);
    return newSecret(tx, endpoint);
  });
}

/** Changes where an app is told, and of what, from now on. */
export async function changeWebhook(ctx: Ctx, input: ChangeWebhook): Promise<void> {
  if (!policy.manage(ctx.actor)) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    const endpoint = await heldEndpoint(tx, input.id);
    Object.assign(endpoint, columnsOf(input));
    recordStep(tx, 'change', endpoint);
  });
}

/** Signs with a new secret from now on, and for a day with the old one too. */
export async function rotateWebhookSigning(ctx: Ctx, input: { id: string }): Promise<ShownSecret> {
  if (!policy.manage(ctx.actor)) refuse('FORBIDDEN');
  return ctx.transaction(async (tx) => {
    const endpoint = await heldEndpoint(tx, input.id);
    const live = await tx.em.find(WebhookSecret, { endpoint: { id: endpoint.id }, endsAt: null });
    for (const old of live) old.endsAt = new Date(tx.now().getTime() + CHANGE_OVER_MS);
    recordStep(tx, 'rotateSecret', endpoint);
    return newSecret(tx, endpoint);
  });
}

/** Tells an app of nothing any more, or again of what happens from now on. */
export async function switchWebhook(
  ctx: Ctx,
  input: { id: string; enabled: boolean },
): Promise<void> {
  if (!policy.manage(ctx.actor)) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    const endpoint = await heldEndpoint(tx, input.id);
    if (input.enabled === (endpoint.disabledAt === null)) refuse('WRONG_STATE');
    if (input.enabled) endpoint.seenSequence = await lastSequence(tx);
    endpoint.disabledAt = input.enabled ? null : tx.now();
    endpoint.disabledBecause = input.enabled ? null : 'PAUSED';
    recordStep(tx, input.enabled ? 'enable' : 'disable', endpoint);
  });
}

/** Takes a webhook away for good, with its secrets and its log. Says whose it was. */
export async function removeWebhook(ctx: Ctx, input: { id: string }): Promise<string> {
  if (!policy.manage(ctx.actor)) refuse('FORBIDDEN');
  return ctx.transaction(async (tx) => {
    const { id, client } = await heldEndpoint(tx, input.id);
    await tx.em.nativeDelete(WebhookDelivery, { endpoint: { id } });
    await tx.em.nativeDelete(WebhookSecret, { endpoint: { id } });
    await tx.em.nativeDelete(WebhookEndpoint, { id });
    recordStep(tx, 'remove', { id });
    return client.id;
  });
}
