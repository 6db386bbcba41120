import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

import {
  ANOTHER_PERSON,
  committeeRows,
  KNOWN_PERSON,
  ORGANIZATION_STAFF,
  OVERSEEN,
  OWN_COMMITTEE,
  OWN_ORGANIZATION,
  OWN_PERSON,
  sharedRows,
} from '../core/access.js';
import { CommitteeOwned, stamps } from '../core/owned.entity.js';
import { Role } from '../core/permission.js';
import { Organization } from '../organization/organization.entity.js';

/** What a change of a position sets. */
const CHANGED = ['role', 'title', 'startsOn', 'endsOn'];

/** Whoever accepts an invitation becomes known by the address it was sent to, and by no other. */
export const INVITED_PERSON =
  'id = (select tenancy.person_id()) and tenancy.is_invited_address(email)';

/** Somebody who can sign in. The id is the identity provider's; nothing more personal is kept. */
export const Person = defineEntity({
  name: 'Person',
  ...sharedRows({
    partner: 'nothing',
    person: [
      { may: 'select', rows: 'id = (select tenancy.person_id())' },
      { may: 'insert', rows: INVITED_PERSON },
      { may: 'update', rows: 'id = (select tenancy.person_id())', sets: ['language'] },
    ],
    organization: { may: 'select', rows: KNOWN_PERSON },
    committee: { may: 'select', rows: KNOWN_PERSON },
    overseer: { may: 'select', rows: KNOWN_PERSON },
  }),
  properties: {
    id: p.uuid().primary(),
    fullName: p.text(),
    email: p.text().unique(),
    /** Language of mails that are not documents: chosen in the console. */
    language: p.enum(['vi', 'en'] as const).default('vi'),
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
    partner: 'nothing',
    person: [
      { may: 'select', rows: OWN_PERSON },
      {
        may: 'insert',
        rows: `${OWN_PERSON} and tenancy.is_invited_as(committee_id, organization_id, role, narrowed)`,
      },
    ],
    // Nobody gives themselves a position, nor changes or ends the own.
    organization: [
      { may: 'select', rows: OWN_ORGANIZATION },
      {
        may: 'insert update',
        rows: `${OWN_ORGANIZATION} and ${ANOTHER_PERSON} and ${ORGANIZATION_STAFF}`,
        sets: CHANGED,
      },
    ],
    committee: [
      { may: 'select' },
      {
        may: 'insert update',
        rows: `${OWN_COMMITTEE} and ${ANOTHER_PERSON}`,
        sets: [...CHANGED, 'narrowed'],
      },
    ],
    // Whom to ask in the organizations that one looks after.
    overseer: { may: 'select', rows: OVERSEEN },
    // The last day of a secretary whose successor has come.
    worker: { may: 'select update', sets: ['endsOn'] },
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
    /** Whether it counts for what it is assigned to, and not for the whole committee. */
    narrowed: p.boolean().default(false),
    /** Position as it stands under a signature: "PHÓ BÍ THƯ". */
    title: p.text(),
    startsOn: p.date(),
    endsOn: p.date().nullable(),
  },
});
export type Membership = InferEntity<typeof Membership>;
