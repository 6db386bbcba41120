import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

import { committeeRows } from '../core/access.js';
import { CommitteeOwned } from '../core/owned.entity.js';
import { Audience } from './recipient.model.js';

/**
 * A group of "Nơi nhận", in printing order: its line is printed in the document, and its members
 * get the document by mail.
 */
export const RecipientRow = defineEntity({
  name: 'RecipientRow',
  tableName: 'recipient_line',
  extends: CommitteeOwned,
  ...committeeRows({ partner: 'nothing', committee: 'all', worker: 'select' }),
  properties: {
    position: p.integer(),
    label: p.text(),
    /** Printed in brackets: "để b/c". */
    note: p.text().nullable(),
    /** Whose holders are members without being listed; null is the listed members alone. */
    audience: p.enum(Object.values(Audience)).nullable(),
    /** First and last day on which it receives; null is without a bound. */
    startsOn: p.date().nullable(),
    endsOn: p.date().nullable(),
  },
});
export type RecipientRow = InferEntity<typeof RecipientRow>;

/** A listed member of a group: a person or an office, by an address. Who left keeps a last day. */
export const RecipientMember = defineEntity({
  name: 'RecipientMember',
  extends: CommitteeOwned,
  ...committeeRows({ partner: 'nothing', committee: 'all', worker: 'select' }),
  indexes: [{ properties: ['committeeId', 'group'] as never }],
  properties: {
    group: () => p.manyToOne(RecipientRow).joinColumns('committee_id', 'group_id'),
    /** Of the person or the office, as the mail addresses it. */
    name: p.text(),
    /** In small letters. */
    address: p.text(),
    startsOn: p.date(),
    endsOn: p.date().nullable(),
  },
});
export type RecipientMember = InferEntity<typeof RecipientMember>;
