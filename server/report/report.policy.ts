import type { Report, ReportState } from '../../schema/report/report.entity.js';
import { type Actor, may } from '../core/actor.js';

/** Who may do what to a consolidated report. */
export const policy = {
  consolidate: (actor: Actor) => may(actor, 'round:consolidate'),
  prepare: (actor: Actor) => may(actor, 'report:prepare'),
  /** Whoever may read a draft may say something about it. */
  comment: (actor: Actor) => may(actor, 'report:read'),
  judge: (actor: Actor) => may(actor, 'report:approve'),
  /** Nobody approves or returns what they prepared themselves. */
  judgeThis: (actor: Actor, report: Pick<Report, 'preparedBy'>) =>
    policy.judge(actor) && actor.personId !== report.preparedBy,
  number: (actor: Actor) => may(actor, 'report:number'),
  sign: (actor: Actor) => may(actor, 'report:sign'),
};

/** From which states each step may be taken. */
export const stepsFrom = {
  prepare: ['DRAFT'],
  return: ['IN_REVIEW'],
  approve: ['IN_REVIEW'],
  number: ['APPROVED'],
  sign: ['NUMBERED'],
} as const satisfies Record<string, readonly ReportState[]>;

/**
 * A report in one of these states is composed anew by a consolidation; a later one is left alone.
 */
export const recomposable: readonly ReportState[] = ['GENERATING', 'DRAFT'];

/** States of a report that has left the house and counts. */
export const issued: readonly ReportState[] = ['DISPATCHED', 'ARCHIVED'];
