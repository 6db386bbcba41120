import type { AssessmentRoundState } from '../../schema/assessment-round/assessment-round.entity.js';
import { type Actor, may } from '../core/actor.js';

export const assessmentRoundPolicy = {
  manage: (actor: Actor) => may(actor, 'assessment:manage'),
};

/** From which states each step of a round may be taken. */
export const roundStepsFrom = {
  change: ['DRAFT'],
  open: ['DRAFT'],
  close: ['OPEN'],
  cancel: ['DRAFT', 'OPEN'],
} as const satisfies Record<string, readonly AssessmentRoundState[]>;
