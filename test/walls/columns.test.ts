import { DatabaseRole } from '../../schema/core/access.js';
import { database } from '../core/database.js';
import { readableColumns, settableColumns } from '../../schema/core/grants.js';
import type { Table } from './arranged/places.js';
import { buildWall, type Wall } from './arranged/wall.js';
import { NO_ROLE, trying, wanderersOf } from './arranged/wanderers.js';

let wall: Wall;

beforeAll(async () => {
  wall = await buildWall();
});

afterAll(() => wall.close());

/** Columns that name a person or hold what somebody wrote; a new table has none of them opened. */
const PERSONAL =
  /_by$|^(full_name|email|contact|address|addressee_name|actor_id|person_id|title|text|sentence|explanation|model|files|reason|.*_reason|return_remarks|secret.*|message_id)$/;

type Command = 'select' | 'insert' | 'update';

/** "table.column" of every column that PostgreSQL lets a role reach by a command. */
async function grantedTo(role: string, command: Command = 'select'): Promise<string[]> {
  const { rows } = await wall.operator.query<{ name: string }>({
    text: `select c.relname || '.' || a.attname as name from pg_attribute a
      join pg_class c on c.oid = a.attrelid
      where c.relnamespace = 'app'::regnamespace and c.relkind = 'r' and a.attnum > 0
        and not a.attisdropped and has_column_privilege($1, c.oid, a.attnum, $2) order by 1`,
    values: [role, command],
  });
  return rows.map(({ name }) => name);
}

/** All columns of a table where a role may write a row of it, as a row is written whole. */
function insertableColumns(table: Table, role: DatabaseRole): string[] {
  const mayInsert = table.policies.some(
    ({ roles, command }) => roles?.includes(role) && command === 'insert',
  );
  const kept = table.props.filter(({ persist }) => persist !== false);
  return mayInsert ? [...new Set(kept.flatMap(({ fieldNames }) => fieldNames ?? []))] : [];
}

const columnsFor = {
  select: readableColumns,
  insert: insertableColumns,
  update: settableColumns,
} satisfies Record<Command, (table: Table, role: DatabaseRole) => string[]>;

const roles = Object.values(DatabaseRole).filter((role) => role !== DatabaseRole.OPERATOR);
const commands: Command[] = ['select', 'insert', 'update'];
const trials = roles.flatMap((role) => commands.map((command) => ({ role, command })));

test.each(trials)(
  '$role reaches by $command just the columns that the tables declare for it',
  async ({ role, command }) => {
    const declared = wall.tables.flatMap((table) =>
      columnsFor[command](table, role).map((column) => `${table.tableName}.${column}`),
    );

    expect(await grantedTo(role, command)).toEqual(declared.toSorted());
  },
);

test('whoever has taken on no role reaches no column at all', async () => {
  const reached: string[] = [];
  for (const command of commands) reached.push(...(await grantedTo(NO_ROLE, command)));

  expect(reached).toEqual([]);
});

test('a column that was opened by hand is noticed', async () => {
  const sql = (await database()).owner.em.getConnection();
  const before = await grantedTo(DatabaseRole.COMMITTEE, 'update');

  await sql.execute('grant update (numerator) on app.figure to app_committee');
  const after = await grantedTo(DatabaseRole.COMMITTEE, 'update');
  await sql.execute('revoke update (numerator) on app.figure from app_committee');

  expect(after.filter((column) => !before.includes(column))).toEqual(['figure.numerator']);
});

test('no column that an app may read is about a person', async () => {
  const columns = await grantedTo(DatabaseRole.PARTNER);

  expect(columns.length).toBeGreaterThan(50);
  expect(columns.filter((name) => PERSONAL.test(name.split('.')[1] ?? ''))).toEqual([]);
});

test('an app that got hold of SQL reads no personal column by any query, and writes nothing', async () => {
  const app = wanderersOf(wall.places, wall.rows.made).find(({ name }) => name === 'app of A');
  if (!app) throw new Error('an app is expected');
  const statements = [
    'select full_name from app.person',
    'select p.full_name from app.submission s left join app.person p on true',
    'select * from app.submission',
    'select s from app.submission s',
    'select to_jsonb(r) from app.report r',
    'select count(*) from app.report where prepared_by is not null',
    'select 1 from app.submission order by return_reason',
    'select string_agg(f.explanation, $$ $$) from app.figure f',
    'select row_to_json(d) from app.official_document d',
    'select secret_hash from app.api_key',
    'select contact from app.api_client',
    'update app.submission set edition = 0',
    'insert into app.holiday values (now(), $$x$$, true, true)',
    'delete from app.report_round',
  ];

  const codes = await trying(wall.loginOf(app), app, async (run) => {
    const found = [];
    for (const statement of statements) found.push((await run(statement)).code);
    return found;
  });

  expect(codes).toEqual(statements.map(() => '42501'));
});

test('the hash of a key is read at the gate alone', async () => {
  const readers = [];
  for (const role of Object.values(DatabaseRole)) {
    if ((await grantedTo(role)).includes('api_key.secret_hash')) readers.push(role);
  }

  expect(readers).toEqual([DatabaseRole.GATE, DatabaseRole.OPERATOR]);
});
