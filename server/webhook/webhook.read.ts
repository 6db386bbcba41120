import { sql } from 'kysely';
import { column, oneOf, type ReadModel, sameId } from '../core/read/read-model.js';

export const webhookRead: ReadModel = {
  table: 'app.webhook_endpoint',
  permission: 'partner:manage',
  fields: {
    id: 'id',
    url: 'url',
    events: 'events',
    disabledAt: 'disabled_at',
    createdAt: 'created_at',
  },
  sorts: { createdAt: 'created_at' },
  filters: { clientId: sameId('client_id') },
};

export const webhookDeliveryRead: ReadModel = {
  table: 'app.webhook_delivery',
  permission: 'partner:manage',
  fields: {
    id: 'id',
    messageId: 'message_id',
    type: (row) => sql`(${column(row, 'message')} ->> 'type')`,
    state: 'state',
    attempts: 'attempts',
    nextAttemptAt: 'next_attempt_at',
    statusCode: 'status_code',
    lastError: 'last_error',
    sentAt: 'sent_at',
    createdAt: 'created_at',
  },
  sorts: { createdAt: 'created_at' },
  filters: { webhookId: sameId('endpoint_id'), states: oneOf('state') },
};
