import pg from 'pg';
import { DatabaseRole } from '../../../schema/core/access.js';
import { database } from '../../core/database.js';
import { newPlaces, tablesOf } from './places.js';
import { insertOf, rowMaker } from './rows.js';
import type { Wanderer } from './wanderers.js';

async function connected(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
}

/**
 * Two committees with two organizations each and rows of every table in them, and the logins of the
 * processes to try the wall with.
 */
export async function buildWall() {
  const { urls, owner } = await database();
  const places = newPlaces();
  const tables = tablesOf(owner);
  const operator = await connected(urls.DATABASE_OWNER_URL);
  await operator.query(`set role ${DatabaseRole.OPERATOR}`);
  const server = await connected(urls.DATABASE_URL);
  const worker = await connected(urls.WORKER_DATABASE_URL);
  const rows = rowMaker(tables, places, async (table, values) => {
    await operator.query(insertOf(table, values));
  });
  await rows.fill();
  return {
    places,
    tables,
    rows,
    operator,
    /** The login that takes on the wanderer's role. */
    loginOf: ({ role }: Wanderer) => (role === DatabaseRole.WORKER ? worker : server),
    close: () => Promise.all([operator.end(), server.end(), worker.end()]),
  };
}
export type Wall = Awaited<ReturnType<typeof buildWall>>;
