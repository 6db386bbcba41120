/** Composes a supplement in one transaction: the whole of it or nothing. */
import { LockMode } from '@mikro-orm/postgresql';
import { Committee } from '../../../schema/committee/committee.entity.js';
import { zonedDate } from '../../../schema/core/calendar.js';
import { OfficialDocument } from '../../../schema/document/document.entity.js';
import { assembleBody } from '../../../schema/report/block.rule.js';
import { Report } from '../../../schema/report/report.entity.js';
import { composeSupplement } from '../../../schema/report/supplement/supplement.job.js';
import { record } from '../../../server/core/audit.js';
import type { Tx } from '../../../server/core/context.js';
import { groupsOn } from '../../../server/recipient/addressee.service.js';
import { keepDraft } from '../../../server/report/composer/draft.service.js';
import {
  differencesSince,
  lastIssued,
} from '../../../server/report/supplement/difference.service.js';
import { handleJob } from '../../core/handle-job.js';
import { storeFigures, storeSources } from '../consolidated-figures.js';
import { writeBlocks } from '../write-blocks.js';
import { citation, composeSupplementBlocks } from './compose-supplement.js';

/** The frame of the supplement: that of the document it adds to, as the committee is today. */
async function frameOf(tx: Tx, of: OfficialDocument, day: string) {
  const committee = await tx.em.findOneOrFail(Committee, { id: tx.actor.committeeId });
  const recipients = await groupsOn(tx, day);
  return {
    ...of.model,
    issuer: { superior: committee.superiorLine, name: committee.issuerLine },
    number: null,
    date: null,
    year: Number(day.slice(0, 4)),
    abstract: [`điều chỉnh, bổ sung số liệu của Báo cáo ${citation(of)}`],
    recipients: recipients.map(({ label, note }) => ({ label, ...(note ? { note } : {}) })),
    signature: { authority: committee.signingAuthority, title: '', name: '', signedAt: null },
    annexes: [],
  };
}

async function compose(tx: Tx, report: Report, originalId: string) {
  const roundId = report.round.id;
  const { timeZone } = await tx.em.findOneOrFail(Committee, { id: tx.actor.committeeId });
  const day = zonedDate(tx.now(), timeZone);
  const baseId = await lastIssued(tx, originalId);
  const differences = await differencesSince(tx, { baseId, roundId, day });
  // The whole of the round as it stands: what the next supplement is compared with.
  await storeSources(tx, report.id, roundId);
  await storeFigures(tx, report.id);
  await keepDraft(tx, report);
  report.draftNumber += 1;
  const of = await tx.em.findOneOrFail(OfficialDocument, { report: { id: originalId } });
  const blocks = await writeBlocks(tx, report, composeSupplementBlocks(of, differences));
  report.model = {
    ...(await frameOf(tx, of, day)),
    draft: report.draftNumber,
    body: assembleBody(blocks),
  };
  report.composedAt = tx.now();
  report.state = 'DRAFT';
  const step = { from: 'GENERATING', to: 'DRAFT' };
  record(tx, { action: 'report.compose', entity: 'Report', entityId: report.id, ...step });
}

export const supplementHandlers = [
  handleJob(composeSupplement, async ({ ctx }, { id }) => {
    await ctx.transaction(async (tx) => {
      const where = { id, state: 'GENERATING' } as const;
      const lockMode = LockMode.PESSIMISTIC_WRITE;
      const report = await tx.em.findOne(Report, where, { lockMode });
      if (report?.supplementsId) await compose(tx, report, report.supplementsId);
    });
  }),
];
