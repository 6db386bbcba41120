/** What an organization says of itself under a criteria set, answer by answer, with its evidence. */
import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

import { AssessmentRound } from '../assessment-round/assessment-round.entity.js';
import { organizationRows, OVERSEEN, OWN_COMMITTEE, OWN_ORGANIZATION } from '../core/access.js';
import { OrganizationOwned } from '../core/owned.entity.js';
import type { AnswerValue } from '../criteria/answer.model.js';
import type { AssessmentScore } from '../criteria/score.model.js';
import { Evidence } from '../evidence/evidence.entity.js';
import { Membership } from '../membership/membership.entity.js';
import { Organization } from '../organization/organization.entity.js';
import { assessmentSteps } from './assessment-steps.js';

/** Lateness is derived from the clock and never stored. */
export const SelfAssessmentState = {
  NOT_STARTED: 'NOT_STARTED',
  IN_PROGRESS: 'IN_PROGRESS',
  SUBMITTED: 'SUBMITTED',
  IN_VERIFICATION: 'IN_VERIFICATION',
  RETURNED: 'RETURNED',
  VERIFIED: 'VERIFIED',
  APPEALED: 'APPEALED',
  PASSED: 'PASSED',
  NOT_PASSED: 'NOT_PASSED',
} as const;
export type SelfAssessmentState = (typeof SelfAssessmentState)[keyof typeof SelfAssessmentState];

/** A remark at one criterion of what was sent back. */
export interface CriterionRemark {
  criterion: string;
  reason: string;
}

/** While the organization still writes. */
export const WRITING_CONTENTS =
  'tenancy.is_assessing(committee_id, organization_id, assessment_id)';

/** Rows of a self-assessment that was handed in and not sent back since. */
export function assessed(table: string): string {
  const isOf = ['committee_id', 'organization_id'].map((key) => `s.${key} = ${table}.${key}`);
  const standing = `s.id = ${table}.assessment_id and s.state in ('SUBMITTED', 'IN_VERIFICATION', 'VERIFIED', 'APPEALED', 'PASSED', 'NOT_PASSED')`;
  return `exists (select 1
   from app.self_assessment s
  where ${isOf.join(' and ')} and ${standing})`;
}

/** One organization's self-assessment in one round. */
export const SelfAssessment = defineEntity({
  name: 'SelfAssessment',
  extends: OrganizationOwned,
  ...assessmentSteps,
  uniques: [{ properties: ['committeeId', 'organizationId', 'round'] as never }],
  indexes: [
    { properties: ['committeeId', 'round', 'state'] as never },
    { properties: ['committeeId', 'verifier', 'state'] as never },
    // The committee asks for one by its id alone.
    { properties: ['committeeId', 'id'] as never },
  ],
  properties: {
    round: () => p.manyToOne(AssessmentRound).joinColumns('committee_id', 'round_id'),
    organization: () => p.manyToOne(Organization).joinColumns('committee_id', 'organization_id'),
    state: p.enum(Object.values(SelfAssessmentState)),
    /** Counts hand-ins; 0 before the first. */
    edition: p.integer(),
    startedAt: p.datetime().nullable(),
    submittedAt: p.datetime().nullable(),
    submittedBy: p.uuid().nullable(),
    /** Thousandths of a point, as it was handed in; so the two below. */
    selfTotal: p.integer().nullable(),
    /** Code of the band; null: not passed, or not handed in. */
    selfBand: p.text().nullable(),
    /** The score with its explanation. */
    selfScore: p.json<AssessmentScore>().nullable(),
    returnReason: p.text().nullable(),
    returnRemarks: p.json<CriterionRemark[]>(),
    /** How often it was sent back. */
    returns: p.integer().default(0),
    /** Membership that verifies it; null until somebody is named. */
    verifierId: p.uuid().nullable(),
    /** The same column as a reference, so that the database checks it. */
    verifier: () =>
      p
        .manyToOne(Membership)
        .joinColumns('committee_id', 'verifier_id')
        .deleteRule('no action')
        .nullable(),
    /** When the verifier took it up, the last time it was handed in. */
    claimedAt: p.datetime().nullable(),
    verifiedAt: p.datetime().nullable(),
    /** Thousandths of a point, as it was verified or an appeal resolved; so the two below. */
    verifiedTotal: p.integer().nullable(),
    /** Code of the band; null: not passed, or not verified. */
    verifiedBand: p.text().nullable(),
    verifiedScore: p.json<AssessmentScore>().nullable(),
    /** Last day on which the organization may appeal. */
    appealUntil: p.date().nullable(),
  },
});
export type SelfAssessment = InferEntity<typeof SelfAssessment>;

export const toAssessment = () =>
  p.manyToOne(SelfAssessment).joinColumns('committee_id', 'organization_id', 'assessment_id');

/** Contents are the organization's to write while it assesses, and its own until handed in. */
function contents(table: string, sets: readonly string[]) {
  const shown = assessed(table);
  return organizationRows({
    partner: 'nothing',
    organization: [
      { may: 'select' },
      { may: 'insert delete', rows: `${OWN_ORGANIZATION} and ${WRITING_CONTENTS}` },
      { may: 'update', rows: `${OWN_ORGANIZATION} and ${WRITING_CONTENTS}`, sets },
    ],
    committee: { may: 'select', rows: `${OWN_COMMITTEE} and ${shown}` },
    overseer: { may: 'select', rows: `${OVERSEEN} and ${shown}` },
    worker: 'select',
  });
}

/** The answer to one criterion, gate or bonus. Each has its own lock: two people write two rows. */
export const AssessmentAnswer = defineEntity({
  name: 'AssessmentAnswer',
  extends: OrganizationOwned,
  ...contents('assessment_answer', ['value', 'notApplicable', 'note', 'carriedFrom', 'officerId']),
  uniques: [{ properties: ['committeeId', 'organizationId', 'assessment', 'criterion'] as never }],
  properties: {
    assessment: toAssessment,
    /** Code in the criteria set. */
    criterion: p.text(),
    value: p.json<AnswerValue>().nullable(),
    /** Why it does not apply here; null where it does. */
    notApplicable: p.text().nullable(),
    note: p.text().nullable(),
    /** REPORT or LAST_ROUND: where it was taken from, until somebody confirms or changes it. */
    carriedFrom: p.enum(['REPORT', 'LAST_ROUND'] as const).nullable(),
    /** Membership of the officer who is to answer it; null: nobody in particular. */
    officerId: p.uuid().nullable(),
    /** The same column as a reference, so that the database checks it. */
    officer: () =>
      p
        .manyToOne(Membership)
        .joinColumns('committee_id', 'officer_id')
        .deleteRule('no action')
        .nullable(),
  },
});
export type AssessmentAnswer = InferEntity<typeof AssessmentAnswer>;

/** Evidence at an answer: one piece proves any number of answers, round after round. */
export const EvidenceUse = defineEntity({
  name: 'EvidenceUse',
  extends: OrganizationOwned,
  ...contents('evidence_use', []),
  uniques: [{ properties: ['committeeId', 'organizationId', 'answer', 'evidence'] as never }],
  indexes: [{ properties: ['committeeId', 'organizationId', 'evidence'] as never }],
  properties: {
    assessment: toAssessment,
    answer: () =>
      p.manyToOne(AssessmentAnswer).joinColumns('committee_id', 'organization_id', 'answer_id'),
    evidence: () =>
      p
        .manyToOne(Evidence)
        .joinColumns('committee_id', 'organization_id', 'evidence_id')
        // What is in use is not removed.
        .deleteRule('no action'),
  },
});
export type EvidenceUse = InferEntity<typeof EvidenceUse>;
