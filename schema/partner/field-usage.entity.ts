import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

import { committeeRows, ofNamedKey } from '../core/access.js';
import { toCommittee } from '../core/owned.entity.js';
import { ApiClient } from './partner.entity.js';

/** In how many operations of a day an app asked for a field of the schema. */
export const ApiFieldUsage = defineEntity({
  name: 'ApiFieldUsage',
  ...committeeRows({
    partner: 'nothing',
    gate: {
      may: 'all',
      rows: ofNamedKey('client_id'),
      sets: ['operations'],
    },
    committee: 'select',
  }),
  uniques: [{ properties: ['committeeId', 'client', 'day', 'field'] as never }],
  properties: {
    committeeId: p.uuid().primary(),
    id: p.uuid().primary(),
    committee: toCommittee,
    client: () => p.manyToOne(ApiClient).joinColumns('committee_id', 'client_id'),
    day: p.date(),
    /** "Organization.name". */
    field: p.text(),
    operations: p.integer(),
  },
});
export type ApiFieldUsage = InferEntity<typeof ApiFieldUsage>;
