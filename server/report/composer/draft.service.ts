/**
 * Drafts of a report: "Dự thảo lần n" is kept as it was once it was circulated or composed anew, so
 * that the next one can be compared with it.
 */
import { ReportDraft } from '../../../schema/report/block.entity.js';
import type { Report } from '../../../schema/report/report.entity.js';
import type { Tx } from '../../core/context.js';

/** Whether the draft with the report's number was kept: the next change begins another. */
async function keptDraft(tx: Tx, report: Report): Promise<ReportDraft | null> {
  return tx.em.findOne(ReportDraft, { report, number: report.draftNumber });
}

/** Keeps the draft as it stands. Kept twice, the later text counts. */
export async function keepDraft(tx: Tx, report: Report): Promise<void> {
  if (!report.model || report.draftNumber < 1) return;
  const { draftNumber: number, model } = report;
  const kept = await keptDraft(tx, report);
  if (kept) kept.model = model;
  else tx.create(ReportDraft, { report, number, model });
}

/** A draft that went round is not changed any more: the next one begins with its text. */
export async function beginNextDraft(tx: Tx, report: Report): Promise<void> {
  if (await keptDraft(tx, report)) report.draftNumber += 1;
}
