import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

import { committeeRows, OVERSEEN, OWN_ORGANIZATION } from '../core/access.js';
import { CommitteeOwned } from '../core/owned.entity.js';
import { Organization } from '../organization/organization.entity.js';
import { QualityLevel } from './ranking.model.js';

/**
 * How an organization was ranked for a year (Quy định 366-QĐ/TW), by the decision that says so. It
 * is recorded, never computed: the ranking is made elsewhere.
 */
export const QualityRanking = defineEntity({
  name: 'QualityRanking',
  extends: CommitteeOwned,
  ...committeeRows({
    partner: 'nothing',
    organization: { may: 'select', rows: OWN_ORGANIZATION },
    committee: {
      may: 'all',
      sets: ['level', 'decisionNumber', 'decidedOn'],
    },
    overseer: { may: 'select', rows: OVERSEEN },
    worker: 'select',
  }),
  uniques: [{ properties: ['committeeId', 'organization', 'year'] as never }],
  properties: {
    organization: () => p.manyToOne(Organization).joinColumns('committee_id', 'organization_id'),
    year: p.integer(),
    level: p.enum(Object.values(QualityLevel)),
    /** Number of the decision or notice, as it stands on it. */
    decisionNumber: p.text(),
    decidedOn: p.date(),
  },
});
export type QualityRanking = InferEntity<typeof QualityRanking>;
