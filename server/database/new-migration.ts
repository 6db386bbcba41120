import { readEnv } from '../core/env.js';
import { openOwner } from './owner.js';

/**
 * Writes what the entities ask and the database lacks as a migration, to be named and edited by a
 * person.
 */
const { DATABASE_OWNER_URL } = readEnv();
if (!DATABASE_OWNER_URL) throw new Error('DATABASE_OWNER_URL: is missing');
const orm = await openOwner(DATABASE_OWNER_URL);
const { fileName } = await orm.migrator.create('schema/migrations');
process.stdout.write(fileName ? `schema/migrations/${fileName}\n` : 'Nothing to migrate.\n');
await orm.close();
