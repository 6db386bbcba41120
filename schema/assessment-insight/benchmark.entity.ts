import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

import { AssessmentRound } from '../assessment-round/assessment-round.entity.js';
import { committeeRows } from '../core/access.js';
import { CommitteeOwned } from '../core/owned.entity.js';
import { HostType } from '../template/template.model.js';

/**
 * Fewer are never told as a group: whoever knows their own result could work out another's. It is
 * no setting, for it guards organizations from whoever sets.
 */
export const SMALLEST_GROUP = 5;

/**
 * How organizations of one kind did in a round that the council has: quartiles, and nothing that
 * names one of them. It is kept once, so that nobody learns of a latecomer by what changes.
 */
export const AssessmentBenchmark = defineEntity({
  name: 'AssessmentBenchmark',
  extends: CommitteeOwned,
  ...committeeRows({
    partner: 'nothing',
    organization: 'select',
    overseer: { may: 'select' },
    committee: 'select insert',
    worker: 'select',
  }),
  uniques: [{ properties: ['committeeId', 'round', 'hostType', 'standard'] as never }],
  properties: {
    round: () => p.manyToOne(AssessmentRound).joinColumns('committee_id', 'round_id'),
    hostType: p.enum(Object.values(HostType)),
    /** Code of the standard; empty for the total. */
    standard: p.text(),
    /** How many organizations, at least SMALLEST_GROUP. */
    organizations: p.integer(),
    /** Verified points in thousandths: a quarter is at or below the lower, half the median. */
    lower: p.integer(),
    median: p.integer(),
    upper: p.integer(),
  },
});
export type AssessmentBenchmark = InferEntity<typeof AssessmentBenchmark>;
