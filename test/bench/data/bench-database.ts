import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { type Env, readEnv } from '../../../server/core/env.js';
import { migrate } from '../../../server/database/migrate.js';
import { provision } from '../../../server/database/provision.js';
import {
  type EmbeddedDatabase,
  startEmbeddedDatabase,
} from '../../../server/launch/embedded-database.js';
import { progressBar } from '../progress-bar.js';
import { makeAccounts } from './bench-accounts.js';
import { consolidate, orderReport } from './bench-report.js';
import { copyTables } from './copy-rows.js';
import { postgraphileFunctions } from './postgraphile-functions.js';
import { registerTables } from './register-rows.js';
import { submissionTables } from './submission-rows.js';

const DIR = resolve('.data/bench');

/** Address the processes believe they are reached at: production wants https. */
export const PUBLIC_URL = 'https://bench.example';

const roles = ['app_owner', 'app_server', 'app_worker', 'app_auth', 'app_queue'] as const;
const passwords = Object.fromEntries(roles.map((role) => [role, `bench-${role}`])) as Record<
  (typeof roles)[number],
  string
>;

const flags = ['shared_buffers=1GB', 'max_wal_size=4GB', 'max_connections=200'];

/** The bench's own PostgreSQL, kept between runs in .data/bench. */
export function startBenchCluster(): Promise<EmbeddedDatabase> {
  return startEmbeddedDatabase({
    dir: join(DIR, 'postgres'),
    flags: flags.flatMap((flag) => ['-c', flag]),
  });
}

/** One data set: as many organizations under one committee, in a database of its own. */
export interface BenchDatabase {
  organizations: number;
  env: Env;
  /** The superuser's address, which row security does not reach. */
  adminUrl: string;
  /** Process id of the database server. */
  pid: number;
}

/** What a data set is made from: when it changes, the data set is made again. */
function recipe(): string {
  const hash = createHash('sha256');
  for (const folder of ['schema/migrations', 'test/bench/data']) {
    for (const file of readdirSync(folder).toSorted())
      hash.update(readFileSync(join(folder, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

async function asAdmin<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function benchEnv(urls: object, organizations: number): Env {
  return readEnv({
    ...urls,
    NODE_ENV: 'production',
    PERSON_RATE: '1000000',
    PUBLIC_URL,
    AUTH_SECRET: createHash('sha256').update('of the bench alone').digest('hex'),
    ENCRYPTION_KEYS: `b1:${createHash('sha256').update('of the bench').digest('base64')}`,
    SMTP_URL: 'smtp://127.0.0.1:1',
    FILES_DIR: join(DIR, `files-${organizations}`),
    LOG_LEVEL: 'error',
    DATABASE_POOL: '16',
  });
}

async function isCurrent(adminUrl: string, name: string): Promise<boolean> {
  const { rows } = await asAdmin(adminUrl, (client) =>
    client.query<{ recipe: string | null }>(
      `select shobj_description(oid, 'pg_database') as recipe from pg_database where datname = $1`,
      [name],
    ),
  );
  return rows[0]?.recipe === recipe();
}

/** The data set of that size, made now unless an earlier run left it. */
export async function openBenchDatabase(
  { adminUrl, pid }: EmbeddedDatabase,
  organizations: number,
): Promise<BenchDatabase> {
  const name = `bench_${organizations}`;
  const inside = new URL(adminUrl);
  inside.pathname = `/${name}`;
  const isMade = await isCurrent(adminUrl, name);
  if (!isMade) {
    await asAdmin(adminUrl, (client) =>
      client.query(`drop database if exists ${name} with (force)`),
    );
  }
  const env = benchEnv(await provision(adminUrl, name, passwords), organizations);
  if (!isMade) {
    await migrate(env);
    const tables = [...registerTables(organizations), ...submissionTables(organizations)];
    const rows = tables.reduce((sum, { count }) => sum + count, 0);
    const progress = progressBar(`${organizations} organizations`, rows);
    await copyTables(inside.href, tables, progress);
    progress.done();
    await makeAccounts(env, inside.href);
    await orderReport(inside.href);
    await consolidate(env);
    await asAdmin(inside.href, (client) => client.query('vacuum (analyze)'));
    await asAdmin(inside.href, (client) => client.query(postgraphileFunctions));
    await asAdmin(adminUrl, (client) =>
      client.query(`comment on database ${name} is '${recipe()}'`),
    );
  }
  return { organizations, env, adminUrl: inside.href, pid };
}
