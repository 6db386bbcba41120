import type { EntityProperty } from '@mikro-orm/postgresql';
import type pg from 'pg';
import { ownerColumns, type Place, placesOf, type Table } from './arranged/places.js';
import { insertOf, type Made, type Values } from './arranged/rows.js';
import { buildWall, type Wall } from './arranged/wall.js';

/** References to rows that belong to nobody. */
const SHARED = ['Membership.person', 'Delivery.person'];

/** Ids that are no reference: of who did it, and what the log and the jobs are about. */
const LOOSE_IDS =
  /\.(\w+By|actorId|entityId|subjectId)$|^(AuditEvent\.organizationId|Outbox\.committeeId)$/;

let wall: Wall;

beforeAll(async () => {
  wall = await buildWall();
});

afterAll(() => wall.close());

function referencesOf(table: Table): EntityProperty[] {
  return table.props.filter(({ kind }) => kind === 'm:1');
}

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

/** The row with one reference pointed at another's row; columns that say whose the row is stay. */
function pointedAt(row: Made, prop: EntityProperty, parent: Values): Values {
  const isOrganization = prop.targetMeta?.className === 'Organization';
  const foreign = prop.joinColumns.flatMap((column, at) => {
    const isOwner = column === 'committee_id' || (column === 'organization_id' && !isOrganization);
    return isOwner ? [] : [[column, parent[prop.referencedColumnNames[at] ?? '']]];
  });
  return { ...row.values, ...(Object.fromEntries(foreign) as Values) };
}

function foreignRows(prop: EntityProperty, place: Place): Made[] {
  return wall.rows.made.filter((row) => {
    if (row.table !== prop.targetMeta) return false;
    if (row.place.committeeId !== place.committeeId) return true;
    const { organization } = ownerColumns(row.table);
    return organization && row.place.organizationId !== place.organizationId;
  });
}

async function faultsOf(table: Table, prop: EntityProperty, place: Place): Promise<string[]> {
  const row = await wall.rows.make(table, place);
  const own = await attempt(row);
  const faults = own === null ? [] : [`its own place answers ${own}`];
  for (const parent of foreignRows(prop, place)) {
    const code = await attempt({ table, values: pointedAt(row, prop, parent.values) });
    if (code !== '23503') faults.push(`${place.name} to ${parent.place.name} answers ${code}`);
  }
  return faults;
}

test('every reference between rows of tenants carries their owner', () => {
  const bare = wall.tables.flatMap((table) =>
    referencesOf(table)
      .filter(({ joinColumns }) => joinColumns[0] !== 'committee_id')
      .map(({ name }) => `${table.className}.${name}`),
  );

  expect(bare).toEqual(SHARED);
});

test('every id of another row is a reference that the database checks', () => {
  const loose = wall.tables.flatMap((table) => {
    const checked = new Set(referencesOf(table).flatMap(({ joinColumns }) => joinColumns));
    return table.props
      .filter(
        ({ kind, primary, columnTypes }) =>
          kind === 'scalar' && !primary && columnTypes[0] === 'uuid',
      )
      .filter(({ fieldNames }) => !checked.has(fieldNames[0] ?? ''))
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
      if (SHARED.includes(`${table.className}.${prop.name}`)) continue;
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
