import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import pg from 'pg';
import type { Env } from '../env.js';
import { takeBackLost } from '../process/database.js';
import { ANSWER_SECONDS, hearingSockets } from '../process/silence.js';

const HOUR = 3600;

/**
 * Header that carries the connection's address to the sign-in library; a caller's own is thrown
 * away.
 */
export const CLIENT_ADDRESS = 'x-client-address';

function options(env: Env, pool: pg.Pool) {
  const secure = env.PUBLIC_URL.startsWith('https://');
  return {
    baseURL: env.PUBLIC_URL,
    basePath: '/api/auth',
    secret: env.AUTH_SECRET,
    database: pool,
    trustedOrigins: [new URL(env.PUBLIC_URL).origin],
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 128,
    },
    session: { expiresIn: 12 * HOUR, updateAge: HOUR, cookieCache: { enabled: false } },
    rateLimit: {
      enabled: env.NODE_ENV !== 'test',
      storage: 'database' as const,
      customRules: { '/sign-in/email': { window: 60, max: 20 } },
    },
    advanced: {
      database: { generateId: () => crypto.randomUUID() },
      useSecureCookies: secure,
      cookiePrefix: 'workplace-culture',
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS] },
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
  };
}

/** Who somebody is. What they may do stands in our own tables and is read on every request. */
export function createSignIn(env: Env) {
  const pool = new pg.Pool({
    connectionString: env.AUTH_DATABASE_URL,
    max: 8,
    options: '-c search_path=auth',
    connectionTimeoutMillis: 5000,
    stream: hearingSockets(Math.min(env.CONNECTION_SILENCE_SECONDS, ANSWER_SECONDS)),
  });
  pool.on('error', () => undefined);
  // One that is lost while it is held says so itself, and ends the process if nobody listens.
  pool.on('connect', (client) => client.on('error', () => undefined));
  takeBackLost(pool);
  const auth = betterAuth(options(env, pool));
  return { auth, pool, close: () => pool.end() };
}
export type SignIn = ReturnType<typeof createSignIn>;

/** Brings the tables of the sign-in library up to date in its own schema. */
export async function migrateSignIn(env: Env): Promise<void> {
  const pool = new pg.Pool({
    connectionString: env.AUTH_DATABASE_URL,
    max: 2,
    options: '-c search_path=auth',
  });
  try {
    const { runMigrations } = await getMigrations(options(env, pool));
    await runMigrations();
  } finally {
    await pool.end();
  }
}

/**
 * Makes an account that can sign in with a password, and says its id. For installation, seeds and
 * invitations.
 */
export async function createAccount(
  { auth }: SignIn,
  account: { email: string; name: string; passwordHash: string },
): Promise<string> {
  const { internalAdapter } = await auth.$context;
  const { email, name } = account;
  const user = await internalAdapter.createUser(
    { email, name, emailVerified: true },
    { method: 'admin' },
  );
  await internalAdapter.linkAccount({
    userId: user.id,
    accountId: user.id,
    providerId: 'credential',
    password: account.passwordHash,
  });
  return user.id;
}

/** The hash of a password as the sign-in library keeps it. */
export async function hashPassword({ auth }: SignIn, password: string): Promise<string> {
  const { password: passwords } = await auth.$context;
  return passwords.hash(password);
}
