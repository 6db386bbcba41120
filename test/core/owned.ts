import { v7 } from 'uuid';

/** Columns of a row that a committee owns. */
export function owned(committeeId: string) {
  const at = new Date();
  return { committeeId, id: v7(), createdAt: at, createdBy: null, updatedAt: at, updatedBy: null };
}
