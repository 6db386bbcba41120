import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

import {
  handedIn,
  OWN_ORGANIZATION,
  organizationRows,
  type PartnerAccess,
  REACHED_ORGANIZATIONS,
} from '../core/access.js';
import { OrganizationOwned } from '../core/owned.entity.js';
import { Organization } from '../organization/organization.entity.js';
import { ReportRound } from '../round/round.entity.js';
import { Indicator } from '../template/template.entity.js';

/** Lateness is derived from the clock and never stored. */
export const SubmissionState = {
  DUE: 'DUE',
  DRAFT: 'DRAFT',
  SUBMITTED: 'SUBMITTED',
  RETURNED: 'RETURNED',
  ACCEPTED: 'ACCEPTED',
  EXEMPT: 'EXEMPT',
} as const;
export type SubmissionState = (typeof SubmissionState)[keyof typeof SubmissionState];

/** What is wrong at one field of a returned submission: an indicator's or a section's code. */
export interface FieldRemark {
  field: string;
  reason: string;
}

const ASKED = `state = 'DUE' and edition = 0`;

const OPEN_BEFORE = 'tenancy.is_open(committee_id, organization_id, id)';

/**
 * The organization sets what it fills in, until it has handed in and again when that was returned;
 * the committee sets its judgement. Neither leaves a state behind that is the other's to give.
 */
const steps = organizationRows({
  // Not who handed in, accepted or returned it, nor in which words.
  partner: {
    reads: [
      ...['round', 'state', 'edition', 'startedAt', 'handedInAt', 'acceptedAt'],
      ...['updatedAt', 'version'],
    ],
    rows: REACHED_ORGANIZATIONS,
  },
  organization: {
    may: 'select update',
    sets: [
      ...['state', 'edition', 'startedAt', 'handedInAt', 'handedInBy'],
      ...['returnReason', 'returnRemarks'],
    ],
    leaves: `state <> 'ACCEPTED' and state <> 'EXEMPT' and ${OPEN_BEFORE}`,
  },
  committee: [
    {
      may: 'select update',
      sets: ['state', 'acceptedAt', 'acceptedBy', 'returnReason', 'returnRemarks', 'exemptReason'],
      leaves: `state <> 'DUE' and state <> 'DRAFT' and state <> 'SUBMITTED'`,
    },
    // A successor is asked for the report that was not yet handed in.
    { may: 'insert', leaves: ASKED },
  ],
  worker: 'select insert',
});

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
    worker: 'select',
  });
}

/** One organization's report in one round. */
export const Submission = defineEntity({
  name: 'Submission',
  extends: OrganizationOwned,
  ...steps,
  uniques: [{ properties: ['committeeId', 'organizationId', 'round'] as never }],
  indexes: [
    { properties: ['committeeId', 'round', 'state'] as never },
    // The committee asks for one by its id alone.
    { properties: ['committeeId', 'id'] as never },
  ],
  properties: {
    round: () => p.manyToOne(ReportRound).joinColumns('committee_id', 'round_id'),
    organization: () => p.manyToOne(Organization).joinColumns('committee_id', 'organization_id'),
    state: p.enum(Object.values(SubmissionState)),
    /** Counts hand-ins; sources of a figure name it. 0 before the first. */
    edition: p.integer(),
    startedAt: p.datetime().nullable(),
    handedInAt: p.datetime().nullable(),
    handedInBy: p.uuid().nullable(),
    acceptedAt: p.datetime().nullable(),
    acceptedBy: p.uuid().nullable(),
    returnReason: p.text().nullable(),
    returnRemarks: p.json<FieldRemark[]>(),
    exemptReason: p.text().nullable(),
  },
});
export type Submission = InferEntity<typeof Submission>;

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

export const NarrativeKind = {
  STRENGTH: 'STRENGTH',
  SHORTCOMING: 'SHORTCOMING',
  CAUSE: 'CAUSE',
  DIRECTION: 'DIRECTION',
} as const;
export type NarrativeKind = (typeof NarrativeKind)[keyof typeof NarrativeKind];

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
