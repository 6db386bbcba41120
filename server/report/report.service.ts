/**
 * The committee's report of a round on its way: prepared by the office, approved by the standing
 * committee, numbered without a gap, signed. The preparer never approves.
 */
import { LockMode } from '@mikro-orm/postgresql';
import { v7 } from 'uuid';
import { OfficialDocument } from '../../schema/document/document.entity.js';
import { issueDocument } from '../../schema/document/document.job.js';
import { Person } from '../../schema/membership/membership.entity.js';
import { Report, type ReportState } from '../../schema/report/report.entity.js';
import { ReportRound } from '../../schema/round/round.entity.js';
import { consolidateRound } from '../../schema/round/round.job.js';
import { record } from '../core/audit.js';
import type { Ctx, Tx } from '../core/context.js';
import { enqueue } from '../core/enqueue.js';
import { refuse } from '../core/refusal.js';
import { rowId } from '../core/read/row-id.js';
import { cleanText } from '../core/text.js';
import { numberDocument } from '../document/document-number.js';
import { keepDraft } from './composer/draft.service.js';
import { policy, recomposable, stepsFrom } from './report.policy.js';

export type ReportCode =
  | 'REPORT_PAST_DRAFT'
  | 'ROUND_NOT_STARTED'
  | 'PASSWORD_WRONG'
  | 'REPORT_EMPTY';

async function holdReport(tx: Tx, id: string, step: readonly ReportState[]) {
  const where = { id: rowId(id) };
  const report =
    (await tx.em.findOne(Report, where, { lockMode: LockMode.PESSIMISTIC_WRITE })) ??
    refuse('NOT_FOUND');
  if (!step.includes(report.state)) refuse('WRONG_STATE', { state: report.state });
  return report;
}

interface Move {
  action: string;
  to: ReportState;
  reason?: string;
}

function move(tx: Tx, report: Report, { action, to, reason }: Move) {
  const from = report.state;
  report.state = to;
  record(tx, {
    action: `report.${action}`,
    entity: 'Report',
    entityId: report.id,
    from,
    to,
    reason: reason ?? null,
  });
}

/** The report of a round as it counts now, held. */
async function currentReport(tx: Tx, round: ReportRound): Promise<Report | null> {
  return tx.em.findOne(
    Report,
    { round, supplementsId: null, state: { $ne: 'SUPERSEDED' } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'desc' } },
  );
}

/** Whether people have taken a round's report beyond its draft: it is then not composed anew. */
export async function isPastDraft(tx: Tx, round: ReportRound): Promise<boolean> {
  const report = await currentReport(tx, round);
  return report !== null && !recomposable.includes(report.state);
}

/** The report a consolidation writes to: the round's unfinished draft, or a new one. */
async function reportToCompose(tx: Tx, round: ReportRound): Promise<Report> {
  const report = await currentReport(tx, round);
  if (report && !recomposable.includes(report.state)) {
    refuse<ReportCode>('REPORT_PAST_DRAFT', { state: report.state });
  }
  return (
    report ??
    tx.create(Report, { id: v7(), round, state: 'GENERATING', draftNumber: 0, model: null })
  );
}

/** Sets a round's report to be composed and asks the worker to do it. Says the report's id. */
export async function beginConsolidation(tx: Tx, round: ReportRound): Promise<string> {
  const report = await reportToCompose(tx, round);
  move(tx, report, { action: 'consolidate', to: 'GENERATING' });
  enqueue(tx, consolidateRound, { id: round.id });
  return report.id;
}

/** Has a round's report composed now, from what was handed in so far. */
export async function consolidate(ctx: Ctx, input: { roundId: string }): Promise<string> {
  if (!policy.consolidate(ctx.actor)) refuse('FORBIDDEN');
  return ctx.transaction(async (tx) => {
    const where = { id: rowId(input.roundId) };
    const round =
      (await tx.em.findOne(ReportRound, where, { lockMode: LockMode.PESSIMISTIC_WRITE })) ??
      refuse('NOT_FOUND');
    if (round.state === 'SCHEDULED') refuse<ReportCode>('ROUND_NOT_STARTED');
    return beginConsolidation(tx, round);
  });
}

/** The office sends its draft to the standing committee. */
export async function sendForReview(ctx: Ctx, input: { id: string }): Promise<void> {
  if (!policy.prepare(ctx.actor)) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    const report = await holdReport(tx, input.id, stepsFrom.prepare);
    if (!report.model) refuse<ReportCode>('REPORT_EMPTY');
    await keepDraft(tx, report);
    report.preparedBy = tx.actor.personId;
    report.preparedAt = tx.now();
    report.returnReason = null;
    move(tx, report, { action: 'sendForReview', to: 'IN_REVIEW' });
  });
}

/** The standing committee sends a draft back with its reason. */
export async function returnReport(ctx: Ctx, input: { id: string; reason: string }): Promise<void> {
  if (!policy.judge(ctx.actor)) refuse('FORBIDDEN');
  const reason = cleanText(input.reason, 'reason', { min: 10, max: 2000 });
  await ctx.transaction(async (tx) => {
    const report = await holdReport(tx, input.id, stepsFrom.return);
    if (!policy.judgeThis(tx.actor, report)) refuse('FORBIDDEN');
    report.returnReason = reason;
    move(tx, report, { action: 'return', to: 'DRAFT', reason });
  });
}

/** The standing committee approves; never the person who prepared it. */
export async function approveReport(ctx: Ctx, input: { id: string }): Promise<void> {
  if (!policy.judge(ctx.actor)) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    const report = await holdReport(tx, input.id, stepsFrom.approve);
    if (!policy.judgeThis(tx.actor, report)) refuse('FORBIDDEN');
    report.approvedBy = tx.actor.personId;
    report.approvedAt = tx.now();
    move(tx, report, { action: 'approve', to: 'APPROVED' });
  });
}

/** The office gives an approved report its number and date: it becomes an official document. */
export async function numberReport(ctx: Ctx, input: { id: string }): Promise<void> {
  if (!policy.number(ctx.actor)) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    const report = await holdReport(tx, input.id, stepsFrom.number);
    await numberDocument(tx, report);
    move(tx, report, { action: 'number', to: 'NUMBERED' });
  });
}

/**
 * An authorised person signs after entering the password again; the worker then renders and sends.
 */
export async function signReport(ctx: Ctx, input: { id: string; password: string }): Promise<void> {
  if (!policy.sign(ctx.actor)) refuse('FORBIDDEN');
  if (!(await ctx.confirmPassword(input.password))) {
    refuse<ReportCode>('PASSWORD_WRONG', {}, [{ field: 'password', code: 'PASSWORD_WRONG' }]);
  }
  await ctx.transaction(async (tx) => {
    const report = await holdReport(tx, input.id, stepsFrom.sign);
    const document = await tx.em.findOneOrFail(OfficialDocument, { report });
    const signer = await tx.em.findOneOrFail(Person, { id: tx.actor.personId ?? '' });
    const signedAt = tx.now();
    document.model = {
      ...document.model,
      signature: {
        ...document.model.signature,
        title: tx.actor.title,
        name: signer.fullName,
        signedAt: signedAt.toISOString(),
      },
    };
    document.state = 'SIGNED';
    document.signedBy = tx.actor.personId;
    document.signedAt = signedAt;
    enqueue(tx, issueDocument, { id: document.id });
    move(tx, report, { action: 'sign', to: 'SIGNED' });
  });
}
