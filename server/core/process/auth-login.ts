import pg from 'pg';
import { type Env, EnvError } from '../env.js';
import { checkLogin } from './database.js';

const SETTING = 'AUTH_DATABASE_URL';

/** Whether the tables of the sign-in library are there, for this login. */
const TABLES = `select exists (select 1
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'auth' and c.relname = 'session'
      and has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select')) as found`;

/**
 * Looks at the login of the sign-in library before anybody needs it.
 *
 * @throws EnvError when the database cannot be reached, the login is none of the runtime ones, or
 *   nothing was migrated.
 */
export async function checkSignInLogin(env: Pick<Env, typeof SETTING>): Promise<void> {
  const client = new pg.Client({
    connectionString: env.AUTH_DATABASE_URL,
    connectionTimeoutMillis: 5000,
  });
  client.on('error', () => undefined);
  try {
    await checkLogin(SETTING, async (statement) => {
      await client.connect();
      return (await client.query<{ tooPowerful: boolean }>(statement)).rows;
    });
    const { rows } = await client.query<{ found: boolean }>(TABLES);
    if (rows[0]?.found) return;
    throw new EnvError(`${SETTING}: the login finds no sign-in; use that of app_auth, and migrate`);
  } finally {
    await client.end().catch(() => undefined);
  }
}
