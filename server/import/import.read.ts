import { sql } from 'kysely';
import { column, equals, type ReadModel, type Row, sameId } from '../core/read/read-model.js';

const rowsWith = (outcome: string) => (row: Row) =>
  sql`(select count(*)::int
  from app.organization_import_row r where r.committee_id = ${column(row, 'committee_id')}
    and r.import_id = ${column(row, 'id')} and r.outcome = ${sql.lit(outcome)})`;

const progress = (name: string) => (row: Row) =>
  sql`(select p.${sql.ref(name)}
  from app.job_progress p where p.committee_id = ${column(row, 'committee_id')}
    and p.subject_id = ${column(row, 'id')} and p.job_name = 'import.commit')`;

export const importRead: ReadModel = {
  table: 'app.organization_import',
  permission: 'organization:manage',
  fields: {
    id: 'id',
    fileName: 'file_name',
    state: 'state',
    validFrom: 'valid_from',
    total: 'total',
    createdAt: 'created_at',
    committedAt: 'committed_at',
    step: progress('step'),
    written: progress('done'),
    created: rowsWith('NEW'),
    changed: rowsWith('CHANGED'),
    unchanged: rowsWith('UNCHANGED'),
    faulty: rowsWith('FAULTY'),
  },
  sorts: { createdAt: 'created_at' },
};

export const importRowRead: ReadModel = {
  table: 'app.organization_import_row',
  permission: 'organization:manage',
  fields: {
    id: 'id',
    line: 'line',
    outcome: 'outcome',
    code: 'code',
    name: 'name',
    faults: 'faults',
    changes: 'changes',
  },
  sorts: { line: 'line', code: 'code' },
  filters: {
    importId: sameId('import_id'),
    outcome: equals('outcome'),
  },
};
