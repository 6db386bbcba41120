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
import { assessmentRoundRead } from '../assessment-round/assessment-round.read.js';
import { folded, organizationRead } from '../organization/organization.read.js';
import { selfAssessmentRead } from '../self-assessment/self-assessment.read.js';

const organization = (name: string) => (row: Row) => column(row.link('organization'), name);

const nameOf =
  (personId: string): RowSql =>
  (row) =>
    sql`(select p.full_name from app.person p where p.id = ${column(row, personId)})`;

/** Rows of the same organization that refer to this one. */
const within =
  (reference: string): Link['on'] =>
  (row, linked) =>
    sql`${column(linked, 'committee_id')} = ${column(row, 'committee_id')}
      and ${column(linked, 'organization_id')} = ${column(row, 'organization_id')}
      and ${column(linked, reference)} = ${column(row, 'id')}`;

const verifiedAnswerRead: ReadModel = {
  table: 'app.verified_answer',
  fields: {
    id: 'id',
    version: 'version',
    criterion: 'criterion',
    value: 'value',
    notApplicable: 'not_applicable',
    remark: 'remark',
    returnReason: 'return_reason',
    answerVersion: 'answer_version',
    unopened: 'unopened',
    updatedAt: 'updated_at',
  },
  sorts: { criterion: 'criterion' },
};

const findingRead: ReadModel = {
  table: 'app.field_finding',
  fields: { id: 'id', version: 'version', line: 'line', found: 'found', note: 'note' },
  sorts: { line: 'line' },
};

const photoRead: ReadModel = {
  table: 'app.field_photo',
  fields: { id: 'id', line: 'line', fileName: 'file_name', createdAt: 'created_at' },
  sorts: { createdAt: 'created_at' },
};

const ofVisit = within('visit_id');

const visitRead: ReadModel = {
  table: 'app.field_visit',
  fields: {
    id: 'id',
    version: 'version',
    visitedOn: 'visited_on',
    metWith: 'met_with',
    remark: 'remark',
    finishedAt: 'finished_at',
  },
  links: {
    findings: { to: () => findingRead, many: true, on: ofVisit, order: 'line', limit: 500 },
    photos: {
      to: () => photoRead,
      many: true,
      on: (row, linked) => sql`${ofVisit(row, linked)} and ${column(linked, 'removed_at')} is null`,
      order: 'createdAt',
      limit: 500,
    },
  },
  sorts: { id: 'id' },
};

const appealRead: ReadModel = {
  table: 'app.assessment_appeal',
  fields: {
    id: 'id',
    points: 'points',
    filedAt: 'filed_at',
    filedBy: nameOf('filed_by'),
    dueBy: 'due_by',
    resolution: 'resolution',
    reason: 'reason',
    resolvedAt: 'resolved_at',
    resolvedBy: nameOf('resolved_by'),
  },
  personal: ['filedBy', 'resolvedBy'],
  sorts: { id: 'id' },
};

const ofAssessment: Link['on'] = within('assessment_id');

const judged: RowSql = (row) => sql`(select count(*)::int from app.verified_answer v
  where v.committee_id = ${column(row, 'committee_id')}
    and v.organization_id = ${column(row, 'organization_id')}
    and v.assessment_id = ${column(row, 'id')} and v.answer_version is not null)`;

const { fields, links = {} } = selfAssessmentRead;

/** A self-assessment as whoever verifies it, or is verified, sees it. */
export const verificationRead: ReadModel = {
  table: 'app.self_assessment',
  permission: 'assessment:read',
  fields: {
    ...fields,
    returns: 'returns',
    verifierId: 'verifier_id',
    verifier: (row) => sql`(select p.full_name from app.membership m
      join app.person p on p.id = m.person_id
      where m.committee_id = ${column(row, 'committee_id')} and m.id = ${column(row, 'verifier_id')})`,
    claimedAt: 'claimed_at',
    verifiedAt: 'verified_at',
    verifiedTotal: 'verified_total',
    verifiedBand: 'verified_band',
    verifiedScore: 'verified_score',
    appealUntil: 'appeal_until',
    judged,
  },
  personal: ['verifier'],
  links: {
    ...links,
    round: toOne(() => assessmentRoundRead, 'round_id'),
    organization: toOne(() => organizationRead, 'organization_id'),
    verifiedAnswers: {
      to: () => verifiedAnswerRead,
      many: true,
      on: ofAssessment,
      order: 'criterion',
      limit: 500,
    },
    visit: { to: () => visitRead, on: ofAssessment },
    appeal: { to: () => appealRead, on: ofAssessment },
  },
  sorts: {
    organization: organization('position'),
    state: 'state',
    submittedAt: 'submitted_at',
    selfTotal: 'self_total',
    verifiedTotal: 'verified_total',
    verifiedAt: 'verified_at',
  },
  filters: {
    roundId: sameId('round_id'),
    states: oneOf('state'),
    verifierId: sameId('verifier_id'),
    clusterId: {
      ...sameId('cluster_id'),
      where: (row, value) => sql`${organization('cluster_id')(row)} = ${value}`,
    },
    unnamed: {
      where: (row, value) => sql`(${column(row, 'verifier_id')} is null) = ${value}`,
    },
    search: {
      where: (row, value) => sql`${organization('folded_name')(row)} like ${value}`,
      value: folded,
      looksAtAll: true,
    },
  },
};
