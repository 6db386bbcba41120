import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

import { ALL_ROWS, committeeRows, ofNamedKey } from '../core/access.js';
import { CommitteeOwned, toCommittee } from '../core/owned.entity.js';
import type { Permission } from '../core/permission.js';
import { Organization } from '../organization/organization.entity.js';

/** A program of a partner that reads the committee's figures by the API. It is no person. */
export const ApiClient = defineEntity({
  name: 'ApiClient',
  extends: CommitteeOwned,
  ...committeeRows({
    partner: 'nothing',
    gate: {
      may: 'select',
      rows: ofNamedKey('id'),
      reads: [
        ...['name', 'scopes', 'wholeCommittee', 'addresses', 'dailyBudget', 'ratePerMinute'],
        'disabledAt',
      ],
    },
    committee: {
      may: 'select insert update',
      sets: [
        ...['name', 'contact', 'scopes', 'wholeCommittee', 'addresses', 'dailyBudget'],
        ...['ratePerMinute', 'disabledAt', 'disabledReason'],
      ],
    },
    worker: { may: 'select', rows: ALL_ROWS },
  }),
  uniques: [{ properties: ['committeeId', 'name'] as never }],
  properties: {
    name: p.text(),
    /** Address of whoever answers for the app at the partner's: told of revocations and failures. */
    contact: p.text(),
    scopes: p.array().$type<Permission[]>(),
    /** False where only the organizations of `api_client_organization` were opened to it. */
    wholeCommittee: p.boolean(),
    /** Networks that its requests may come from, as CIDR; none is every one. */
    addresses: p.array(),
    /** Points of cost that its queries may use up in a day. */
    dailyBudget: p.integer(),
    /** Requests it may make in a minute. */
    ratePerMinute: p.integer(),
    disabledAt: p.datetime().nullable(),
    disabledReason: p.text().nullable(),
  },
});
export type ApiClient = InferEntity<typeof ApiClient>;

const toClient = () => p.manyToOne(ApiClient).joinColumns('committee_id', 'client_id');

/** An organization that was opened to an app. */
export const ApiClientOrganization = defineEntity({
  name: 'ApiClientOrganization',
  extends: CommitteeOwned,
  ...committeeRows({
    partner: 'nothing',
    gate: { may: 'select', rows: ofNamedKey('client_id') },
    committee: 'select insert delete',
    worker: { may: 'select', rows: ALL_ROWS },
  }),
  properties: {
    client: toClient,
    organization: () => p.manyToOne(Organization).joinColumns('committee_id', 'organization_id'),
  },
  uniques: [{ properties: ['committeeId', 'client', 'organization'] as never }],
});
export type ApiClientOrganization = InferEntity<typeof ApiClientOrganization>;

/** A key of an app. What was shown once is kept as a hash alone, and nobody at a screen reads that. */
export const ApiKey = defineEntity({
  name: 'ApiKey',
  extends: CommitteeOwned,
  ...committeeRows({
    partner: 'nothing',
    gate: {
      may: 'select update',
      rows: 'id = (select tenancy.key_id())',
      sets: ['lastUsedAt'],
    },
    committee: {
      may: 'select insert update',
      sets: ['expiresAt', 'revokedAt'],
      reads: [
        ...['client', 'expiresAt', 'revokedAt', 'lastUsedAt'],
        ...['createdAt', 'createdBy', 'updatedAt', 'updatedBy', 'version'],
      ],
    },
  }),
  indexes: [
    // A request names a key and nothing else.
    { properties: ['id'] as never },
    { properties: ['committeeId', 'client'] as never },
  ],
  properties: {
    client: toClient,
    /** SHA-256 of the secret part, in hexadecimal digits. */
    secretHash: p.text().lazy(),
    expiresAt: p.datetime(),
    revokedAt: p.datetime().nullable(),
    /** Noted every few minutes, not at every request. */
    lastUsedAt: p.datetime().nullable(),
  },
});
export type ApiKey = InferEntity<typeof ApiKey>;

/** What an app has used up: requests of the present minute, points of the present day. */
export const ApiMeter = defineEntity({
  name: 'ApiMeter',
  ...committeeRows({
    partner: 'nothing',
    gate: {
      may: 'select insert update',
      rows: ofNamedKey('client_id'),
      sets: ['minute', 'requests', 'day', 'spent'],
    },
    committee: 'select',
  }),
  uniques: [{ properties: ['committeeId', 'client'] as never }],
  properties: {
    committeeId: p.uuid().primary(),
    id: p.uuid().primary(),
    committee: toCommittee,
    client: toClient,
    minute: p.datetime(),
    requests: p.integer(),
    /** Budgets begin anew at midnight in the committee's time zone. */
    day: p.date(),
    spent: p.integer(),
  },
});
export type ApiMeter = InferEntity<typeof ApiMeter>;

/** What an app asked on a day, by the name of the operation. */
export const ApiUsage = defineEntity({
  name: 'ApiUsage',
  ...committeeRows({
    partner: 'nothing',
    gate: {
      may: 'select insert update',
      rows: ofNamedKey('client_id'),
      sets: ['requests', 'cost', 'errors', 'refused'],
    },
    committee: 'select',
  }),
  uniques: [{ properties: ['committeeId', 'client', 'day', 'operation'] as never }],
  properties: {
    committeeId: p.uuid().primary(),
    id: p.uuid().primary(),
    committee: toCommittee,
    client: toClient,
    day: p.date(),
    /** Name in the query; a dash where it has none. */
    operation: p.text(),
    requests: p.integer(),
    cost: p.integer(),
    errors: p.integer(),
    /** Of the requests: turned away by the rate or the budget. */
    refused: p.integer(),
  },
});
export type ApiUsage = InferEntity<typeof ApiUsage>;
