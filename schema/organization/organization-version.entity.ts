import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

import { EmulationCluster } from '../cluster/cluster.entity.js';
import { committeeRows, OVERSEEN, OWN_ORGANIZATION } from '../core/access.js';
import { CommitteeOwned } from '../core/owned.entity.js';
import { HostType } from '../template/template.model.js';
import { Organization, OrganizationKind } from './organization.entity.js';

/**
 * What an organization is called and where it belongs, from a day on. It holds until the day before
 * the next version or until the organization closes; as no end is kept, two versions can neither
 * overlap nor leave a day without one.
 */
export const OrganizationVersion = defineEntity({
  name: 'OrganizationVersion',
  extends: CommitteeOwned,
  ...committeeRows({
    partner: 'nothing',
    organization: { may: 'select', rows: OWN_ORGANIZATION },
    committee: 'select insert update',
    overseer: { may: 'select', rows: OVERSEEN },
    worker: 'all',
  }),
  uniques: [{ properties: ['committeeId', 'organization', 'validFrom'] as never }],
  properties: {
    organization: () => p.manyToOne(Organization).joinColumns('committee_id', 'organization_id'),
    /** First day it holds. */
    validFrom: p.date(),
    name: p.text(),
    shortName: p.text(),
    kind: p.enum(Object.values(OrganizationKind)),
    hostType: p.enum(Object.values(HostType)),
    hostName: p.text().nullable(),
    issuerSuperior: p.text(),
    issuerName: p.text(),
    abbreviation: p.text(),
    place: p.text(),
    clusterId: p.uuid().nullable(),
    cluster: () =>
      p
        .manyToOne(EmulationCluster)
        .joinColumns('committee_id', 'cluster_id')
        .deleteRule('no action')
        .nullable(),
    parentId: p.uuid().nullable(),
    parent: () =>
      p
        .manyToOne(Organization)
        .joinColumns('committee_id', 'parent_id')
        .deleteRule('no action')
        .nullable(),
  },
});
export type OrganizationVersion = InferEntity<typeof OrganizationVersion>;
