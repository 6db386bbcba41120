import type { AssessmentRoundState } from '../../schema/assessment-round/assessment-round.entity.js';
import type { SelfAssessmentState } from '../../schema/self-assessment/self-assessment.entity.js';
import { type Actor, may } from '../core/actor.js';

/** Who may do what to a round and to a self-assessment. Rows of others are not found before. */
export const assessmentPolicy = {
  manage: (actor: Actor) => may(actor, 'assessment:manage'),
  draft: (actor: Actor) => may(actor, 'assessment:draft'),
  submit: (actor: Actor) => may(actor, 'assessment:submit'),
};

/** From which states each step of a round may be taken. */
export const roundStepsFrom = {
  change: ['DRAFT'],
  open: ['DRAFT'],
  close: ['OPEN'],
  cancel: ['DRAFT', 'OPEN'],
} as const satisfies Record<string, readonly AssessmentRoundState[]>;

/** From which states each step of a self-assessment may be taken. */
export const assessmentStepsFrom = {
  draft: ['NOT_STARTED', 'IN_PROGRESS', 'RETURNED'],
  submit: ['IN_PROGRESS', 'RETURNED'],
} as const satisfies Record<string, readonly SelfAssessmentState[]>;
