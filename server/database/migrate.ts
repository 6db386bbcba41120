import type { MikroORM } from '@mikro-orm/postgresql';
import { runMigrations } from 'bullmq';
import pg from 'pg';
import { grantsOf } from '../../schema/core/grants.js';
import { ownerTriggersOf } from '../../schema/core/keep-owner.js';
import { migrations } from '../../schema/migrations/index.js';
import { InstallationFact } from '../../schema/operations/operations.entity.js';
import { supportFunctions, supportTriggers } from '../../schema/core/support.sql.js';
import { type Env, EnvError, readEnv } from '../core/env.js';
import { productVersion } from '../core/process/product-version.js';
import { runProcess } from '../core/process/process.js';
import { migrateSignIn } from '../core/sign-in/sign-in.js';
import { installCanary } from './canary/install-canary.js';
import { seedReference } from './reference.js';
import { asOperator, openOwner } from './owner.js';

async function migrateTables(orm: MikroORM) {
  const connection = orm.em.getConnection();
  await connection.execute(`begin; ${supportFunctions} commit;`);
  await orm.migrator.up();
  const tables = [...orm.getMetadata().getAll().values()].filter((meta) => !meta.abstract);
  const statements = [...grantsOf(tables), ...ownerTriggersOf(tables), supportTriggers];
  await connection.execute(`begin; ${statements.join('; ')} commit;`);
}

/** Notes which release brought the database up to date, and how far. */
async function noteMigrated(orm: MikroORM) {
  const migration =
    migrations
      .map(({ name }) => name)
      .toSorted()
      .at(-1) ?? '';
  const details = { version: productVersion(), migration };
  await asOperator(orm, (em) =>
    em.upsert(InstallationFact, { name: 'MIGRATED', at: new Date(), details }),
  );
}

async function migrateQueue(env: Env) {
  if (!env.QUEUE_URL.startsWith('postgres')) return;
  const client = new pg.Client({ connectionString: env.QUEUE_URL });
  await client.connect();
  try {
    // The schema is there and owned by this login, which may not create another in the database.
    await runMigrations({
      query: async <R>(text: string, values: readonly unknown[] = []) => {
        const { rows, rowCount } = text.startsWith('CREATE SCHEMA')
          ? { rows: [], rowCount: 0 }
          : await client.query(text, values.length > 0 ? [...values] : undefined);
        return { rows: rows as R[], rowCount };
      },
    });
  } finally {
    await client.end();
  }
}

/** Key of the lock that a migration holds on its database. */
const MIGRATION_LOCK = 7_207_001;

/** Runs work while no other migration of the same database does; a second one waits. */
async function alone(ownerUrl: string, work: () => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await work();
  } finally {
    await client.end();
  }
}

/**
 * Brings every schema up to date: our tables with their grants, sign-in, the queue, the reference
 * rows that ship with the product, and the canaries. Done again it changes nothing.
 */
export async function migrate(env: Env): Promise<void> {
  const ownerUrl = env.DATABASE_OWNER_URL;
  if (!ownerUrl) throw new EnvError('DATABASE_OWNER_URL: is missing, and migrations need it');
  await alone(ownerUrl, async () => {
    const orm = await openOwner(ownerUrl);
    try {
      await migrateTables(orm);
      await asOperator(orm, seedReference);
      await migrateSignIn(env);
      await installCanary(orm, env);
      await noteMigrated(orm);
    } finally {
      await orm.close();
    }
    await migrateQueue(env);
  });
}

if (import.meta.main) await runProcess(() => migrate(readEnv()));
