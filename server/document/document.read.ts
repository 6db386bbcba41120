import { sql } from 'kysely';
import { byOwner, column, type Link, type ReadModel } from '../core/read/read-model.js';
import { deliveryRead } from '../delivery/delivery.read.js';
import { personRead } from '../membership/person.read.js';

/** A person named by a column. */
const person = (reference: string): Link => ({
  to: () => personRead,
  on: (row, linked) => sql`${column(linked, 'id')} = ${column(row, reference)}`,
});

export const documentRead: ReadModel = {
  table: 'app.official_document',
  permission: 'document:read',
  fields: {
    id: 'id',
    number: 'number',
    symbol: 'symbol',
    documentOn: 'document_on',
    abstract: 'abstract',
    state: 'state',
    layoutProfile: 'layout_profile',
    signedAt: 'signed_at',
    holdReason: 'hold_reason',
    heldAt: 'held_at',
    releasedAt: 'released_at',
    files: 'files',
    proof: 'proof',
    reissue: 'reissue',
  },
  links: {
    signedBy: person('signed_by'),
    heldBy: person('held_by'),
    releasedBy: person('released_by'),
    deliveries: {
      to: () => deliveryRead,
      many: true,
      on: byOwner('document_id'),
      order: 'addresseeName',
    },
  },
  sorts: { number: 'number' },
};
