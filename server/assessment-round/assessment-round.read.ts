import { sql } from 'kysely';
import { column, oneOf, type ReadModel, type RowSql } from '../core/read/read-model.js';

const assessmentsIn =
  (condition: string): RowSql =>
  (row) =>
    sql`(select count(*)::int from app.self_assessment s
    where s.committee_id = ${column(row, 'committee_id')} and s.round_id = ${column(row, 'id')}
      and ${sql.raw(condition)})`;

/** Of the version that the round is under. */
const ofSet =
  (name: string): RowSql =>
  (row) =>
    sql`(select v.${sql.ref(name)} from app.criteria_set_version v
      where v.committee_id = ${column(row, 'committee_id')} and v.id = ${column(row, 'criteria_set_id')})`;

export const assessmentRoundRead: ReadModel = {
  table: 'app.assessment_round',
  permission: 'assessment:read',
  fields: {
    id: 'id',
    version: 'version',
    label: 'label',
    state: 'state',
    startOn: 'start_on',
    endOn: 'end_on',
    dueAt: 'due_at',
    openedAt: 'opened_at',
    closedAt: 'closed_at',
    cancelReason: 'cancel_reason',
    organizationIds: 'organization_ids',
    previousRoundId: 'previous_round_id',
    criteriaSetId: 'criteria_set_id',
    criteriaName: ofSet('name'),
    criteriaNumber: ofSet('number'),
    criteria: ofSet('content'),
    asked: assessmentsIn('true'),
    handedIn: assessmentsIn('s.edition > 0'),
  },
  sorts: { dueAt: 'due_at', label: 'label', state: 'state' },
  filters: { states: oneOf('state') },
};
