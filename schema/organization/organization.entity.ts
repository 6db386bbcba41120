import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

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

/** A grassroots Party organization (TCCSĐ): a tenant under one committee. */
export const Organization = defineEntity({
  name: 'Organization',
  extends: CommitteeOwned,
  ...committeeRows({
    organization: {
      may: 'select',
      rows: `${OWN_COMMITTEE} and id = (select tenancy.organization_id())`,
    },
    committee: 'select insert update',
    person: { may: 'select', rows: namedByMembership('organization_id') },
    worker: 'select',
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
    openedOn: p.date().nullable(),
    closedOn: p.date().nullable(),
  },
});
export type Organization = InferEntity<typeof Organization>;
