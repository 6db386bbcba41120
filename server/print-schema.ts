import { writeFileSync } from 'node:fs';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { createSchema } from './core/graphql/schema.js';
import { resolvers } from './resolvers.js';

/** The SDL as it is committed at schema/schema.graphql. */
export function sdl(): string {
  return `${printSchema(lexicographicSortSchema(createSchema(resolvers)))}\n`;
}

if (import.meta.main) writeFileSync('schema/schema.graphql', sdl());
