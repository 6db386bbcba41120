import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

import { committeeRows, KNOWN_PERSON, OWN_ORGANIZATION, sharedRows } from '../core/access.js';
import { CommitteeOwned, stamps } from '../core/owned.entity.js';
import { Role } from '../core/permission.js';
import { Organization } from '../organization/organization.entity.js';

const OWN_PERSON = 'person_id = (select tenancy.person_id())';

/** Somebody who can sign in. The id is the identity provider's; nothing more personal is kept. */
export const Person = defineEntity({
  name: 'Person',
  ...sharedRows({
    person: { may: 'select', rows: 'id = (select tenancy.person_id())' },
    organization: { may: 'select', rows: KNOWN_PERSON },
    committee: { may: 'select', rows: KNOWN_PERSON },
  }),
  properties: {
    id: p.uuid().primary(),
    fullName: p.text(),
    email: p.text().unique(),
    ...stamps,
  },
});
export type Person = InferEntity<typeof Person>;

/**
 * What a person is in a committee, or in one of its organizations where `organizationId` is set.
 */
export const Membership = defineEntity({
  name: 'Membership',
  extends: CommitteeOwned,
  ...committeeRows({
    person: { may: 'select', rows: OWN_PERSON },
    organization: { may: 'select', rows: OWN_ORGANIZATION },
    committee: 'select',
    worker: 'select',
  }),
  indexes: [
    { properties: ['person'] as never },
    { properties: ['committeeId', 'organizationId'] as never },
  ],
  properties: {
    person: () => p.manyToOne(Person),
    organizationId: p.uuid().nullable(),
    /** The same column as a reference, so that the database checks it. */
    organization: () =>
      p
        .manyToOne(Organization)
        .joinColumns('committee_id', 'organization_id')
        .deleteRule('no action')
        .nullable(),
    role: p.enum(Object.values(Role)),
    /** Position as it stands under a signature: "PHÓ BÍ THƯ". */
    title: p.text(),
    startsOn: p.date(),
    endsOn: p.date().nullable(),
  },
});
export type Membership = InferEntity<typeof Membership>;
