import pg from 'pg';

/**
 * Logins of the processes. None of them but the owner owns anything; none bypasses row security.
 */
export const loginRoles = [
  'app_owner',
  'app_server',
  'app_worker',
  'app_auth',
  'app_queue',
] as const;
export type LoginRole = (typeof loginRoles)[number];

/** Roles without a login, taken on for one transaction by `set local role`. */
const actorRoles = ['app_organization', 'app_committee', 'app_person'] as const;

/** Likewise, and by the server alone: of partner apps, and of staff for some organizations. */
const serverRoles = ['app_gate', 'app_partner', 'app_overseer'] as const;

/** Taken on by the owner's login alone, to install customers and to seed. */
const OPERATOR = 'app_operator';

export interface DatabaseUrls {
  DATABASE_URL: string;
  WORKER_DATABASE_URL: string;
  DATABASE_OWNER_URL: string;
  AUTH_DATABASE_URL: string;
  QUEUE_URL: string;
}

/** Of the login behind which somebody waits at a browser. */
const limits = [
  "set statement_timeout = '10s'",
  "set idle_in_transaction_session_timeout = '15s'",
  "set lock_timeout = '3s'",
];

/** A program that is gone without a word, as after a power cut, holds nothing up for longer. */
const IDLE_LIMIT = "set idle_in_transaction_session_timeout = '60s'";

async function createRoles(client: pg.Client, passwords: Record<LoginRole, string>) {
  for (const role of [...loginRoles, ...actorRoles, ...serverRoles, OPERATOR]) {
    await client.query(`do $$ begin
      create role ${role} nosuperuser nobypassrls nocreatedb nocreaterole noinherit;
      exception when duplicate_object or unique_violation then null; end $$`);
  }
  for (const role of loginRoles) {
    const password = client.escapeLiteral(passwords[role]);
    await client.query(`alter role ${role} login password ${password}`);
  }
  for (const role of actorRoles) {
    for (const login of ['app_server', 'app_worker']) {
      await client.query(`grant ${role} to ${login} with inherit false, set true`);
    }
  }
  for (const role of serverRoles) {
    await client.query(`grant ${role} to app_server with inherit false, set true`);
  }
  await client.query(`grant ${OPERATOR} to app_owner with inherit false, set true`);
  for (const limit of limits) await client.query(`alter role app_server ${limit}`);
  for (const role of ['app_worker', 'app_auth', 'app_queue']) {
    await client.query(`alter role ${role} ${IDLE_LIMIT}`);
  }
}

async function createDatabase(client: pg.Client, database: string) {
  const found = await client.query('select 1 from pg_database where datname = $1', [database]);
  if (found.rowCount) return;
  const name = client.escapeIdentifier(database);
  await client.query(`create database ${name} owner app_owner`);
  await client.query(`revoke all on database ${name} from public`);
  for (const role of loginRoles) await client.query(`grant connect on database ${name} to ${role}`);
}

/** Schemas of the app, of sign-in and of the queue, each owned by the login that may change it. */
async function createSchemas(client: pg.Client) {
  await client.query(`
    revoke all on schema public from public;
    create schema if not exists app authorization app_owner;
    create schema if not exists tenancy authorization app_owner;
    create schema if not exists auth authorization app_auth;
    create schema if not exists bullmq authorization app_queue;`);
}

async function asAdmin<T>(url: URL, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Creates the roles, the database and its schemas where they are missing; done again it changes
 * nothing but the passwords. `adminUrl` is a superuser's or an owner's with CREATEROLE and
 * CREATEDB.
 */
export async function provision(
  adminUrl: string,
  database: string,
  passwords: Record<LoginRole, string>,
): Promise<DatabaseUrls> {
  const admin = new URL(adminUrl);
  await asAdmin(admin, async (client) => {
    await createRoles(client, passwords);
    await createDatabase(client, database);
  });
  const inside = new URL(adminUrl);
  inside.pathname = `/${database}`;
  await asAdmin(inside, createSchemas);
  const urlOf = (role: LoginRole) => {
    const url = new URL(inside.href);
    url.username = role;
    url.password = encodeURIComponent(passwords[role]);
    return url.href;
  };
  return {
    DATABASE_URL: urlOf('app_server'),
    WORKER_DATABASE_URL: urlOf('app_worker'),
    DATABASE_OWNER_URL: urlOf('app_owner'),
    AUTH_DATABASE_URL: urlOf('app_auth'),
    QUEUE_URL: urlOf('app_queue'),
  };
}
