import pg from 'pg';
import { database } from '../database.js';

/**
 * Runs work as the database's superuser, whom no policy and no grant holds: for accidents and
 * attackers.
 */
export async function asSuperuser<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const { urls } = await database();
  const url = new URL(process.env['TEST_ADMIN_URL'] ?? '');
  url.pathname = new URL(urls.DATABASE_OWNER_URL).pathname;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Makes every write to a committee's rows of a table fail while work goes on. */
export async function whileFailing<T>(
  table: string,
  committeeId: string,
  work: () => Promise<T>,
): Promise<T> {
  return asSuperuser(async (client) => {
    await client.query(`create function pg_temp.fail() returns trigger language plpgsql as
      $$ begin raise exception 'the disk is full' using errcode = 'disk_full'; end $$`);
    await client.query(`create trigger fail before insert or update on app.${table}
      for each row when (new.committee_id = '${committeeId}') execute function pg_temp.fail()`);
    try {
      return await work();
    } finally {
      await client.query(`drop trigger fail on app.${table}`);
    }
  });
}
