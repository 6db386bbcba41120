import { defineConfig } from '@mikro-orm/postgresql';
import { entities } from './entities.js';

/** Schemas that others keep: better-auth's, BullMQ's, and the functions that policies call. */
const FOREIGN_SCHEMAS = ['auth', 'bullmq', 'tenancy', 'public'];

/** One configuration for server, worker, migrations and tests. It holds no connection. */
export const ormConfig = defineConfig({
  entities,
  schema: 'app',
  // The committee's column is also a reference, so that the database checks it.
  discovery: { checkDuplicateFieldNames: false },
  schemaGenerator: { ignoreSchema: FOREIGN_SCHEMAS, ignoreTriggers: true },
  validateRequired: true,
});
