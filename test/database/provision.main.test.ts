import pg from 'pg';
import { type Env, readEnv } from '../../server/core/env.js';
import { loginsOf, provisionFrom } from '../../server/database/provision.main.js';
import { TEST_KEYS } from '../core/keys.js';

const DATABASE = `culture_provision_${process.pid}`;
const adminUrl = process.env['TEST_ADMIN_URL'] ?? '';

/** Settings as an operator writes them, on the test's own server. */
function settings(over: Record<string, string> = {}): Env {
  const as = (login: string) => {
    const url = new URL(adminUrl);
    url.pathname = `/${DATABASE}`;
    url.username = `app_${login}`;
    url.password = `test-${login}`;
    return url.href;
  };
  return readEnv({
    NODE_ENV: 'test',
    DATABASE_ADMIN_URL: adminUrl,
    DATABASE_OWNER_URL: as('owner'),
    DATABASE_URL: as('server'),
    WORKER_DATABASE_URL: as('worker'),
    AUTH_DATABASE_URL: as('auth'),
    QUEUE_URL: as('queue'),
    AUTH_SECRET: 'a'.repeat(32),
    ENCRYPTION_KEYS: TEST_KEYS,
    SMTP_URL: 'smtp://127.0.0.1:1',
    ...over,
  });
}

async function asking<T extends object>(url: string, question: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(question)).rows;
  } finally {
    await client.end();
  }
}

afterAll(() => asking(adminUrl, `drop database if exists ${DATABASE} with (force)`));

test('makes the logins and the database that the addresses name, and does it again', async () => {
  await provisionFrom(settings());
  await provisionFrom(settings());

  const schemas = await asking<{ name: string; owner: string }>(
    settings().DATABASE_URL,
    `select nspname as name, pg_get_userbyid(nspowner) as owner from pg_namespace
     where nspname in ('app', 'tenancy', 'auth', 'bullmq') order by 1`,
  );
  expect(schemas).toEqual([
    { name: 'app', owner: 'app_owner' },
    { name: 'auth', owner: 'app_auth' },
    { name: 'bullmq', owner: 'app_queue' },
    { name: 'tenancy', owner: 'app_owner' },
  ]);
});

test('takes the passwords from the addresses, with a queue on Redis too', () => {
  const { database, passwords } = loginsOf(settings({ QUEUE_URL: 'redis://127.0.0.1:6379' }));

  expect(database).toBe(DATABASE);
  expect(passwords).toMatchObject({ app_owner: 'test-owner', app_worker: 'test-worker' });
  expect(passwords.app_queue).not.toContain('test');
});

test.each([
  ['of another login', 'postgresql://app_owner:x@db/app', /DATABASE_URL: the login must be/],
  ['of another database', 'postgresql://app_server:x@db/other', /DATABASE_URL: names another/],
  ['without a password', `postgresql://app_server@db/${DATABASE}`, /DATABASE_URL: the password/],
])('names an address %s', (_what, address, fault) => {
  expect(() => loginsOf(settings({ DATABASE_URL: address }))).toThrow(fault);
});

test('names a missing address of the administrator', async () => {
  await expect(provisionFrom(settings({ DATABASE_ADMIN_URL: '' }))).rejects.toThrow(
    /DATABASE_ADMIN_URL/,
  );
});
