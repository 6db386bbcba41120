import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

import { committeeRows, OWN_COMMITTEE, OWN_ORGANIZATION } from '../core/access.js';
import { CommitteeOwned } from '../core/owned.entity.js';
import { Organization } from '../organization/organization.entity.js';

/** Nobody enters, or leaves, in somebody else's name. */
export const MADE_BY_ONESELF = 'created_by = (select tenancy.person_id())';

/**
 * Somebody of the committee looks at what an organization sees: with a reason, for some hours, and
 * nothing is written. The organization sees who, why and until when.
 */
export const SupportAccess = defineEntity({
  name: 'SupportAccess',
  extends: CommitteeOwned,
  ...committeeRows({
    partner: 'nothing',
    organization: { may: 'select', rows: OWN_ORGANIZATION },
    committee: [
      { may: 'select' },
      { may: 'insert update', rows: `${OWN_COMMITTEE} and ${MADE_BY_ONESELF}`, sets: ['endedAt'] },
    ],
  }),
  indexes: [{ properties: ['committeeId', 'organizationId'] as never }],
  properties: {
    organizationId: p.uuid(),
    /** The same column as a reference, so that the database checks it. */
    organization: () =>
      p
        .manyToOne(Organization)
        .joinColumns('committee_id', 'organization_id')
        .deleteRule('no action'),
    /** What the person is called: the organization knows no staff. */
    personName: p.text(),
    reason: p.text(),
    endsAt: p.datetime(),
    /** When they left before that. */
    endedAt: p.datetime().nullable(),
  },
});
export type SupportAccess = InferEntity<typeof SupportAccess>;
