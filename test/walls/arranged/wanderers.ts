import type pg from 'pg';
import { v7 } from 'uuid';
import { DatabaseRole } from '../../../schema/core/access.js';
import type { Place, Places } from './places.js';
import type { Made } from './rows.js';

/** The server's login itself, before it takes on a role. */
export const NO_ROLE = 'app_server';

/** Somebody at the wall: a database role and the variables of its transaction. */
export interface Wanderer {
  name: string;
  role: DatabaseRole | typeof NO_ROLE;
  committee: string;
  organization: string;
  person: string;
  /** What was opened to an app: ids of organizations between commas, or a star. */
  reach: string;
  /** The key that a request names at the gate. */
  key: string;
  /** The membership that looks after some organizations. */
  membership: string;
  /** VERIFIER where that membership verifies. */
  duty: string;
  /** Whether the variables are set at all; unset and empty must come to the same. */
  hasVariables: boolean;
}

const roles = [
  DatabaseRole.ORGANIZATION,
  DatabaseRole.COMMITTEE,
  DatabaseRole.OVERSEER,
  DatabaseRole.PERSON,
  DatabaseRole.WORKER,
  DatabaseRole.GATE,
  DatabaseRole.PARTNER,
] as const;

function standing(
  name: string,
  role: Wanderer['role'],
  place: Partial<Place> & {
    person?: string;
    reach?: string;
    key?: string;
    membership?: string;
    duty?: string;
  },
): Wanderer {
  return {
    name,
    role,
    committee: place.committeeId ?? '',
    organization: place.organizationId ?? '',
    person: place.person ?? '',
    reach: place.reach ?? '',
    key: place.key ?? '',
    membership: place.membership ?? '',
    duty: place.duty ?? '',
    hasVariables: true,
  };
}

/** Everybody who ever comes to the wall, and who comes without a context. */
export function wanderersOf(places: Places, made: Made[]): Wanderer[] {
  const { a, b, a1, a2, b1 } = places;
  const personOf = (place: Place) =>
    String(
      made.find(({ table, place: at }) => table.className === 'Membership' && at === place)?.values[
        'person_id'
      ],
    );
  const keyOf = (place: Place) =>
    String(
      made.find(({ table, place: at }) => table.className === 'ApiKey' && at === place)?.values[
        'id'
      ],
    );
  const overseerOf = (place: Place) =>
    String(
      made.findLast(({ table, place: at }) => table.className === 'Assignment' && at === place)
        ?.values['membership_id'],
    );
  const { ORGANIZATION, COMMITTEE, OVERSEER, PERSON, WORKER, GATE, PARTNER } = DatabaseRole;
  const reach = (...reached: Place[]) => reached.map(({ organizationId }) => organizationId).join();
  return [
    // One of them holds the position that is there, the others look at somebody else's.
    standing('organization A1', ORGANIZATION, { ...a1, person: personOf(a1) }),
    ...[a2, b1].map((place) =>
      standing(`organization ${place.name}`, ORGANIZATION, { ...place, person: v7() }),
    ),
    standing('staff of A', COMMITTEE, { ...a, person: v7() }),
    standing('staff of B', COMMITTEE, { ...b, person: personOf(b) }),
    ...[a, a1, b1].map(({ name, committeeId }, at) =>
      standing(`overseer by the assignment of ${name}`, OVERSEER, {
        committeeId,
        person: v7(),
        membership: overseerOf([a, a1, b1][at] ?? a),
      }),
    ),
    ...[a, a1].map((place) =>
      standing(`verifier by the assignment of ${place.name}`, OVERSEER, {
        committeeId: place.committeeId,
        person: v7(),
        membership: overseerOf(place),
        duty: 'VERIFIER',
      }),
    ),
    standing('overseer of B in A', OVERSEER, { ...a, membership: overseerOf(b1) }),
    standing('overseer assigned to nothing', OVERSEER, { ...a, membership: v7() }),
    ...[a, b].map((place) => standing(`worker for ${place.name}`, WORKER, place)),
    // Committee and organization do not belong together: nothing is there.
    standing('organization of a committee not its own', ORGANIZATION, {
      committeeId: a.committeeId,
      organizationId: b1.organizationId,
    }),
    standing('person of A1', PERSON, { person: personOf(a1) }),
    standing('person without membership', PERSON, { person: v7() }),
    standing('app of A', PARTNER, { committeeId: a.committeeId, reach: '*' }),
    standing('app of A for A1', PARTNER, { committeeId: a.committeeId, reach: reach(a1) }),
    standing('app of A for A2 and, by mistake, B1', PARTNER, {
      committeeId: a.committeeId,
      reach: reach(a2, b1),
    }),
    standing('app of A for nothing', PARTNER, { committeeId: a.committeeId }),
    standing('gate with a key of A', GATE, { key: keyOf(a) }),
    standing('gate with an unknown key', GATE, { key: v7() }),
    // Whoever has taken on no role at all, though the variables name a tenant.
    standing('the public', NO_ROLE, a1),
    ...roles.map((role) => standing(`${role} with empty variables`, role, {})),
    ...roles.map((role) => ({
      ...standing(`${role} without variables`, role, {}),
      hasVariables: false,
    })),
  ];
}

/** What a statement did: rows, or the code of the error. */
export interface Outcome {
  rows: Record<string, unknown>[];
  count: number;
  code: string | null;
}

async function attempt(client: pg.Client, query: string | pg.QueryConfig): Promise<Outcome> {
  try {
    const { rows, rowCount } = await client.query(query);
    return { rows, count: rowCount ?? 0, code: null };
  } catch (fault) {
    return { rows: [], count: 0, code: (fault as pg.DatabaseError).code ?? String(fault) };
  } finally {
    await client.query('rollback to savepoint attempt');
  }
}

/** Begins a transaction as the wanderer, just as the processes do. */
export async function enter(client: pg.Client, who: Wanderer): Promise<void> {
  await client.query('begin');
  const isLogin = who.role === DatabaseRole.WORKER || who.role === NO_ROLE;
  if (!isLogin) await client.query(`set local role ${who.role}`);
  if (!who.hasVariables) return;
  await client.query({
    text: `select set_config('app.committee', $1, true), set_config('app.organization', $2, true),
      set_config('app.person', $3, true), set_config('app.reach', $4, true),
      set_config('app.key', $5, true), set_config('app.membership', $6, true),
      set_config('app.duty', $7, true)`,
    values: [
      ...[who.committee, who.organization, who.person, who.reach, who.key, who.membership],
      who.duty,
    ],
  });
}

/** Tries statements one by one as the wanderer; each is undone. */
export async function trying<T>(
  client: pg.Client,
  who: Wanderer,
  work: (run: (query: string | pg.QueryConfig) => Promise<Outcome>) => Promise<T>,
): Promise<T> {
  await enter(client, who);
  try {
    await client.query('savepoint attempt');
    return await work((query) => attempt(client, query));
  } finally {
    await client.query('rollback');
  }
}
