import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

import { committeeRows } from '../core/access.js';
import { CommitteeOwned } from '../core/owned.entity.js';
import { Organization } from '../organization/organization.entity.js';
import type { BundledOrganization, ChangeEffects, ChangePlan } from './reorganization.model.js';

export const OrgChangeKind = {
  RENAME: 'RENAME',
  MERGE: 'MERGE',
  SPLIT: 'SPLIT',
  DISSOLVE: 'DISSOLVE',
  TRANSFER: 'TRANSFER',
} as const;
export type OrgChangeKind = (typeof OrgChangeKind)[keyof typeof OrgChangeKind];

export const OrgChangeState = {
  PROPOSED: 'PROPOSED',
  DECIDED: 'DECIDED',
  EXECUTED: 'EXECUTED',
  HANDED_OVER: 'HANDED_OVER',
  REVERTED: 'REVERTED',
} as const;
export type OrgChangeState = (typeof OrgChangeState)[keyof typeof OrgChangeState];

/** A change of organizations (sắp xếp tổ chức), from its proposal to the hand-over minute. */
export const OrgChange = defineEntity({
  name: 'OrgChange',
  extends: CommitteeOwned,
  ...committeeRows({ partner: 'nothing', committee: 'select insert update' }),
  properties: {
    kind: p.enum(Object.values(OrgChangeKind)),
    state: p.enum(Object.values(OrgChangeState)),
    title: p.text(),
    plan: p.json<ChangePlan>(),
    decisionNo: p.text().nullable(),
    /** First day on which it holds. */
    effectiveOn: p.date().nullable(),
    executedAt: p.datetime().nullable(),
    /** Of the signed hand-over minute (biên bản bàn giao). */
    minuteNo: p.text().nullable(),
    effects: p.json<ChangeEffects>().nullable(),
  },
});
export type OrgChange = InferEntity<typeof OrgChange>;

const toOrganization = (column: string) => () =>
  p.manyToOne(Organization).joinColumns('committee_id', column).deleteRule('no action').nullable();

/**
 * Which organization came of which. Facts never move: whoever adds them up asks here whether as it
 * was or as the successor. Across committees each side keeps its own half, with the other's name.
 */
export const OrganizationLineage = defineEntity({
  name: 'OrganizationLineage',
  extends: CommitteeOwned,
  ...committeeRows({ partner: 'nothing', committee: 'select insert update' }),
  indexes: [{ properties: ['committeeId', 'fromId'] as never }],
  properties: {
    change: () =>
      p
        .manyToOne(OrgChange)
        .joinColumns('committee_id', 'change_id')
        .deleteRule('no action')
        .nullable(),
    fromId: p.uuid().nullable(),
    from: toOrganization('from_id'),
    toId: p.uuid().nullable(),
    to: toOrganization('to_id'),
    /** The other committee of a transfer. */
    counterpart: p.text().nullable(),
    kind: p.enum(Object.values(OrgChangeKind)),
    /** Part of the members that went there, 0 to 1. */
    share: p.decimal('number').precision(20).scale(15),
    effectiveOn: p.date(),
    decisionNo: p.text(),
    revertedAt: p.datetime().nullable(),
  },
});
export type OrganizationLineage = InferEntity<typeof OrganizationLineage>;

export const HandOverState = {
  OFFERED: 'OFFERED',
  ACCEPTED: 'ACCEPTED',
  REFUSED: 'REFUSED',
  /** The giving committee has closed its side. */
  GIVEN: 'GIVEN',
  /** The receiving committee has opened its side. */
  RECEIVED: 'RECEIVED',
  WITHDRAWN: 'WITHDRAWN',
} as const;
export type HandOverState = (typeof HandOverState)[keyof typeof HandOverState];

/** Rows that name the reader's committee as the one to receive. The line breaks are PostgreSQL's. */
export const RECEIVER = `to_code = (select c.code
   from app.committee c
  where c.id = (select tenancy.committee_id()))`;

/**
 * What one committee hands to another. It is the only row that both read: neither sees anything
 * else of the other's, and each writes its own side in a transaction of its own.
 */
export const HandOver = defineEntity({
  name: 'HandOver',
  extends: CommitteeOwned,
  ...committeeRows({
    partner: 'nothing',
    committee: [
      { may: 'select insert update', sets: ['state', 'bundle'] },
      { may: 'select update', rows: RECEIVER, sets: ['state'] },
    ],
  }),
  indexes: [{ properties: ['committeeId', 'toCode'] as never }],
  properties: {
    change: () => p.manyToOne(OrgChange).joinColumns('committee_id', 'change_id'),
    fromName: p.text(),
    toCode: p.text(),
    state: p.enum(Object.values(HandOverState)),
    decisionNo: p.text(),
    effectiveOn: p.date(),
    bundle: p.json<BundledOrganization[]>(),
  },
});
export type HandOver = InferEntity<typeof HandOver>;
