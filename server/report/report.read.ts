import { sql } from 'kysely';
import {
  byOwner,
  column,
  equals,
  type Link,
  oneOf,
  type ReadModel,
  type RowSql,
  sameId,
  toOne,
} from '../core/read/read-model.js';
import { documentRead } from '../document/document.read.js';
import { personRead } from '../membership/person.read.js';
import { organizationRead } from '../organization/organization.read.js';
import {
  ignoredFindingRead,
  reportBlockRead,
  reportCommentRead,
  reportDraftRead,
  reportReadingRead,
} from './composer/block.read.js';
import { roundRead } from '../round/round.read.js';

const amounts = {
  numerator: 'numerator',
  denominator: 'denominator',
  value: 'value',
  cases: 'cases',
};

const reportFigureRead: ReadModel = {
  table: 'app.report_figure',
  fields: {
    id: 'id',
    indicatorCode: 'indicator_code',
    hostType: 'host_type',
    reporting: 'reporting',
    categories: 'categories',
    ...amounts,
  },
  sorts: { indicatorCode: 'indicator_code' },
};

export const reportSourceRead: ReadModel = {
  table: 'app.report_source',
  permission: 'report:read',
  fields: {
    id: 'id',
    indicatorCode: 'indicator_code',
    submissionId: 'submission_id',
    edition: 'edition',
    accepted: 'accepted',
    category: 'category',
    ...amounts,
  },
  links: {
    organization: toOne(() => organizationRead, 'organization_id'),
  },
  sorts: {
    organization: (row) => column(row.link('organization'), 'position'),
    numerator: 'numerator',
    value: 'value',
  },
  filters: { reportId: sameId('report_id'), indicatorCode: equals('indicator_code') },
};

const person =
  (reference: string): Link['on'] =>
  (row, linked) =>
    sql`${column(linked, 'id')} = ${column(row, reference)}`;

const ofDocument =
  (name: string): RowSql =>
  (row) =>
    sql`(select ${sql.ref(`d.${name}`)} from app.official_document d
      where d.committee_id = ${column(row, 'committee_id')} and d.report_id = ${column(row, 'id')})`;

/** A report as others name it: it leads no further. */
const linkedRead: ReadModel = {
  table: 'app.report',
  fields: {
    id: 'id',
    draftNumber: 'draft_number',
    number: ofDocument('number'),
    symbol: ofDocument('symbol'),
  },
  sorts: { createdAt: 'created_at' },
};

/** Another report that a column names; none where it is null. */
const other =
  (reference: string): Link['on'] =>
  (row, linked) =>
    sql`${column(linked, 'committee_id')} = ${column(row, 'committee_id')}
      and ${column(linked, 'id')} = ${column(row, reference)}`;

export const reportRead: ReadModel = {
  table: 'app.report',
  permission: 'report:read',
  fields: {
    id: 'id',
    state: 'state',
    draftNumber: 'draft_number',
    composedAt: 'composed_at',
    preparedAt: 'prepared_at',
    approvedAt: 'approved_at',
    returnReason: 'return_reason',
    supersedeReason: 'supersede_reason',
    createdAt: 'created_at',
  },
  links: {
    round: toOne(() => roundRead, 'round_id'),
    preparedBy: { to: () => personRead, on: person('prepared_by') },
    approvedBy: { to: () => personRead, on: person('approved_by') },
    figures: {
      to: () => reportFigureRead,
      many: true,
      on: byOwner('report_id'),
      order: 'indicatorCode',
    },
    blocks: { to: () => reportBlockRead, many: true, on: byOwner('report_id'), order: 'position' },
    drafts: { to: () => reportDraftRead, many: true, on: byOwner('report_id'), order: 'number' },
    comments: {
      to: () => reportCommentRead,
      many: true,
      on: byOwner('report_id'),
      order: 'createdAt',
    },
    readings: {
      to: () => reportReadingRead,
      many: true,
      on: byOwner('report_id'),
      order: 'lastReadAt',
    },
    ignoredFindings: {
      to: () => ignoredFindingRead,
      many: true,
      on: byOwner('report_id'),
      order: 'createdAt',
    },
    document: { to: () => documentRead, on: byOwner('report_id') },
    supplements: { to: () => linkedRead, on: other('supplements_id') },
    supersededBy: { to: () => linkedRead, on: other('superseded_by_id') },
    supplementedBy: {
      to: () => linkedRead,
      many: true,
      on: byOwner('supplements_id'),
      order: 'createdAt',
    },
  },
  sorts: { createdAt: 'created_at', state: 'state' },
  filters: { roundId: sameId('round_id'), states: oneOf('state') },
};
