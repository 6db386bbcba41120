/** What is typed into a submission: figures, texts, model practices. */
import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

import {
  handedIn,
  OWN_COMMITTEE,
  OWN_ORGANIZATION,
  organizationRows,
  type PartnerAccess,
} from '../core/access.js';
import { OrganizationOwned } from '../core/owned.entity.js';
import { Indicator } from '../template/template.entity.js';
import { NarrativeKind } from './narrative.model.js';
import { Submission } from './submission.entity.js';

const WHILE_OPEN = 'tenancy.is_open(committee_id, organization_id, submission_id)';

/** Contents are the organization's to write while it is open, and its own until it is handed in. */
function contents(table: string, partner: PartnerAccess) {
  return organizationRows({
    partner,
    organization: [
      { may: 'select' },
      { may: 'insert update delete', rows: `${OWN_ORGANIZATION} and ${WHILE_OPEN}` },
    ],
    committee: { may: 'select', rows: handedIn(table) },
    // Of the submissions that the membership is shown.
    overseer: { may: 'select', rows: handedIn(table) },
    // It puts back what stood before a reopening.
    worker: [
      { may: 'select' },
      { may: 'insert delete', rows: `${OWN_COMMITTEE} and ${WHILE_OPEN}` },
    ],
  });
}

const toSubmission = () =>
  p.manyToOne(Submission).joinColumns('committee_id', 'organization_id', 'submission_id');

/** One indicator's figure in a submission. Which columns are used follows from the aggregation. */
export const Figure = defineEntity({
  name: 'Figure',
  extends: OrganizationOwned,
  // An explanation is free text.
  ...contents('figure', {
    reads: ['submission', 'indicator', 'numerator', 'denominator', 'value', 'cases', 'category'],
    rows: `${handedIn('figure')} and tenancy.reaches(organization_id)`,
  }),
  uniques: [{ properties: ['committeeId', 'organizationId', 'submission', 'indicator'] as never }],
  properties: {
    submission: toSubmission,
    indicator: () => p.manyToOne(Indicator).joinColumns('committee_id', 'indicator_id'),
    numerator: p.decimal('number').precision(20).scale(2).nullable(),
    denominator: p.decimal('number').precision(20).scale(2).nullable(),
    value: p.decimal('number').precision(20).scale(2).nullable(),
    /** Number of cases behind a mean. */
    cases: p.integer().nullable(),
    category: p.text().nullable(),
    explanation: p.text().nullable(),
    /** Where it was taken from, until a person confirms or changes it; null for what was typed. */
    carriedFrom: p.text().nullable(),
  },
});
export type Figure = InferEntity<typeof Figure>;

/** A stretch of text in a submission; shortcomings and causes name a choice of the template. */
export const Narrative = defineEntity({
  name: 'Narrative',
  extends: OrganizationOwned,
  // Somebody may be named in it.
  ...contents('narrative', 'nothing'),
  indexes: [{ properties: ['committeeId', 'organizationId', 'submission'] as never }],
  properties: {
    submission: toSubmission,
    position: p.integer(),
    sectionCode: p.text(),
    kind: p.enum(Object.values(NarrativeKind)),
    choiceCode: p.text().nullable(),
    text: p.text(),
  },
});
export type Narrative = InferEntity<typeof Narrative>;

/** A model practice an organization is proud of: quoted in the consolidated report. */
export const Practice = defineEntity({
  name: 'Practice',
  extends: OrganizationOwned,
  // Somebody may be named in it.
  ...contents('practice', 'nothing'),
  indexes: [{ properties: ['committeeId', 'organizationId', 'submission'] as never }],
  properties: {
    submission: toSubmission,
    position: p.integer(),
    sectionCode: p.text(),
    /** Code of one of the template's practice kinds. */
    kind: p.text(),
    title: p.text(),
    sentence: p.text(),
  },
});
export type Practice = InferEntity<typeof Practice>;
