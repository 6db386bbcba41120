declare module 'pg-copy-streams' {
  import type { Writable } from 'node:stream';
  import type { Submittable } from 'pg';

  /** A stream whose bytes PostgreSQL copies into a table. */
  export function from(sql: string): Writable & Submittable & { rowCount: number };
}
