import { sql } from 'kysely';
import { column, equals, type Link, type ReadModel, type Row } from '../core/read/read-model.js';
import { organizationRead } from '../organization/organization.read.js';

const ofClient: Link['on'] = (row, linked) =>
  sql`${column(linked, 'committee_id')} = ${column(row, 'committee_id')}
    and ${column(linked, 'client_id')} = ${column(row, 'id')}`;

const isOpened: Link['on'] = (row, linked) =>
  sql`${column(linked, 'committee_id')} = ${column(row, 'committee_id')}
    and ${column(linked, 'id')} in (select o.organization_id from app.api_client_organization o
      where o.committee_id = ${column(row, 'committee_id')}
        and o.client_id = ${column(row, 'id')})`;

const keyState = (row: Row) => sql`case when ${column(row, 'revoked_at')} is not null then 'REVOKED'
    when ${column(row, 'expires_at')} <= now() then 'EXPIRED' else 'LIVE' end`;

const apiKeyRead: ReadModel = {
  table: 'app.api_key',
  permission: 'partner:manage',
  fields: {
    id: 'id',
    createdAt: 'created_at',
    expiresAt: 'expires_at',
    revokedAt: 'revoked_at',
    lastUsedAt: 'last_used_at',
    state: keyState,
  },
  sorts: { newest: (row) => sql`${column(row, 'created_at')} desc` },
};

const apiUsageRead: ReadModel = {
  table: 'app.api_usage',
  permission: 'partner:manage',
  fields: {
    id: 'id',
    day: 'day',
    operation: 'operation',
    requests: 'requests',
    cost: 'cost',
    errors: 'errors',
    refused: 'refused',
  },
  sorts: { newest: (row) => sql`${column(row, 'day')} desc` },
};

/** Points of cost used up today. */
const spentToday = (row: Row) => sql`coalesce((select m.spent from app.api_meter m
    where m.committee_id = ${column(row, 'committee_id')} and m.client_id = ${column(row, 'id')}
      and m.day = (now() at time zone (select c.time_zone from app.committee c
        where c.id = ${column(row, 'committee_id')}))::date), 0)`;

const lastUsedAt = (row: Row) => sql`(select max(k.last_used_at) from app.api_key k
    where k.committee_id = ${column(row, 'committee_id')} and k.client_id = ${column(row, 'id')})`;

export const apiClientRead: ReadModel = {
  table: 'app.api_client',
  permission: 'partner:manage',
  fields: {
    id: 'id',
    name: 'name',
    contact: 'contact',
    scopes: 'scopes',
    wholeCommittee: 'whole_committee',
    addresses: 'addresses',
    dailyBudget: 'daily_budget',
    ratePerMinute: 'rate_per_minute',
    disabledAt: 'disabled_at',
    disabledReason: 'disabled_reason',
    spentToday,
    lastUsedAt,
    createdAt: 'created_at',
  },
  links: {
    organizations: { to: () => organizationRead, many: true, on: isOpened, order: 'position' },
    keys: { to: () => apiKeyRead, many: true, on: ofClient, order: 'newest', limit: 50 },
    usage: { to: () => apiUsageRead, many: true, on: ofClient, order: 'newest', limit: 300 },
  },
  sorts: { name: 'name', createdAt: 'created_at' },
  filters: { name: equals('name') },
};
