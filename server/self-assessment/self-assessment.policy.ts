import type { SelfAssessmentState } from '../../schema/self-assessment/self-assessment.entity.js';
import { type Actor, may } from '../core/actor.js';

/** Who may do what to a self-assessment. Those of others are not found before. */
export const selfAssessmentPolicy = {
  draft: (actor: Actor) => may(actor, 'assessment:draft'),
  submit: (actor: Actor) => may(actor, 'assessment:submit'),
};

/** From which states each step may be taken. */
export const assessmentStepsFrom = {
  draft: ['NOT_STARTED', 'IN_PROGRESS', 'RETURNED'],
  submit: ['IN_PROGRESS', 'RETURNED'],
} as const satisfies Record<string, readonly SelfAssessmentState[]>;
