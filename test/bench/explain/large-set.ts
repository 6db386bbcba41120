import type { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { connect } from '../../../server/core/process/database.js';
import { freshDatabase, testEnv } from '../../core/database.js';
import { tablesOf } from '../../walls/arranged/places.js';
import { consolidate, orderReport } from '../data/bench-report.js';
import { copyTables } from '../data/copy-rows.js';
import { registerTables } from '../data/register-rows.js';
import { submissionTables } from '../data/submission-rows.js';
import { laterTables } from './later-rows.js';
import { largeTables } from './plans.js';

const ORGANIZATIONS = 1000;

/** A committee of a thousand organizations in a database of its own. */
export interface LargeSet {
  env: ReturnType<typeof testEnv>;
  orm: MikroORM;
  /** The server's login. */
  client: pg.Client;
  /** The superuser. */
  admin: pg.Client;
  large: Set<string>;
  close: () => Promise<void>;
}

async function connected(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
}

export async function openLargeSet(): Promise<LargeSet> {
  const name = `culture_explain_${process.pid}`;
  const env = testEnv(await freshDatabase(name));
  const url = new URL(process.env['TEST_ADMIN_URL'] ?? '');
  url.pathname = `/${name}`;
  const quiet = { advance: () => undefined, done: () => undefined };
  const orm = await connect(env.DATABASE_URL, { pool: 2, setting: 'DATABASE_URL' });
  const reported = [...registerTables(ORGANIZATIONS), ...submissionTables(ORGANIZATIONS)];
  await copyTables(url.href, reported, quiet);
  await orderReport(url.href);
  await consolidate(env);
  await copyTables(url.href, laterTables(tablesOf(orm), ORGANIZATIONS), quiet);
  const admin = await connected(url.href);
  await admin.query('vacuum (analyze)');
  const client = await connected(env.DATABASE_URL);
  return {
    ...{ env, orm, client, admin },
    large: await largeTables(admin),
    close: async () => {
      await Promise.all([client.end(), admin.end(), orm.close()]);
    },
  };
}
