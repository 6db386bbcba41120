/** What people say about a draft while it goes round. */
import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

import { committeeRows, sharedRows } from '../core/access.js';
import { CommitteeOwned } from '../core/owned.entity.js';
import type { LintWords } from './lint/lint.model.js';
import { Report } from './report.entity.js';

const toReport = () => p.manyToOne(Report).joinColumns('committee_id', 'report_id');

/** Word lists of the checks, in force for a time. */
export const LintWordList = defineEntity({
  name: 'LintWordList',
  ...sharedRows({ partner: 'nothing' }),
  properties: {
    validFrom: p.date().primary(),
    validTo: p.date().nullable(),
    words: p.json<LintWords>(),
    source: p.text(),
  },
});
export type LintWordList = InferEntity<typeof LintWordList>;

/** Something a check found that stays as it is, and why. */
export const IgnoredFinding = defineEntity({
  name: 'IgnoredFinding',
  extends: CommitteeOwned,
  ...committeeRows({ partner: 'nothing', committee: 'select insert delete' }),
  uniques: [{ properties: ['committeeId', 'report', 'findingId'] as never }],
  properties: {
    report: toReport,
    /** Place, check and words: the same words elsewhere are another finding. */
    findingId: p.text(),
    reason: p.text(),
  },
});
export type IgnoredFinding = InferEntity<typeof IgnoredFinding>;

/** A remark at a block of a draft, or an answer to one. */
export const ReportComment = defineEntity({
  name: 'ReportComment',
  extends: CommitteeOwned,
  ...committeeRows({
    partner: 'nothing',
    committee: [{ may: 'select insert' }, { may: 'update', sets: ['resolvedAt', 'resolvedBy'] }],
  }),
  indexes: [{ properties: ['committeeId', 'report', 'createdAt'] as never }],
  properties: {
    report: toReport,
    blockKey: p.text(),
    /** The remark it answers; null opens a conversation. */
    answersId: p.uuid().nullable(),
    /** The same column as a reference, by name as it is to this very table. */
    answers: () =>
      p
        .manyToOne('ReportComment' as never)
        .joinColumns('committee_id', 'answers_id')
        .deleteRule('no action')
        .nullable(),
    text: p.text(),
    /** n of "Dự thảo lần n" it was written about. */
    draftNumber: p.integer(),
    resolvedAt: p.datetime().nullable(),
    resolvedBy: p.uuid().nullable(),
  },
});
export type ReportComment = InferEntity<typeof ReportComment>;

/** Who has had a draft before them, once for each draft. */
export const ReportReading = defineEntity({
  name: 'ReportReading',
  extends: CommitteeOwned,
  ...committeeRows({ partner: 'nothing', committee: 'select insert update' }),
  uniques: [{ properties: ['committeeId', 'report', 'draftNumber', 'readBy'] as never }],
  properties: {
    report: toReport,
    draftNumber: p.integer(),
    readBy: p.uuid(),
    lastReadAt: p.datetime(),
  },
});
export type ReportReading = InferEntity<typeof ReportReading>;
