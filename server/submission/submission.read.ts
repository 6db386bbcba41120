import { sql } from 'kysely';
import { nameOn } from '../../schema/organization/organization-name.sql.js';
import { folded, organizationRead } from '../organization/organization.read.js';
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
import { roundRead } from '../round/round.read.js';
import { reopeningRead } from './reopening/reopening.read.js';
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
  fields: { id: 'id', ...amounts, carriedFrom: 'carried_from' },
  links: {
    indicator: toOne(() => indicatorRead, 'indicator_id'),
  },
  sorts: {},
};

/** The kept figures, with the names of those who wrote them, as far as the reader knows them. */
const namedFigures: RowSql = (row) => sql`(select coalesce(json_agg(
    f.kept || jsonb_build_object('changedBy', (select p.full_name from app.person p
      where p.id = (f.kept ->> 'changedBy')::uuid)) order by f.place), '[]'::json)
  from jsonb_array_elements(${column(row, 'figures')}) with ordinality as f(kept, place))`;

const editionRead: ReadModel = {
  table: 'app.submission_edition',
  fields: {
    edition: 'edition',
    handedInAt: 'handed_in_at',
    handedInBy: (row) => sql`(select p.full_name from app.person p
      where p.id = ${column(row, 'handed_in_by')})`,
    figures: namedFigures,
  },
  personal: ['handedInBy', 'figures'],
  sorts: { edition: 'edition' },
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

const ofSubmission: Link['on'] = (row, linked) =>
  sql`${column(linked, 'committee_id')} = ${column(row, 'committee_id')}
    and ${column(linked, 'organization_id')} = ${column(row, 'organization_id')}
    and ${column(linked, 'submission_id')} = ${column(row, 'id')}`;

/** Figures the same organization handed in in the round before. */
const ofPreviousSubmission: Link['on'] = (row, linked) =>
  sql`${column(linked, 'committee_id')} = ${column(row, 'committee_id')}
    and ${column(linked, 'organization_id')} = ${column(row, 'organization_id')}
    and ${column(linked, 'submission_id')} = (select p.id from app.submission p
      join app.report_round r on r.committee_id = p.committee_id and r.previous_round_id = p.round_id
      where r.committee_id = ${column(row, 'committee_id')} and r.id = ${column(row, 'round_id')}
        and p.committee_id = ${column(row, 'committee_id')}
        and p.organization_id = ${column(row, 'organization_id')} and p.edition > 0)`;

const dueAt = (row: Row) => column(row.link('round'), 'organization_due_at');

const late: RowSql = (row) => sql`coalesce(${column(row, 'handed_in_at')} > ${dueAt(row)}, false)`;

const overdue: RowSql = (row) =>
  sql`(${column(row, 'state')} in ('DUE', 'DRAFT', 'RETURNED') and now() > ${dueAt(row)})`;

const contact: RowSql = (row) => sql`(select p.full_name || ', ' || m.title from app.membership m
  join app.person p on p.id = m.person_id
  where m.committee_id = ${column(row, 'committee_id')} and m.role = 'TENANT_SECRETARY'
    and m.organization_id = ${column(row, 'organization_id')}
    and m.starts_on <= current_date and (m.ends_on is null or m.ends_on >= current_date)
  order by m.starts_on desc limit 1)`;

/** The last of the mails that named it: at a column of theirs, those of a further condition. */
const lastMail =
  (at: 'sent_at' | 'created_at', further = sql``): RowSql =>
  (row) =>
    sql`(select max(i.${sql.ref(at)}) from app.reminder_item i
    where i.committee_id = ${column(row, 'committee_id')}
      and i.organization_id = ${column(row, 'organization_id')}
      and i.submission_id = ${column(row, 'id')}${further})`;

/** The day it was handed in, in Vietnam; today before that. */
const reportedOn = (row: Row) =>
  sql`(coalesce(${column(row, 'handed_in_at')}, now()) at time zone 'Asia/Ho_Chi_Minh')::date`;

const organizationName: RowSql = (row) =>
  nameOn('name', row.link('organization').as, reportedOn(row));

const organization = (name: string) => (row: Row) => column(row.link('organization'), name);

/** The last time it was reopened, whether that is over or not. */
const lastReopening: Link['on'] = (row, linked) =>
  sql`${column(linked, 'committee_id')} = ${column(row, 'committee_id')}
    and ${column(linked, 'organization_id')} = ${column(row, 'organization_id')}
    and ${column(linked, 'id')} = (select l.id from app.reopening l
      where l.committee_id = ${column(row, 'committee_id')}
        and l.organization_id = ${column(row, 'organization_id')}
        and l.submission_id = ${column(row, 'id')}
      order by l.created_at desc limit 1)`;

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
    organizationName,
    remindedAt: lastMail('sent_at'),
    chasedAt: lastMail('created_at', sql` and i.rung is null`),
    openedAt: 'opened_at',
    startedAt: 'started_at',
    handedInAt: 'handed_in_at',
    acceptedAt: 'accepted_at',
    updatedAt: 'updated_at',
    returnReason: 'return_reason',
    returnRemarks: 'return_remarks',
    exemptReason: 'exempt_reason',
  },
  personal: ['contact', 'remindedAt', 'chasedAt'],
  links: {
    round: toOne(() => roundRead, 'round_id'),
    organization: toOne(() => organizationRead, 'organization_id'),
    reopening: { to: () => reopeningRead, on: lastReopening },
    figures: { to: () => figureRead, many: true, on: ofSubmission },
    previousFigures: { to: () => figureRead, many: true, on: ofPreviousSubmission },
    narratives: { to: () => narrativeRead, many: true, on: ofSubmission, order: 'position' },
    editions: {
      to: () => editionRead,
      many: true,
      on: ofSubmission,
      order: 'edition',
      limit: 50,
    },
    practices: { to: () => practiceRead, many: true, on: ofSubmission, order: 'position' },
  },
  sorts: {
    organization: organization('position'),
    state: 'state',
    handedInAt: 'handed_in_at',
    updatedAt: 'updated_at',
  },
  filters: {
    roundId: sameId('round_id'),
    states: oneOf('state'),
    hostType: { where: (row, value) => sql`${organization('host_type')(row)} = ${value}` },
    late: { where: (row, value) => sql`${late(row)} = ${value}` },
    overdue: { where: (row, value) => sql`${overdue(row)} = ${value}` },
    search: {
      where: (row, value) => sql`${organization('folded_name')(row)} like ${value}`,
      value: folded,
      looksAtAll: true,
    },
  },
};
