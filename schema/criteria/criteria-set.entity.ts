import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

import { committeeRows, OWN_COMMITTEE } from '../core/access.js';
import { CommitteeOwned } from '../core/owned.entity.js';
import type { CriteriaContent } from './criteria.model.js';

/** What is kept; that a published version has a later one is seen, not stored. */
export const CriteriaSetState = { DRAFT: 'DRAFT', PUBLISHED: 'PUBLISHED' } as const;
export type CriteriaSetState = (typeof CriteriaSetState)[keyof typeof CriteriaSetState];

const DRAFTS = `${OWN_COMMITTEE} and state = 'DRAFT'`;
const PUBLISHED = `${OWN_COMMITTEE} and state = 'PUBLISHED'`;

/**
 * One version of a criteria set (bộ tiêu chí); versions with one code are one set. A published
 * version is frozen: nobody changes it, and what was assessed by it stays computable.
 */
export const CriteriaSetVersion = defineEntity({
  name: 'CriteriaSetVersion',
  extends: CommitteeOwned,
  ...committeeRows({
    partner: 'nothing',
    organization: { may: 'select', rows: PUBLISHED },
    overseer: { may: 'select', rows: PUBLISHED },
    committee: [
      { may: 'select' },
      { may: 'insert', leaves: `state = 'DRAFT'` },
      {
        may: 'update',
        leaves: 'tenancy.is_drafted_set(committee_id, id)',
        sets: ['name', 'state', 'content', 'publishedAt', 'publishedBy'],
      },
      { may: 'delete', rows: DRAFTS },
    ],
    worker: 'select',
  }),
  uniques: [{ properties: ['committeeId', 'code', 'number'] as never }],
  properties: {
    /** Names the set for good: "bo-tieu-chi-van-hoa". */
    code: p.text(),
    /** Version number within the code, from 1. */
    number: p.integer(),
    name: p.text(),
    state: p.enum(Object.values(CriteriaSetState)),
    content: p.json<CriteriaContent>(),
    publishedAt: p.datetime().nullable(),
    publishedBy: p.uuid().nullable(),
  },
});
export type CriteriaSetVersion = InferEntity<typeof CriteriaSetVersion>;
