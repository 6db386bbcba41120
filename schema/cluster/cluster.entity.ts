import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

import { committeeRows } from '../core/access.js';
import { CommitteeOwned } from '../core/owned.entity.js';

/** A group of organizations (cụm thi đua) that compete, and meet for briefings. */
export const EmulationCluster = defineEntity({
  name: 'EmulationCluster',
  extends: CommitteeOwned,
  ...committeeRows({
    partner: 'nothing',
    organization: 'select',
    committee: 'all',
    overseer: { may: 'select' },
    worker: 'select insert delete',
  }),
  uniques: [{ properties: ['committeeId', 'name'] as never }],
  properties: {
    name: p.text(),
    /** Place among the clusters. */
    position: p.integer(),
  },
});
export type EmulationCluster = InferEntity<typeof EmulationCluster>;
