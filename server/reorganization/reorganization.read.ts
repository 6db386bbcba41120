import { sql } from 'kysely';
import { folded } from '../organization/organization.read.js';
import { foldedSql } from '../core/read/folded.js';
import { column, oneOf, type ReadModel } from '../core/read/read-model.js';

export const changeRead: ReadModel = {
  table: 'app.org_change',
  permission: 'reorganization:read',
  fields: {
    id: 'id',
    kind: 'kind',
    state: 'state',
    title: 'title',
    decisionNo: 'decision_no',
    effectiveOn: 'effective_on',
    executedAt: 'executed_at',
    minuteNo: 'minute_no',
    createdAt: 'created_at',
    handOverState: (row) => sql`(select h.state from app.hand_over h
      where h.committee_id = ${column(row, 'committee_id')} and h.change_id = ${column(row, 'id')})`,
  },
  sorts: { createdAt: 'created_at', effectiveOn: 'effective_on' },
  filters: {
    states: oneOf('state'),
    kinds: oneOf('kind'),
    search: {
      where: (row, value) => sql`${foldedSql(column(row, 'title'))} like ${value}`,
      value: folded,
      looksAtAll: true,
    },
  },
};

/** Those that others hand to the reader's committee: row security shows the own ones besides. */
export const handOverRead: ReadModel = {
  table: 'app.hand_over',
  permission: 'organization:manage',
  fields: {
    id: 'id',
    fromName: 'from_name',
    toCode: 'to_code',
    state: 'state',
    decisionNo: 'decision_no',
    effectiveOn: 'effective_on',
    incoming: (row) => sql`(${column(row, 'committee_id')} <> tenancy.committee_id())`,
    organizations: (row) => sql`jsonb_array_length(${column(row, 'bundle')})`,
    members: (row) => sql`(select coalesce(sum((b->>'membersTotal')::int), 0)::int
      from jsonb_array_elements(${column(row, 'bundle')}) b)`,
    names: (row) => sql`array(select b->'facts'->>'name'
      from jsonb_array_elements(${column(row, 'bundle')}) b)`,
  },
  sorts: { effectiveOn: 'effective_on' },
};
