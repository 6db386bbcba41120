/**
 * Checks of a draft: what they know, how much is open, and what stays as it is for a reason. They
 * hold nobody back: whoever sends a draft for review sees what is open.
 */
import { Committee } from '../../../schema/committee/committee.entity.js';
import { zonedDate } from '../../../schema/core/calendar.js';
import { ReportBlock } from '../../../schema/report/block.entity.js';
import { shownBlocks } from '../../../schema/report/block.rule.js';
import type { LintInput } from '../../../schema/report/lint/lint.model.js';
import { lintReport } from '../../../schema/report/lint/lint-report.rule.js';
import { lintWordsOn } from '../../../schema/report/lint/lint-words.js';
import { Report } from '../../../schema/report/report.entity.js';
import { IgnoredFinding, LintWordList } from '../../../schema/report/review.entity.js';
import { record } from '../../core/audit.js';
import type { Ctx, Tx } from '../../core/context.js';
import { rowId } from '../../core/read/row-id.js';
import { refuse } from '../../core/refusal.js';
import { cleanText } from '../../core/text.js';
import { profileOn } from '../../document/document-number.js';
import { policy } from '../report.policy.js';

/** What the checks of a report know, as it holds today; null where there is no such report. */
export async function lintInput(tx: Pick<Tx, 'em'>, reportId: string): Promise<LintInput | null> {
  const report = await tx.em.findOne(Report, { id: rowId(reportId) });
  if (!report) return null;
  const committee = await tx.em.findOneOrFail(Committee, { id: report.committeeId });
  const today = zonedDate(new Date(), committee.timeZone);
  const lists: LintWordList[] = await tx.em.find(
    LintWordList,
    {},
    { orderBy: { validFrom: 'asc' } },
  );
  const words = lintWordsOn(
    lists.map((list) => ({ ...list, validTo: list.validTo ?? null })),
    today,
  );
  const { settings } = await profileOn(tx, today);
  return { facts: report.facts ?? null, words, endMark: settings.endMark };
}

/** How many findings are neither mended nor ignored. */
export async function openFindings(tx: Pick<Tx, 'em'>, reportId: string): Promise<number> {
  const input = await lintInput(tx, reportId);
  if (!input) return 0;
  const report = { id: reportId };
  const order = { orderBy: { position: 'asc' } } as const;
  const blocks: ReportBlock[] = await tx.em.find(ReportBlock, { report }, order);
  const ignored: IgnoredFinding[] = await tx.em.find(IgnoredFinding, { report });
  const settled = new Set(ignored.map(({ findingId }) => findingId));
  const linted = blocks.map((block) => ({ key: block.key, shown: shownBlocks(block) }));
  return lintReport(linted, input).filter(({ id }) => !settled.has(id)).length;
}

export interface FindingInput {
  reportId: string;
  /** As the check names it. */
  findingId: string;
}

async function reportOf(tx: Tx, id: string): Promise<Report> {
  return (await tx.em.findOne(Report, { id: rowId(id) })) ?? refuse('NOT_FOUND');
}

/** Leaves a finding as it is; the reason is kept. Said twice, the first reason stands. */
export async function ignoreFinding(
  ctx: Ctx,
  input: FindingInput & { reason: string },
): Promise<void> {
  if (!policy.prepare(ctx.actor)) refuse('FORBIDDEN');
  const reason = cleanText(input.reason, 'reason', { min: 5, max: 500 });
  const findingId = cleanText(input.findingId, 'findingId', { min: 1, max: 2000 });
  await ctx.transaction(async (tx) => {
    const report = await reportOf(tx, input.reportId);
    if (await tx.em.findOne(IgnoredFinding, { report, findingId })) return;
    tx.create(IgnoredFinding, { report, findingId, reason });
    const { id: entityId } = report;
    record(tx, { action: 'report.ignoreFinding', entity: 'Report', entityId, reason });
  });
}

/** Looks at a finding again. */
export async function restoreFinding(ctx: Ctx, input: FindingInput): Promise<void> {
  if (!policy.prepare(ctx.actor)) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    const report = await reportOf(tx, input.reportId);
    const findingId = cleanText(input.findingId, 'findingId', { max: 2000 });
    const ignored = await tx.em.findOne(IgnoredFinding, { report, findingId });
    if (!ignored) return;
    tx.em.remove(ignored);
    record(tx, { action: 'report.restoreFinding', entity: 'Report', entityId: report.id });
  });
}
