import pg from 'pg';
import { DatabaseRole } from '../../schema/core/access.js';
import { grantsOf } from '../../schema/core/grants.js';
import { migrate } from '../../server/database/migrate.js';
import { openOwner } from '../../server/database/owner.js';
import { provision } from '../../server/database/provision.js';
import { freshDatabase, testEnv } from '../core/database.js';
import { tablesOf } from '../walls/arranged/places.js';

type Urls = Awaited<ReturnType<typeof freshDatabase>>;

let urls: Urls;
let orm: Awaited<ReturnType<typeof openOwner>>;
let admin: pg.Client;

beforeAll(async () => {
  urls = await freshDatabase(`culture_drift_${process.pid}`);
  orm = await openOwner(urls.DATABASE_OWNER_URL);
  const url = new URL(process.env['TEST_ADMIN_URL'] ?? '');
  url.pathname = new URL(urls.DATABASE_URL).pathname;
  admin = new pg.Client({ connectionString: url.href });
  await admin.connect();
});

afterAll(() => Promise.all([orm.close(), admin.end()]));

const SCHEMAS = `('app', 'tenancy', 'auth', 'bullmq')`;

/**
 * All that migrations make: tables, columns, keys, policies, grants, functions, triggers and shared
 * rows.
 */
const PICTURE = `
  select 'relation' as kind, format('%s.%s %s %s %s %s', c.relnamespace::regnamespace, c.relname, c.relkind,
      c.relrowsecurity, c.relforcerowsecurity, c.relacl::text) as text
    from pg_class c where c.relnamespace::regnamespace::text in ${SCHEMAS}
  union all select 'column right', format('%s.%s %s', attrelid::regclass, attname, attacl::text)
    from pg_attribute where attacl is not null and attrelid::regclass::text like 'app.%'
  union all select 'column', format('%s.%s %s %s %s', table_name, column_name, data_type, is_nullable,
      column_default) from information_schema.columns where table_schema in ${SCHEMAS}
  union all select 'constraint', conrelid::regclass || ' ' || pg_get_constraintdef(oid)
    from pg_constraint where connamespace::regnamespace::text in ${SCHEMAS}
  union all select 'policy', p::text from pg_policies p
  union all select 'function', pg_get_functiondef(oid) || proacl::text from pg_proc
    where pronamespace::regnamespace::text in ${SCHEMAS} and prokind = 'f'
  union all select 'trigger', pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
  union all select 'schema', nspname || nspacl::text from pg_namespace where nspname in ${SCHEMAS}
  union all select 'migration', m::text from app.migration m
  union all select 'shared row', h::text from app.holiday h
  union all select 'shared row', l::text from app.layout_profile l
  union all select 'shared row', q::text from app.quantifier_scale q
  order by 1, 2`;

async function picture(): Promise<string[]> {
  const { rows } = await admin.query<{ kind: string; text: string }>(PICTURE);
  return rows.map(({ kind, text }) => `${kind}: ${text}`);
}

test('after the migrations the entities ask nothing more of the database', async () => {
  const difference = await orm.schema.getUpdateSchemaSQL();

  expect(difference).toBe('');
});

test('a changed policy is a difference', async () => {
  const sql = orm.em.getConnection();
  await sql.execute('alter policy organization_select on app.figure using (true)');

  const difference = await orm.schema.getUpdateSchemaSQL();
  await sql.execute(`alter policy organization_select on app.figure
    using (committee_id = (select tenancy.committee_id())
      and organization_id = (select tenancy.organization_id()))`);

  expect(difference).toContain('"organization_select" on "app"."figure"');
  expect(await orm.schema.getUpdateSchemaSQL()).toBe('');
});

test('migrating again changes nothing', async () => {
  const before = await picture();

  await migrate(testEnv(urls));

  expect(await picture()).toEqual(before);
  expect(before.length).toBeGreaterThan(500);
});

test('grants applied again change nothing', async () => {
  const before = await picture();

  await orm.em.getConnection().execute(grantsOf(tablesOf(orm)).join('; '));

  expect(await picture()).toEqual(before);
});

test('a grant that somebody added by hand is taken away', async () => {
  const before = await picture();
  await admin.query(`grant select on app.figure to ${DatabaseRole.PERSON}`);

  await migrate(testEnv(urls));

  expect(await picture()).toEqual(before);
});

test('a database with nothing in it is brought to the same state, also by two at once', async () => {
  const name = `culture_empty_${process.pid}`;
  const passwords = {
    app_owner: 'test-owner',
    app_server: 'test-server',
    app_worker: 'test-worker',
    app_auth: 'test-auth',
    app_queue: 'test-queue',
  };
  const empty = await provision(process.env['TEST_ADMIN_URL'] ?? '', name, passwords);

  const outcomes = await Promise.allSettled([migrate(testEnv(empty)), migrate(testEnv(empty))]);

  const reasons = outcomes.flatMap((each) =>
    each.status === 'rejected' ? [String(each.reason)] : [],
  );
  expect(reasons).toEqual([]);
  const fresh = await openOwner(empty.DATABASE_OWNER_URL);
  const difference = await fresh.schema.getUpdateSchemaSQL();
  await fresh.close();
  expect(difference).toBe('');
});
