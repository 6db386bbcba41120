import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

import { EmulationCluster } from '../cluster/cluster.entity.js';
import { committeeRows, OWN_COMMITTEE, OWN_ORGANIZATION } from '../core/access.js';
import { CommitteeOwned } from '../core/owned.entity.js';
import { Membership } from '../membership/membership.entity.js';
import { Organization } from '../organization/organization.entity.js';

/** What somebody is assigned to; later kinds of cases are named here. */
export const AssignedSubject = { CLUSTER: 'CLUSTER', ORGANIZATION: 'ORGANIZATION' } as const;
export type AssignedSubject = (typeof AssignedSubject)[keyof typeof AssignedSubject];

/** Those of the membership that acts. */
const OF_ACTING = `${OWN_COMMITTEE} and membership_id = (select tenancy.membership_id())`;

/** Clusters that an invitation names are taken over with the position, and no others. */
export const INVITED_CLUSTER = `tenancy.is_invited_to(committee_id, membership_id, cluster_id)`;

/**
 * What a narrowed membership looks after, from a day to a day: a cluster with whoever is in it, or
 * a case, which concerns one organization. The database reads it for every row that such a
 * membership asks for.
 */
export const Assignment = defineEntity({
  name: 'Assignment',
  extends: CommitteeOwned,
  ...committeeRows({
    partner: 'nothing',
    committee: { may: 'select insert update', sets: ['endsOn'] },
    overseer: { may: 'select', rows: OF_ACTING },
    // That somebody verifies it is no secret to an organization; other cases may be.
    organization: { may: 'select', rows: `${OWN_ORGANIZATION} and subject_kind = 'ORGANIZATION'` },
    person: { may: 'select insert', rows: INVITED_CLUSTER },
    worker: 'select',
  }),
  indexes: [
    { properties: ['committeeId', 'membership'] as never },
    { properties: ['committeeId', 'organizationId'] as never },
  ],
  properties: {
    membership: () =>
      p.manyToOne(Membership).joinColumns('committee_id', 'membership_id').deleteRule('no action'),
    subjectKind: p.enum(Object.values(AssignedSubject)),
    /** The case: its own id, or that of the cluster or organization where that is the subject. */
    subjectId: p.uuid(),
    clusterId: p.uuid().nullable(),
    /** The same column as a reference, so that the database checks it; so below. */
    cluster: () =>
      p
        .manyToOne(EmulationCluster)
        .joinColumns('committee_id', 'cluster_id')
        .deleteRule('no action')
        .nullable(),
    /** Whom the case concerns; null for a cluster. */
    organizationId: p.uuid().nullable(),
    organization: () =>
      p
        .manyToOne(Organization)
        .joinColumns('committee_id', 'organization_id')
        .deleteRule('no action')
        .nullable(),
    startsOn: p.date(),
    /** Last day; null is until it is ended. */
    endsOn: p.date().nullable(),
  },
});
export type Assignment = InferEntity<typeof Assignment>;
