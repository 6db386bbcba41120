import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

import { organizationRows, OVERSEEN_BY_STAFF } from '../core/access.js';
import { OrganizationOwned } from '../core/owned.entity.js';
import type { KeptContents } from './contents.rule.js';
import { Submission } from './submission.entity.js';

/** How a reopening ended. */
export const ReopeningEnd = {
  /** What was handed in anew was accepted. */
  ACCEPTED: 'ACCEPTED',
  /** Its time ran out with nothing handed in: the submission stands as it stood before. */
  EXPIRED: 'EXPIRED',
} as const;
export type ReopeningEnd = (typeof ReopeningEnd)[keyof typeof ReopeningEnd];

/**
 * An exception for one submission that was accepted, or whose round is locked (mở lại có kiểm
 * soát): why, which fields, until when. While it lasts the organization corrects those fields and
 * hands in again; what is not handed in by then is undone.
 */
export const Reopening = defineEntity({
  name: 'Reopening',
  extends: OrganizationOwned,
  ...organizationRows({
    partner: 'nothing',
    organization: 'select',
    committee: { may: 'select insert update', sets: ['until', 'endedAt', 'ending'] },
    // Who judges what was handed in anew ends it.
    overseer: [
      { may: 'select' },
      { may: 'update', rows: OVERSEEN_BY_STAFF, sets: ['endedAt', 'ending'] },
    ],
    worker: { may: 'select update', sets: ['endedAt', 'ending'] },
  }),
  indexes: [
    { properties: ['committeeId', 'organizationId', 'submission'] as never },
    {
      name: 'reopening_at_most_one',
      expression:
        'create unique index reopening_at_most_one on app.reopening (committee_id, organization_id, submission_id) where ended_at is null',
    },
  ],
  properties: {
    submission: () =>
      p.manyToOne(Submission).joinColumns('committee_id', 'organization_id', 'submission_id'),
    reason: p.text(),
    /** Codes of indicators and sections that may be changed; none is every field. */
    fields: p.array(),
    until: p.datetime(),
    /** What was accepted; null where nothing had been, as the round was locked before. */
    before: p.json<KeptContents>().nullable(),
    endedAt: p.datetime().nullable(),
    ending: p.enum(Object.values(ReopeningEnd)).nullable(),
  },
});
export type Reopening = InferEntity<typeof Reopening>;
