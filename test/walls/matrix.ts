import { settableColumns } from '../../schema/core/grants.js';
import { foreignRows, pointedAt, referencesOf } from './arranged/foreign.js';
import { ownerColumns, type Place, placesOf, type Table } from './arranged/places.js';
import { type Command, mayCommand, mayLeave, mayReach } from './arranged/reach.js';
import { insertOf, keyOf, keyText, type Made } from './arranged/rows.js';
import type { Wall } from './arranged/wall.js';
import { NO_ROLE, type Outcome, trying, type Wanderer } from './arranged/wanderers.js';

const DENIED = '42501';
const REFERS_TO_NOTHING = '23503';

interface Trial {
  wall: Wall;
  table: Table;
  who: Wanderer;
}

type Query = string | { text: string; values: unknown[] };
type Run = (query: Query) => Promise<Outcome>;
type Faults = Promise<(string | null)[]>;

function rowsOf({ wall, table }: Trial): Made[] {
  return wall.rows.made.filter((row) => row.table.className === table.className);
}

/** Rows that no other refers to, so that nothing but the wall can keep them from being deleted. */
function leavesOf(trial: Trial): Made[] {
  return rowsOf(trial).filter(({ isParent }) => !isParent);
}

/** Rows that an update may reach and must not leave as they are: it fails there for all. */
function stuckRows(trial: Trial): Made[] {
  const { wall, who } = trial;
  const all = wall.rows.made;
  return rowsOf(trial).filter(
    (row) => mayReach(row, who, 'update', all) && !mayLeave(row, who, all),
  );
}

function keyList(table: Table): string {
  return keyOf(table)
    .map((column) => `"${column}"::text`)
    .join(', ');
}

/** A column that the wanderer may set, or any where none is. */
function someColumn({ table, who }: Pick<Trial, 'table' | 'who'>): string {
  const columns = who.role === NO_ROLE ? [] : settableColumns(table, who.role);
  return columns[0] ?? keyOf(table)[0] ?? '';
}

/**
 * A statement on all rows of the table that the policies leave, without a condition on their owner.
 */
function sweep(trial: Trial, command: Command): Query {
  const { table } = trial;
  const target = `app."${table.tableName}"`;
  if (command === 'select') return `select ${keyList(table)} from ${target}`;
  const last = keyOf(table).at(-1) ?? '';
  const idsOf = (rows: Made[]) => [rows.map(({ values }) => values[last])];
  if (command === 'update') {
    const column = someColumn(trial);
    return {
      text: `update ${target} set "${column}" = "${column}"
        where "${last}"::text <> all($1) returning ${keyList(table)}`,
      values: idsOf(stuckRows(trial)),
    };
  }
  return {
    text: `delete from ${target} where "${last}"::text = any($1) returning ${keyList(table)}`,
    values: idsOf(leavesOf(trial)),
  };
}

function candidatesFor(trial: Trial, command: Command): Made[] {
  if (command === 'delete') return leavesOf(trial);
  const stuck = command === 'update' ? stuckRows(trial) : [];
  return rowsOf(trial).filter((row) => !stuck.includes(row));
}

function sweepFault(trial: Trial, command: Command, outcome: Outcome): string | null {
  const { wall, table, who } = trial;
  if (!mayCommand(table, who, command)) {
    return outcome.code === DENIED ? null : `${command} answers ${outcome.code}`;
  }
  if (outcome.code !== null) return `${command} answers ${outcome.code}`;
  const found = new Set(outcome.rows.map((row) => keyText(table, row)));
  const wrong = candidatesFor(trial, command).filter((row) => {
    const expected = [command, 'select' as const].every((each) =>
      mayReach(row, who, each, wall.rows.made),
    );
    return found.has(keyText(table, row.values)) !== expected;
  });
  return wrong.length === 0
    ? null
    : `${command} is wrong about rows of ${wrong.map(({ place }) => place.name).join()}`;
}

async function sweepFaults(trial: Trial, run: Run): Faults {
  const faults = [];
  for (const command of ['select', 'update', 'delete'] as const) {
    faults.push(sweepFault(trial, command, await run(sweep(trial, command))));
  }
  return faults;
}

function changeOf(row: Made, settings: Record<string, unknown>): Query {
  const values = Object.values(settings);
  const key = keyOf(row.table);
  const changes = Object.keys(settings).map((column, at) => `"${column}" = $${at + 1}`);
  const conditions = key.map((column, at) => `"${column}" = $${values.length + at + 1}`);
  return {
    text: `update app."${row.table.tableName}" set ${changes.join(', ')}
      where ${conditions.join(' and ')}`,
    values: [...values, ...key.map((column) => row.values[column])],
  };
}

async function stuckFaults(trial: Trial, run: Run): Faults {
  const faults = [];
  const column = someColumn(trial);
  for (const row of stuckRows(trial)) {
    const { code } = await run(changeOf(row, { [column]: row.values[column] }));
    faults.push(code === DENIED ? null : `a change in ${row.place.name} answers ${code}`);
  }
  return faults;
}

async function insertFaults({ wall, who }: Trial, run: Run, fresh: Made[]): Faults {
  const faults = [];
  for (const row of fresh) {
    const { code } = await run(insertOf(row.table, row.values));
    const expected = mayReach(row, who, 'insert', wall.rows.made) ? null : DENIED;
    faults.push(code === expected ? null : `insert into ${row.place.name} answers ${code}`);
  }
  return faults;
}

/** Rows that the wanderer may write, each with one of its references pointed at another's row. */
async function referenceFaults({ wall, who, table }: Trial, run: Run, fresh: Made[]): Faults {
  const { made } = wall.rows;
  const faults = [];
  for (const row of fresh.filter((each) => mayReach(each, who, 'insert', made))) {
    for (const prop of referencesOf(table)) {
      for (const parent of foreignRows(made, prop, row.place)) {
        const { code } = await run(insertOf(table, pointedAt(row, prop, parent.values)));
        const isRefused = code === DENIED || code === REFERS_TO_NOTHING;
        const way = `${row.place.name} to ${parent.place.name}`;
        faults.push(isRefused ? null : `${prop.name} from ${way} answers ${code}`);
      }
    }
  }
  return faults;
}

function upsertOf(trial: Trial, { table, values }: Made): Query {
  const insert = insertOf(table, values);
  const key = keyOf(table).map((column) => `"${column}"`);
  const column = `"${someColumn(trial)}"`;
  const target = `on conflict (${key.join(', ')}) do update set ${column} = excluded.${column}`;
  return { ...insert, text: `${insert.text} ${target}` };
}

async function upsertFaults(trial: Trial, run: Run): Faults {
  const { wall, who } = trial;
  const { made } = wall.rows;
  const faults = [];
  for (const row of leavesOf(trial)) {
    const { code } = await run(upsertOf(trial, row));
    const allowed =
      mayLeave(row, who, made) &&
      (['insert', 'update', 'select'] as const).every((each) => mayReach(row, who, each, made));
    const expected = allowed ? null : DENIED;
    faults.push(code === expected ? null : `upsert in ${row.place.name} answers ${code}`);
  }
  return faults;
}

/** What says whose a row is, as it would be in another place. */
function ownersIn(table: Table, place: Place): Record<string, unknown> {
  const { organization, organizationMayBeNull } = ownerColumns(table);
  const leaves = organization && (place.organizationId !== null || organizationMayBeNull);
  return {
    committee_id: place.committeeId,
    ...(leaves ? { organization_id: place.organizationId } : {}),
  };
}

/** Nobody at all gives a row to another owner. */
async function moveFaults(trial: Trial, run: Run): Faults {
  const { table, wall, who } = trial;
  if (!ownerColumns(table).committee) return [];
  const faults = [];
  for (const row of leavesOf(trial)) {
    const isMet = mayReach(row, who, 'update', wall.rows.made);
    const expected = isMet || !mayCommand(table, who, 'update') ? DENIED : null;
    for (const place of placesOf(table, wall.places)) {
      if (place === row.place) continue;
      const { code, count } = await run(changeOf(row, ownersIn(table, place)));
      const way = `${row.place.name} to ${place.name}`;
      const isRefused = count === 0 && (code === expected || code === DENIED);
      faults.push(isRefused ? null : `a move from ${way} answers ${code}`);
    }
  }
  return faults;
}

/**
 * Every command of one wanderer on one table, against what the declared policies promise. Says
 * where the database does otherwise.
 */
export async function wallFaults(trial: Trial): Promise<string[]> {
  const { wall, table, who } = trial;
  const fresh: Made[] = [];
  for (const place of placesOf(table, wall.places)) fresh.push(await wall.rows.make(table, place));
  const faults = await trying(wall.loginOf(who), who, async (run) => [
    ...(await sweepFaults(trial, run)),
    ...(await stuckFaults(trial, run)),
    ...(await insertFaults(trial, run, fresh)),
    ...(await referenceFaults(trial, run, fresh)),
    ...(await upsertFaults(trial, run)),
    ...(await moveFaults(trial, run)),
  ]);
  return faults.flatMap((fault) => (fault ? [`${who.name}: ${fault}`] : []));
}
