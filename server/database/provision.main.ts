import { randomUUID } from 'node:crypto';
import { type Env, EnvError, readEnv } from '../core/env.js';
import { runProcess } from '../core/process/process.js';
import { type DatabaseUrls, type LoginRole, provision } from './provision.js';

/** Which login each address is for. */
const logins = {
  DATABASE_OWNER_URL: 'app_owner',
  DATABASE_URL: 'app_server',
  WORKER_DATABASE_URL: 'app_worker',
  AUTH_DATABASE_URL: 'app_auth',
  QUEUE_URL: 'app_queue',
} as const satisfies Record<keyof DatabaseUrls, LoginRole>;

function databaseOf(url: URL): string {
  return decodeURIComponent(url.pathname.slice(1));
}

/** Name and password of a login as its address has them. */
function passwordIn(setting: keyof typeof logins, address: string, database: string): string {
  const url = new URL(address);
  const login = logins[setting];
  if (url.username !== login) throw new EnvError(`${setting}: the login must be ${login}`);
  if (databaseOf(url) !== database) throw new EnvError(`${setting}: names another database`);
  if (!url.password) throw new EnvError(`${setting}: the password is missing`);
  return decodeURIComponent(url.password);
}

/**
 * The database and the passwords that the processes' own addresses ask for.
 *
 * @throws EnvError naming the address that does not fit.
 */
export function loginsOf(env: Env): { database: string; passwords: Record<LoginRole, string> } {
  const owner = env.DATABASE_OWNER_URL;
  if (!owner) throw new EnvError('DATABASE_OWNER_URL: is missing');
  const database = databaseOf(new URL(owner));
  const of = (setting: keyof typeof logins) => passwordIn(setting, env[setting] ?? '', database);
  return {
    database,
    passwords: {
      app_owner: of('DATABASE_OWNER_URL'),
      app_server: of('DATABASE_URL'),
      app_worker: of('WORKER_DATABASE_URL'),
      app_auth: of('AUTH_DATABASE_URL'),
      // With a Redis queue this login is made all the same, and nobody knows its password.
      app_queue: env.QUEUE_URL.startsWith('postgres') ? of('QUEUE_URL') : randomUUID(),
    },
  };
}

/** Makes the logins, the database and its schemas on the server of DATABASE_ADMIN_URL. */
export async function provisionFrom(env: Env): Promise<void> {
  if (!env.DATABASE_ADMIN_URL) throw new EnvError('DATABASE_ADMIN_URL: is missing');
  const { database, passwords } = loginsOf(env);
  await provision(env.DATABASE_ADMIN_URL, database, passwords);
}

if (import.meta.main) await runProcess(() => provisionFrom(readEnv()));
