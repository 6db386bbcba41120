import { RowLevelSecurityViolationException } from '@mikro-orm/core';
import { sql } from 'kysely';
import pg from 'pg';
import { Figure, Narrative } from '../../schema/submission/contents.entity.js';
import { Submission } from '../../schema/submission/submission.entity.js';
import { inTransaction, type Session } from '../../server/core/tenancy.js';
import { DatabaseRole } from '../../schema/core/access.js';
import { connect } from '../../server/core/process/database.js';
import { database } from '../core/database.js';
import type { Place } from './arranged/places.js';
import { buildWall, type Wall } from './arranged/wall.js';

let wall: Wall;

beforeAll(async () => {
  wall = await buildWall();
});

afterAll(() => wall.close());

function sessionOf({ committeeId, organizationId }: Place): Session {
  return {
    role: organizationId ? DatabaseRole.ORGANIZATION : DatabaseRole.COMMITTEE,
    variables: {
      'app.committee': committeeId ?? '',
      'app.organization': organizationId ?? '',
      'app.person': '',
    },
  };
}

async function failureOf(url: string, statement: string): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
    return undefined;
  } catch (fault) {
    return (fault as pg.DatabaseError).code;
  } finally {
    await client.end();
  }
}

const LOGINS = ['DATABASE_URL', 'WORKER_DATABASE_URL', 'AUTH_DATABASE_URL', 'QUEUE_URL'] as const;

test.each(LOGINS)(
  'the login of %s becomes neither the operator nor an owner nor another login',
  async (name) => {
    const { urls } = await database();
    const own = new URL(urls[name]).username;
    const others = [
      'app_operator',
      'app_owner',
      'app_server',
      'app_worker',
      'app_auth',
      'app_queue',
    ];

    const codes = [];
    for (const role of others.filter((each) => each !== own)) {
      codes.push(await failureOf(urls[name], `set role ${role}`));
    }

    expect(new Set(codes)).toEqual(new Set(['42501']));
  },
);

test.each(LOGINS)('the login of %s changes no table, role or database', async (name) => {
  const { urls } = await database();
  const statements = [
    'create table app.mine (id int)',
    'create table public.mine (id int)',
    'create schema mine',
    'alter table app.figure disable row level security',
    'alter table app.figure no force row level security',
    'drop policy organization_select on app.figure',
    'create policy mine on app.figure using (true)',
    'truncate app.figure',
    'create function tenancy.mine() returns int language sql as $$ select 1 $$',
    'alter role app_server superuser',
    'create role mine',
    'grant app_operator to app_server',
    "copy app.figure from program 'cat /etc/passwd'",
    "select pg_read_file('/etc/passwd')",
    "alter system set log_statement = 'all'",
    'set session_replication_role = replica',
  ];

  const codes = [];
  for (const statement of statements)
    codes.push([statement, await failureOf(urls[name], statement)]);

  expect(codes.filter(([, code]) => code !== '42501')).toEqual([]);
});

test.each(['DATABASE_URL', 'AUTH_DATABASE_URL', 'QUEUE_URL'] as const)(
  'the login of %s reads no table of ours without taking on a role',
  async (name) => {
    const { urls } = await database();

    const codes = [];
    for (const { tableName } of wall.tables) {
      codes.push(await failureOf(urls[name], `select 1 from app."${tableName}"`));
    }

    expect(new Set(codes)).toEqual(new Set(['42501']));
  },
);

test('a query through the unit of work meets the own rows, whatever it asks for', async () => {
  const { server } = await database();
  const { a1 } = wall.places;

  const found = await inTransaction(server, sessionOf(a1), async (em) => ({
    all: await em.find(Figure, {}),
    count: await em.count(Figure),
    raw: await em
      .getConnection()
      .execute('select * from app.figure', [], 'all', em.getTransactionContext()),
    kysely: await sql`select * from app.figure`.execute(em.getKysely()),
    foreign: await em.find(Figure, { organizationId: wall.places.a2.organizationId ?? '' }),
  }));

  expect(found.all.map(({ organizationId }) => organizationId)).toEqual([a1.organizationId]);
  expect([found.count, found.raw.length, found.kysely.rows.length]).toEqual([1, 1, 1]);
  expect(found.foreign).toEqual([]);
});

test('a change of everything changes the own rows alone, and a foreign row is an incident', async () => {
  const { server } = await database();
  const { a1, a2 } = wall.places;
  const other = wall.rows.made.find(
    (row) => row.table.className === 'Narrative' && row.place === a1,
  );
  const submission = wall.rows.made.find(
    (row) => row.table.className === 'Submission' && row.place === a1,
  );

  const changed = await inTransaction(server, sessionOf(a2), (em) =>
    em.nativeUpdate(Narrative, {}, { sectionCode: 'mine' }),
  );
  const upsert = inTransaction(server, sessionOf(a2), (em) =>
    em.upsert(
      Narrative,
      {
        committeeId: String(other?.values['committee_id']),
        organizationId: String(other?.values['organization_id']),
        id: String(other?.values['id']),
        submission: [a1.committeeId, a1.organizationId, submission?.values['id']] as never,
        position: 1,
        sectionCode: 'mine',
        kind: 'STRENGTH',
        choiceCode: null,
        text: 'mine',
        createdAt: new Date(),
        createdBy: null,
        updatedAt: new Date(),
        updatedBy: null,
        version: 1,
      },
      { onConflictExcludeFields: ['createdAt', 'createdBy'] },
    ),
  );

  expect(changed).toBe(1);
  await expect(upsert).rejects.toThrow(RowLevelSecurityViolationException);
});

test('what one transaction was told is gone with it, also when it failed', async () => {
  const { urls } = await database();
  const orm = await connect(urls.WORKER_DATABASE_URL, { pool: 1, setting: 'WORKER_DATABASE_URL' });
  const { a1 } = wall.places;
  const left = () =>
    orm.em.getConnection().execute<{ committee: string; role: string; rows: number }[]>(
      `select current_setting('app.committee', true) as committee, current_user as role,
          (select count(*)::int from app.submission) as rows`,
    );

  await inTransaction(orm, sessionOf(a1), (em) => em.count(Submission));
  const after = await left();
  await inTransaction(orm, sessionOf(a1), async (em) => {
    await em.getConnection().execute('select 1 / 0', [], 'all', em.getTransactionContext());
  }).catch(() => undefined);
  const afterFailure = await left();
  await orm.close();

  expect([after[0], afterFailure[0]]).toEqual([
    { committee: '', role: 'app_worker', rows: 0 },
    { committee: '', role: 'app_worker', rows: 0 },
  ]);
});

test('forty transactions of four organizations on two connections keep to their own', async () => {
  const { urls } = await database();
  const orm = await connect(urls.DATABASE_URL, { pool: 2, setting: 'DATABASE_URL' });
  const { a1, a2, b1, b2 } = wall.places;
  const places = [a1, a2, b1, b2];

  const found = await Promise.all(
    Array.from({ length: 40 }, async (_, at) => {
      const place = places[at % 4] as Place;
      const rows = await inTransaction(orm, sessionOf(place), async (em) => {
        if (at % 7 === 0) throw new Error('given up');
        return em.find(Submission, {});
      }).catch(() => []);
      return rows.every(({ organizationId }) => organizationId === place.organizationId);
    }),
  );
  await orm.close();

  expect(found).toEqual(Array(40).fill(true));
});

test('the same code names two organizations, each in its committee', async () => {
  const { operator } = wall;
  const { rowCount } = await operator.query(
    `update app.organization set code = 'same' where id = any($1)`,
    [[wall.places.a1.organizationId, wall.places.b1.organizationId]],
  );
  const twice = operator.query(`update app.organization set code = 'same' where id = $1`, [
    wall.places.a2.organizationId,
  ]);

  expect(rowCount).toBe(2);
  await expect(twice).rejects.toMatchObject({ code: '23505' });
});
