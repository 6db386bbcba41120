import type pg from 'pg';
import { DatabaseRole } from '../../schema/core/access.js';
import { ownerColumns, type Place, placesOf, type Table } from './arranged/places.js';
import { insertOf, keyOf } from './arranged/rows.js';
import { buildWall, type Wall } from './arranged/wall.js';
import { enter, type Wanderer, wanderersOf } from './arranged/wanderers.js';

/**
 * Bookkeeping of the worker over all committees: its own hands are not held by row security there.
 */
const WORKER_BOOKS = [
  'AuditEvent',
  'AuditHead',
  'Delivery',
  'DueMoment',
  'InstallationFact',
  'Outbox',
  'WallProbe',
  'WebhookDelivery',
  'WebhookEndpoint',
  'WebhookSecret',
];

/** Tokens and books of the key that a request names: the gate lets go of those that are over. */
const GATE_BOOKS = ['ApiFieldUsage', 'ApiToken'];

const booksOf: Record<string, string[]> = {
  [DatabaseRole.WORKER]: WORKER_BOOKS,
  [DatabaseRole.GATE]: GATE_BOOKS,
};

let wall: Wall;
let wanderers: Wanderer[];

beforeEach(async () => {
  wall = await buildWall();
  wanderers = wanderersOf(wall.places, wall.rows.made);
});

afterEach(() => wall.close());

/** A sum over every byte of the rows of a place, table by table. */
async function sumsOf(place: Place): Promise<Record<string, string>> {
  const sums: Record<string, string> = {};
  for (const table of wall.tables) {
    if (!placesOf(table, wall.places).includes(place) && place.organizationId) continue;
    const own = ownOf(table, place);
    const { rows } = await wall.operator.query<{ sum: string }>({
      text: `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as sum
        from app."${table.tableName}" t where ${own.text}`,
      values: own.values,
    });
    sums[table.className] = rows[0]?.sum ?? '';
  }
  return sums;
}

function ownOf(table: Table, place: Place) {
  const { committee } = ownerColumns(table);
  if (place.organizationId)
    return { text: 't.organization_id = $1', values: [place.organizationId] };
  if (committee) return { text: 't.committee_id = $1', values: [place.committeeId] };
  return { text: 't::text like $1', values: ['%'] };
}

/** Runs the statements in one transaction that is committed; those that fail are left out of it. */
async function assail(client: pg.Client, who: Wanderer, queries: pg.QueryConfig[]) {
  await enter(client, who);
  for (const query of queries) {
    await client.query('savepoint attack');
    await client.query(query).catch(() => client.query('rollback to savepoint attack'));
  }
  await client.query('commit');
}

/** Statements of somebody who has got hold of SQL, on one table. */
function attacksOn(table: Table, victim: Place): pg.QueryConfig[] {
  const target = `app."${table.tableName}"`;
  const key = keyOf(table).map((column) => `"${column}"`);
  const texts = table.props.filter(
    ({ kind, primary, columnTypes, unique }) =>
      kind === 'scalar' && !primary && !unique && columnTypes[0] === 'text',
  );
  const spoil = texts.map(({ fieldNames }) => `"${fieldNames[0]}" = 'spoilt'`).join(', ');
  const upserts = wall.rows.made
    .filter((row) => row.table === table && !row.isParent)
    .filter(({ place }) => place.committeeId === victim.committeeId)
    .map((row) => {
      const { text, values } = insertOf(table, row.values);
      const change = spoil === '' ? 'nothing' : `update set ${spoil}`;
      return { text: `${text} on conflict (${key.join(', ')}) do ${change}`, values };
    });
  return [
    ...(spoil === '' ? [] : [{ text: `update ${target} set ${spoil}` }]),
    ...upserts,
    { text: `delete from ${target}` },
    { text: `truncate ${target} cascade` },
    { text: `alter table ${target} disable row level security` },
    { text: `set local row_security = off; delete from ${target}` },
    { text: `set role ${DatabaseRole.OPERATOR}; delete from ${target}` },
  ];
}

async function attack(victim: Place, attackers: Wanderer[]) {
  for (const who of attackers) {
    const own = booksOf[who.role] ?? [];
    const tables = wall.tables.filter(({ className }) => !own.includes(className));
    const queries = tables.flatMap((table) => attacksOn(table, victim));
    await assail(wall.loginOf(who), who, queries);
  }
}

test('nobody outside a committee changes a byte of it, whatever they send', async () => {
  const outside = wanderers.filter(({ committee }) => committee !== wall.places.a.committeeId);
  const before = await sumsOf(wall.places.a);

  await attack(wall.places.a, outside);

  const after = await sumsOf(wall.places.a);
  expect(after).toEqual(before);
  expect(Object.keys(after)).toHaveLength(wall.tables.length);
});

test('one organization changes not a byte of another in its committee', async () => {
  const neighbours = wanderers.filter(({ organization, committee }) => {
    const { a1, a2 } = wall.places;
    return (
      committee === a1.committeeId && organization !== '' && organization !== a2.organizationId
    );
  });
  const before = await sumsOf(wall.places.a2);

  await attack(wall.places.a2, neighbours);

  expect(await sumsOf(wall.places.a2)).toEqual(before);
});

test('the sums notice a changed byte', async () => {
  const { a2 } = wall.places;
  const who = wanderers.filter(({ name }) => name === 'organization A2');
  const before = await sumsOf(a2);

  await attack(a2, who);

  expect(await sumsOf(a2)).not.toEqual(before);
});
