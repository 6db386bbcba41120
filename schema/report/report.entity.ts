import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

import { committeeRows, OWN_COMMITTEE, WHOLE_COMMITTEE } from '../core/access.js';
import { CommitteeOwned } from '../core/owned.entity.js';
import type { DocumentModel } from '../document/document.model.js';
import type { LintFacts } from './lint/lint.model.js';
import { Organization } from '../organization/organization.entity.js';
import { ReportRound } from '../round/round.entity.js';
import { Submission } from '../submission/submission.entity.js';
import { HostType } from '../template/template.model.js';

/** States of a consolidated report. */
export const ReportState = {
  GENERATING: 'GENERATING',
  DRAFT: 'DRAFT',
  IN_REVIEW: 'IN_REVIEW',
  APPROVED: 'APPROVED',
  NUMBERED: 'NUMBERED',
  SIGNED: 'SIGNED',
  DISPATCHED: 'DISPATCHED',
  ARCHIVED: 'ARCHIVED',
  SUPERSEDED: 'SUPERSEDED',
} as const;
export type ReportState = (typeof ReportState)[keyof typeof ReportState];

/** A partner app learns of a report once it is signed. */
const SIGNED_REPORTS = ['GENERATING', 'DRAFT', 'IN_REVIEW', 'APPROVED', 'NUMBERED']
  .map((state) => `state <> '${state}'`)
  .join(' and ');

/** What belongs to the reports that an app may see. The line break is PostgreSQL's own. */
const OF_SIGNED_REPORTS = `${OWN_COMMITTEE} and report_id in (select id\n from app.report)`;

/** A column as a reference to this very table, by name; so that the database checks it. */
const toOther = (column: string) =>
  p
    .manyToOne('Report' as never)
    .joinColumns('committee_id', column)
    .deleteRule('no action')
    .nullable();

/** The committee's report of a round, from the worker's draft to the signed document. */
export const Report = defineEntity({
  name: 'Report',
  extends: CommitteeOwned,
  ...committeeRows({
    // Neither who prepared and approved it nor the text, which names its signer.
    partner: {
      reads: [
        'round',
        'state',
        'draftNumber',
        'composedAt',
        'preparedAt',
        'approvedAt',
        'createdAt',
      ],
      rows: `${WHOLE_COMMITTEE} and ${SIGNED_REPORTS}`,
    },
    committee: 'select insert update',
    worker: 'select insert update',
  }),
  indexes: [{ properties: ['committeeId', 'round'] as never }],
  properties: {
    round: () => p.manyToOne(ReportRound).joinColumns('committee_id', 'round_id'),
    state: p.enum(Object.values(ReportState)),
    /** n of "Dự thảo lần n". */
    draftNumber: p.integer(),
    model: p.json<DocumentModel>().nullable(),
    /** What the checks of the draft know: figures and findings as they were composed. */
    facts: p.json<LintFacts>().nullable(),
    composedAt: p.datetime().nullable(),
    /** Who sent the draft for review; may not approve it. */
    preparedBy: p.uuid().nullable(),
    preparedAt: p.datetime().nullable(),
    approvedBy: p.uuid().nullable(),
    approvedAt: p.datetime().nullable(),
    returnReason: p.text().nullable(),
    /** The issued report that this one adds to: it lists differences alone. */
    supplementsId: p.uuid().nullable(),
    supplements: () => toOther('supplements_id'),
    /** The issued report that counts instead of this one, and why. */
    supersededById: p.uuid().nullable(),
    supersededBy: () => toOther('superseded_by_id'),
    supersedeReason: p.text().nullable(),
  },
});
export type Report = InferEntity<typeof Report>;

const toReport = () => p.manyToOne(Report).joinColumns('committee_id', 'report_id');
const amount = () => p.decimal('number').precision(24).scale(2).nullable();

/** A consolidated figure; host type null is the whole committee. */
export const ReportFigure = defineEntity({
  name: 'ReportFigure',
  extends: CommitteeOwned,
  ...committeeRows({
    partner: {
      reads: [
        ...['report', 'indicatorCode', 'hostType', 'reporting', 'numerator', 'denominator'],
        ...['value', 'cases', 'categories'],
      ],
      rows: OF_SIGNED_REPORTS,
    },
    committee: 'select',
    worker: 'all',
  }),
  indexes: [{ properties: ['committeeId', 'report', 'indicatorCode'] as never }],
  properties: {
    report: toReport,
    indicatorCode: p.text(),
    hostType: p.enum(Object.values(HostType)).nullable(),
    /** Organizations whose figure went in. */
    reporting: p.integer(),
    numerator: amount(),
    denominator: amount(),
    value: amount(),
    cases: p.bigint('number').nullable(),
    categories: p.json<Record<string, number>>().nullable(),
  },
});
export type ReportFigure = InferEntity<typeof ReportFigure>;

/**
 * One organization's part in a consolidated figure, as it stood in that edition of its submission.
 */
export const ReportSource = defineEntity({
  name: 'ReportSource',
  extends: CommitteeOwned,
  ...committeeRows({
    partner: {
      reads: [
        ...['report', 'indicatorCode', 'organization', 'submissionId', 'edition', 'accepted'],
        ...['numerator', 'denominator', 'value', 'cases', 'category'],
      ],
      rows: OF_SIGNED_REPORTS,
    },
    committee: 'select',
    worker: 'all',
  }),
  // In the organizations' order, which is read along with it.
  indexes: [{ properties: ['committeeId', 'report', 'indicatorCode', 'organization'] as never }],
  properties: {
    report: toReport,
    indicatorCode: p.text(),
    organization: () => p.manyToOne(Organization).joinColumns('committee_id', 'organization_id'),
    submissionId: p.uuid(),
    /** The same column as a reference, so that the database checks it. */
    submission: () =>
      p.manyToOne(Submission).joinColumns('committee_id', 'organization_id', 'submission_id'),
    edition: p.integer(),
    /** False where the submission was handed in but not yet accepted. */
    accepted: p.boolean(),
    numerator: amount(),
    denominator: amount(),
    value: amount(),
    cases: p.integer().nullable(),
    category: p.text().nullable(),
  },
});
export type ReportSource = InferEntity<typeof ReportSource>;
