/** What an organization contests of its verification, and what came of it. */
import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

import { organizationRows, OVERSEEN, OWN_COMMITTEE, OWN_ORGANIZATION } from '../core/access.js';
import { OrganizationOwned } from '../core/owned.entity.js';
import type { AnswerValue } from '../criteria/answer.model.js';
import { toAssessment } from '../self-assessment/self-assessment.entity.js';
import { APPEALABLE, APPEALED } from './assessment-verification.entity.js';

export const AppealResolution = {
  ACCEPTED: 'ACCEPTED',
  PARTLY: 'PARTLY',
  REJECTED: 'REJECTED',
} as const;
export type AppealResolution = (typeof AppealResolution)[keyof typeof AppealResolution];

/** What was verified of a criterion: before and after an appeal. */
export interface VerifiedValue {
  value: AnswerValue | null;
  notApplicable: string | null;
  /** Thousandths of a point. */
  points: number | null;
}

/** One criterion that is contested. */
export interface AppealPoint {
  criterion: string;
  grounds: string;
  /** Of the organization's evidence. */
  evidenceIds: string[];
  before: VerifiedValue;
  /** As resolved; null until then. */
  after: VerifiedValue | null;
}

/** An organization contests what was verified (kiến nghị, phúc tra); once for each verification. */
export const AssessmentAppeal = defineEntity({
  name: 'AssessmentAppeal',
  extends: OrganizationOwned,
  ...organizationRows({
    partner: 'nothing',
    organization: [
      { may: 'select' },
      {
        may: 'insert',
        rows: `${OWN_ORGANIZATION} and ${APPEALABLE}`,
        leaves: 'resolution is null',
      },
    ],
    committee: [
      { may: 'select' },
      {
        may: 'update',
        rows: `${OWN_COMMITTEE} and ${APPEALED}`,
        sets: ['points', 'resolution', 'reason', 'resolvedAt', 'resolvedBy'],
      },
    ],
    overseer: { may: 'select', rows: OVERSEEN },
    worker: 'select',
  }),
  uniques: [{ properties: ['committeeId', 'organizationId', 'assessment'] as never }],
  properties: {
    assessment: toAssessment,
    points: p.json<AppealPoint[]>(),
    filedAt: p.datetime(),
    filedBy: p.uuid().nullable(),
    /** Last day for its resolution. */
    dueBy: p.date(),
    resolution: p.enum(Object.values(AppealResolution)).nullable(),
    reason: p.text().nullable(),
    resolvedAt: p.datetime().nullable(),
    resolvedBy: p.uuid().nullable(),
  },
});
export type AssessmentAppeal = InferEntity<typeof AssessmentAppeal>;
