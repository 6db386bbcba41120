import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

import { committeeRows, namedByMembership, OF_NAMED_KEY } from '../core/access.js';
import { CommitteeOwned, stamps } from '../core/owned.entity.js';

const OWN = 'id = (select tenancy.committee_id())';

/**
 * A supervising Party committee: the customer. Its lines are printed at the head of its documents.
 */
export const Committee = defineEntity({
  name: 'Committee',
  ...committeeRows({
    partner: 'nothing',
    gate: { may: 'select', rows: OF_NAMED_KEY, reads: ['timeZone'] },
    organization: { may: 'select', rows: OWN },
    committee: [
      { may: 'select', rows: OWN },
      { may: 'update', rows: OWN, sets: ['requiresSecondFactor', 'releasesAtOnce'] },
    ],
    overseer: { may: 'select', rows: OWN },
    person: { may: 'select', rows: namedByMembership('committee_id') },
    worker: { may: 'select', rows: 'true' },
  }),
  properties: {
    id: p.uuid().primary(),
    code: p.text().unique(),
    name: p.text(),
    /** Header line 1: "ĐẢNG BỘ TỈNH …". */
    superiorLine: p.text(),
    /** Header line 2: the issuing body. */
    issuerLine: p.text(),
    /** What follows the slash in a document number: "ĐUK". */
    symbol: p.text(),
    place: p.text(),
    /** IANA name; all due times of the committee are local to it. */
    timeZone: p.text(),
    /** On whose behalf documents are signed: "T/M BAN CHẤP HÀNH". */
    signingAuthority: p.text(),
    /** Days within which an invitation is to be accepted. */
    invitationDays: p.integer().default(7),
    /** Hours for which somebody of the committee may enter an organization's view; at most. */
    supportHours: p.integer().default(4),
    /** Whether staff, secretaries and administrators must sign in with a second factor. */
    requiresSecondFactor: p.boolean().default(true),
    /** Whether a signed document is mailed without an officer who releases it. */
    releasesAtOnce: p.boolean().default(false),
    /** When people are reminded on working days, and quick figures sent: "07:30". */
    reminderTime: p.text().default('07:30'),
    ...stamps,
  },
});
export type Committee = InferEntity<typeof Committee>;

/** A term of office, congress to congress: documents are numbered afresh in each. */
export const Term = defineEntity({
  name: 'Term',
  extends: CommitteeOwned,
  ...committeeRows({
    partner: 'nothing',
    organization: 'select',
    committee: 'select insert update',
    worker: 'select',
  }),
  properties: { name: p.text(), startOn: p.date(), endOn: p.date().nullable() },
});
export type Term = InferEntity<typeof Term>;
