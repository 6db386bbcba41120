import type { SchemaChange } from './schema-change.model.js';

/**
 * What changed in the schema since the last release. Written by `npm run sdl:compare --
 * <older.graphql> --write`; the partner desk shows which apps it concerns.
 */
export const schemaChanges: SchemaChange[] = [];
