import { refuse } from '../refusal.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text can be the id of a row. */
export function isRowId(asked: string): boolean {
  return UUID.test(asked);
}

/**
 * An id as somebody asked for it.
 *
 * @throws Refusal NOT_FOUND for a text that no row can have as its id, as for an id that no row
 *   has.
 */
export function rowId(asked: string): string {
  return isRowId(asked) ? asked : refuse('NOT_FOUND');
}
