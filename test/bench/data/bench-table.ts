import { benchId } from './bench-ids.js';

/** A value of a COPY column; undefined is null. */
export type Cell = string | number | boolean | undefined;

/** A table of the data set: its columns, how many rows, and each of them by its number. */
export interface BenchTable {
  table: string;
  /** Names with blanks between them. */
  columns: string;
  count: number;
  row: (n: number) => Cell[];
}

/** Periods every organization reports on; the last one is being collected. */
export const ROUNDS = 8;
export const CURRENT = ROUNDS - 1;

/** When the rows were made, and when the organizations' reports are due. */
export const MADE_AT = '2026-10-01T02:00:00Z';
export const DUE_AT = '2026-10-20T10:00:00Z';

export const committeeId = benchId('committee');

/** Columns of every row of a committee, and of every row of an organization. */
export const ownColumns = 'committee_id id created_at updated_at';
export const partColumns = 'committee_id organization_id id created_at updated_at';

export function ownCells(table: Parameters<typeof benchId>[0], n: number): Cell[] {
  return [committeeId, benchId(table, n), MADE_AT, MADE_AT];
}

export function partCells(
  table: Parameters<typeof benchId>[0],
  n: number,
  organization: number,
): Cell[] {
  return [committeeId, benchId('organization', organization), benchId(table, n), MADE_AT, MADE_AT];
}

/** A number that looks drawn and is the same on every machine. */
export function drawn(n: number, below: number): number {
  return (Math.imul(n + 1, 2654435761) >>> 0) % below;
}
