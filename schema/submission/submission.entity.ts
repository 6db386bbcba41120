import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

import {
  organizationRows,
  OVERSEEN,
  OVERSEEN_BY_STAFF,
  REACHED_ORGANIZATIONS,
} from '../core/access.js';
import { OrganizationOwned } from '../core/owned.entity.js';
import { Organization } from '../organization/organization.entity.js';
import { ReportRound } from '../round/round.entity.js';

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

/** By the committee's staff, whether they look after all organizations or after some. */
const JUDGES = {
  may: 'update',
  sets: ['state', 'acceptedAt', 'acceptedBy', 'returnReason', 'returnRemarks', 'exemptReason'],
  leaves: `state <> 'DUE' and state <> 'DRAFT' and state <> 'SUBMITTED'`,
} as const;

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
      ...['state', 'edition', 'openedAt', 'startedAt', 'handedInAt', 'handedInBy'],
      ...['returnReason', 'returnRemarks'],
    ],
    leaves: `state <> 'ACCEPTED' and state <> 'EXEMPT' and ${OPEN_BEFORE}`,
  },
  // A successor is asked for the report that was not yet handed in.
  committee: [{ may: 'select' }, JUDGES, { may: 'insert', leaves: ASKED }],
  overseer: [
    { may: 'select', rows: OVERSEEN },
    { ...JUDGES, rows: OVERSEEN_BY_STAFF },
  ],
  worker: [
    { may: 'select insert' },
    // What was reopened and not handed in again stands as it stood.
    {
      may: 'update',
      sets: ['state', 'returnReason', 'returnRemarks'],
      leaves: `state = 'ACCEPTED' and ${OPEN_BEFORE}`,
    },
  ],
});

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
    /** When somebody of the organization first looked at it. */
    openedAt: p.datetime().nullable(),
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
