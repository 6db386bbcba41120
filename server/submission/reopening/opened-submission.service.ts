/** What everything that writes in a submission begins with. */
import type { Submission } from '../../../schema/submission/submission.entity.js';
import type { Ctx, Tx } from '../../core/context.js';
import { refuse } from '../../core/refusal.js';
import { type Opening, requireOpen } from './open-submission.js';
import { policy, stepsFrom } from '../submission.policy.js';
import { holdSubmission } from '../submission.service.js';

/** @throws Refusal FORBIDDEN for who does not write reports. */
export function requireDraft({ actor }: Ctx): void {
  if (!policy.draft(actor)) refuse('FORBIDDEN');
}

/** A submission that may be written in now, held until the transaction ends. */
export async function openedSubmission(
  tx: Tx,
  id: string,
): Promise<Opening & { submission: Submission }> {
  const submission = await holdSubmission(tx, id, stepsFrom.draft);
  return { submission, ...(await requireOpen(tx, submission)) };
}
