import { sql } from 'kysely';
import { column, type ReadModel } from '../core/read/read-model.js';
import { clusterRead } from '../cluster/cluster.read.js';
import { organizationRead } from '../organization/organization.read.js';

/** What a membership is assigned to, today or on a day to come. */
export const assignmentRead: ReadModel = {
  table: 'app.assignment',
  permission: 'membership:read',
  fields: { id: 'id', subjectKind: 'subject_kind', startsOn: 'starts_on', endsOn: 'ends_on' },
  links: {
    cluster: {
      to: () => clusterRead,
      on: (row, linked) =>
        sql`${column(linked, 'committee_id')} = ${column(row, 'committee_id')}
          and ${column(linked, 'id')} = ${column(row, 'cluster_id')}`,
    },
    organization: {
      to: () => organizationRead,
      on: (row, linked) =>
        sql`${column(linked, 'committee_id')} = ${column(row, 'committee_id')}
          and ${column(linked, 'id')} = ${column(row, 'organization_id')}`,
    },
  },
  sorts: { startsOn: 'starts_on' },
};
