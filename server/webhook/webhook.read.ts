import { sql } from 'kysely';
import { column, oneOf, type ReadModel, type Row, sameId, toOne } from '../core/read/read-model.js';
import { apiClientRead } from '../partner/api-client.read.js';

/** Until when the secret that was replaced last signs beside the new one; null once it is over. */
const bothSignUntil = (row: Row) => sql`(select max(s.ends_at) from app.webhook_secret s
    where s.committee_id = ${column(row, 'committee_id')} and s.endpoint_id = ${column(row, 'id')}
      and s.ends_at > now())`;

const waiting = (row: Row) => sql`(select count(*)::int from app.webhook_delivery d
    where d.committee_id = ${column(row, 'committee_id')} and d.endpoint_id = ${column(row, 'id')}
      and d.state = 'PENDING')`;

const lastSentAt = (row: Row) => sql`(select max(d.sent_at) from app.webhook_delivery d
    where d.committee_id = ${column(row, 'committee_id')} and d.endpoint_id = ${column(row, 'id')})`;

export const webhookRead: ReadModel = {
  table: 'app.webhook_endpoint',
  permission: 'partner:manage',
  fields: {
    id: 'id',
    url: 'url',
    events: 'events',
    disabledAt: 'disabled_at',
    disabledBecause: 'disabled_because',
    createdAt: 'created_at',
    bothSignUntil,
    waiting,
    lastSentAt,
  },
  links: { client: toOne(() => apiClientRead, 'client_id') },
  sorts: { createdAt: 'created_at' },
  filters: { clientId: sameId('client_id') },
};

const type = (row: Row) => sql`(${column(row, 'message')} ->> 'type')`;

export const webhookDeliveryRead: ReadModel = {
  table: 'app.webhook_delivery',
  permission: 'partner:manage',
  fields: {
    id: 'id',
    messageId: 'message_id',
    type,
    subject: (row) => sql`(${column(row, 'message')} -> 'data' ->> 'id')`,
    state: 'state',
    attempts: 'attempts',
    nextAttemptAt: (row) =>
      sql`case when ${column(row, 'state')} = 'PENDING' then ${column(row, 'next_attempt_at')} end`,
    attemptedAt: 'attempted_at',
    durationMs: 'duration_ms',
    statusCode: 'status_code',
    lastError: 'last_error',
    sentAt: 'sent_at',
    createdAt: 'created_at',
  },
  sorts: { createdAt: 'created_at' },
  filters: {
    webhookId: sameId('endpoint_id'),
    states: oneOf('state'),
    types: { where: (row, values) => sql`${type(row)} = any(${values})` },
  },
};
