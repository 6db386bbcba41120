import pg from 'pg';
import { v7 } from 'uuid';
import { supportFunctions } from '../../schema/core/support.sql.js';
import { migrate } from '../../server/database/migrate.js';
import { asOperator, openOwner } from '../../server/database/owner.js';
import { provision } from '../../server/database/provision.js';
import { testEnv } from '../core/database.js';

const LAST_BEFORE = 'Migration20261123T1300_read_indexes';

const passwords = {
  app_owner: 'test-owner',
  app_server: 'test-server',
  app_worker: 'test-worker',
  app_auth: 'test-auth',
  app_queue: 'test-queue',
};

type Owner = Awaited<ReturnType<typeof openOwner>>;

let urls: Awaited<ReturnType<typeof provision>>;
let orm: Owner;

beforeAll(async () => {
  urls = await provision(
    process.env['TEST_ADMIN_URL'] ?? '',
    `culture_owners_${process.pid}`,
    passwords,
  );
  orm = await openOwner(urls.DATABASE_OWNER_URL);
  await orm.em.getConnection().execute(`begin; ${supportFunctions} commit;`);
  await orm.migrator.up({ to: LAST_BEFORE });
  await orm.em.getConnection().execute(`grant usage on schema app to app_operator;
    grant insert, select, delete on app.outbox to app_operator`);
});

afterAll(() => orm.close());

function asEveryone(statement: string, values: unknown[] = []) {
  return asOperator(orm, (em) =>
    em.getConnection().execute(statement, values, 'all', em.getTransactionContext()),
  );
}

/** Tables whose committee is not checked, and tables whose owner steps over row security. */
async function state(): Promise<{ unchecked: number; open: number }> {
  const client = new pg.Client({ connectionString: urls.DATABASE_OWNER_URL });
  await client.connect();
  const { rows } = await client.query<{ unchecked: number; open: number }>(`select
      count(*) filter (where is_owned and not exists (select 1 from pg_constraint f
        where f.conrelid = t.oid and f.confrelid = 'app.committee'::regclass))::int as unchecked,
      count(*) filter (where relrowsecurity and not relforcerowsecurity)::int as open
    from (select c.*, exists (select 1 from pg_attribute a
        where a.attrelid = c.oid and a.attname = 'committee_id') as is_owned
      from pg_class c where relnamespace = 'app'::regnamespace and relkind = 'r') t`);
  await client.end();
  return rows[0] ?? { unchecked: -1, open: -1 };
}

test('a row of a committee that is not there stops the migration, and goes before it', async () => {
  const lost = v7();
  const job = `insert into app.outbox (id, committee_id, name, payload, envelope, created_at)
    values (?, ?, 'x', '{}', '{}', now())`;
  await asEveryone(job, [v7(), lost]);

  const stopped = await migrate(testEnv(urls)).catch((fault: Error) => fault.message);
  const between = await state();
  await asEveryone('delete from app.outbox where committee_id = ?', [lost]);
  await migrate(testEnv(urls));

  expect(stopped).toContain('outbox_committee_id_foreign');
  expect(between).toEqual({ unchecked: 21, open: 0 });
  expect(await state()).toEqual({ unchecked: 0, open: 0 });
});
