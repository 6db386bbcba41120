import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

import { committeeRows, OWN_COMMITTEE } from '../core/access.js';
import { CommitteeOwned } from '../core/owned.entity.js';
import { CriteriaSetVersion } from '../criteria/criteria-set.entity.js';

/** States of a round of self-assessment (đợt tự đánh giá). */
export const AssessmentRoundState = {
  DRAFT: 'DRAFT',
  OPEN: 'OPEN',
  VERIFYING: 'VERIFYING',
  COUNCIL: 'COUNCIL',
  RECOGNISED: 'RECOGNISED',
  ARCHIVED: 'ARCHIVED',
  CANCELLED: 'CANCELLED',
} as const;
export type AssessmentRoundState = (typeof AssessmentRoundState)[keyof typeof AssessmentRoundState];

/** What others than the committee see of rounds. */
export const ANNOUNCED = `${OWN_COMMITTEE} and state <> 'DRAFT'`;

/** A period for which organizations assess themselves under one version of a criteria set. */
export const AssessmentRound = defineEntity({
  name: 'AssessmentRound',
  extends: CommitteeOwned,
  ...committeeRows({
    partner: 'nothing',
    organization: { may: 'select', rows: ANNOUNCED },
    overseer: { may: 'select', rows: ANNOUNCED },
    committee: 'select insert update',
    worker: { may: 'select update', sets: ['state', 'closedAt'] },
  }),
  indexes: [{ properties: ['committeeId', 'state'] as never }],
  properties: {
    criteriaSet: () =>
      p.manyToOne(CriteriaSetVersion).joinColumns('committee_id', 'criteria_set_id'),
    /** The round whose answers are "last year's"; null for the first. */
    previousRoundId: p.uuid().nullable(),
    /** The same column as a reference, so that the database checks it. */
    previousRound: () =>
      p
        .manyToOne('AssessmentRound' as never)
        .joinColumns('committee_id', 'previous_round_id')
        .deleteRule('no action')
        .nullable(),
    label: p.text(),
    state: p.enum(Object.values(AssessmentRoundState)),
    /** First and last day of the period assessed. */
    startOn: p.date(),
    endOn: p.date(),
    /** Organizations hand in by then; the worker closes the round at this instant. */
    dueAt: p.datetime(),
    /** Those asked, while it is a draft; afterwards each has its self-assessment. */
    organizationIds: p.json<string[]>(),
    /** How often a self-assessment may be sent back by its verifier. */
    mostReturns: p.integer().default(1),
    /** Working days after verification within which an organization may appeal. */
    appealDays: p.integer().default(5),
    /** Working days after an appeal within which it is resolved. */
    resolutionDays: p.integer().default(10),
    openedAt: p.datetime().nullable(),
    closedAt: p.datetime().nullable(),
    cancelReason: p.text().nullable(),
  },
});
export type AssessmentRound = InferEntity<typeof AssessmentRound>;
