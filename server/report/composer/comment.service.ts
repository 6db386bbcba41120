/**
 * A draft goes round in the console: remarks at its blocks by whoever may read it, and who has had
 * it before them. Once it is numbered nothing is said about it any more.
 */
import { LockMode } from '@mikro-orm/postgresql';
import { ReportBlock } from '../../../schema/report/block.entity.js';
import { Report, type ReportState } from '../../../schema/report/report.entity.js';
import { ReportComment, ReportReading } from '../../../schema/report/review.entity.js';
import { record } from '../../core/audit.js';
import type { Ctx, Tx } from '../../core/context.js';
import { rowId } from '../../core/read/row-id.js';
import { refuse } from '../../core/refusal.js';
import { cleanText } from '../../core/text.js';
import { policy } from '../report.policy.js';

/** While a report is one of these its draft goes round. */
const GOING_ROUND: readonly ReportState[] = ['DRAFT', 'IN_REVIEW', 'APPROVED'];

async function heldReport(tx: Tx, id: string, lockMode?: LockMode): Promise<Report> {
  const options = lockMode ? { lockMode } : {};
  return (await tx.em.findOne(Report, { id: rowId(id) }, options)) ?? refuse('NOT_FOUND');
}

function requireGoingRound({ state }: Report): void {
  if (!GOING_ROUND.includes(state)) refuse('WRONG_STATE', { state });
}

export interface CommentOnReport {
  reportId: string;
  /** Key of the block it is about. */
  blockKey: string;
  /** The remark it answers; null opens a conversation. */
  answersId?: string | null;
  text: string;
}

/** Says something about a block, or answers what was said. */
export async function commentOnReport(ctx: Ctx, input: CommentOnReport): Promise<void> {
  if (!policy.comment(ctx.actor)) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    const report = await heldReport(tx, input.reportId);
    const blockKey = cleanText(input.blockKey, 'blockKey', { max: 200 });
    const answersId = input.answersId ? rowId(input.answersId) : null;
    if (answersId) {
      const opening = { id: answersId, report, blockKey, answersId: null };
      if (!(await tx.em.findOne(ReportComment, opening))) refuse('NOT_FOUND');
    }
    if (!(await tx.em.findOne(ReportBlock, { report, key: blockKey }))) refuse('NOT_FOUND');
    requireGoingRound(report);
    const text = cleanText(input.text, 'text', { min: 1, max: 4000 });
    const { draftNumber } = report;
    tx.create(ReportComment, { report, blockKey, answersId, text, draftNumber });
    record(tx, { action: 'report.comment', entity: 'Report', entityId: report.id });
  });
}

/** Settles a conversation, or opens it again. */
export async function resolveComment(
  ctx: Ctx,
  input: { reportId: string; commentId: string; resolved: boolean },
): Promise<void> {
  if (!policy.comment(ctx.actor)) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    const report = await heldReport(tx, input.reportId);
    const where = { id: rowId(input.commentId), report, answersId: null };
    const comment = (await tx.em.findOne(ReportComment, where)) ?? refuse('NOT_FOUND');
    requireGoingRound(report);
    comment.resolvedAt = input.resolved ? tx.now() : null;
    comment.resolvedBy = input.resolved ? tx.actor.personId : null;
    const action = input.resolved ? 'report.resolveComment' : 'report.reopenComment';
    record(tx, { action, entity: 'Report', entityId: report.id });
  });
}

/** Notes that the actor has the draft before them; of a report past its draft nothing is noted. */
export async function noteReading(ctx: Ctx, input: { reportId: string }): Promise<void> {
  if (!policy.comment(ctx.actor)) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    // Held, so that two windows of one person make one note.
    const report = await heldReport(tx, input.reportId, LockMode.PESSIMISTIC_WRITE);
    requireGoingRound(report);
    const readBy = tx.actor.personId;
    if (!readBy) return;
    const where = { report, draftNumber: report.draftNumber, readBy };
    const known = await tx.em.findOne(ReportReading, where);
    if (known) known.lastReadAt = tx.now();
    else tx.create(ReportReading, { ...where, lastReadAt: tx.now() });
  });
}
