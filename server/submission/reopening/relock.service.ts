/**
 * The end of a reopening's time: what was not handed in again stands as it was accepted; what was,
 * waits for the office.
 */
import { LockMode } from '@mikro-orm/postgresql';
import { Reopening } from '../../../schema/submission/reopening.entity.js';
import { Submission } from '../../../schema/submission/submission.entity.js';
import type { Ctx } from '../../core/context.js';
import { move } from '../submission.service.js';
import { endReopening } from './end-reopening.js';
import { restoreContents } from './kept-contents.js';

/** Ends a reopening whose time is over. Does nothing before that, or a second time. */
export async function relock(ctx: Ctx, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const found = await tx.em.findOne(Reopening, { id });
    if (!found) return;
    const submission = await tx.em.findOneOrFail(
      Submission,
      { id: found.submission.id },
      { lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    const { endedAt, until, before } = await tx.em.findOneOrFail(
      Reopening,
      { id },
      { refresh: true },
    );
    if (endedAt || until > tx.now() || submission.state === 'SUBMITTED') return;
    if (submission.state === 'RETURNED' && before) {
      await restoreContents(tx, submission, before);
      submission.returnReason = null;
      submission.returnRemarks = [];
      move(tx, submission, { action: 'relock', to: 'ACCEPTED' });
    }
    await endReopening(tx, submission, 'EXPIRED');
  });
}
