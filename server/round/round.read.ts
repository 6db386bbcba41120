import { sql } from 'kysely';
import { column, oneOf, type ReadModel, type Row, toOne } from '../core/read/read-model.js';
import { templateRead } from '../template/template.read.js';

const state = (name: string) => sql`count(*) filter (where s.state = ${sql.lit(name)})`;

const HANDED_IN = sql`s.handed_in_at is not null and s.state in ('SUBMITTED', 'ACCEPTED', 'RETURNED')`;

function tally(row: Row) {
  const dueAt = column(row, 'organization_due_at');
  return sql`(select json_build_object(
      'expected', count(*) filter (where s.state <> 'EXEMPT'),
      'due', ${state('DUE')},
      'opened', count(*) filter (where s.state = 'DUE' and s.opened_at is not null), 'draft', ${state('DRAFT')}, 'submitted', ${state('SUBMITTED')},
      'returned', ${state('RETURNED')}, 'accepted', ${state('ACCEPTED')}, 'exempt', ${state('EXEMPT')},
      'late', count(*) filter (where ${HANDED_IN} and s.handed_in_at > ${dueAt}),
      'missing', count(*) filter (where s.state in ('DUE', 'DRAFT', 'RETURNED') and now() > ${dueAt}))
    from app.submission s
    where s.committee_id = ${column(row, 'committee_id')} and s.round_id = ${column(row, 'id')})`;
}

/** The last instant of a round's line. */
const lastOf = (row: Row) => sql`greatest(${column(row, 'committee_due_at')},
  ${column(row, 'locked_at')}, ${column(row, 'superior_due_at')})`;

/** The report of the organization that reads; of the committee there is none. */
const ownSubmission = (row: Row) => sql`(select s.id from app.submission s
  where s.committee_id = ${column(row, 'committee_id')}
    and s.organization_id = (select tenancy.organization_id())
    and s.round_id = ${column(row, 'id')})`;

export const roundRead: ReadModel = {
  table: 'app.report_round',
  permission: 'round:read',
  fields: {
    id: 'id',
    label: 'label',
    kind: 'kind',
    state: 'state',
    startOn: 'start_on',
    endOn: 'end_on',
    opensAt: 'opens_at',
    cutoffAt: 'cutoff_at',
    organizationDueAt: 'organization_due_at',
    committeeDueAt: 'committee_due_at',
    superiorDueAt: 'superior_due_at',
    lockedAt: 'locked_at',
    submissionId: ownSubmission,
    tally,
  },
  links: { template: toOne(() => templateRead, 'template_id') },
  sorts: { opensAt: 'opens_at', organizationDueAt: 'organization_due_at', label: 'label' },
  filters: {
    states: oneOf('state'),
    kinds: oneOf('kind'),
    from: { where: (row, value) => sql`${lastOf(row)} >= ${value}::date` },
    to: { where: (row, value) => sql`${column(row, 'opens_at')} < ${value}::date + 1` },
  },
};
