import type { SelfAssessmentState } from '../../schema/self-assessment/self-assessment.entity.js';
import { type Actor, may } from '../core/actor.js';

/** Who may do what to a verification. Those of others are not found before. */
export const verificationPolicy = {
  name: (actor: Actor) => may(actor, 'assessment:manage'),
  verify: (actor: Actor) => may(actor, 'assessment:verify'),
  appeal: (actor: Actor) => may(actor, 'assessment:appeal'),
  resolve: (actor: Actor) => may(actor, 'assessment:manage'),
};

/** From which states each step may be taken. */
export const verificationStepsFrom = {
  name: ['NOT_STARTED', 'IN_PROGRESS', 'RETURNED', 'SUBMITTED', 'IN_VERIFICATION'],
  claim: ['SUBMITTED'],
  judge: ['IN_VERIFICATION'],
  return: ['IN_VERIFICATION'],
  verify: ['IN_VERIFICATION'],
  appeal: ['VERIFIED'],
  resolve: ['APPEALED'],
} as const satisfies Record<string, readonly SelfAssessmentState[]>;
