import { type RawBuilder, sql } from 'kysely';
import { column, type ReadModel, type RowSql, sameId } from '../../core/read/read-model.js';

const progress =
  (what: RawBuilder<unknown>): RowSql =>
  (row) =>
    sql`(select ${what} from app.job_progress p
      where p.committee_id = ${column(row, 'committee_id')}
        and p.subject_id = ${column(row, 'id')} and p.job_name = 'roundExport.write')`;

const isFetchable: RowSql = (row) =>
  sql`(${column(row, 'state')} = 'READY' and ${column(row, 'expires_at')} > now())`;

/** Who asked for it, as far as the reader knows them. */
const askedBy: RowSql = (row) => sql`(select p.full_name from app.person p
  where p.id = ${column(row, 'created_by')})`;

export const roundExportRead: ReadModel = {
  table: 'app.round_export',
  permission: 'round:export',
  fields: {
    id: 'id',
    state: 'state',
    rows: 'rows',
    bytes: 'bytes',
    askedAt: 'created_at',
    askedBy,
    endedAt: 'ended_at',
    expiresAt: 'expires_at',
    isFetchable,
    step: progress(sql`p.step`),
    done: progress(sql`p.done`),
    total: progress(sql`p.total`),
    hasFailed: (row) => sql`coalesce(${progress(sql`p.state = 'FAILED'`)(row)}, false)`,
  },
  personal: ['askedBy'],
  sorts: { askedAt: 'created_at' },
  filters: { roundId: sameId('round_id') },
};
