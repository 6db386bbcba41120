import type { Submission, SubmissionState } from '../../schema/submission/submission.entity.js';
import { type Actor, may } from '../core/actor.js';

/**
 * Who may do what to a submission. Rows of other organizations never get this far: they are not
 * found.
 */
export const policy = {
  draft: (actor: Actor) => may(actor, 'submission:draft'),
  handIn: (actor: Actor) => may(actor, 'submission:hand-in'),
  judge: (actor: Actor) => may(actor, 'submission:accept'),
  /** Nobody accepts or returns what they handed in themselves. */
  judgeThis: (actor: Actor, submission: Pick<Submission, 'handedInBy'>) =>
    policy.judge(actor) && actor.personId !== submission.handedInBy,
  exempt: (actor: Actor) => may(actor, 'submission:exempt'),
  reopen: (actor: Actor) => may(actor, 'submission:reopen'),
};

/** From which states each step may be taken; the target state is the use case's. */
export const stepsFrom = {
  draft: ['DUE', 'DRAFT', 'RETURNED'],
  handIn: ['DUE', 'DRAFT', 'RETURNED'],
  return: ['SUBMITTED'],
  accept: ['SUBMITTED'],
  exempt: ['DUE', 'DRAFT', 'RETURNED'],
  reopen: ['ACCEPTED'],
} as const satisfies Record<string, readonly SubmissionState[]>;
