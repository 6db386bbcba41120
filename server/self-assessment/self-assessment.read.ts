import { sql } from 'kysely';
import {
  column,
  type Link,
  oneOf,
  type ReadModel,
  type Row,
  type RowSql,
  sameId,
  toOne,
} from '../core/read/read-model.js';
import { evidenceRead } from '../evidence/evidence.read.js';
import { folded, organizationRead } from '../organization/organization.read.js';
import { assessmentRoundRead } from '../assessment-round/assessment-round.read.js';

const sameTenant = (row: Row, linked: Row) =>
  sql`${column(linked, 'committee_id')} = ${column(row, 'committee_id')}
    and ${column(linked, 'organization_id')} = ${column(row, 'organization_id')}`;

/** Evidence that stands at an answer. */
const atAnswer: Link['on'] = (row, linked) =>
  sql`${sameTenant(row, linked)} and ${column(linked, 'id')} in (select u.evidence_id
    from app.evidence_use u where u.committee_id = ${column(row, 'committee_id')}
      and u.organization_id = ${column(row, 'organization_id')}
      and u.answer_id = ${column(row, 'id')})`;

const officer: RowSql = (row) => sql`(select p.full_name from app.membership m
  join app.person p on p.id = m.person_id
  where m.committee_id = ${column(row, 'committee_id')} and m.id = ${column(row, 'officer_id')})`;

export const answerRead: ReadModel = {
  table: 'app.assessment_answer',
  permission: 'assessment:read',
  fields: {
    id: 'id',
    version: 'version',
    criterion: 'criterion',
    value: 'value',
    notApplicable: 'not_applicable',
    note: 'note',
    carriedFrom: 'carried_from',
    officerId: 'officer_id',
    officer,
    updatedAt: 'updated_at',
    changedBy: (row) => sql`(select p.full_name from app.person p
      where p.id = ${column(row, 'updated_by')})`,
  },
  personal: ['officer', 'changedBy'],
  links: {
    evidence: { to: () => evidenceRead, many: true, on: atAnswer, order: 'createdAt', limit: 20 },
  },
  sorts: { criterion: 'criterion' },
};

const ofAssessment: Link['on'] = (row, linked) =>
  sql`${sameTenant(row, linked)} and ${column(linked, 'assessment_id')} = ${column(row, 'id')}`;

/** Answers of the round before, of the same organization, where it handed in. */
const ofLastRound: Link['on'] = (row, linked) =>
  sql`${sameTenant(row, linked)} and ${column(linked, 'assessment_id')} = (select l.id
    from app.self_assessment l join app.assessment_round r
      on r.committee_id = l.committee_id and r.previous_round_id = l.round_id
    where r.committee_id = ${column(row, 'committee_id')} and r.id = ${column(row, 'round_id')}
      and l.organization_id = ${column(row, 'organization_id')} and l.edition > 0)`;

const dueAt = (row: Row) => column(row.link('round'), 'due_at');

const organization = (name: string) => (row: Row) => column(row.link('organization'), name);

const MOST_ANSWERS = 500;

export const selfAssessmentRead: ReadModel = {
  table: 'app.self_assessment',
  permission: 'assessment:read',
  fields: {
    id: 'id',
    version: 'version',
    state: 'state',
    edition: 'edition',
    startedAt: 'started_at',
    submittedAt: 'submitted_at',
    selfTotal: 'self_total',
    selfBand: 'self_band',
    selfScore: 'self_score',
    returnReason: 'return_reason',
    returnRemarks: 'return_remarks',
    late: (row) => sql`coalesce(${column(row, 'submitted_at')} > ${dueAt(row)}, false)`,
    overdue: (row) => sql`(${column(row, 'state')} in ('NOT_STARTED', 'IN_PROGRESS', 'RETURNED')
      and ${dueAt(row)} < now())`,
    answered: (row) => sql`(select count(*)::int from app.assessment_answer a
      where a.committee_id = ${column(row, 'committee_id')}
        and a.organization_id = ${column(row, 'organization_id')}
        and a.assessment_id = ${column(row, 'id')}
        and (a.value is not null or a.not_applicable is not null))`,
  },
  links: {
    round: toOne(() => assessmentRoundRead, 'round_id'),
    organization: toOne(() => organizationRead, 'organization_id'),
    answers: {
      to: () => answerRead,
      many: true,
      on: ofAssessment,
      order: 'criterion',
      limit: MOST_ANSWERS,
    },
    lastAnswers: {
      to: () => answerRead,
      many: true,
      on: ofLastRound,
      order: 'criterion',
      limit: MOST_ANSWERS,
    },
  },
  sorts: {
    organization: organization('position'),
    state: 'state',
    dueAt,
    submittedAt: 'submitted_at',
    selfTotal: 'self_total',
  },
  filters: {
    roundId: sameId('round_id'),
    states: oneOf('state'),
    search: {
      where: (row, value) => sql`${organization('folded_name')(row)} like ${value}`,
      value: folded,
      looksAtAll: true,
    },
  },
};
