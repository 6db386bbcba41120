import { DatabaseRole } from '../../schema/core/access.js';
import { ownerColumns, type Place, placesOf, type Table } from './arranged/places.js';
import { type Command, mayCommand, mayLeave, mayReach } from './arranged/reach.js';
import { insertOf, keyOf, keyText, type Made } from './arranged/rows.js';
import type { Wall } from './arranged/wall.js';
import { type Outcome, trying, type Wanderer } from './arranged/wanderers.js';

const DENIED = '42501';

/**
 * Bookkeeping that the worker keeps for all committees at once: it may carry a row from one to
 * another.
 */
const WORKER_BOOKS = ['DueMoment', 'Outbox'];

interface Trial {
  wall: Wall;
  table: Table;
  who: Wanderer;
}

type Query = string | { text: string; values: unknown[] };
type Run = (query: Query) => Promise<Outcome>;

function rowsOf({ wall, table }: Trial): Made[] {
  return wall.rows.made.filter((row) => row.table === table);
}

/** Rows that no other refers to, so that nothing but the wall can keep them from being deleted. */
function leavesOf(trial: Trial): Made[] {
  return rowsOf(trial).filter(({ isParent }) => !isParent);
}

function keyList(table: Table): string {
  return keyOf(table)
    .map((column) => `"${column}"::text`)
    .join(', ');
}

/**
 * A statement on all rows of the table that the policies leave, without a condition on their owner.
 */
function sweep(trial: Trial, command: Command): Query {
  const { table } = trial;
  const [first = ''] = keyOf(table);
  const target = `app."${table.tableName}"`;
  if (command === 'select') return `select ${keyList(table)} from ${target}`;
  if (command === 'update') {
    return `update ${target} set "${first}" = "${first}" returning ${keyList(table)}`;
  }
  const last = keyOf(table).at(-1) ?? '';
  return {
    text: `delete from ${target} where "${last}"::text = any($1) returning ${keyList(table)}`,
    values: [leavesOf(trial).map(({ values }) => values[last])],
  };
}

function sweepFault(trial: Trial, command: Command, outcome: Outcome): string | null {
  const { wall, table, who } = trial;
  if (!mayCommand(table, who, command)) {
    return outcome.code === DENIED ? null : `${command} answers ${outcome.code}`;
  }
  const found = new Set(outcome.rows.map((row) => keyText(table, row)));
  const candidates = command === 'delete' ? leavesOf(trial) : rowsOf(trial);
  const wrong = candidates.filter((row) => {
    const expected = [command, 'select' as const].every((each) =>
      mayReach(row, who, each, wall.rows.made),
    );
    return found.has(keyText(table, row.values)) !== expected;
  });
  return wrong.length === 0
    ? null
    : `${command} is wrong about rows of ${wrong.map(({ place }) => place.name).join()}`;
}

async function sweepFaults(trial: Trial, run: Run): Promise<(string | null)[]> {
  const faults = [];
  for (const command of ['select', 'update', 'delete'] as const) {
    faults.push(sweepFault(trial, command, await run(sweep(trial, command))));
  }
  return faults;
}

async function insertFaults(trial: Trial, run: Run, fresh: Made[]): Promise<(string | null)[]> {
  const { wall, who } = trial;
  const faults = [];
  for (const row of fresh) {
    const { code } = await run(insertOf(row.table, row.values));
    const expected = mayReach(row, who, 'insert', wall.rows.made) ? null : DENIED;
    faults.push(code === expected ? null : `insert into ${row.place.name} answers ${code}`);
  }
  return faults;
}

function upsertOf({ table, values }: Made): Query {
  const insert = insertOf(table, values);
  const key = keyOf(table).map((column) => `"${column}"`);
  const target = `on conflict (${key.join(', ')}) do update set ${key[0]} = excluded.${key[0]}`;
  return { ...insert, text: `${insert.text} ${target}` };
}

async function upsertFaults(trial: Trial, run: Run): Promise<(string | null)[]> {
  const { wall, who } = trial;
  const faults = [];
  for (const row of leavesOf(trial)) {
    const { code } = await run(upsertOf(row));
    const allowed = (['insert', 'update', 'select'] as const).every((command) =>
      mayReach(row, who, command, wall.rows.made),
    );
    const expected = allowed ? null : DENIED;
    faults.push(code === expected ? null : `upsert in ${row.place.name} answers ${code}`);
  }
  return faults;
}

/** The same row in another place: its owner columns changed, all else kept. */
function movedTo(row: Made, place: Place): Made {
  const { organization, organizationMayBeNull } = ownerColumns(row.table);
  const leaves = organization && (place.organizationId !== null || organizationMayBeNull);
  const values = {
    ...row.values,
    committee_id: place.committeeId,
    ...(leaves ? { organization_id: place.organizationId } : {}),
  };
  return { ...row, place, values };
}

function moveOf(row: Made, to: Made): Query {
  const columns = ['committee_id', 'organization_id'].filter((column) => column in row.values);
  const key = keyOf(row.table);
  const settings = columns.map((column, at) => `"${column}" = $${at + 1}`);
  const conditions = key.map((column, at) => `"${column}" = $${columns.length + at + 1}`);
  return {
    text: `update app."${row.table.tableName}" set ${settings.join(', ')}
      where ${conditions.join(' and ')}`,
    values: [
      ...columns.map((column) => to.values[column]),
      ...key.map((column) => row.values[column]),
    ],
  };
}

function mayMove(trial: Trial, row: Made, to: Made): boolean {
  const { who, table, wall } = trial;
  const all = wall.rows.made;
  const isBooks = who.role === DatabaseRole.WORKER && WORKER_BOOKS.includes(table.className);
  const staysHome = row.values['committee_id'] === to.values['committee_id'];
  return (staysHome || isBooks) && mayReach(row, who, 'update', all) && mayLeave(to, who, all);
}

async function moveFaults(trial: Trial, run: Run): Promise<(string | null)[]> {
  if (!ownerColumns(trial.table).committee) return [];
  const faults = [];
  for (const row of leavesOf(trial)) {
    for (const place of placesOf(trial.table, trial.wall.places)) {
      if (place === row.place) continue;
      const to = movedTo(row, place);
      const { count } = await run(moveOf(row, to));
      const isWrong = count > 0 && !mayMove(trial, row, to);
      faults.push(isWrong ? `moves a row from ${row.place.name} to ${place.name}` : null);
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
    ...(await insertFaults(trial, run, fresh)),
    ...(await upsertFaults(trial, run)),
    ...(await moveFaults(trial, run)),
  ]);
  return faults.flatMap((fault) => (fault ? [`${who.name}: ${fault}`] : []));
}
