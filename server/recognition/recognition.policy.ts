import type { AssessmentRoundState } from '../../schema/assessment-round/assessment-round.entity.js';
import type {
  RecognitionDecisionState,
  RecognitionState,
} from '../../schema/recognition/recognition.entity.js';
import { type Actor, may } from '../core/actor.js';

/** Who proposes, and who decides: never the same person about the same list. */
export const recognitionPolicy = {
  propose: (actor: Actor) => may(actor, 'assessment:manage'),
  decide: (actor: Actor) => may(actor, 'recognition:decide'),
  /** Nobody decides on what they proposed. */
  decideThis: (actor: Actor, proposers: readonly (string | null | undefined)[]) =>
    actor.personId !== null && !proposers.includes(actor.personId),
};

/** From which states of a round each step may be taken. */
export const councilStepsFrom = {
  handToCouncil: ['VERIFYING'],
  decide: ['COUNCIL'],
  archive: ['RECOGNISED'],
} as const satisfies Record<string, readonly AssessmentRoundState[]>;

/** From which states of a decision, and of what it is about. */
export const decisionStepsFrom = {
  propose: ['DRAFT'],
  decide: ['DRAFT'],
} as const satisfies Record<string, readonly RecognitionDecisionState[]>;

export const recognitionStepsFrom = {
  propose: ['PROPOSED'],
  revoke: ['DECIDED'],
  expire: ['DECIDED'],
} as const satisfies Record<string, readonly RecognitionState[]>;
