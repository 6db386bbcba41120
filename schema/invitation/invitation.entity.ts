import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

import {
  committeeRows,
  ORGANIZATION_STAFF,
  OWN_COMMITTEE,
  OWN_ORGANIZATION,
} from '../core/access.js';
import { CommitteeOwned } from '../core/owned.entity.js';
import type { Role } from '../core/permission.js';
import { Organization } from '../organization/organization.entity.js';

/** The one that the token in hand is of, while it counts. */
export const HELD_INVITATION = `(select tenancy.invitation()) = any (token_hashes) and revoked_at is null and expires_at > now()`;

/** What sending it again, or taking it back, changes. */
const SENT_AGAIN = ['tokenHashes', 'expiresAt', 'sentAt', 'lastError', 'revokedAt'];

/**
 * A position offered to somebody by e-mail: for one address, once, until it expires or is taken
 * back. Of its links only hashes are kept.
 */
export const Invitation = defineEntity({
  name: 'Invitation',
  extends: CommitteeOwned,
  ...committeeRows({
    partner: 'nothing',
    person: { may: 'select update', rows: HELD_INVITATION, sets: ['acceptedAt', 'acceptedBy'] },
    organization: [
      { may: 'select', rows: OWN_ORGANIZATION },
      {
        may: 'insert update',
        rows: `${OWN_ORGANIZATION} and ${ORGANIZATION_STAFF}`,
        sets: SENT_AGAIN,
      },
    ],
    committee: [{ may: 'select' }, { may: 'insert update', rows: OWN_COMMITTEE, sets: SENT_AGAIN }],
    worker: { may: 'select update', sets: ['tokenHashes', 'sentAt', 'lastError'] },
  }),
  indexes: [{ properties: ['committeeId', 'organizationId'] as never }],
  properties: {
    organizationId: p.uuid().nullable(),
    /** The same column as a reference, so that the database checks it. */
    organization: () =>
      p
        .manyToOne(Organization)
        .joinColumns('committee_id', 'organization_id')
        .deleteRule('no action')
        .nullable(),
    /** As it is written to, in small letters. */
    email: p.text(),
    /** What the person is called, as far as is known; they say so themselves. */
    fullName: p.text(),
    role: p.text().$type<Role>(),
    /** Position as it stands under a signature: "PHÓ BÍ THƯ". */
    title: p.text(),
    /** Clusters that the position is for; null is the whole place. */
    clusterIds: p.json<string[]>().nullable(),
    startsOn: p.date(),
    endsOn: p.date().nullable(),
    /** Names as they were when it was written; who is invited sees neither register yet. */
    committeeName: p.text(),
    organizationName: p.text().nullable(),
    /** SHA-256 of every link that was sent since it was last renewed: any of them will do. */
    tokenHashes: p.array(),
    expiresAt: p.datetime(),
    /** When the mail server took it; null while that is still to be. */
    sentAt: p.datetime().nullable(),
    lastError: p.text().nullable(),
    revokedAt: p.datetime().nullable(),
    acceptedAt: p.datetime().nullable(),
    acceptedBy: p.uuid().nullable(),
  },
});
export type Invitation = InferEntity<typeof Invitation>;
