/**
 * The gate of partner apps: says which app a key stands for, or turns the request away. Whoever has
 * no right secret learns nothing, and as late as everybody else.
 */
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Permission } from '../../../schema/core/permission.js';
import type { Actor } from '../actor.js';
import type { Statement } from '../read/one-trip.js';
import { Refusal, refuse } from '../refusal.js';
import { askAs, gateSession } from '../tenancy.js';
import { type BroughtKey, hashOf, isSecret, parseKey } from './key-text.js';
import { isWithin } from './networks.js';

export type GateCode =
  | 'KEY_INVALID'
  | 'KEY_EXPIRED'
  | 'KEY_REVOKED'
  | 'TOKEN_EXPIRED'
  | 'KEY_IN_URL'
  | 'APP_DISABLED'
  | 'ADDRESS_NOT_ALLOWED'
  | 'RATE_EXCEEDED'
  | 'BUDGET_EXCEEDED';

/** An app that was let in, with its bounds and what it has used of them. */
export interface Admitted {
  actor: Actor;
  /** Requests in a minute. */
  rate: number;
  /** Points of cost in a day. */
  budget: number;
  /** Requests of the present minute, this one among them. */
  requests: number;
  /** Points used up today. */
  spent: number;
  /** Of the committee: the budget's day is one of it. */
  timeZone: string;
}

/** A key with its app, as the gate may see them. */
export interface KeyRow {
  committeeId: string;
  appId: string;
  hash: string;
  expiresAt: string;
  revokedAt: string | null;
  name: string;
  scopes: Permission[];
  whole: boolean;
  addresses: string[];
  budget: number;
  rate: number;
  timeZone: string;
  disabledAt: string | null;
  organizations: string[];
  /** The token that was asked for with it; scopes are left out where it has all of the app's. */
  token: { scopes: Permission[] | null; expiresAt: string } | null;
}

/** Row security shows the gate the one key that the request names, and its app. */
const KEY: Statement = {
  name: 'key',
  text: `select json_build_object('committeeId', k.committee_id, 'appId', c.id,
      'hash', k.secret_hash, 'expiresAt', k.expires_at, 'revokedAt', k.revoked_at, 'name', c.name,
      'scopes', c.scopes, 'whole', c.whole_committee, 'addresses', c.addresses,
      'budget', c.daily_budget, 'rate', c.rate_per_minute, 'disabledAt', c.disabled_at,
      'timeZone', (select z.time_zone from app.committee z),
      'organizations', (select coalesce(json_agg(o.organization_id), '[]'::json)
        from app.api_client_organization o
        where o.committee_id = c.committee_id and o.client_id = c.id),
      'token', (select json_build_object('scopes', t.scopes, 'expiresAt', t.expires_at)
        from app.api_token t where t.committee_id = k.committee_id and t.key_id = k.id
          and t.token_hash = $1))
    from app.api_key k join app.api_client c
      on c.committee_id = k.committee_id and c.id = k.client_id`,
};

/** A budget's day, in the time zone of the committee: the gate sees the one of the key. */
export const TODAY = `(now() at time zone (select z.time_zone from app.committee z))::date`;

/** Counts the request, and notes every few minutes that the key is in use. */
const COUNT: Statement = {
  name: 'count',
  text: `with used as (
      update app.api_key set last_used_at = now()
      where last_used_at is null or last_used_at < now() - interval '5 minutes' returning 1),
    counted as (
      insert into app.api_meter as m (committee_id, id, client_id, minute, requests, day, spent)
      select committee_id, uuidv7(), client_id, date_trunc('minute', now()), 1,
        ${TODAY}, 0 from app.api_key
      on conflict (committee_id, client_id) do update set minute = excluded.minute,
        requests = case when m.minute = excluded.minute then m.requests + 1 else 1 end,
        day = excluded.day, spent = case when m.day = excluded.day then m.spent else 0 end
      returning requests, spent)
    select requests, spent from counted`,
};

/** What a token opens: what it was made for, as far as the app still has it. */
function scopesOf({ scopes, token }: KeyRow): Permission[] {
  const asked = token?.scopes;
  return asked ? scopes.filter((scope) => asked.includes(scope)) : scopes;
}

function actorOf(keyId: string, row: KeyRow): Actor {
  return {
    personId: null,
    membershipId: null,
    role: 'API_CLIENT',
    title: row.name,
    committeeId: row.committeeId,
    organizationId: null,
    app: {
      id: row.appId,
      keyId,
      scopes: scopesOf(row),
      organizationIds: row.whole ? null : row.organizations,
    },
  };
}

function check(row: KeyRow, address: string, now: Date) {
  if (row.token && new Date(row.token.expiresAt) <= now) refuse<GateCode>('TOKEN_EXPIRED');
  if (row.revokedAt) refuse<GateCode>('KEY_REVOKED');
  if (new Date(row.expiresAt) <= now) refuse<GateCode>('KEY_EXPIRED');
  if (row.disabledAt) refuse<GateCode>('APP_DISABLED');
  if (row.addresses.length > 0 && !isWithin(row.addresses, address)) {
    refuse<GateCode>('ADDRESS_NOT_ALLOWED');
  }
}

/** Seconds until the next full minute. */
export function secondsToMinute(now: Date): number {
  return 60 - now.getUTCSeconds();
}

/** The key of an Authorization header; a header that brings none is refused. */
function broughtKey(header: string): BroughtKey {
  const [, text = ''] = /^Bearer ([\w-]+)$/i.exec(header.trim()) ?? [];
  return parseKey(text) ?? refuse<GateCode>('KEY_INVALID');
}

/** The key with an id and, where a token's hash is named, that token; undefined where none is. */
export async function knownKey(
  orm: MikroORM,
  keyId: string,
  tokenHash: string | null = null,
): Promise<KeyRow | undefined> {
  const [found] = await askAs(orm, gateSession(keyId), KEY, [tokenHash]);
  return found ? (JSON.parse(found) as KeyRow) : undefined;
}

/**
 * Lets in the app of a key that is known by its secret, and counts the request.
 *
 * @throws Refusal with a GateCode; RATE_EXCEEDED says `seconds` until it may ask again.
 */
export async function letIn(
  orm: MikroORM,
  { keyId, row }: { keyId: string; row: KeyRow },
  address: string,
  now: Date,
): Promise<Admitted> {
  check(row, address, now);
  const counts = await askAs(orm, gateSession(keyId), COUNT, []);
  const [requests = 0, spent = 0] = counts.map(Number);
  const { rate, budget, timeZone } = row;
  const admitted = { actor: actorOf(keyId, row), rate, budget, requests, spent, timeZone };
  if (requests > rate) throw new Turned(admitted, { seconds: secondsToMinute(now) });
  return admitted;
}

/**
 * Lets in the app that a key or a token of an Authorization header stands for.
 *
 * @throws Refusal as `letIn` does.
 */
export async function admit(
  orm: MikroORM,
  header: string,
  address: string,
  now: Date,
): Promise<Admitted> {
  const { kind, id: keyId, secret } = broughtKey(header);
  const hash = hashOf(secret);
  const row = await knownKey(orm, keyId, kind === 'token' ? hash : null);
  const isRight = kind === 'token' ? Boolean(row?.token) : isSecret(secret, row?.hash);
  if (!isRight || !row) refuse<GateCode>('KEY_INVALID');
  return letIn(orm, { keyId, row }, address, now);
}

/** A request too many of an app that was known. */
export class Turned extends Refusal {
  constructor(
    readonly admitted: Admitted,
    params: { seconds: number },
  ) {
    super('RATE_EXCEEDED' satisfies GateCode, params);
  }
}
