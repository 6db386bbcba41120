import type { ReopeningEnd } from '../../../schema/submission/reopening.entity.js';
import type { Submission } from '../../../schema/submission/submission.entity.js';
import { record } from '../../core/audit.js';
import type { Tx } from '../../core/context.js';
import { reopeningOf } from './open-submission.js';

/** Ends a submission's reopening, if it has one, and says in the audit log how. */
export async function endReopening(
  tx: Tx,
  submission: Submission,
  ending: ReopeningEnd,
): Promise<void> {
  const reopening = await reopeningOf(tx, submission);
  if (!reopening) return;
  Object.assign(reopening, { endedAt: tx.now(), ending });
  record(tx, {
    action: 'reopening.end',
    entity: 'Reopening',
    entityId: reopening.id,
    organizationId: submission.organizationId,
    to: ending,
  });
}
