/**
 * An organization's report: kept as it is typed, handed in by its secretary, returned with reasons
 * or accepted by the committee's office. What is late is taken until the round is locked, and
 * nobody judges what they handed in.
 */
import { LockMode } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import {
  type FieldRemark,
  Submission,
  type SubmissionState,
} from '../../schema/submission/submission.entity.js';
import { record } from '../core/audit.js';
import type { Ctx, Tx } from '../core/context.js';
import { refuse } from '../core/refusal.js';
import { rowId } from '../core/read/row-id.js';
import { cleanText } from '../core/text.js';
import { endReopening } from './reopening/end-reopening.js';
import { requireOpen, withinScope } from './reopening/open-submission.js';
import { faultsOf } from './submission-check.js';
import { keepEdition } from './edition/submission-edition.js';
import { type Contents, writeContents } from './submission-contents.js';
import { policy, stepsFrom } from './submission.policy.js';

export type SubmissionCode = 'SUBMISSION_HAS_FAULTS';

/** Loads a submission for a step and holds it until the transaction ends. */
export async function holdSubmission(
  tx: Tx,
  id: string,
  step: readonly SubmissionState[],
  version?: number,
) {
  const where = { id: rowId(id) };
  const submission =
    (await tx.em.findOne(Submission, where, { lockMode: LockMode.PESSIMISTIC_WRITE })) ??
    refuse('NOT_FOUND');
  if (!step.includes(submission.state)) refuse('WRONG_STATE', { state: submission.state });
  if (version !== undefined && version !== submission.version) refuse('CHANGED_ELSEWHERE');
  return submission;
}

interface Move {
  action: string;
  to: SubmissionState;
  reason?: string;
}

/** Takes a submission to a state, with an audit event. */
export function move(tx: Tx, submission: Submission, { action, to, reason }: Move) {
  const from = submission.state;
  submission.state = to;
  record(tx, {
    action: `submission.${action}`,
    entity: 'Submission',
    entityId: submission.id,
    organizationId: submission.organizationId,
    from,
    to,
    reason: reason ?? null,
  });
}

/** What follows every change of contents: a report that was due is now a draft. */
export function beginDraft(tx: Tx, submission: Submission): void {
  if (submission.state === 'DUE') {
    submission.startedAt = tx.now();
    move(tx, submission, { action: 'start', to: 'DRAFT' });
  }
  // A change of contents alone moves the version too, so that a second editor is told.
  submission.updatedAt = tx.now();
}

export interface SaveSubmission extends Contents {
  id: string;
  /**
   * Version the contents were read at; a newer one in the database refuses with CHANGED_ELSEWHERE.
   */
  version: number;
}

/** Keeps what has been typed so far. Parts left out of the input stay as they are. */
export async function saveSubmission(ctx: Ctx, input: SaveSubmission): Promise<void> {
  if (!policy.draft(ctx.actor)) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    const submission = await holdSubmission(tx, input.id, stepsFrom.draft, input.version);
    const opening = await requireOpen(tx, submission);
    await withinScope(tx, submission, opening, () =>
      writeContents(tx, submission, opening.round, input),
    );
    beginDraft(tx, submission);
  });
}

/**
 * Notes that somebody of the organization has looked at its report, the first time. The version
 * stays: nobody who is writing in it is disturbed.
 */
export async function noteOpened(ctx: Ctx, id: string): Promise<void> {
  if (!policy.draft(ctx.actor)) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    const submission = (await tx.em.findOne(Submission, { id: rowId(id) })) ?? refuse('NOT_FOUND');
    if (submission.openedAt || submission.state !== 'DUE') return;
    // Not through the entity, which counts a version.
    await sql`update app.submission set opened_at = ${tx.now()}
      where id = ${submission.id} and opened_at is null`.execute(tx.em.getKysely());
  });
}

/** Hands a submission in after its checks; a later edition of it when it had been returned. */
export async function handIn(ctx: Ctx, input: { id: string; version: number }): Promise<void> {
  if (!policy.handIn(ctx.actor)) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    const submission = await holdSubmission(tx, input.id, stepsFrom.handIn, input.version);
    const { round } = await requireOpen(tx, submission);
    const faults = await faultsOf(tx, submission, round);
    if (faults.length > 0) {
      refuse<SubmissionCode>('SUBMISSION_HAS_FAULTS', { count: faults.length }, faults);
    }
    const handedInAt = tx.now();
    await keepEdition(tx, submission, handedInAt);
    submission.edition += 1;
    submission.handedInAt = handedInAt;
    submission.handedInBy = tx.actor.personId;
    submission.returnReason = null;
    submission.returnRemarks = [];
    move(tx, submission, { action: 'handIn', to: 'SUBMITTED' });
  });
}

const MOST_REMARKS = 200;

export interface ReturnSubmission {
  id: string;
  reason: string;
  remarks: FieldRemark[];
}

/** Sends a submission back with a reason, and with remarks at the fields at fault. */
export async function returnSubmission(ctx: Ctx, input: ReturnSubmission): Promise<void> {
  if (!policy.judge(ctx.actor)) refuse('FORBIDDEN');
  const reason = cleanText(input.reason, 'reason', { min: 10, max: 2000 });
  if (input.remarks.length > MOST_REMARKS) {
    const params = { max: MOST_REMARKS };
    refuse('INVALID_INPUT', {}, [{ field: 'remarks', code: 'LIST_TOO_LONG', params }]);
  }
  const remarks = input.remarks.map((remark, at) => ({
    field: cleanText(remark.field, `remarks.${at}.field`, { min: 1, max: 40 }),
    reason: cleanText(remark.reason, `remarks.${at}.reason`, { min: 1, max: 1000 }),
  }));
  await ctx.transaction(async (tx) => {
    const submission = await judged(tx, input.id, stepsFrom.return);
    // A closed round takes nothing in again: what was sent back could never be put right.
    await requireOpen(tx, submission);
    submission.returnReason = reason;
    submission.returnRemarks = remarks;
    move(tx, submission, { action: 'return', to: 'RETURNED', reason });
  });
}

async function judged(tx: Tx, id: string, step: readonly SubmissionState[]) {
  const submission = await holdSubmission(tx, id, step);
  if (!policy.judgeThis(tx.actor, submission)) refuse('FORBIDDEN');
  return submission;
}

/** Accepts a submission: its figures are locked and go into the consolidated report as accepted. */
export async function acceptSubmission(ctx: Ctx, input: { id: string }): Promise<void> {
  if (!policy.judge(ctx.actor)) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    const submission = await judged(tx, input.id, stepsFrom.accept);
    submission.acceptedAt = tx.now();
    submission.acceptedBy = tx.actor.personId;
    move(tx, submission, { action: 'accept', to: 'ACCEPTED' });
    await endReopening(tx, submission, 'ACCEPTED');
  });
}

/** Frees an organization from this round, for a reason the report will state. */
export async function exemptSubmission(
  ctx: Ctx,
  input: { id: string; reason: string },
): Promise<void> {
  if (!policy.exempt(ctx.actor)) refuse('FORBIDDEN');
  const reason = cleanText(input.reason, 'reason', { min: 10, max: 500 });
  await ctx.transaction(async (tx) => {
    const submission = await holdSubmission(tx, input.id, stepsFrom.exempt);
    submission.exemptReason = reason;
    move(tx, submission, { action: 'exempt', to: 'EXEMPT', reason });
  });
}
