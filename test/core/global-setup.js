import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The database every test worker's own is a copy of. */
const TEMPLATE = 'culture_test_template';

const roles = ['owner', 'server', 'worker', 'auth', 'queue'];

/**
 * Starts one PostgreSQL for the whole run, or uses the server that DATABASE_ADMIN_URL names, and
 * migrates the template. Plain JavaScript on the built server: jest loads this file before it
 * transforms anything.
 */
export default async function globalSetup() {
  const { startEmbeddedDatabase } = await import('../../dist/server/launch/embedded-database.js');
  const { provision } = await import('../../dist/server/database/provision.js');
  const { migrate } = await import('../../dist/server/database/migrate.js');
  const { readEnv } = await import('../../dist/server/core/env.js');
  const dir = mkdtempSync(join(tmpdir(), 'workplace-culture-test-'));
  process.env.TEST_DIR = dir;
  process.env.TEST_ADMIN_URL = process.env.DATABASE_ADMIN_URL ?? (await embedded());
  const passwords = Object.fromEntries(roles.map((role) => [`app_${role}`, `test-${role}`]));
  const urls = await provision(process.env.TEST_ADMIN_URL, TEMPLATE, passwords);
  await migrate(
    readEnv({
      ...urls,
      NODE_ENV: 'test',
      AUTH_SECRET: 'a'.repeat(32),
      ENCRYPTION_KEYS: `t1:${Buffer.alloc(32, 'nothing is sealed here').toString('base64')}`,
      SMTP_URL: 'smtp://127.0.0.1:1',
    }),
  );

  async function embedded() {
    const database = await startEmbeddedDatabase({
      dir: join(dir, 'postgres'),
      fsync: false,
      flags: ['-c', 'max_connections=300'],
    });
    globalThis.stopTestDatabase = () => database.stop();
    return database.adminUrl;
  }
}
