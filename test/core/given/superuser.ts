import pg from 'pg';
import { database } from '../database.js';

/**
 * Runs work as the database's superuser, whom no policy and no grant holds: for accidents and
 * attackers.
 */
export async function asSuperuser<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const { urls } = await database();
  const url = new URL(process.env['TEST_ADMIN_URL'] ?? '');
  url.pathname = new URL(urls.DATABASE_OWNER_URL).pathname;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
