import { sql } from 'kysely';
import { column, type ReadModel, sameId, toOne } from '../core/read/read-model.js';
import { organizationRead } from '../organization/organization.read.js';

export const supportRead: ReadModel = {
  table: 'app.support_access',
  permission: 'support:read',
  fields: {
    id: 'id',
    personName: 'person_name',
    reason: 'reason',
    createdAt: 'created_at',
    endsAt: 'ends_at',
    endedAt: 'ended_at',
    open: (row) => sql`(${column(row, 'ended_at')} is null and ${column(row, 'ends_at')} > now())`,
  },
  links: { organization: toOne(() => organizationRead, 'organization_id') },
  sorts: { createdAt: 'created_at', endsAt: 'ends_at' },
  filters: { inOrganization: sameId('organization_id') },
};
