import { createHash } from 'node:crypto';
import { globSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Where the documents of the console are registered, beside what is built. */
export const OPERATIONS_FILE = 'dist/console-operations.json';

/** Of the console, and of the probe that signs in as a person. */
const DOCUMENTS = ['admin/**/*.graphql.ts', 'schema/canary/canary-documents.ts'];

const IS_OPERATION = /^\s*(?:#.*\n\s*)*(?:query|mutation|\{|fragment)\b/;

/**
 * Registers the console's GraphQL documents by their hashes: in production the server runs no other
 * one for people. Says how many there are.
 */
export async function registerOperations(root: string): Promise<number> {
  const hashes: Record<string, string> = {};
  for (const path of globSync(DOCUMENTS, { cwd: root }).toSorted()) {
    const exported = (await import(pathToFileURL(join(root, path)).href)) as object;
    for (const [name, document] of Object.entries(exported) as [string, unknown][]) {
      if (typeof document !== 'string' || !IS_OPERATION.test(document)) continue;
      const hash = createHash('sha256').update(document).digest('hex');
      hashes[hash] = `${path} ${name}`;
    }
  }
  writeFileSync(join(root, OPERATIONS_FILE), `${JSON.stringify(hashes, null, 2)}\n`);
  return Object.keys(hashes).length;
}
