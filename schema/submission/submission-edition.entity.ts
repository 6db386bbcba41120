import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

import { OWN_ORGANIZATION, organizationRows } from '../core/access.js';
import { OrganizationOwned } from '../core/owned.entity.js';
import type { KeptFigure } from './contents.rule.js';
import { Submission } from './submission.entity.js';

/** A figure as it was handed in. */
export interface HandedInFigure extends KeptFigure {
  /** Who wrote it last before the hand-in; null for the product itself. */
  changedBy: string | null;
  changedAt: string;
}

/**
 * The figures of a submission as they were each time it was handed in: written once and never
 * changed. What changed between two hand-ins, and by whom, follows from them.
 */
export const SubmissionEdition = defineEntity({
  name: 'SubmissionEdition',
  extends: OrganizationOwned,
  ...organizationRows({
    partner: 'nothing',
    organization: [
      { may: 'select' },
      {
        may: 'insert',
        rows: `${OWN_ORGANIZATION} and tenancy.is_open(committee_id, organization_id, submission_id)`,
      },
    ],
    committee: 'select',
    worker: 'select',
  }),
  uniques: [{ properties: ['committeeId', 'organizationId', 'submission', 'edition'] as never }],
  properties: {
    submission: () =>
      p.manyToOne(Submission).joinColumns('committee_id', 'organization_id', 'submission_id'),
    edition: p.integer(),
    handedInAt: p.datetime(),
    handedInBy: p.uuid().nullable(),
    figures: p.json<HandedInFigure[]>(),
  },
});
export type SubmissionEdition = InferEntity<typeof SubmissionEdition>;
