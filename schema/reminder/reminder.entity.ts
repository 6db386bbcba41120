import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

import {
  ALL_ROWS,
  committeeRows,
  organizationRows,
  OVERSEEN,
  OWN_COMMITTEE,
} from '../core/access.js';
import { CommitteeOwned, OrganizationOwned } from '../core/owned.entity.js';
import { mailColumns, MailState } from '../delivery/mail-ledger.js';
import { Person } from '../membership/membership.entity.js';
import { Organization } from '../organization/organization.entity.js';
import { ReportRound } from '../round/round.entity.js';
import { Submission } from '../submission/submission.entity.js';
import type { QuickFigures } from './quick-figures.model.js';

/**
 * What a mail is for: what somebody's organization still owes, the same because the office asks for
 * it by hand, or quick figures of rounds.
 */
export const ReminderPurpose = {
  DUE: 'DUE',
  CHASE: 'CHASE',
  FIGURES: 'FIGURES',
  /** The end of a recognition is near; it may leave on a later day. */
  EXPIRY: 'EXPIRY',
} as const;
export type ReminderPurpose = (typeof ReminderPurpose)[keyof typeof ReminderPurpose];

/** As of a delivery; SKIPPED is a mail that was no longer needed, or whose day had passed. */
export const ReminderState = { ...MailState, SKIPPED: 'SKIPPED' } as const;
export type ReminderState = (typeof ReminderState)[keyof typeof ReminderState];

/** Mails by which organizations are chased that the acting membership looks after. */
export const CHASED_OVERSEEN = `${OWN_COMMITTEE} and chased_id in (select tenancy.overseen())`;

/** All that people may ask for. */
export const A_CHASE = `purpose = 'CHASE' and state = 'PENDING'`;

/**
 * One mail to one person on one day, and of those that the office asks for one to each
 * organization: the ledger that keeps a second one from being sent. It leaves on its day or not at
 * all.
 */
export const Reminder = defineEntity({
  name: 'Reminder',
  extends: CommitteeOwned,
  ...committeeRows({
    partner: 'nothing',
    committee: [{ may: 'select' }, { may: 'insert', leaves: A_CHASE }],
    overseer: { may: 'select insert', rows: CHASED_OVERSEEN, leaves: A_CHASE },
    worker: { may: 'select insert update', rows: ALL_ROWS },
  }),
  indexes: [
    { properties: ['state', 'nextAttemptAt'] as never },
    {
      name: 'reminder_one_a_person',
      expression:
        'create unique index reminder_one_a_person on app.reminder (committee_id, person_id, purpose, day) where chased_id is null',
    },
    {
      name: 'reminder_one_an_organization',
      expression:
        'create unique index reminder_one_an_organization on app.reminder (committee_id, chased_id, purpose, day) where chased_id is not null',
    },
  ],
  properties: {
    person: () => p.manyToOne(Person),
    /** The organization that the office chases, or whose recognition ends; null for what else. */
    chasedId: p.uuid().nullable(),
    /** The same column as a reference, so that the database checks it. */
    chased: () =>
      p
        .manyToOne(Organization)
        .joinColumns('committee_id', 'chased_id')
        .deleteRule('no action')
        .nullable(),
    purpose: p.enum(Object.values(ReminderPurpose)),
    /** At the committee. */
    day: p.date(),
    /** Figures as they stood when the mail was due; null where it is composed when it is sent. */
    figures: p.json<QuickFigures>().nullable(),
    state: p.enum(Object.values(ReminderState)),
    ...mailColumns,
  },
});
export type Reminder = InferEntity<typeof Reminder>;

/** A report that a mail reminds of, and which rung of the ladder it was. */
export const ReminderItem = defineEntity({
  name: 'ReminderItem',
  extends: OrganizationOwned,
  ...organizationRows({
    partner: 'nothing',
    organization: 'select',
    committee: 'select insert',
    overseer: { may: 'select insert', rows: OVERSEEN },
    worker: { may: 'select insert update', sets: ['sentAt'] },
  }),
  indexes: [
    { properties: ['committeeId', 'organizationId', 'submission'] as never },
    { properties: ['committeeId', 'reminder'] as never },
    { properties: ['committeeId', 'round'] as never },
  ],
  properties: {
    reminder: () => p.manyToOne(Reminder).joinColumns('committee_id', 'reminder_id'),
    round: () => p.manyToOne(ReportRound).joinColumns('committee_id', 'round_id'),
    submission: () =>
      p.manyToOne(Submission).joinColumns('committee_id', 'organization_id', 'submission_id'),
    /** Days before the due date; negative is after it. null where the office asked for the mail. */
    rung: p.integer().nullable(),
    /** When the mail server took the mail; null until then. */
    sentAt: p.datetime().nullable(),
  },
});
export type ReminderItem = InferEntity<typeof ReminderItem>;
