import pg from 'pg';
import { freshDatabase } from '../core/database.js';
import { catalogueFaults, runtimeRoles } from './catalogue.js';

let client: pg.Client;

beforeAll(async () => {
  const urls = await freshDatabase(`culture_catalogue_${process.pid}`);
  const url = new URL(process.env['TEST_ADMIN_URL'] ?? '');
  url.pathname = new URL(urls.DATABASE_URL).pathname;
  client = new pg.Client({ connectionString: url.href });
  await client.connect();
});

afterAll(() => client.end());

/** Faults of the catalogue as it would be after a change, which is undone. */
async function faultsAfter(change: string, roles?: string[]): Promise<string[]> {
  await client.query('begin');
  try {
    await client.query(change);
    return await catalogueFaults(client, roles);
  } finally {
    await client.query('rollback');
  }
}

const OWNED = 'committee_id uuid not null, id uuid not null, primary key (committee_id, id)';
const SECURED = `alter table app.planted enable row level security;
  alter table app.planted force row level security;`;

test('every table stands behind its wall, and no role of the product steps over it', async () => {
  const faults = await catalogueFaults(client);

  expect(faults).toEqual([]);
});

test.each<[string, string, string]>([
  [
    'a table without row security',
    `create table app.planted (${OWNED})`,
    'planted has no row security, or the owner steps over it',
  ],
  [
    'a table whose owner steps over row security',
    `create table app.planted (${OWNED}); alter table app.planted enable row level security`,
    'planted has no row security, or the owner steps over it',
  ],
  [
    'a grant without a policy',
    `create table app.planted (${OWNED}); ${SECURED} grant select on app.planted to app_committee`,
    'planted: select to app_committee is granted without a policy',
  ],
  [
    'a grant of more commands than the policies name',
    'grant delete on app.submission to app_organization',
    'submission: delete to app_organization is granted without a policy',
  ],
  [
    'a policy without a grant',
    `create policy planted on app.submission for delete to app_person
      using (committee_id = tenancy.committee_id())`,
    'submission: delete to app_person is a policy without a grant',
  ],
  [
    'a policy that does not name the tenant',
    'create policy planted on app.figure for select to app_committee using (state_is_nothing())',
    'figure.planted does not name the tenant',
  ],
  [
    'a policy for everybody',
    'create policy planted on app.figure using (committee_id = tenancy.committee_id())',
    'figure: select to public is a policy without a grant',
  ],
  [
    'a grant to everybody',
    'grant select on app.holiday to public',
    'holiday is granted to everybody',
  ],
  [
    'a table whose rows may be given away',
    'drop trigger keep_owner on app.figure',
    'figure lets a row be given to another owner',
  ],
  [
    'a table that watches over less than its key',
    `create or replace trigger keep_owner before update on app.figure for each row
      when (old.id is distinct from new.id) execute function tenancy.keep_owner()`,
    'figure lets a row be given to another owner',
  ],
  [
    'a right to change every column',
    'grant update on app.figure to app_organization',
    'figure.created_by by app_organization may be set once the row is written',
  ],
  [
    'a right to change a column of a table that no policy lets change',
    'grant update (due_at) on app.due_moment to app_organization',
    'due_moment: update to app_organization is granted without a policy',
  ],
  [
    'a right to empty a table',
    'grant truncate on app.figure to app_worker',
    'figure: truncate to app_worker is more than reading and writing rows',
  ],
  [
    'a right to refer to a table',
    'grant references, trigger on app.figure to app_server',
    'figure: references to app_server is more than reading and writing rows',
  ],
  [
    'an index that is unique across tenants',
    'create unique index planted on app.organization (code)',
    'planted is unique across tenants',
  ],
  [
    'a table of an organization whose key leaves the organization out',
    'create unique index planted on app.figure (committee_id, id)',
    'planted is unique across tenants',
  ],
  [
    'a reference that leaves the tenant out',
    `create unique index of_round on app.report_round (id);
      alter table app.report add constraint planted foreign key (round_id) references app.report_round (id)`,
    'planted refers to a row without its owner',
  ],
  [
    'a view with the powers of its owner',
    'create view app.planted as select * from app.figure',
    'planted shows rows past row security',
  ],
  [
    'a function with the powers of its owner',
    `create function tenancy.planted() returns bigint security definer language sql
      as 'select count(*) from app.figure'`,
    'planted runs with the powers of its owner',
  ],
])('notices %s', async (_what, change, fault) => {
  const nothing = `create or replace function state_is_nothing() returns boolean language sql
    as 'select true'; `;

  const faults = await faultsAfter(nothing + change);

  expect(faults).toContain(fault);
});

test.each<[string, string, string]>([
  [
    'a role that steps over row security',
    'alter role planted bypassrls',
    'planted steps over row security',
  ],
  [
    'a role that has its rights without taking them on',
    'alter role planted inherit',
    'planted has rights of other roles without taking them on',
  ],
  ['a superuser', 'alter role planted superuser', 'planted steps over row security'],
  ['a role that owns a table', 'alter table app.figure owner to planted', 'planted owns a table'],
  [
    'a role that can become the operator',
    'grant app_operator to planted',
    'planted can become the operator',
  ],
  [
    'a role that may make tables',
    'grant create on schema app to planted',
    'planted in app may make things in a schema of ours',
  ],
])('notices %s', async (_what, change, fault) => {
  const faults = await faultsAfter(`create role planted noinherit; ${change}`, [
    ...runtimeRoles,
    'planted',
  ]);

  expect(faults).toContain(fault);
});

test('no role of the product reaches into the schemas of sign-in and of the queue but their own', async () => {
  const { rows } = await client.query<{ reach: string }>({
    text: `select r.role || ' in ' || n.nspname as reach
      from unnest($1::text[]) r(role), pg_namespace n
      where n.nspname in ('app', 'auth', 'bullmq') and has_schema_privilege(r.role, n.oid, 'usage')
      order by 1`,
    values: [['app_server', 'app_auth', 'app_queue', 'app_owner']],
  });

  expect(rows.map(({ reach }) => reach)).toEqual([
    'app_auth in auth',
    'app_owner in app',
    'app_queue in bullmq',
  ]);
});
