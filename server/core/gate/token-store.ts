/** Where the library of OAuth keeps its tokens, and finds its clients: those are our keys. */
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Adapter, AdapterPayload } from 'oidc-provider';
import type { Statement, Value } from '../read/one-trip.js';
import { askAs, gateSession } from '../tenancy.js';
import { knownKey } from './admit.js';
import { hashOf, keyIdOf, oauthIdOf, parseKey } from './key-text.js';

/** Keeps a token, and lets go of those that were over a day ago. */
const KEEP: Statement = {
  name: 'keep token',
  text: `with gone as (
      delete from app.api_token where expires_at < now() - interval '1 day' returning 1),
    kept as (
      insert into app.api_token (committee_id, id, key_id, token_hash, scopes, expires_at)
      select committee_id, uuidv7(), id, $1, string_to_array($2, ' '),
        now() + make_interval(secs => $3::int) from app.api_key
      returning 1)
    select count(*) from kept`,
};

const FORGET: Statement = {
  name: 'forget token',
  text: `with gone as (delete from app.api_token where token_hash = $1 returning 1)
    select count(*) from gone`,
};

/** A live key of an app that is let in, as a client; anything else is alike unknown. */
async function clientOf(orm: MikroORM, clientId: string): Promise<AdapterPayload | undefined> {
  const keyId = keyIdOf(clientId);
  const row = keyId ? await knownKey(orm, keyId) : undefined;
  if (!row || row.revokedAt || row.disabledAt || new Date(row.expiresAt) <= new Date()) return;
  // A hash: see `compareClientSecret` where the library is set up.
  return { client_id: clientId, client_secret: row.hash, scope: row.scopes.join(' ') };
}

async function tokenOf(orm: MikroORM, text: string): Promise<AdapterPayload | undefined> {
  const brought = parseKey(text);
  if (brought?.kind !== 'token') return undefined;
  const { token } = (await knownKey(orm, brought.id, hashOf(brought.secret))) ?? {};
  if (!token) return undefined;
  const exp = Math.floor(new Date(token.expiresAt).getTime() / 1000);
  const clientId = oauthIdOf(brought.id);
  return { kind: 'ClientCredentials', jti: text, clientId, exp };
}

/** The store for one kind of thing; there are no others than clients and their tokens. */
export function tokenStore(orm: MikroORM, kind: string): Adapter {
  const ask = async (text: string, statement: Statement, values: Value[]) => {
    const brought = parseKey(text);
    if (!brought) throw new Error('no token of ours');
    await askAs(orm, gateSession(brought.id), statement, [hashOf(brought.secret), ...values]);
  };
  return {
    find: async (id) => {
      if (kind === 'Client') return clientOf(orm, id);
      return kind === 'ClientCredentials' ? tokenOf(orm, id) : undefined;
    },
    upsert: (id, { scope }, seconds) => ask(id, KEEP, [scope, seconds]),
    destroy: (id) => ask(id, FORGET, []),
    consume: async () => undefined,
    findByUid: async () => undefined,
    findByUserCode: async () => undefined,
    revokeByGrantId: async () => undefined,
  };
}
