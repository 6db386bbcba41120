import { column, oneOf, type ReadModel, sameId, toOne } from '../core/read/read-model.js';
import { sql } from 'kysely';
import { invitationRead } from '../invitation/invitation.read.js';
import { membershipRead } from '../membership/membership.read.js';
import { organizationRead } from '../organization/organization.read.js';
import { openWorkSql } from './open-work.js';

export const successionRead: ReadModel = {
  table: 'app.succession',
  permission: 'succession:read',
  fields: {
    id: 'id',
    state: 'state',
    receiverId: 'receiver_id',
    receiverName: 'receiver_name',
    title: 'title',
    startsOn: 'starts_on',
    reason: 'reason',
    minute: 'minute',
    remark: 'remark',
    createdAt: 'created_at',
    confirmedAt: 'confirmed_at',
    withdrawnAt: 'withdrawn_at',
    openWork: (row) => openWorkSql(column(row, 'committee_id'), column(row, 'organization_id')),
    begun: (row) => sql`(${column(row, 'starts_on')} <= (select
      (now() at time zone c.time_zone)::date from app.committee c
      where c.id = ${column(row, 'committee_id')}))`,
  },
  links: {
    organization: toOne(() => organizationRead, 'organization_id'),
    leaving: toOne(() => membershipRead, 'leaving_id'),
    invitation: {
      to: () => invitationRead,
      on: (row, linked) =>
        sql`${column(linked, 'committee_id')} = ${column(row, 'committee_id')}
          and ${column(linked, 'id')} = ${column(row, 'invitation_id')}`,
    },
  },
  sorts: { startsOn: 'starts_on', createdAt: 'created_at' },
  filters: { states: oneOf('state'), inOrganization: sameId('organization_id') },
};
