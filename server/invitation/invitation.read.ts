import { type RawBuilder, sql } from 'kysely';
import { column, type ReadModel, type Row, sameId } from '../core/read/read-model.js';
import { folded } from '../organization/organization.read.js';

function state(row: Row): RawBuilder<unknown> {
  return sql`case when ${column(row, 'accepted_at')} is not null then 'ACCEPTED'
    when ${column(row, 'revoked_at')} is not null then 'REVOKED'
    when ${column(row, 'expires_at')} <= now() then 'EXPIRED' else 'PENDING' end`;
}

export const invitationRead: ReadModel = {
  table: 'app.invitation',
  permission: 'invitation:manage',
  fields: {
    id: 'id',
    email: 'email',
    fullName: 'full_name',
    role: 'role',
    title: 'title',
    startsOn: 'starts_on',
    endsOn: 'ends_on',
    organizationName: 'organization_name',
    state,
    createdAt: 'created_at',
    sentAt: 'sent_at',
    lastError: 'last_error',
    expiresAt: 'expires_at',
  },
  sorts: { createdAt: 'created_at', expiresAt: 'expires_at', email: 'email' },
  filters: {
    search: { where: (row, value) => sql`${column(row, 'email')} like ${value}`, value: folded },
    inOrganization: sameId('organization_id'),
    state: { where: (row, value) => sql`${state(row)} = ${value}` },
  },
};
