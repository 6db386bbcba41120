import { type EventArgs, type EventSubscriber, MikroORM } from '@mikro-orm/postgresql';
import type { Pool, PoolClient } from 'pg';
import { DatabaseRole } from '../../../schema/core/access.js';
import { ormConfig } from '../../../schema/orm.config.js';
import { EnvError } from '../env.js';
import { hearingSockets } from './silence.js';

/** Notes on each changed row who changed it and when. */
class Stamp implements EventSubscriber {
  beforeUpdate({ entity, em }: EventArgs<object>) {
    const person = em.getSessionContext()?.variables?.['app.person'];
    if ('updatedAt' in entity)
      Object.assign(entity, { updatedAt: new Date(), updatedBy: person || null });
  }
}

/** How long whoever holds a lost connection may take to give it back. */
const GRACE_MS = 1000;

/**
 * Takes back connections that were lost in the middle of a transaction. Kysely never returns one
 * whose rollback fails, and with the last of them the pool would be empty for good.
 */
export function takeBackLost(pool: Pool): void {
  const held = new WeakSet<PoolClient>();
  pool.on('acquire', (client) => held.add(client));
  pool.on('release', (_fault, client) => held.delete(client));
  pool.on('connect', (client) => {
    client.once('end', () => {
      setTimeout(() => held.has(client) && client.release(true), GRACE_MS);
    });
  });
}

/** What the login may do itself, and what it may do as a role that it can take on. */
const POWERS = `
  select exists (select 1 from pg_roles p where pg_has_role(r.oid, p.oid, 'member')
               and (p.rolsuper or p.rolbypassrls or p.rolname = '${DatabaseRole.OPERATOR}'))
    or exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
               where n.nspname = 'app' and pg_has_role(r.oid, c.relowner, 'member'))
    as "tooPowerful"
  from pg_roles r where r.rolname = current_user`;

/**
 * Refuses a login that could step over row security.
 *
 * @param ask runs a statement as the login.
 * @throws EnvError naming the setting; also when the database cannot be reached.
 */
export async function checkLogin(
  setting: string,
  ask: (statement: string) => Promise<{ tooPowerful: boolean }[]>,
): Promise<void> {
  const [row] = await ask(POWERS).catch((fault: Error) => {
    throw new EnvError(`${setting}: the database cannot be reached (${fault.message})`);
  });
  if (row && !row.tooPowerful) return;
  throw new EnvError(
    `${setting}: the login is a superuser, an owner or bypasses row security; use the runtime login`,
  );
}

export interface ConnectOptions {
  /** Connections at most. */
  pool: number;
  /** Name of the setting the address is from, for whoever reads the error. */
  setting: string;
  /** A connection counts as lost when nothing was heard for so long. */
  silenceSeconds?: number;
}

/**
 * Connects as a runtime login.
 *
 * @throws EnvError when the server cannot be reached, or when the login could step over row
 *   security: a superuser, a BYPASSRLS role, an owner of the tables, or one that can become any.
 */
export async function connect(url: string, options: ConnectOptions) {
  const { silenceSeconds = 120 } = options;
  const orm = await MikroORM.init({
    ...ormConfig,
    clientUrl: url,
    pool: { min: 0, max: options.pool },
    driverOptions: {
      connectionTimeoutMillis: 5000,
      stream: hearingSockets(silenceSeconds),
      onPoolCreated: takeBackLost,
    },
    subscribers: [new Stamp()],
  });
  const ask = (statement: string) =>
    orm.em.getConnection().execute<{ tooPowerful: boolean }[]>(statement);
  await checkLogin(options.setting, ask).catch(async (fault: unknown) => {
    await orm.close(true);
    throw fault;
  });
  return orm;
}

/** The connections of an ORM, which everything in the process shares. */
export function poolOf(orm: MikroORM): Promise<Pool> {
  return orm.em.getConnection().getNativeClient();
}
