import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

import { committeeRows, OVERSEEN, OWN_ORGANIZATION } from '../core/access.js';
import { CommitteeOwned } from '../core/owned.entity.js';
import { Organization } from './organization.entity.js';

/** How many people an organization had on a day. Numbers alone: there is no register of members. */
export const Headcount = defineEntity({
  name: 'Headcount',
  extends: CommitteeOwned,
  ...committeeRows({
    partner: 'nothing',
    organization: { may: 'select', rows: OWN_ORGANIZATION },
    committee: 'select insert update',
    overseer: { may: 'select', rows: OVERSEEN },
    worker: 'all',
  }),
  uniques: [{ properties: ['committeeId', 'organization', 'asOf'] as never }],
  properties: {
    organization: () => p.manyToOne(Organization).joinColumns('committee_id', 'organization_id'),
    asOf: p.date(),
    /** Party members. */
    membersTotal: p.integer(),
    /** Of them excused from work and meetings. */
    membersExempt: p.integer().nullable(),
    /** Everybody the host employs. */
    staffTotal: p.integer().nullable(),
    /** Cells under it. */
    subCells: p.integer().nullable(),
  },
});
export type Headcount = InferEntity<typeof Headcount>;
