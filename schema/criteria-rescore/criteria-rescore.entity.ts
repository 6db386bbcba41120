/** What last round's answers would come to under a draft, worked out before it is published. */
import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

import { AssessmentRound } from '../assessment-round/assessment-round.entity.js';
import { committeeRows } from '../core/access.js';
import { CommitteeOwned } from '../core/owned.entity.js';
import { CriteriaSetVersion } from '../criteria/criteria-set.entity.js';
import type { CriteriaContent } from '../criteria/criteria.model.js';
import type { RescoreSummary } from '../criteria/rescore.rule.js';
import { Organization } from '../organization/organization.entity.js';

export const RescoreState = {
  /** Asked for, or being worked out. */
  WAITING: 'WAITING',
  DONE: 'DONE',
  CANCELLED: 'CANCELLED',
} as const;
export type RescoreState = (typeof RescoreState)[keyof typeof RescoreState];

/** A preview: the answers of one round under the content a draft had when it was asked for. */
export const CriteriaRescore = defineEntity({
  name: 'CriteriaRescore',
  extends: CommitteeOwned,
  ...committeeRows({
    partner: 'nothing',
    committee: [
      { may: 'select' },
      { may: 'insert', leaves: `state = 'WAITING'` },
      { may: 'update', sets: ['state', 'endedAt'], leaves: `state = 'CANCELLED'` },
      { may: 'delete' },
    ],
    worker: { may: 'select update', sets: ['state', 'total', 'summary', 'endedAt'] },
  }),
  indexes: [{ properties: ['committeeId', 'criteriaSet'] as never }],
  properties: {
    criteriaSet: () =>
      p
        .manyToOne(CriteriaSetVersion)
        .joinColumns('committee_id', 'criteria_set_id')
        .deleteRule('cascade'),
    round: () => p.manyToOne(AssessmentRound).joinColumns('committee_id', 'round_id'),
    /** What is tried out: the draft may have changed since. */
    content: p.json<CriteriaContent>(),
    state: p.enum(Object.values(RescoreState)),
    /** Organizations whose answers were handed in. */
    total: p.integer(),
    summary: p.json<RescoreSummary>().nullable(),
    /** When it was done, or cancelled. */
    endedAt: p.datetime().nullable(),
  },
});
export type CriteriaRescore = InferEntity<typeof CriteriaRescore>;

/** One organization in a preview. Totals and the change are thousandths of a point. */
export const CriteriaRescoreRow = defineEntity({
  name: 'CriteriaRescoreRow',
  extends: CommitteeOwned,
  ...committeeRows({ partner: 'nothing', committee: 'select', worker: 'select insert delete' }),
  uniques: [{ properties: ['committeeId', 'rescore', 'organization'] as never }],
  properties: {
    rescore: () =>
      p.manyToOne(CriteriaRescore).joinColumns('committee_id', 'rescore_id').deleteRule('cascade'),
    organization: () => p.manyToOne(Organization).joinColumns('committee_id', 'organization_id'),
    /** Whether a verifier's answers are tried out, or the organization's own. */
    verified: p.boolean(),
    beforeTotal: p.integer(),
    /** Code of the band; null: not passed. */
    beforeBand: p.text().nullable(),
    afterTotal: p.integer(),
    afterBand: p.text().nullable(),
    change: p.integer(),
    crossesBand: p.boolean(),
    /** Criteria and gates of the draft to which the answers say nothing. */
    unanswered: p.json<string[]>(),
  },
});
export type CriteriaRescoreRow = InferEntity<typeof CriteriaRescoreRow>;
