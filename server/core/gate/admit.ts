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
import { type BroughtKey, isSecret, parseKey } from './key-text.js';
import { isWithin } from './networks.js';

export type GateCode =
  | 'KEY_INVALID'
  | 'KEY_EXPIRED'
  | 'KEY_REVOKED'
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
}

interface KeyRow {
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
  disabledAt: string | null;
  organizations: string[];
}

/** Row security shows the gate the one key that the request names, and its app. */
const KEY: Statement = {
  name: 'key',
  text: `select json_build_object('committeeId', k.committee_id, 'appId', c.id,
      'hash', k.secret_hash, 'expiresAt', k.expires_at, 'revokedAt', k.revoked_at, 'name', c.name,
      'scopes', c.scopes, 'whole', c.whole_committee, 'addresses', c.addresses,
      'budget', c.daily_budget, 'rate', c.rate_per_minute, 'disabledAt', c.disabled_at,
      'organizations', (select coalesce(json_agg(o.organization_id), '[]'::json)
        from app.api_client_organization o
        where o.committee_id = c.committee_id and o.client_id = c.id))
    from app.api_key k join app.api_client c
      on c.committee_id = k.committee_id and c.id = k.client_id`,
};

/** Counts the request, and notes every few minutes that the key is in use. */
const COUNT: Statement = {
  name: 'count',
  text: `with used as (
      update app.api_key set last_used_at = now()
      where last_used_at is null or last_used_at < now() - interval '5 minutes' returning 1),
    counted as (
      insert into app.api_meter as m (committee_id, id, client_id, minute, requests, day, spent)
      select committee_id, uuidv7(), client_id, date_trunc('minute', now()), 1,
        (now() at time zone 'UTC')::date, 0 from app.api_key
      on conflict (committee_id, client_id) do update set minute = excluded.minute,
        requests = case when m.minute = excluded.minute then m.requests + 1 else 1 end,
        day = excluded.day, spent = case when m.day = excluded.day then m.spent else 0 end
      returning requests, spent)
    select requests, spent from counted`,
};

function actorOf(key: BroughtKey, row: KeyRow): Actor {
  return {
    personId: null,
    membershipId: null,
    role: 'API_CLIENT',
    title: row.name,
    committeeId: row.committeeId,
    organizationId: null,
    app: {
      id: row.appId,
      keyId: key.id,
      scopes: row.scopes,
      organizationIds: row.whole ? null : row.organizations,
    },
  };
}

function check(row: KeyRow, address: string, now: Date) {
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

/**
 * Lets in the app that a key stands for, and counts the request.
 *
 * @throws Refusal with a GateCode; RATE_EXCEEDED says `seconds` until it may ask again.
 */
export async function admit(
  orm: MikroORM,
  header: string,
  address: string,
  now: Date,
): Promise<Admitted> {
  const key = broughtKey(header);
  const [found] = await askAs(orm, gateSession(key.id), KEY, []);
  const row = found ? (JSON.parse(found) as KeyRow) : undefined;
  if (!isSecret(key.secret, row?.hash) || !row) refuse<GateCode>('KEY_INVALID');
  check(row, address, now);
  const counts = await askAs(orm, gateSession(key.id), COUNT, []);
  const [requests = 0, spent = 0] = counts.map(Number);
  const { rate, budget } = row;
  const admitted = { actor: actorOf(key, row), rate, budget, requests, spent };
  if (requests > rate) throw new Turned(admitted, { seconds: secondsToMinute(now) });
  return admitted;
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
