import { IsolationLevel, type MikroORM, type SqlEntityManager } from '@mikro-orm/postgresql';
import { DatabaseRole } from '../../schema/core/access.js';
import type { ActingApp, Actor } from './actor.js';
import { poolOf } from './process/database.js';
import { askInOneTrip, type Statement, type Value } from './read/one-trip.js';
import { refuse } from './refusal.js';

/** Which database role and tenant a transaction runs as. */
export interface Session {
  role: DatabaseRole;
  variables: Record<string, string>;
  /** Whether a single question may write; a transaction always may. */
  writes?: boolean;
  /** Whether its transactions write nothing either. */
  readOnly?: boolean;
  /** Instant, in milliseconds, by which every question must be answered. */
  until?: number;
}

function variablesOf(actor: Pick<Actor, 'committeeId' | 'organizationId' | 'personId'>) {
  return {
    'app.committee': actor.committeeId,
    'app.organization': actor.organizationId ?? '',
    'app.person': actor.personId ?? '',
  };
}

/** A partner app: the committee's rows, of the organizations that were opened to it. */
function partnerSession(actor: Actor, app: ActingApp): Session {
  return {
    role: DatabaseRole.PARTNER,
    variables: { ...variablesOf(actor), 'app.reach': app.organizationIds?.join() ?? '*' },
  };
}

/**
 * Staff for some organizations: those that their membership is assigned to. What a verifier writes
 * and what others of them do is told apart by the tables.
 */
function overseerSession(actor: Actor): Session {
  return {
    role: DatabaseRole.OVERSEER,
    variables: {
      ...variablesOf(actor),
      'app.membership': actor.membershipId ?? '',
      'app.duty': actor.role === 'VERIFIER' ? 'VERIFIER' : '',
    },
  };
}

/**
 * The session of somebody acting: an organization's people see its rows, an app what was opened to
 * it, staff for some organizations theirs, everybody else the committee's.
 */
export function sessionOf(actor: Actor): Session {
  if (actor.app) return partnerSession(actor, actor.app);
  if (actor.isNarrowed && !actor.organizationId) return overseerSession(actor);
  return {
    role: actor.organizationId ? DatabaseRole.ORGANIZATION : DatabaseRole.COMMITTEE,
    variables: variablesOf(actor),
    ...(actor.role === 'SUPPORT' ? { readOnly: true } : {}),
  };
}

/** The worker across the organizations of one committee, by the policies named for it. */
export function workerSession(committeeId: string): Session {
  return {
    role: DatabaseRole.WORKER,
    variables: variablesOf({ committeeId, organizationId: null, personId: null }),
  };
}

/** Somebody signed in who has not yet chosen a membership. */
export function personSession(personId: string): Session {
  return {
    role: DatabaseRole.PERSON,
    variables: { 'app.committee': '', 'app.organization': '', 'app.person': personId },
  };
}

/** Somebody who holds the token of an invitation; `personId` is who takes it up. */
export function invitedSession(hash: string, personId: string | null): Session {
  const { role, variables } = personSession(personId ?? '');
  return { role, variables: { ...variables, 'app.invitation': hash } };
}

/** Anybody who holds the code of an issued document: what the public page says of it. */
export function verifyingSession(code: string): Session {
  const { role, variables } = personSession('');
  return { role, variables: { ...variables, 'app.verification': code }, readOnly: true };
}

/** A request that names an API key, before it is let in: that key, its app and their meter. */
export function gateSession(keyId: string): Session {
  return {
    role: DatabaseRole.GATE,
    variables: { 'app.committee': '', 'app.organization': '', 'app.person': '', 'app.key': keyId },
    writes: true,
  };
}

function forkAs(orm: MikroORM, session: Session): SqlEntityManager {
  // The worker's login is app_worker itself; every other role is taken on for the transaction.
  const role = session.role === DatabaseRole.WORKER ? {} : { role: session.role };
  return orm.em.fork({ session: { variables: session.variables, ...role } });
}

/** Runs work in one transaction as the session says. The only way to a tenant's rows. */
export async function inTransaction<T>(
  orm: MikroORM,
  session: Session,
  work: (em: SqlEntityManager) => Promise<T>,
): Promise<T> {
  const { readOnly = false } = session;
  return forkAs(orm, session).transactional((em) => work(em), { readOnly });
}

/** Reads in one transaction that sees everything as it stood at one instant, and writes nothing. */
export async function inSnapshot<T>(
  orm: MikroORM,
  session: Session,
  work: (em: SqlEntityManager) => Promise<T>,
): Promise<T> {
  const options = { readOnly: true, isolationLevel: IsolationLevel.REPEATABLE_READ };
  return forkAs(orm, session).transactional((em) => work(em), options);
}

/** Milliseconds a question may take, however much time its operation has left. */
const LONGEST_MS = 10_000;

/** Takes on a role and its tenant until the end of the transaction. */
const OPEN: Statement = {
  name: 'open',
  text: `select set_config('role', $1, true), set_config('app.committee', $2, true),
    set_config('app.organization', $3, true), set_config('app.person', $4, true),
    set_config('app.reach', $5, true), set_config('app.key', $6, true),
    set_config('app.membership', $7, true), set_config('transaction_read_only', $8, true),
    set_config('statement_timeout', $9, true),
    set_config('plan_cache_mode', 'force_generic_plan', true)`,
};

/**
 * Asks one statement as the session says, in one round trip and a transaction of its own, which is
 * read-only if the session does not say otherwise. Its plan is made once for each role and kept:
 * the tenant stands nowhere in the statement, so that no tenant could have a better one.
 */
export async function askAs(
  orm: MikroORM,
  { role, variables, writes = false, until = Number.POSITIVE_INFINITY }: Session,
  { name, text }: Statement,
  values: Value[],
): Promise<(string | null)[]> {
  const { 'app.committee': committee, 'app.organization': organization } = variables;
  const left = Math.min(LONGEST_MS, Math.floor(until - Date.now()));
  if (left <= 0) refuse('TIMED_OUT');
  const reached = [variables['app.reach'] ?? '', variables['app.key'] ?? ''];
  const bounds = [...reached, variables['app.membership'] ?? '', writes ? 'off' : 'on', left];
  return askInOneTrip(await poolOf(orm), [
    [OPEN, [role, committee, organization, variables['app.person'], ...bounds]],
    [{ name: `${role} ${name}`, text }, values],
  ]);
}

/**
 * What somebody acting reads with: questions, one after another, so that no request holds two
 * connections; and for what is no read model a read-only transaction, which opens when it is first
 * asked for, rests while a use case writes, and is closed by whoever made it.
 */
export function lazyRead(orm: MikroORM, session: Session) {
  let opened: Promise<SqlEntityManager> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let isClosed = false;
  const open = async () => {
    const em = forkAs(orm, session);
    await em.begin({ readOnly: true });
    return em;
  };
  const rest = async () => {
    const resting = opened;
    opened = undefined;
    const em = await resting?.catch(() => undefined);
    if (em?.isInTransaction()) await em.rollback();
  };
  const ask = async (statement: Statement, values: Value[]) => {
    await rest();
    return isClosed ? refuse('INTERNAL') : askAs(orm, session, statement, values);
  };
  return {
    ask: (statement: Statement, values: Value[]) => {
      const answer = last.then(() => ask(statement, values));
      last = answer.catch(() => undefined);
      return answer;
    },
    // Who is gone is not read for: the connection would never be given back.
    em: async () => (isClosed ? refuse('INTERNAL') : (opened ??= open())),
    /** Gives the connection back; the next question takes one again. */
    rest,
    close: () => {
      isClosed = true;
      return rest();
    },
  };
}

/**
 * The worker's own bookkeeping over all committees: outbox, due moments, deliveries, audit seals.
 * `reason` is there for whoever lists these calls.
 */
export async function asPlatform<T>(
  orm: MikroORM,
  _reason: string,
  work: (em: SqlEntityManager) => Promise<T>,
): Promise<T> {
  return inTransaction(orm, { role: DatabaseRole.WORKER, variables: {} }, work);
}
