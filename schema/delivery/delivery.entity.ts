import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

import { ALL_ROWS, committeeRows } from '../core/access.js';
import { CommitteeOwned } from '../core/owned.entity.js';
import { OfficialDocument } from '../document/document.entity.js';
import { Person } from '../membership/membership.entity.js';
import { mailColumns, MailState } from './mail-ledger.js';

export const DeliveryState = MailState;
export type DeliveryState = (typeof DeliveryState)[keyof typeof DeliveryState];

/** One mail of one document to one person: the ledger that keeps a second one from being sent. */
export const Delivery = defineEntity({
  name: 'Delivery',
  extends: CommitteeOwned,
  ...committeeRows({
    partner: 'nothing',
    committee: { may: 'select update', sets: ['state', 'nextAttemptAt', 'resolution'] },
    worker: { may: 'select insert update', rows: ALL_ROWS },
  }),
  uniques: [{ properties: ['committeeId', 'document', 'person'] as never }],
  indexes: [{ properties: ['state', 'nextAttemptAt'] as never }],
  properties: {
    document: () => p.manyToOne(OfficialDocument).joinColumns('committee_id', 'document_id'),
    person: () => p.manyToOne(Person),
    state: p.enum(Object.values(DeliveryState)),
    ...mailColumns,
    /** What a person decided about an UNKNOWN or FAILED delivery. */
    resolution: p.text().nullable(),
  },
});
export type Delivery = InferEntity<typeof Delivery>;
