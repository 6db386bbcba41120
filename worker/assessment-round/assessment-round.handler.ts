/** The clock's part in a round of self-assessment: it closes at its due instant, once. */
import { LockMode } from '@mikro-orm/postgresql';
import { AssessmentRound } from '../../schema/assessment-round/assessment-round.entity.js';
import { closeAssessmentRound } from '../../schema/assessment-round/assessment-round.job.js';
import { moveRound } from '../../server/assessment-round/assessment-round.service.js';
import { handleJob } from '../core/handle-job.js';

export const assessmentRoundHandlers = [
  handleJob(closeAssessmentRound, async ({ ctx }, { id }) => {
    await ctx.transaction(async (tx) => {
      const lockMode = LockMode.PESSIMISTIC_WRITE;
      const round = await tx.em.findOne(AssessmentRound, { id }, { lockMode });
      // Closed by hand, or taken back.
      if (round?.state !== 'OPEN') return;
      round.closedAt = tx.now();
      moveRound(tx, round, { action: 'close', to: 'VERIFYING' });
    });
  }),
];
