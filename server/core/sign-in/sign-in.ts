import { betterAuth } from 'better-auth';
import { generateRandomString } from 'better-auth/crypto';
import { getMigrations } from 'better-auth/db/migration';
import { twoFactor } from 'better-auth/plugins/two-factor';
import pg from 'pg';
import type { Env } from '../env.js';
import { takeBackLost } from '../process/database.js';
import { ANSWER_SECONDS, hearingSockets } from '../process/silence.js';
import { askedAfterProvider, identityProvider, linking } from './identity/identity-provider.js';
import { CLIENT_ADDRESS } from './client-address.js';
import { createGuessLimit, GUESS_TABLE, type GuessLimit } from './guess-limit.js';
import { PASSWORD_LENGTH } from './password-rule.js';
import { signInHooks } from './sign-in-hooks.js';

const HOUR = 3600;

/** How long the link of a password's reset works, in seconds. */
const RESET_SECONDS = HOUR;

/**
 * How our cookies are named. Over https a browser takes a `__Host-` one from this host alone, over
 * https and for the whole of it, so that nobody beside us plants one. Over plain http, which
 * production refuses, no browser would take such a name.
 */
function cookies(publicUrl: string) {
  const name = 'workplace-culture';
  if (!publicUrl.startsWith('https://')) return { useSecureCookies: false, cookiePrefix: name };
  return {
    // The library's own prefix would be the weaker `__Secure-`.
    useSecureCookies: false,
    cookiePrefix: `__Host-${name}`,
    defaultCookieAttributes: { secure: true },
  };
}

/** Whole addresses are slowed down here; single accounts are by our own limit. */
function rateLimit(env: Env) {
  return {
    enabled: env.NODE_ENV !== 'test',
    storage: 'database' as const,
    customRules: {
      '/sign-in/email': { window: 60, max: 20 },
      '/sign-in/social': { window: 60, max: 20 },
    },
  };
}

function options(env: Env, pool: pg.Pool, limit: GuessLimit) {
  return {
    appName: 'Văn hóa công sở',
    baseURL: env.PUBLIC_URL,
    basePath: '/api/auth',
    secret: env.AUTH_SECRET,
    database: pool,
    trustedOrigins: [new URL(env.PUBLIC_URL).origin],
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.min,
      maxPasswordLength: PASSWORD_LENGTH.max,
      revokeSessionsOnPasswordReset: true,
    },
    // It ends however much it is used; that it also ends when it is not is `personOf`'s.
    session: {
      expiresIn: env.SESSION_HOURS * HOUR,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    verification: { storeIdentifier: 'hashed' as const },
    rateLimit: rateLimit(env),
    plugins: [
      askedAfterProvider(
        twoFactor({ backupCodeOptions: { amount: 10, storeBackupCodes: 'encrypted' } }),
      ),
      ...identityProvider(env),
    ],
    ...linking,
    hooks: signInHooks(limit),
    advanced: {
      database: { generateId: () => crypto.randomUUID() },
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS] },
      ...cookies(env.PUBLIC_URL),
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
  const limit = createGuessLimit(pool);
  const auth = betterAuth(options(env, pool, limit));
  return {
    auth,
    pool,
    limit,
    idleMinutes: env.SESSION_IDLE_MINUTES,
    /** What people call the identity provider; null where there is none. */
    providerLabel: env.OIDC_LABEL ?? null,
    close: () => pool.end(),
  };
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
    const { runMigrations } = await getMigrations(options(env, pool, createGuessLimit(pool)));
    await runMigrations();
    await pool.query(GUESS_TABLE);
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

/**
 * A token that lets a person set a new password once, within the hour. Only its hash is stored.
 *
 * @returns the token with the account's address, or null where there is no such account.
 */
export async function passwordResetFor({ auth }: SignIn, personId: string) {
  const { internalAdapter } = await auth.$context;
  const user = await internalAdapter.findUserById(personId);
  if (!user) return null;
  const token = generateRandomString(32);
  await internalAdapter.createVerificationValue({
    value: user.id,
    identifier: `reset-password:${token}`,
    expiresAt: new Date(Date.now() + RESET_SECONDS * 1000),
  });
  return { token, email: user.email, name: user.name };
}

/** Whose password a mailed token sets; null for one that sets nobody's. */
export async function personOfReset({ auth }: SignIn, token: string): Promise<string | null> {
  const { internalAdapter } = await auth.$context;
  const asked = await internalAdapter.findVerificationValue(`reset-password:${token}`);
  return asked?.value ?? null;
}

/** The person whose account has the address; null where there is none. */
export async function personByAddress({ auth }: SignIn, address: string): Promise<string | null> {
  const { internalAdapter } = await auth.$context;
  const found = await internalAdapter.findUserByEmail(address.trim().toLowerCase());
  return found?.user.id ?? null;
}
