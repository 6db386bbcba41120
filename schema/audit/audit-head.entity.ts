import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

import { ALL_ROWS, committeeRows } from '../core/access.js';
import { toCommittee } from '../core/owned.entity.js';

/** What came of looking through a chain. */
export const AuditVerdict = {
  WHOLE: 'WHOLE',
  /** An event was changed, taken out of the middle, or put in. */
  BROKEN: 'BROKEN',
  /** The newest events are gone. */
  CUT: 'CUT',
} as const;
export type AuditVerdict = (typeof AuditVerdict)[keyof typeof AuditVerdict];

/**
 * How far a committee's audit log has been sealed, kept apart from the events so that the loss of
 * the newest is seen; and what came of it when it was last looked through. It only goes forward: a
 * trigger sees to it.
 */
export const AuditHead = defineEntity({
  name: 'AuditHead',
  ...committeeRows({
    partner: 'nothing',
    committee: 'select',
    worker: {
      may: 'select insert update',
      rows: ALL_ROWS,
      sets: [
        ...['sequence', 'hash', 'checkDueAt', 'checkedAt'],
        ...['verdict', 'checkedEvents', 'missingEvents', 'brokenSequence'],
      ],
    },
  }),
  properties: {
    committeeId: p.uuid().primary(),
    /** The committee's own: there is one of each. */
    id: p.uuid().primary(),
    committee: toCommittee,
    /** Of the last event that was sealed; 0 where none was. */
    sequence: p.bigint('number'),
    hash: p.text(),
    /** When it is to be looked through again. */
    checkDueAt: p.datetime(),
    checkedAt: p.datetime().nullable(),
    verdict: p.enum(Object.values(AuditVerdict)).nullable(),
    /** Events that fitted. */
    checkedEvents: p.bigint('number').nullable(),
    /** Events at the end that were there once. */
    missingEvents: p.bigint('number').nullable(),
    /** Place of the first event that does not fit. */
    brokenSequence: p.bigint('number').nullable(),
  },
});
export type AuditHead = InferEntity<typeof AuditHead>;
