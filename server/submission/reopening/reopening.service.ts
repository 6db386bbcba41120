/**
 * Controlled reopening: the office lets one organization correct what was accepted, or hand in what
 * the lock kept out, for a stated reason, in stated fields, until a stated time. What is handed in
 * anew is accepted anew; what is not, the worker undoes.
 */
import { DueMoment } from '../../../schema/job/job.entity.js';
import { ReportRound } from '../../../schema/round/round.entity.js';
import { isLocked } from '../../../schema/round/round.rule.js';
import { Reopening } from '../../../schema/submission/reopening.entity.js';
import { relockSubmission } from '../../../schema/submission/reopening.job.js';
import type { Submission } from '../../../schema/submission/submission.entity.js';
import { Indicator, ReportTemplate } from '../../../schema/template/template.entity.js';
import { record } from '../../core/audit.js';
import type { Ctx, Tx } from '../../core/context.js';
import { rowId } from '../../core/read/row-id.js';
import { refuse } from '../../core/refusal.js';
import { cleanText } from '../../core/text.js';
import { policy, stepsFrom } from '../submission.policy.js';
import { holdSubmission, move } from '../submission.service.js';
import { keptContents } from './kept-contents.js';
import { reopeningOf } from './open-submission.js';

export type ReopeningCode = 'ALREADY_REOPENED' | 'STILL_OPEN' | 'TIME_IS_PAST' | 'FIELD_UNKNOWN';

export interface ReopenSubmission {
  submissionId: string;
  /** At least 20 characters: the organization and the audit log read it. */
  reason: string;
  /** Codes of indicators and sections that may be changed; none is every field. */
  fields: string[];
  until: Date;
}

const REASON = { min: 20, max: 2000 };

/** What is not accepted is reopened where its round is locked or closed, and keeps its state. */
const REOPENED = [...stepsFrom.reopen, ...stepsFrom.draft];

function checkUntil(tx: Tx, until: Date) {
  if (until <= tx.now()) {
    refuse('INVALID_INPUT', {}, [{ field: 'until', code: 'TIME_IS_PAST' }]);
  }
}

async function checkFields(tx: Tx, round: ReportRound, fields: string[]) {
  const template = await tx.em.findOneOrFail(ReportTemplate, { id: round.template.id });
  const indicators = await tx.em.find(Indicator, { template });
  const known = new Set([
    ...indicators.map(({ code }) => code),
    ...template.content.sections.map(({ code }) => code),
  ]);
  const faults = fields.flatMap((code, at) =>
    known.has(code) ? [] : [{ field: `fields.${at}`, code: 'FIELD_UNKNOWN' }],
  );
  if (faults.length > 0) refuse('INVALID_INPUT', {}, faults);
}

/** Refuses what the organization can write without an exception. */
async function requireShut(tx: Tx, { state }: Submission, round: ReportRound) {
  if (state === 'ACCEPTED') return;
  const open = round.state !== 'CLOSED' && !isLocked(round, tx.now());
  if (open || round.state === 'SCHEDULED') refuse<ReopeningCode>('STILL_OPEN');
}

/** Has the worker look at it when the time is over. */
async function relockAt(tx: Tx, reopening: Reopening) {
  const { id: subjectId, until: dueAt } = reopening;
  const planned = await tx.em.findOne(DueMoment, { jobName: relockSubmission.name, subjectId });
  if (planned) Object.assign(planned, { dueAt, claimedAt: null });
  else tx.create(DueMoment, { jobName: relockSubmission.name, subjectId, dueAt, claimedAt: null });
}

/** Reopens one organization's report. Says the reopening's id. */
export async function reopenSubmission(ctx: Ctx, input: ReopenSubmission): Promise<string> {
  if (!policy.reopen(ctx.actor)) refuse('FORBIDDEN');
  return ctx.transaction(async (tx) => {
    const submission = await holdSubmission(tx, input.submissionId, REOPENED);
    const reason = cleanText(input.reason, 'reason', REASON);
    const fields = [...new Set(input.fields.map((code) => code.trim()))];
    const { state, organizationId } = submission;
    if (await reopeningOf(tx, submission)) refuse<ReopeningCode>('ALREADY_REOPENED');
    const round = await tx.em.findOneOrFail(ReportRound, { id: submission.round.id });
    await requireShut(tx, submission, round);
    checkUntil(tx, input.until);
    await checkFields(tx, round, fields);
    const reopening = tx.create(Reopening, {
      organizationId,
      submission,
      reason,
      fields,
      until: input.until,
      before: state === 'ACCEPTED' ? await keptContents(tx, submission) : null,
    });
    await relockAt(tx, reopening);
    if (state === 'ACCEPTED') {
      // Its contents are the organization's own again: nobody else reads what is half corrected.
      submission.returnReason = reason;
      submission.returnRemarks = [];
      move(tx, submission, { action: 'reopen', to: 'RETURNED', reason });
    } else {
      recordChange(tx, 'reopening.begin', reopening, reason);
    }
    return reopening.id;
  });
}

function recordChange(tx: Tx, action: string, reopening: Reopening, reason: string) {
  const { id, organizationId } = reopening;
  record(tx, { action, entity: 'Reopening', entityId: id, organizationId, reason });
}

async function held(tx: Tx, id: string): Promise<Reopening> {
  const found = (await tx.em.findOne(Reopening, { id: rowId(id) })) ?? refuse('NOT_FOUND');
  await holdSubmission(tx, found.submission.id, ['DUE', 'DRAFT', 'RETURNED', 'SUBMITTED']);
  await tx.em.refresh(found);
  if (found.endedAt) refuse('WRONG_STATE');
  return found;
}

/** Gives a reopening more time, or less. Says whose submission's it is. */
export async function extendReopening(
  ctx: Ctx,
  input: { id: string; until: Date },
): Promise<string> {
  if (!policy.reopen(ctx.actor)) refuse('FORBIDDEN');
  return ctx.transaction(async (tx) => {
    const reopening = await held(tx, input.id);
    checkUntil(tx, input.until);
    reopening.until = input.until;
    await relockAt(tx, reopening);
    recordChange(tx, 'reopening.extend', reopening, input.until.toISOString());
    return reopening.submission.id;
  });
}

/**
 * Takes a reopening back: its time is over now. What was typed and not handed in is undone, as at
 * its end. Says the submission's id.
 */
export async function withdrawReopening(
  ctx: Ctx,
  input: { id: string; reason: string },
): Promise<string> {
  if (!policy.reopen(ctx.actor)) refuse('FORBIDDEN');
  return ctx.transaction(async (tx) => {
    const reopening = await held(tx, input.id);
    const reason = cleanText(input.reason, 'reason', { min: 10, max: 2000 });
    reopening.until = tx.now();
    await relockAt(tx, reopening);
    recordChange(tx, 'reopening.withdraw', reopening, reason);
    return reopening.submission.id;
  });
}
