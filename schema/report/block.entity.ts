import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

import { committeeRows } from '../core/access.js';
import { CommitteeOwned } from '../core/owned.entity.js';
import type { Block, DocumentModel } from '../document/document.model.js';
import { type BlockSource, type BlockState, blockSources } from './block.model.js';
import type { PracticeCandidate } from './quote.rule.js';
import { Report } from './report.entity.js';

const toReport = () => p.manyToOne(Report).joinColumns('committee_id', 'report_id');

/**
 * One piece of a report's body: what the last consolidation generated, and what people made of it.
 * Both are kept; a consolidation never writes into what people edited.
 */
export const ReportBlock = defineEntity({
  name: 'ReportBlock',
  extends: CommitteeOwned,
  ...committeeRows({ partner: 'nothing', committee: 'all', worker: 'all' }),
  uniques: [{ properties: ['committeeId', 'report', 'key'] as never }],
  properties: {
    report: toReport,
    /** Stable over consolidations: "II.1/lead", "II.1/figures/2", "III.2/shortcomings". */
    key: p.text(),
    /** Order in the body; a moved block takes the middle between its neighbours. */
    position: p.decimal('number').precision(30).scale(15),
    source: p.enum(blockSources as unknown as BlockSource[]),
    generated: p.json<Block[]>(),
    generatedHash: p.text(),
    edited: p.json<Block[]>().nullable(),
    /** What the edit was made from; another hash than the generated one asks the editor. */
    editedFromHash: p.text().nullable(),
    editedBy: p.uuid().nullable(),
    editedAt: p.datetime().nullable(),
    hidden: p.boolean(),
    /** PRACTICES only: what can be quoted, and the ids of those chosen, in their order. */
    candidates: p.json<PracticeCandidate[]>().nullable(),
    quotes: p.json<string[]>().nullable(),
  },
});
export type ReportBlock = InferEntity<typeof ReportBlock>;

/** One change of a block with the state before and after, for the history and for undoing it. */
export const ReportBlockChange = defineEntity({
  name: 'ReportBlockChange',
  extends: CommitteeOwned,
  ...committeeRows({ partner: 'nothing', committee: 'select insert update' }),
  indexes: [{ properties: ['committeeId', 'report'] as never }],
  properties: {
    report: toReport,
    blockKey: p.text(),
    action: p.text(),
    /** Null where the block did not exist. */
    before: p.json<BlockState>().nullable(),
    after: p.json<BlockState>(),
    undone: p.boolean(),
  },
});
export type ReportBlockChange = InferEntity<typeof ReportBlockChange>;

/** A draft as it was circulated or followed by the next one: "Dự thảo lần n" to compare with. */
export const ReportDraft = defineEntity({
  name: 'ReportDraft',
  extends: CommitteeOwned,
  ...committeeRows({
    partner: 'nothing',
    committee: 'select insert update',
    worker: 'select insert update',
  }),
  uniques: [{ properties: ['committeeId', 'report', 'number'] as never }],
  properties: {
    report: toReport,
    /** n of "Dự thảo lần n". */
    number: p.integer(),
    model: p.json<DocumentModel>(),
  },
});
export type ReportDraft = InferEntity<typeof ReportDraft>;
