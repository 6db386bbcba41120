import type { EntityProperty } from '@mikro-orm/postgresql';
import type pg from 'pg';
import { v7 } from 'uuid';
import { foreignRows, pointedAt, referencesOf, SHARED } from './arranged/foreign.js';
import { ownerColumns, type Place, placesOf, type Table } from './arranged/places.js';
import { insertOf, type Values } from './arranged/rows.js';
import { buildWall, type Wall } from './arranged/wall.js';

/** Ids that are no reference: of who did it, and what the log and the jobs are about. */
const LOOSE_IDS = /\.(\w+By|actorId|entityId|subjectId)$/;

let wall: Wall;

beforeAll(async () => {
  wall = await buildWall();
});

afterAll(() => wall.close());

async function attempt(row: { table: Table; values: Values }): Promise<string | null> {
  const { operator } = wall;
  await operator.query('begin');
  try {
    await operator.query(insertOf(row.table, row.values));
    return null;
  } catch (fault) {
    return (fault as pg.DatabaseError).code ?? String(fault);
  } finally {
    await operator.query('rollback');
  }
}

async function faultsOf(table: Table, prop: EntityProperty, place: Place): Promise<string[]> {
  const row = await wall.rows.make(table, place);
  const own = await attempt(row);
  const faults = own === null ? [] : [`its own place answers ${own}`];
  for (const parent of foreignRows(wall.rows.made, prop, place)) {
    const code = await attempt({ table, values: pointedAt(row, prop, parent.values) });
    if (code !== '23503') faults.push(`${place.name} to ${parent.place.name} answers ${code}`);
  }
  return faults;
}

function allReferences(table: Table): EntityProperty[] {
  return table.props.filter(({ kind }) => kind === 'm:1');
}

test('every reference between rows of tenants carries their owner', () => {
  const bare = wall.tables.flatMap((table) =>
    allReferences(table)
      .filter(({ joinColumns }) => joinColumns[0] !== 'committee_id')
      .map(({ name }) => `${table.className}.${name}`),
  );

  expect(bare).toEqual(SHARED);
});

test('every id of another row is a reference that the database checks', () => {
  const loose = wall.tables.flatMap((table) => {
    const checked = new Set(allReferences(table).flatMap(({ joinColumns }) => joinColumns));
    return table.props
      .filter(({ kind, columnTypes }) => kind === 'scalar' && columnTypes[0] === 'uuid')
      .filter(({ fieldNames }) => fieldNames[0] !== 'id' && !checked.has(fieldNames[0] ?? ''))
      .map(({ name }) => `${table.className}.${name}`)
      .filter((name) => !LOOSE_IDS.test(name));
  });

  expect(loose).toEqual([]);
});

test('the database refuses a reference to another tenant, whoever writes it', async () => {
  const faults: string[] = [];
  let tried = 0;
  for (const table of wall.tables) {
    for (const prop of referencesOf(table)) {
      for (const place of placesOf(table, wall.places)) {
        const found = await faultsOf(table, prop, place);
        faults.push(...found.map((fault) => `${table.className}.${prop.name}: ${fault}`));
        tried += 1;
      }
    }
  }

  expect(faults).toEqual([]);
  expect(tried).toBeGreaterThan(30);
});

test.each([
  ['committee', 'committee_id'],
  ['organization', 'organization_id'],
])('a row of a %s that is not there is refused, whoever writes it', async (_whose, column) => {
  const codes: Record<string, string | null> = {};
  for (const table of wall.tables) {
    const place = placesOf(table, wall.places).find((each) => each.organizationId);
    const { committee, organization } = ownerColumns(table);
    if (!(column === 'committee_id' ? committee : organization)) continue;
    const row = await wall.rows.make(table, place ?? wall.places.a);
    codes[table.className] = await attempt({ table, values: { ...row.values, [column]: v7() } });
  }

  expect(Object.keys(codes).length).toBeGreaterThan(column === 'committee_id' ? 20 : 6);
  expect(new Set(Object.values(codes))).toEqual(new Set(['23503']));
});
