/**
 * Compares the committed SDL with an older one: which fields are gone or changed, and which apps
 * asked for them in the last 90 days, where a database is named. Ends with 1 where something breaks
 * whoever relied on it, so that a machine can stop a change.
 *
 *     npm run sdl:compare -- older.graphql [--write]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { MikroORM } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { SchemaChange } from '../schema/partner/schema-change.model.js';
import { compareSchemas } from './core/graphql/schema-changes.js';
import { EnvError, readEnv } from './core/env.js';
import { asOperator, openOwner } from './database/owner.js';

const SDL = 'schema/schema.graphql';
const CHANGES = 'schema/partner/schema-changes.ts';

interface Use {
  field: string;
  /** "committee: app". */
  app: string;
  operations: number;
  last: string;
}

async function usesOf(orm: MikroORM, fields: string[]): Promise<Use[]> {
  return asOperator(orm, async (em) => {
    const { rows } = await sql<Use>`select u.field, t.code || ': ' || c.name as app,
        sum(u.operations)::int as operations, max(u.day)::text as last
      from app.api_field_usage u
        join app.api_client c on c.committee_id = u.committee_id and c.id = u.client_id
        join app.committee t on t.id = u.committee_id
      where u.field = any(${fields}) and u.day > current_date - 90
      group by u.field, t.code, c.name order by u.field, app`.execute(em.getKysely());
    return rows;
  });
}

/** Who asked for the fields; nobody where no database is named. */
async function appsOf(fields: string[], ownerUrl: string | undefined): Promise<Use[]> {
  if (!ownerUrl || fields.length === 0) return [];
  const orm = await openOwner(ownerUrl);
  try {
    return await usesOf(orm, fields);
  } finally {
    await orm.close();
  }
}

function told(title: string, changes: SchemaChange[], uses: Use[]): string[] {
  if (changes.length === 0) return [`${title}: none`];
  return [
    `${title}:`,
    ...changes.flatMap(({ field, kind, description }) => [
      `  ${kind} ${field}: ${description}`,
      ...uses
        .filter((use) => use.field === field)
        .map(({ app, operations, last }) => `    ${app}, ${operations} times, last on ${last}`),
    ]),
  ];
}

function source(changes: SchemaChange[]): string {
  const head = readFileSync(CHANGES, 'utf8').split('export const schemaChanges')[0] ?? '';
  return `${head}export const schemaChanges: SchemaChange[] = ${JSON.stringify(changes, null, 2)};\n`;
}

/** The database of an installation; a machine that only looks at changes has none. */
function ownerUrlIfAny(): string | undefined {
  try {
    return readEnv().DATABASE_OWNER_URL;
  } catch (fault) {
    if (fault instanceof EnvError) return undefined;
    throw fault;
  }
}

/** Compares, prints, and says whether anything breaks. */
export async function compare(
  older: string,
  ownerUrl?: string,
): Promise<[string[], SchemaChange[]]> {
  const { breaking, dangerous } = compareSchemas(
    readFileSync(older, 'utf8'),
    readFileSync(SDL, 'utf8'),
  );
  const fields = [...breaking, ...dangerous].map(({ field }) => field);
  const uses = await appsOf([...new Set(fields)], ownerUrl);
  const lines = [...told('breaking', breaking, uses), ...told('to be looked at', dangerous, uses)];
  if (!ownerUrl)
    lines.push('Without DATABASE_OWNER_URL it is not known which apps asked for them.');
  return [lines, breaking];
}

if (import.meta.main) {
  const options = { write: { type: 'boolean' } } as const;
  const { positionals, values } = parseArgs({ allowPositionals: true, options });
  const [older] = positionals;
  if (!older) throw new Error('npm run sdl:compare -- <older.graphql> [--write]');
  const [lines, breaking] = await compare(older, ownerUrlIfAny());
  process.stdout.write(`${lines.join('\n')}\n`);
  if (values.write) writeFileSync(CHANGES, source(breaking));
  process.exitCode = breaking.length > 0 ? 1 : 0;
}
