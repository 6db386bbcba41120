import { v7 } from 'uuid';

/** What every row of a committee begins with; nobody in particular wrote it. */
export function owned(committeeId: string, at: Date, by: string | null = null) {
  return { committeeId, id: v7(), createdAt: at, createdBy: by, updatedAt: at, updatedBy: by };
}
