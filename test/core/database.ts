import { join } from 'node:path';
import pg from 'pg';
import { connect } from '../../server/core/process/database.js';
import { type Env, readEnv } from '../../server/core/env.js';
import { createSignIn } from '../../server/core/sign-in/sign-in.js';
import { openOwner } from '../../server/database/owner.js';
import type { DatabaseUrls } from '../../server/database/provision.js';
import { TEST_KEYS } from './keys.js';

const TEMPLATE = 'culture_test_template';

const passwords = {
  app_owner: 'test-owner',
  app_server: 'test-server',
  app_worker: 'test-worker',
  app_auth: 'test-auth',
  app_queue: 'test-queue',
};

/** Settings of a test process on a database. */
export function testEnv(urls: DatabaseUrls, more: Record<string, string> = {}): Env {
  return readEnv({
    ...urls,
    NODE_ENV: 'test',
    AUTH_SECRET: 'a'.repeat(16) + 'b'.repeat(16),
    ENCRYPTION_KEYS: TEST_KEYS,
    SMTP_URL: 'smtp://127.0.0.1:1',
    LOG_LEVEL: 'silent',
    DATABASE_POOL: '6',
    PERSON_RATE: '1000000',
    INTROSPECTION: 'on',
    FILES_DIR: join(process.env['TEST_DIR'] ?? '.data', 'files'),
    ...more,
  });
}

async function asAdmin<T>(adminUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * A fresh copy of the migrated database under a name of its own; one left by an earlier run is
 * dropped.
 */
export async function freshDatabase(name: string): Promise<DatabaseUrls> {
  const adminUrl = process.env['TEST_ADMIN_URL'] ?? '';
  await asAdmin(adminUrl, async (client) => {
    await client.query(`drop database if exists ${name} with (force)`);
    // Copying locks the template: workers that copy at the same time wait for each other.
    await client.query('select pg_advisory_lock(1)');
    await client.query(`create database ${name} template ${TEMPLATE} owner app_owner`);
  });
  return urlsOf(adminUrl, name);
}

function urlsOf(adminUrl: string, name: string): DatabaseUrls {
  const as = (role: keyof typeof passwords) => {
    const url = new URL(adminUrl);
    url.pathname = `/${name}`;
    url.username = role;
    url.password = passwords[role];
    return url.href;
  };
  return {
    DATABASE_URL: as('app_server'),
    WORKER_DATABASE_URL: as('app_worker'),
    DATABASE_OWNER_URL: as('app_owner'),
    AUTH_DATABASE_URL: as('app_auth'),
    QUEUE_URL: as('app_queue'),
  };
}

async function open() {
  const urls = await freshDatabase(`culture_test_${process.pid}`);
  const env = testEnv(urls);
  const server = await connect(env.DATABASE_URL, { pool: 6, setting: 'DATABASE_URL' });
  const worker = await connect(env.WORKER_DATABASE_URL, {
    pool: 6,
    setting: 'WORKER_DATABASE_URL',
  });
  const owner = await openOwner(urls.DATABASE_OWNER_URL);
  const signIn = createSignIn(env);
  return { urls, env, server, worker, owner, signIn };
}

let opened: ReturnType<typeof open> | undefined;

/** This test file's database with a connection per login. Closed after the file. */
export function database() {
  opened ??= open();
  return opened;
}

afterAll(async () => {
  if (!opened) return;
  const { server, worker, owner, signIn } = await opened;
  opened = undefined;
  await Promise.all([server.close(), worker.close(), owner.close(), signIn.close()]);
});
