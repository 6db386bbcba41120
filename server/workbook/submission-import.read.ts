import { sql } from 'kysely';
import { column, type ReadModel, type RowSql, sameId } from '../core/read/read-model.js';

/** Whether nothing has changed the submission since. */
const mayUndo: RowSql = (row) => sql`(${column(row, 'state')} = 'COMMITTED' and exists (select 1
  from app.submission s where s.committee_id = ${column(row, 'committee_id')}
    and s.organization_id = ${column(row, 'organization_id')}
    and s.id = ${column(row, 'submission_id')}
    and s.state in ('DUE', 'DRAFT', 'RETURNED')
    and s.version = ${column(row, 'written_version')}))`;

export const submissionImportRead: ReadModel = {
  table: 'app.submission_import',
  permission: 'submission:draft',
  fields: {
    id: 'id',
    submissionId: 'submission_id',
    fileName: 'file_name',
    state: 'state',
    changes: 'changes',
    faults: 'faults',
    warnings: 'warnings',
    mayUndo,
    createdAt: 'created_at',
    committedAt: 'committed_at',
    undoneAt: 'undone_at',
  },
  sorts: { createdAt: 'created_at' },
  filters: { submissionId: sameId('submission_id') },
};
