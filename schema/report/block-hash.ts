import { createHash } from 'node:crypto';
import type { Block } from '../document/document.model.js';

/** Keys in one order, so that a text read back from the database has the hash it was given. */
const sorted = (_: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** Says whether two generated texts are the same. SHA-256, hexadecimal. */
export function hashBlocks(blocks: readonly Block[]): string {
  return createHash('sha256').update(JSON.stringify(blocks, sorted)).digest('hex');
}
