import type { MigrationObject } from '@mikro-orm/core';

/** Every migration, in order. */
export const migrations: MigrationObject[] = [];
