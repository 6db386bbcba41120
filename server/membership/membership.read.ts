import { type RawBuilder, sql } from 'kysely';
import { foldedSql } from '../core/read/folded.js';
import { isRowId } from '../core/read/row-id.js';
import { assignmentRead } from '../assignment/assignment.read.js';
import {
  column,
  type Link,
  oneOf,
  type ReadModel,
  type Row,
  sameId,
} from '../core/read/read-model.js';
import { folded, organizationRead } from '../organization/organization.read.js';

const committeeRead: ReadModel = { table: 'app.committee', fields: { id: 'id' }, sorts: {} };

const personRead: ReadModel = { table: 'app.person', fields: { id: 'id' }, sorts: {} };

const person = (row: Row, name: string) => column(row.link('person'), name);

/** Whether the membership is to come, in force or over, by the committee's calendar. */
function state(row: Row): RawBuilder<unknown> {
  const today = sql`(now() at time zone ${column(row.link('committee'), 'time_zone')})::date`;
  return sql`case when ${column(row, 'ends_on')} < ${today} then 'ENDED'
    when ${column(row, 'starts_on')} > ${today} then 'COMING' else 'IN_FORCE' end`;
}

/** What it counts for; the same as in `membership.rule.ts`. */
const scope = (row: Row) => sql`case when ${column(row, 'organization_id')} is not null
    then 'ORGANIZATION' when ${column(row, 'role')} = 'VERIFIER' then 'ASSIGNED'
    when ${column(row, 'narrowed')} then 'CLUSTERS' else 'COMMITTEE' end`;

/** What it is assigned to from today on, by the committee's calendar. */
const assigned: Link['on'] = (row, linked) =>
  sql`${column(linked, 'committee_id')} = ${column(row, 'committee_id')}
    and ${column(linked, 'membership_id')} = ${column(row, 'id')}
    and (${column(linked, 'ends_on')} is null or ${column(linked, 'ends_on')} >= (select
      (now() at time zone c.time_zone)::date from app.committee c
      where c.id = ${column(row, 'committee_id')}))`;

export const membershipRead: ReadModel = {
  table: 'app.membership',
  permission: 'membership:read',
  fields: {
    id: 'id',
    version: 'version',
    personId: 'person_id',
    fullName: (row) => person(row, 'full_name'),
    email: (row) => person(row, 'email'),
    role: 'role',
    title: 'title',
    startsOn: 'starts_on',
    endsOn: 'ends_on',
    scope,
    state,
  },
  links: {
    person: {
      to: () => personRead,
      on: (row, linked) => sql`${column(linked, 'id')} = ${column(row, 'person_id')}`,
      always: true,
    },
    committee: {
      to: () => committeeRead,
      on: (row, linked) => sql`${column(linked, 'id')} = ${column(row, 'committee_id')}`,
      always: true,
    },
    organization: {
      to: () => organizationRead,
      on: (row, linked) =>
        sql`${column(linked, 'committee_id')} = ${column(row, 'committee_id')}
          and ${column(linked, 'id')} = ${column(row, 'organization_id')}`,
    },
    assignments: {
      to: () => assignmentRead,
      many: true,
      on: assigned,
      order: 'startsOn',
      limit: 600,
    },
  },
  sorts: {
    fullName: (row) => sql`${person(row, 'full_name')} collate "vi-x-icu"`,
    role: 'role',
    startsOn: 'starts_on',
    endsOn: 'ends_on',
  },
  filters: {
    search: {
      where: (row, value) =>
        sql`(${foldedSql(person(row, 'full_name'))} like ${value}
          or ${person(row, 'email')} like ${value})`,
      value: folded,
      looksAtAll: true,
    },
    roles: oneOf('role'),
    inOrganization: sameId('organization_id'),
    inCluster: {
      where: (row, value) => sql`exists (select 1 from app.organization o
        where o.committee_id = ${column(row, 'committee_id')}
          and o.id = ${column(row, 'organization_id')} and o.cluster_id = ${value}::uuid)`,
      value: (asked: string) => (isRowId(asked) ? asked : null),
    },
    personId: sameId('person_id'),
    state: { where: (row, value) => sql`${state(row)} = ${value}` },
  },
};
