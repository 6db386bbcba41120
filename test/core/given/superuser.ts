import { setTimeout as sleep } from 'node:timers/promises';
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

/** Waits until a worker waits for a lock, and says the process id of its connection. */
export async function whoWaits(client: pg.Client): Promise<number> {
  for (let tries = 0; tries < 500; tries += 1) {
    const { rows } = await client.query<{ pid: number }>(`select pid from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and usename = 'app_worker'`);
    if (rows[0]) return rows[0].pid;
    await sleep(20);
  }
  throw new Error('nobody waited');
}
