import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

import { ALL_ROWS, committeeRows } from '../core/access.js';
import { CommitteeOwned } from '../core/owned.entity.js';
import { ApiClient } from '../partner/partner.entity.js';
import type { WebhookMessage } from './webhook.model.js';

/** Why an endpoint is told of nothing: by a person, or by the app's own answers. */
export const WebhookOff = {
  PAUSED: 'PAUSED',
  /** A message never arrived, for a day. */
  FAILING: 'FAILING',
  /** The app answered that it wants no more. */
  GONE: 'GONE',
} as const;
export type WebhookOff = (typeof WebhookOff)[keyof typeof WebhookOff];

/** Where an app wants to be told of events. */
export const WebhookEndpoint = defineEntity({
  name: 'WebhookEndpoint',
  extends: CommitteeOwned,
  ...committeeRows({
    partner: 'nothing',
    committee: {
      may: 'all',
      sets: ['url', 'events', 'disabledAt', 'disabledBecause', 'seenSequence'],
    },
    worker: {
      may: 'select update',
      rows: ALL_ROWS,
      sets: ['disabledAt', 'disabledBecause', 'seenSequence'],
    },
  }),
  properties: {
    client: () => p.manyToOne(ApiClient).joinColumns('committee_id', 'client_id'),
    url: p.text(),
    /** Types of events it is told of. */
    events: p.array(),
    /** Events of the audit log up to here have been looked at. */
    seenSequence: p.bigint('number'),
    /** Told of nothing since then. */
    disabledAt: p.datetime().nullable(),
    disabledBecause: p.enum(Object.values(WebhookOff)).nullable(),
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
      may: 'all',
      sets: ['endsAt'],
      reads: [
        ...['endpoint', 'endsAt'],
        ...['createdAt', 'createdBy', 'updatedAt', 'updatedBy', 'version'],
      ],
    },
    worker: { may: 'select update', rows: ALL_ROWS, sets: ['secret'] },
  }),
  properties: {
    endpoint: toEndpoint,
    /** Bytes in base64, encrypted with a key of the setting ENCRYPTION_KEYS. */
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
    committee: 'select insert delete',
    worker: {
      may: 'select insert update',
      rows: ALL_ROWS,
      sets: [
        ...['state', 'attempts', 'nextAttemptAt', 'attemptedAt', 'durationMs'],
        ...['statusCode', 'lastError', 'sentAt'],
      ],
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
    /** The last attempt. */
    attemptedAt: p.datetime().nullable(),
    /** Milliseconds until the last attempt was answered or given up. */
    durationMs: p.integer().nullable(),
    statusCode: p.integer().nullable(),
    lastError: p.text().nullable(),
    sentAt: p.datetime().nullable(),
  },
});
export type WebhookDelivery = InferEntity<typeof WebhookDelivery>;
