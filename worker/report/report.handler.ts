/**
 * Composes a round's report from what was handed in, in one transaction: the whole of it or
 * nothing.
 */
import { LockMode } from '@mikro-orm/postgresql';
import { assembleBody } from '../../schema/report/block.rule.js';
import { Report } from '../../schema/report/report.entity.js';
import { ReportRound } from '../../schema/round/round.entity.js';
import { consolidateRound } from '../../schema/round/round.job.js';
import { record } from '../../server/core/audit.js';
import type { Tx } from '../../server/core/context.js';
import { keepDraft } from '../../server/report/composer/draft.service.js';
import { handleJob } from '../core/handle-job.js';
import { composeBlocks } from './compose/compose-body.js';
import { composeFacts } from './compose/compose-facts.js';
import { composeReport } from './compose/compose-report.js';
import { gatherConsolidation } from './gather-consolidation.js';
import { storeSources, storeFigures } from './consolidated-figures.js';
import { writeBlocks } from './write-blocks.js';

const STEPS = 4;

async function reportToCompose(tx: Tx, roundId: string): Promise<Report | null> {
  return tx.em.findOne(
    Report,
    { round: { id: roundId }, supplementsId: null, state: 'GENERATING' },
    { lockMode: LockMode.PESSIMISTIC_WRITE, populate: ['round'] },
  );
}

export const reportHandlers = [
  handleJob(consolidateRound, async ({ ctx, progress }, { id: roundId }) => {
    await progress('gather', 0, STEPS);
    await ctx.transaction(async (tx) => {
      const report = await reportToCompose(tx, roundId);
      if (!report) return;
      const round = await tx.em.findOneOrFail(
        ReportRound,
        { id: roundId },
        { populate: ['template'] },
      );
      await storeSources(tx, report.id, roundId);
      await progress('figures', 1, STEPS);
      await storeFigures(tx, report.id);
      const consolidation = await gatherConsolidation(tx, round, report.id);
      await progress('compose', 2, STEPS);
      await keepDraft(tx, report);
      report.draftNumber += 1;
      const frame = await composeReport(tx, round, report.draftNumber, consolidation);
      const blocks = await writeBlocks(tx, report, composeBlocks(consolidation));
      report.model = { ...frame, body: assembleBody(blocks) };
      report.facts = composeFacts(consolidation);
      report.composedAt = tx.now();
      report.state = 'DRAFT';
      record(tx, {
        action: 'report.compose',
        entity: 'Report',
        entityId: report.id,
        from: 'GENERATING',
        to: 'DRAFT',
      });
      await progress('store', 3, STEPS);
    });
    await progress('done', STEPS, STEPS);
  }),
];
