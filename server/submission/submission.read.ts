import { sql } from 'kysely';
import { holds, organizationRead } from '../organization/organization.read.js';
import { byReference, column, oneOf, type ReadModel, sameId } from '../core/read/read-model.js';
import { roundRead } from '../round/round.read.js';
import { indicatorRead } from '../template/template.read.js';

const amounts = {
  numerator: 'numerator',
  denominator: 'denominator',
  value: 'value',
  cases: 'cases',
  category: 'category',
  explanation: 'explanation',
};

export const figureRead: ReadModel = {
  table: 'app.figure',
  fields: { id: 'id', ...amounts },
  links: { indicator: { to: () => indicatorRead, on: byReference('indicator_id') } },
  sorts: {},
};

const narrativeRead: ReadModel = {
  table: 'app.narrative',
  fields: { sectionCode: 'section_code', kind: 'kind', choiceCode: 'choice_code', text: 'text' },
  sorts: { position: 'position' },
};

const practiceRead: ReadModel = {
  table: 'app.practice',
  fields: { sectionCode: 'section_code', kind: 'kind', title: 'title', sentence: 'sentence' },
  sorts: { position: 'position' },
};

function ofSubmission(row: string, linked: string) {
  return sql`${column(linked, 'committee_id')} = ${column(row, 'committee_id')}
    and ${column(linked, 'organization_id')} = ${column(row, 'organization_id')}
    and ${column(linked, 'submission_id')} = ${column(row, 'id')}`;
}

/** Figures the same organization handed in in the round before. */
function ofPreviousSubmission(row: string, linked: string) {
  return sql`${column(linked, 'committee_id')} = ${column(row, 'committee_id')}
    and ${column(linked, 'organization_id')} = ${column(row, 'organization_id')}
    and ${column(linked, 'submission_id')} = (select p.id from app.submission p
      join app.report_round r on r.committee_id = p.committee_id and r.previous_round_id = p.round_id
      where r.committee_id = ${column(row, 'committee_id')} and r.id = ${column(row, 'round_id')}
        and p.organization_id = ${column(row, 'organization_id')} and p.edition > 0)`;
}

const dueAt = (row: string) => sql`(select r.organization_due_at from app.report_round r
  where r.committee_id = ${column(row, 'committee_id')} and r.id = ${column(row, 'round_id')})`;

const late = (row: string) => sql`coalesce(${column(row, 'handed_in_at')} > ${dueAt(row)}, false)`;

const overdue = (row: string) =>
  sql`(${column(row, 'state')} in ('DUE', 'DRAFT', 'RETURNED') and now() > ${dueAt(row)})`;

const contact = (row: string) => sql`(select p.full_name || ', ' || m.title from app.membership m
  join app.person p on p.id = m.person_id
  where m.committee_id = ${column(row, 'committee_id')} and m.role = 'TENANT_SECRETARY'
    and m.organization_id = ${column(row, 'organization_id')}
    and (m.ends_on is null or m.ends_on >= current_date) order by m.starts_on desc limit 1)`;

const organizationColumn = (name: string) => (row: string) =>
  sql`(select ${column('o', name)}
  from app.organization o where o.committee_id = ${column(row, 'committee_id')}
    and o.id = ${column(row, 'organization_id')})`;

export const submissionRead: ReadModel = {
  table: 'app.submission',
  permission: 'submission:read',
  fields: {
    id: 'id',
    version: 'version',
    state: 'state',
    edition: 'edition',
    late,
    overdue,
    contact,
    startedAt: 'started_at',
    handedInAt: 'handed_in_at',
    acceptedAt: 'accepted_at',
    updatedAt: 'updated_at',
    returnReason: 'return_reason',
    returnRemarks: 'return_remarks',
    exemptReason: 'exempt_reason',
  },
  links: {
    round: { to: () => roundRead, on: byReference('round_id') },
    organization: { to: () => organizationRead, on: byReference('organization_id') },
    figures: { to: () => figureRead, many: true, on: ofSubmission },
    previousFigures: { to: () => figureRead, many: true, on: ofPreviousSubmission },
    narratives: { to: () => narrativeRead, many: true, on: ofSubmission, order: 'position' },
    practices: { to: () => practiceRead, many: true, on: ofSubmission, order: 'position' },
  },
  sorts: {
    organization: organizationColumn('position'),
    state: 'state',
    handedInAt: 'handed_in_at',
    updatedAt: 'updated_at',
  },
  filters: {
    roundId: sameId('round_id'),
    states: oneOf('state'),
    hostType: (row, value) => sql`${organizationColumn('host_type')(row)} = ${value}`,
    late: (row, value) => sql`${late(row)} = ${value}`,
    overdue: (row, value) => sql`${overdue(row)} = ${value}`,
    search: (row, value: string) => sql`exists (select 1 from app.organization o
      where o.committee_id = ${column(row, 'committee_id')} and o.id = ${column(row, 'organization_id')}
        and ${holds('o', 'folded_name', value)})`,
  },
};
