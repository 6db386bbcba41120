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

/** Waits until so many connections wait for a lock, and says the process id of one. */
export async function whoWaits(client: pg.Client, count = 1): Promise<number> {
  for (let tries = 0; tries < 500; tries += 1) {
    // Within a transaction the activity would stand still.
    await client.query('select pg_stat_clear_snapshot()');
    const { rows } = await client.query<{ pid: number }>(`select pid from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`);
    if (rows[0] && rows.length >= count) return rows[0].pid;
    await sleep(20);
  }
  throw new Error('not so many waited');
}

/**
 * Has calls meet at a row: it is held until all of them wait for it. At most as many as the pool
 * has.
 */
export async function meetingAt<T>(
  table: string,
  id: string,
  calls: (() => Promise<T>)[],
): Promise<T[]> {
  return asSuperuser(async (client) => {
    await client.query('begin');
    await client.query(`select 1 from app.${table} where id = $1 for update`, [id]);
    const answers = Promise.all(calls.map((call) => call()));
    await whoWaits(client, calls.length);
    await client.query('commit');
    return answers;
  });
}

/** Transactions of the server's login that somebody began and does not go on with. */
export async function openTransactions(): Promise<number> {
  return asSuperuser(async (client) => {
    // Between two statements of one transaction it is at rest too, but never for so long.
    const text = `select count(*)::int as count from pg_stat_activity
      where usename = 'app_server' and datname = current_database()
        and state like 'idle in transaction%' and state_change < now() - interval '1 second'`;
    await sleep(1200);
    const { rows } = await client.query<{ count: number }>(text);
    return rows[0]?.count ?? -1;
  });
}
