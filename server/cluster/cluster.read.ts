import { sql } from 'kysely';
import { column, type ReadModel } from '../core/read/read-model.js';

export const clusterRead: ReadModel = {
  table: 'app.emulation_cluster',
  permission: 'organization:read',
  fields: {
    id: 'id',
    name: 'name',
    position: 'position',
    organizations: (row) => sql`(select count(*)::int from app.organization o
      where o.committee_id = ${column(row, 'committee_id')}
        and o.cluster_id = ${column(row, 'id')} and o.closed_on is null)`,
  },
  sorts: { position: 'position', name: 'name' },
};
