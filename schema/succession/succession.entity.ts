import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

import { committeeRows, OWN_COMMITTEE, OWN_ORGANIZATION } from '../core/access.js';
import { CommitteeOwned } from '../core/owned.entity.js';
import { Invitation } from '../invitation/invitation.entity.js';
import { Membership, Person } from '../membership/membership.entity.js';
import { Organization } from '../organization/organization.entity.js';
import type { OpenWork } from './succession.model.js';

export const SuccessionState = {
  /** Who comes has an invitation; who leaves stays until it is taken up. */
  INVITED: 'INVITED',
  /** Both positions have their days. */
  APPOINTED: 'APPOINTED',
  /** Who comes has confirmed the minute. */
  CONFIRMED: 'CONFIRMED',
  WITHDRAWN: 'WITHDRAWN',
} as const;
export type SuccessionState = (typeof SuccessionState)[keyof typeof SuccessionState];

/** What an organization's people see of it is theirs to confirm where they are who receives. */
export const RECEIVED_BY_ONESELF = 'receiver_id = (select tenancy.person_id())';

/**
 * An organization goes from one secretary to the next (bàn giao), from a day on. The committee
 * decides, the receiver confirms the minute, and until that day it can be taken back.
 */
export const Succession = defineEntity({
  name: 'Succession',
  extends: CommitteeOwned,
  ...committeeRows({
    partner: 'nothing',
    organization: [
      { may: 'select', rows: OWN_ORGANIZATION },
      {
        may: 'update',
        rows: `${OWN_ORGANIZATION} and ${RECEIVED_BY_ONESELF}`,
        sets: ['state', 'confirmedAt', 'minute', 'remark'],
        leaves: `state = 'CONFIRMED'`,
      },
    ],
    committee: [
      { may: 'select' },
      { may: 'insert update', rows: OWN_COMMITTEE, sets: ['state', 'withdrawnAt'] },
    ],
    // An invitation was taken up.
    worker: { may: 'select update', sets: ['state', 'comingId', 'receiverId', 'formerEndsOn'] },
  }),
  indexes: [{ properties: ['committeeId', 'organizationId'] as never }],
  properties: {
    organizationId: p.uuid(),
    /** The same column as a reference, so that the database checks it; so below. */
    organization: () =>
      p
        .manyToOne(Organization)
        .joinColumns('committee_id', 'organization_id')
        .deleteRule('no action')
        .lazy()
        .onCreate(() => undefined as never),
    state: p.enum(Object.values(SuccessionState)),
    leavingId: p.uuid(),
    leaving: () =>
      p
        .manyToOne(Membership)
        .joinColumns('committee_id', 'leaving_id')
        .deleteRule('no action')
        .lazy()
        .onCreate(() => undefined as never),
    /** The position of who comes; null until the invitation is taken up. */
    comingId: p.uuid().nullable(),
    coming: () =>
      p
        .manyToOne(Membership)
        .joinColumns('committee_id', 'coming_id')
        .deleteRule('no action')
        .nullable(),
    invitationId: p.uuid().nullable(),
    invitation: () =>
      p
        .manyToOne(Invitation)
        .joinColumns('committee_id', 'invitation_id')
        .deleteRule('no action')
        .nullable(),
    receiverId: p.uuid().nullable(),
    receiver: () =>
      p
        .manyToOne(Person)
        .joinColumns('receiver_id')
        .updateRule('cascade')
        .deleteRule('no action')
        .nullable(),
    /** What the receiver is called, as far as was known. */
    receiverName: p.text(),
    /** Position of who comes, as it stands under a signature. */
    title: p.text(),
    /** First day of who comes. */
    startsOn: p.date(),
    /** Last day that who leaves had before; for taking it back. */
    formerEndsOn: p.date().nullable(),
    reason: p.text(),
    /** What was open when the receiver confirmed. */
    minute: p.json<OpenWork>().nullable(),
    /** What the receiver says about it. */
    remark: p.text().nullable(),
    confirmedAt: p.datetime().nullable(),
    withdrawnAt: p.datetime().nullable(),
  },
});
export type Succession = InferEntity<typeof Succession>;
