import { setTimeout as sleep } from 'node:timers/promises';
import type { MikroORM } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { connect } from '../../server/core/process/database.js';
import { asPlatform } from '../../server/core/tenancy.js';
import { database } from '../core/database.js';
import { asSuperuser } from '../core/given/superuser.js';

const POOL = 2;

async function smallPool(): Promise<MikroORM> {
  const { env } = await database();
  return connect(env.WORKER_DATABASE_URL, { pool: POOL, setting: 'WORKER_DATABASE_URL' });
}

const ask = (orm: MikroORM, seconds = 0) =>
  asPlatform(orm, 'a test', async (em) => {
    await sql`select pg_sleep(${sql.lit(seconds)})`.execute(em.getKysely());
    return 'ANSWERED';
  }).catch(() => 'LOST');

/** Cuts every connection that is in the middle of a statement. */
async function cut(): Promise<number> {
  for (let tries = 0; tries < 100; tries += 1) {
    const killed = await asSuperuser(async (client) => {
      const { rowCount } = await client.query(`select pg_terminate_backend(pid)
        from pg_stat_activity where datname = current_database() and query like 'select pg_sleep(60)'`);
      return rowCount ?? 0;
    });
    if (killed > 0) return killed;
    await sleep(20);
  }
  throw new Error('nobody asked');
}

test('connections lost in a transaction come back to the pool, more of them than it holds', async () => {
  const orm = await smallPool();
  const outcomes: string[] = [];

  for (let lost = 0; lost <= POOL; lost += 1) {
    const asked = ask(orm, 60);
    await cut();
    outcomes.push(await asked);
  }
  const after = await Promise.race([ask(orm), sleep(10_000, 'NO CONNECTION LEFT', { ref: false })]);

  expect(outcomes).toEqual(['LOST', 'LOST', 'LOST']);
  expect(after).toBe('ANSWERED');
  await orm.close();
});

test('a connection lost while it was idle is replaced', async () => {
  const orm = await smallPool();
  await ask(orm);
  await asSuperuser((client) =>
    client.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and usename = 'app_worker' and state = 'idle'`),
  );

  await sleep(50);

  expect(await ask(orm)).toBe('ANSWERED');
  await orm.close();
});
