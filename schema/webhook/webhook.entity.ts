import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

import { ALL_ROWS, committeeRows } from '../core/access.js';
import { CommitteeOwned } from '../core/owned.entity.js';
import { ApiClient } from '../partner/partner.entity.js';
import type { WebhookMessage } from './webhook.model.js';

/** Where an app wants to be told of events. */
export const WebhookEndpoint = defineEntity({
  name: 'WebhookEndpoint',
  extends: CommitteeOwned,
  ...committeeRows({
    partner: 'nothing',
    committee: { may: 'select insert update', sets: ['disabledAt', 'seenSequence'] },
    worker: { may: 'select update', rows: ALL_ROWS, sets: ['disabledAt', 'seenSequence'] },
  }),
  properties: {
    client: () => p.manyToOne(ApiClient).joinColumns('committee_id', 'client_id'),
    url: p.text(),
    /** Types of events it is told of. */
    events: p.array(),
    /** Events of the audit log up to here have been looked at. */
    seenSequence: p.bigint('number'),
    /** Told of nothing since then: by a person, or after a message that never arrived. */
    disabledAt: p.datetime().nullable(),
  },
});
export type WebhookEndpoint = InferEntity<typeof WebhookEndpoint>;

const toEndpoint = () => p.manyToOne(WebhookEndpoint).joinColumns('committee_id', 'endpoint_id');

/** What messages are signed with. The worker reads it, and nobody at a screen once it was shown. */
export const WebhookSecret = defineEntity({
  name: 'WebhookSecret',
  extends: CommitteeOwned,
  ...committeeRows({
    partner: 'nothing',
    committee: {
      may: 'select insert update',
      sets: ['endsAt'],
      reads: [
        ...['endpoint', 'endsAt'],
        ...['createdAt', 'createdBy', 'updatedAt', 'updatedBy', 'version'],
      ],
    },
    worker: 'select',
  }),
  properties: {
    endpoint: toEndpoint,
    /** Bytes in base64. */
    secret: p.text().lazy(),
    /** Once it was replaced: messages are signed with both until then. */
    endsAt: p.datetime().nullable(),
  },
});
export type WebhookSecret = InferEntity<typeof WebhookSecret>;

export const WebhookState = { PENDING: 'PENDING', SENT: 'SENT', FAILED: 'FAILED' } as const;
export type WebhookState = (typeof WebhookState)[keyof typeof WebhookState];

/** One message to one endpoint, and what became of it. */
export const WebhookDelivery = defineEntity({
  name: 'WebhookDelivery',
  extends: CommitteeOwned,
  ...committeeRows({
    partner: 'nothing',
    committee: 'select insert',
    worker: {
      may: 'select insert update',
      rows: ALL_ROWS,
      sets: ['state', 'attempts', 'nextAttemptAt', 'statusCode', 'lastError', 'sentAt'],
    },
  }),
  indexes: [
    { properties: ['committeeId', 'endpoint'] as never },
    {
      name: 'webhook_delivery_waiting',
      expression:
        "create index webhook_delivery_waiting on app.webhook_delivery (next_attempt_at) where state = 'PENDING'",
    },
  ],
  properties: {
    endpoint: toEndpoint,
    /** The same for an event however often it is sent, so that the app can tell a repetition. */
    messageId: p.text(),
    message: p.json<WebhookMessage>(),
    state: p.enum(Object.values(WebhookState)),
    attempts: p.integer(),
    nextAttemptAt: p.datetime(),
    statusCode: p.integer().nullable(),
    lastError: p.text().nullable(),
    sentAt: p.datetime().nullable(),
  },
});
export type WebhookDelivery = InferEntity<typeof WebhookDelivery>;
