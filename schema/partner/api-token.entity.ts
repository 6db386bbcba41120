import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

import { committeeRows } from '../core/access.js';
import { toCommittee } from '../core/owned.entity.js';
import { ApiKey } from './partner.entity.js';

/** A token for some minutes that an app asked for with a key, as OAuth has it; kept as a hash. */
export const ApiToken = defineEntity({
  name: 'ApiToken',
  ...committeeRows({
    partner: 'nothing',
    gate: {
      may: 'select insert delete',
      rows: 'key_id = (select tenancy.key_id())',
    },
  }),
  uniques: [{ properties: ['committeeId', 'key', 'tokenHash'] as never }],
  properties: {
    committeeId: p.uuid().primary(),
    id: p.uuid().primary(),
    committee: toCommittee,
    key: () => p.manyToOne(ApiKey).joinColumns('committee_id', 'key_id'),
    /** SHA-256 of the secret part, in hexadecimal digits. */
    tokenHash: p.text(),
    /** What it was asked for; null is all that the app has. */
    scopes: p.array().nullable(),
    expiresAt: p.datetime(),
  },
});
export type ApiToken = InferEntity<typeof ApiToken>;
