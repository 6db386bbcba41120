import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

import { ALL_ROWS, committeeRows } from '../core/access.js';
import { CommitteeOwned } from '../core/owned.entity.js';
import { OfficialDocument } from '../document/document.entity.js';
import { Person } from '../membership/membership.entity.js';
import type { Bounce } from './bounce.model.js';
import { mailColumns, MailState } from './mail-ledger.js';

/**
 * BOUNCED: a mail server will have no mail at the address, said at once or by a report that came
 * back.
 */
export const DeliveryState = { ...MailState, BOUNCED: 'BOUNCED' } as const;
export type DeliveryState = (typeof DeliveryState)[keyof typeof DeliveryState];

/** One mail of one document to one address: the ledger that keeps a second one from being sent. */
export const Delivery = defineEntity({
  name: 'Delivery',
  extends: CommitteeOwned,
  ...committeeRows({
    partner: 'nothing',
    committee: {
      may: 'select insert update',
      sets: ['state', 'nextAttemptAt', 'resolution', 'bounce'],
    },
    worker: { may: 'select insert update', rows: ALL_ROWS },
  }),
  uniques: [
    { properties: ['committeeId', 'document', 'address'] as never },
    // Corrected once: whoever comes second finds it done.
    { properties: ['committeeId', 'replacesId'] as never },
  ],
  indexes: [{ properties: ['state', 'nextAttemptAt'] as never }],
  properties: {
    document: () => p.manyToOne(OfficialDocument).joinColumns('committee_id', 'document_id'),
    /** Null is a listed member of a group, who has no account. */
    person: () => p.manyToOne(Person).updateRule('no action').deleteRule('no action').nullable(),
    /** Line of "Nơi nhận" that it is sent for. */
    groupLabel: p.text().nullable(),
    state: p.enum(Object.values(DeliveryState)),
    ...mailColumns,
    /** What came back from a mail server, as a report about this mail says. */
    bounce: p.json<Bounce>().nullable(),
    /** The delivery to a wrong address that this one was made for. */
    replacesId: p.uuid().nullable(),
    /** The same column as a reference, so that the database checks it. */
    replaces: () =>
      p
        .manyToOne('Delivery' as never)
        .joinColumns('committee_id', 'replaces_id')
        .deleteRule('no action')
        .nullable(),
    /** What a person decided about an UNKNOWN, FAILED or BOUNCED delivery. */
    resolution: p.text().nullable(),
  },
});
export type Delivery = InferEntity<typeof Delivery>;
