/** The moves that the clock makes of a round, each at its instant, in the timetable. */
import type { JobContract } from '../../schema/core/define-job.js';
import { DueMoment } from '../../schema/job/job.entity.js';
import type { ReportRound } from '../../schema/round/round.entity.js';
import {
  collectRound,
  cutOffRound,
  fallDueRound,
  openRound,
} from '../../schema/round/round.job.js';
import type { Tx } from '../core/context.js';

function movesOf(round: ReportRound): [JobContract<{ id: string }>, Date][] {
  return [
    [openRound, round.opensAt],
    [cutOffRound, round.cutoffAt],
    [collectRound, round.organizationDueAt],
    [fallDueRound, round.committeeDueAt],
  ];
}

/** Puts every move of a new round into the timetable. */
export function planMoves(tx: Tx, round: ReportRound): void {
  for (const [job, dueAt] of movesOf(round)) {
    tx.create(DueMoment, { jobName: job.name, subjectId: round.id, dueAt, claimedAt: null });
  }
}

/** Moves a round's moments to its instants as they are now. Only for one that has not begun. */
export async function replanMoves(tx: Tx, round: ReportRound): Promise<void> {
  for (const [job, dueAt] of movesOf(round)) {
    const where = { jobName: job.name, subjectId: round.id };
    await tx.em.nativeUpdate(DueMoment, where, { dueAt });
  }
}

/** Takes a round's moves out of the timetable. */
export async function dropMoves(tx: Tx, round: ReportRound): Promise<void> {
  await tx.em.nativeDelete(DueMoment, { subjectId: round.id });
}
