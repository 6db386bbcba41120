/**
 * Whether an organization may write its report: while the round takes reports, and again, where the
 * office reopened it, in the fields and until the time the reopening says.
 */
import { Committee } from '../../../schema/committee/committee.entity.js';
import { writtenInstant } from '../../../schema/core/calendar.js';
import { ReportRound } from '../../../schema/round/round.entity.js';
import { isLocked } from '../../../schema/round/round.rule.js';
import { changedFields } from '../../../schema/submission/contents.rule.js';
import { Reopening } from '../../../schema/submission/reopening.entity.js';
import type { Submission } from '../../../schema/submission/submission.entity.js';
import type { Tx } from '../../core/context.js';
import { refuse } from '../../core/refusal.js';
import { keptContents } from './kept-contents.js';

export type OpeningCode =
  | 'ROUND_NOT_OPEN'
  | 'ROUND_LOCKED'
  | 'REOPENING_ENDED'
  | 'FIELD_NOT_REOPENED';

/** A round that takes the report, as it does from everybody or by an exception for this one. */
export interface Opening {
  round: ReportRound;
  reopening: Reopening | null;
}

/** The reopening of a submission that is not over, if there is one. */
export function reopeningOf(tx: Tx, submission: Submission): Promise<Reopening | null> {
  return tx.em.findOne(Reopening, { submission, endedAt: null });
}

/** An instant in the committee's time: "17:00 25/12/2026". */
async function written(tx: Tx, instant: Date): Promise<string> {
  const { timeZone } = await tx.em.findOneOrFail(Committee, { id: tx.actor.committeeId });
  return writtenInstant(instant, timeZone);
}

/**
 * Sees to it that a round takes reports.
 *
 * @throws Refusal ROUND_NOT_OPEN or ROUND_LOCKED
 */
export async function requireOpenRound(tx: Tx, round: ReportRound): Promise<void> {
  if (round.state === 'SCHEDULED' || round.state === 'CLOSED') {
    refuse<OpeningCode>('ROUND_NOT_OPEN', { state: round.state });
  }
  if (round.lockedAt && isLocked(round, tx.now())) {
    refuse<OpeningCode>('ROUND_LOCKED', { at: await written(tx, round.lockedAt) });
  }
}

/**
 * How a submission is open to be written in.
 *
 * @throws Refusal ROUND_NOT_OPEN or ROUND_LOCKED where it is not and nobody reopened it, and
 *   REOPENING_ENDED where the time of its reopening is over.
 */
export async function requireOpen(tx: Tx, submission: Submission): Promise<Opening> {
  const round = await tx.em.findOneOrFail(ReportRound, { id: submission.round.id });
  const reopening = await reopeningOf(tx, submission);
  if (reopening) {
    const { until } = reopening;
    if (until > tx.now()) return { round, reopening };
    refuse<OpeningCode>('REOPENING_ENDED', { at: await written(tx, until) });
  }
  await requireOpenRound(tx, round);
  return { round, reopening };
}

/**
 * Does work that changes contents, and sees to it that just the reopened fields change.
 *
 * @throws Refusal INVALID_INPUT with FIELD_NOT_REOPENED at every other field.
 */
export async function withinScope<T>(
  tx: Tx,
  submission: Submission,
  { reopening }: Opening,
  work: () => Promise<T>,
): Promise<T> {
  const fields = reopening?.fields ?? [];
  if (fields.length === 0) return work();
  const before = await keptContents(tx, submission);
  const result = await work();
  await tx.em.flush();
  const outside = changedFields(before, await keptContents(tx, submission)).filter(
    (field) => !fields.includes(field),
  );
  const faults = outside.map((field) => ({ field, code: 'FIELD_NOT_REOPENED' }));
  if (faults.length > 0) refuse('INVALID_INPUT', {}, faults);
  return result;
}
