/**
 * Keys of partner apps. A key is shown to whoever makes it, once; two may live side by side, so
 * that the partner can change over; a revoked one is refused at its next request.
 */
import { LockMode } from '@mikro-orm/postgresql';
import type { ApiClient } from '../../schema/partner/partner.entity.js';
import { ApiKey } from '../../schema/partner/partner.entity.js';
import { record } from '../core/audit.js';
import type { Ctx, Tx } from '../core/context.js';
import { hashOf, keyText, newSecret } from '../core/gate/key-text.js';
import { rowId } from '../core/read/row-id.js';
import { refuse } from '../core/refusal.js';
import { heldClient } from './api-client.service.js';
import { policy } from './partner.policy.js';

export type PartnerCode = 'TOO_MANY_KEYS';

const DAY_MS = 86_400_000;

/** Days a key lives at most. */
const LONGEST_DAYS = 365;

/** Days a key that is replaced lives on. */
const CHANGE_OVER_DAYS = 7;

const MOST_LIVE_KEYS = 2;

/** A new key, with the text that is never told again. */
export interface ShownKey {
  id: string;
  clientId: string;
  key: string;
}

function expiryOf(tx: Tx, expiresOn: string): Date {
  const now = tx.now().getTime();
  const expiresAt = new Date(`${expiresOn}T00:00:00Z`);
  const day = (at: number) => new Date(at).toISOString().slice(0, 10);
  const [earliest, latest] = [day(now + DAY_MS), day(now + LONGEST_DAYS * DAY_MS)];
  if (expiresOn < earliest || expiresOn > latest) {
    const params = { earliest, latest };
    refuse('INVALID_INPUT', {}, [{ field: 'expiresOn', code: 'DAY_OUT_OF_RANGE', params }]);
  }
  return expiresAt;
}

function recordKey(tx: Tx, action: string, { id }: ApiKey) {
  record(tx, { action: `partner.${action}`, entity: 'ApiKey', entityId: id });
}

async function issue(tx: Tx, client: ApiClient, expiresAt: Date): Promise<ShownKey> {
  const live = await tx.em.count(ApiKey, {
    client: { id: client.id },
    revokedAt: null,
    expiresAt: { $gt: tx.now() },
  });
  if (live >= MOST_LIVE_KEYS) refuse<PartnerCode>('TOO_MANY_KEYS', { max: MOST_LIVE_KEYS });
  const secret = newSecret();
  const key = tx.create(ApiKey, {
    client,
    secretHash: hashOf(secret),
    expiresAt,
    revokedAt: null,
    lastUsedAt: null,
  });
  recordKey(tx, 'createKey', key);
  return { id: key.id, clientId: client.id, key: keyText(key.id, secret) };
}

/** Makes a key of an app. */
export async function createApiKey(
  ctx: Ctx,
  input: { clientId: string; expiresOn: string },
): Promise<ShownKey> {
  if (!policy.manage(ctx.actor)) refuse('FORBIDDEN');
  return ctx.transaction(async (tx) => {
    const client = await heldClient(tx, input.clientId);
    return issue(tx, client, expiryOf(tx, input.expiresOn));
  });
}

async function liveKey(tx: Tx, id: string): Promise<ApiKey> {
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const key = await tx.em.findOne(ApiKey, { id: rowId(id) }, { lockMode });
  if (!key) refuse('NOT_FOUND');
  if (key.revokedAt || key.expiresAt <= tx.now()) refuse('WRONG_STATE', { state: 'ENDED' });
  return key;
}

/** Makes a key in the place of another, which lives on for a week at most. */
export async function rotateApiKey(ctx: Ctx, input: { id: string }): Promise<ShownKey> {
  if (!policy.manage(ctx.actor)) refuse('FORBIDDEN');
  return ctx.transaction(async (tx) => {
    const old = await liveKey(tx, input.id);
    const client = await heldClient(tx, old.client.id);
    const expiresAt = new Date(tx.now().getTime() + LONGEST_DAYS * DAY_MS);
    const shown = await issue(tx, client, expiresAt);
    const changedOver = new Date(tx.now().getTime() + CHANGE_OVER_DAYS * DAY_MS);
    if (changedOver < old.expiresAt) old.expiresAt = changedOver;
    recordKey(tx, 'rotateKey', old);
    return shown;
  });
}

/** Ends a key at once. Says which app's it was. */
export async function revokeApiKey(ctx: Ctx, input: { id: string }): Promise<string> {
  if (!policy.manage(ctx.actor)) refuse('FORBIDDEN');
  return ctx.transaction(async (tx) => {
    const key = await liveKey(tx, input.id);
    key.revokedAt = tx.now();
    recordKey(tx, 'revokeKey', key);
    return key.client.id;
  });
}
