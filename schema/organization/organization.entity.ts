import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

import { EmulationCluster } from '../cluster/cluster.entity.js';
import { committeeRows, namedByMembership, OWN_COMMITTEE } from '../core/access.js';
import { CommitteeOwned } from '../core/owned.entity.js';
import { HostType } from '../template/template.model.js';

export const OrganizationKind = {
  /** Đảng bộ cơ sở. */
  GRASSROOTS_COMMITTEE: 'GRASSROOTS_COMMITTEE',
  /** Chi bộ cơ sở. */
  GRASSROOTS_CELL: 'GRASSROOTS_CELL',
} as const;
export type OrganizationKind = (typeof OrganizationKind)[keyof typeof OrganizationKind];

/**
 * A grassroots Party organization (TCCSĐ): a tenant under one committee. The code is permanent.
 * Name, kind, host, issuer lines, cluster and parent are those in force now; what they were on
 * another day stands in its versions.
 */
export const Organization = defineEntity({
  name: 'Organization',
  extends: CommitteeOwned,
  ...committeeRows({
    partner: {
      reads: [
        ...['code', 'position', 'name', 'shortName', 'foldedName', 'kind', 'hostType'],
        ...['place', 'openedOn', 'closedOn'],
      ],
      rows: `${OWN_COMMITTEE} and tenancy.reaches(id)`,
    },
    organization: {
      may: 'select',
      rows: `${OWN_COMMITTEE} and id = (select tenancy.organization_id())`,
    },
    committee: 'select insert update',
    overseer: {
      may: 'select',
      rows: `${OWN_COMMITTEE} and (cluster_id in (select tenancy.clusters()) or id in (select tenancy.assigned()))`,
    },
    person: { may: 'select', rows: namedByMembership('organization_id') },
    worker: 'all',
  }),
  uniques: [{ properties: ['committeeId', 'code'] as never }],
  indexes: [
    // The register's order, and the search through names.
    { properties: ['committeeId', 'position'] as never },
    { properties: ['committeeId', 'foldedName'] as never },
  ],
  properties: {
    code: p.text(),
    /** Place in the register; lists and documents follow it. */
    position: p.integer(),
    name: p.text(),
    shortName: p.text(),
    /** Name in small letters without accents, for search. */
    foldedName: p.text(),
    kind: p.enum(Object.values(OrganizationKind)),
    hostType: p.enum(Object.values(HostType)),
    issuerSuperior: p.text(),
    issuerName: p.text(),
    abbreviation: p.text(),
    place: p.text(),
    /** The agency, unit or enterprise it belongs to: "Sở Nội vụ". */
    hostName: p.text().nullable(),
    clusterId: p.uuid().nullable(),
    /** The same column as a reference, so that the database checks it; so below. */
    cluster: () =>
      p
        .manyToOne(EmulationCluster)
        .joinColumns('committee_id', 'cluster_id')
        .deleteRule('no action')
        .nullable(),
    /** The organization it stands under, where that is not the committee itself. */
    parentId: p.uuid().nullable(),
    parent: () =>
      p
        .manyToOne('Organization' as never)
        .joinColumns('committee_id', 'parent_id')
        .deleteRule('no action')
        .nullable(),
    /** Of the office, never somebody's own. */
    phone: p.text().nullable(),
    email: p.text().nullable(),
    /** Whom to ask for there: name and position, and no more of a person. */
    contactName: p.text().nullable(),
    contactPosition: p.text().nullable(),
    /** First day; null where nobody entered it. */
    openedOn: p.date().nullable(),
    /** Last day. */
    closedOn: p.date().nullable(),
    /** What ended it: the decision, or that its beginning was taken back. */
    closedReason: p.text().nullable(),
  },
});
export type Organization = InferEntity<typeof Organization>;
