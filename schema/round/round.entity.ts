import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

import { committeeRows, OWN_COMMITTEE } from '../core/access.js';
import { CommitteeOwned } from '../core/owned.entity.js';
import { ReportTemplate } from '../template/template.entity.js';
import { ReportSchedule } from '../schedule/schedule.entity.js';
import { RoundKind } from './round.model.js';

/** States of a report round (ReportPeriod): each move but the last is made by the clock. */
export const RoundState = {
  SCHEDULED: 'SCHEDULED',
  OPEN: 'OPEN',
  CUT_OFF: 'CUT_OFF',
  COLLECTING: 'COLLECTING',
  CONSOLIDATING: 'CONSOLIDATING',
  CLOSED: 'CLOSED',
} as const;
export type RoundState = (typeof RoundState)[keyof typeof RoundState];

/** A period for which every organization hands in one report and the committee issues one. */
export const ReportRound = defineEntity({
  name: 'ReportRound',
  extends: CommitteeOwned,
  ...committeeRows({
    partner: {
      reads: [
        ...['template', 'previousRoundId', 'label', 'kind', 'state', 'startOn', 'endOn'],
        ...['opensAt', 'cutoffAt', 'organizationDueAt', 'lockedAt', 'committeeDueAt'],
        'superiorDueAt',
      ],
      rows: OWN_COMMITTEE,
    },
    organization: 'select',
    committee: [
      { may: 'select insert update' },
      // What has not begun may be taken off the wheel again.
      { may: 'delete', rows: `${OWN_COMMITTEE} and state = 'SCHEDULED'` },
    ],
    overseer: { may: 'select' },
    worker: 'select insert update',
  }),
  // An entry of the wheel has one round for each period.
  uniques: [{ properties: ['committeeId', 'scheduleId', 'startOn'] as never }],
  properties: {
    template: () => p.manyToOne(ReportTemplate).joinColumns('committee_id', 'template_id'),
    /** The round whose figures are "the last period"; null for the first. */
    previousRoundId: p.uuid().nullable(),
    /**
     * The same column as a reference, so that the database checks it; by name, as it is to this
     * table.
     */
    previousRound: () =>
      p
        .manyToOne('ReportRound' as never)
        .joinColumns('committee_id', 'previous_round_id')
        .deleteRule('no action')
        .nullable(),
    /** The entry of the year wheel that it was made by; null where somebody planned it. */
    scheduleId: p.uuid().nullable(),
    schedule: () =>
      p
        .manyToOne(ReportSchedule)
        .joinColumns('committee_id', 'schedule_id')
        .deleteRule('no action')
        .nullable(),
    label: p.text(),
    kind: p.enum(Object.values(RoundKind)).default('AD_HOC'),
    state: p.enum(Object.values(RoundState)),
    /** Document type symbol of the report: "BC". */
    documentType: p.text(),
    /** First day of the period reported on. */
    startOn: p.date(),
    /** Last day of the period reported on. */
    endOn: p.date(),
    opensAt: p.datetime(),
    /** Figures count up to this instant. */
    cutoffAt: p.datetime(),
    /** Organizations hand in by then; later is late, not refused before `lockedAt`. */
    organizationDueAt: p.datetime(),
    /**
     * From this instant on nothing is handed in any more; null where late hand-ins are taken until
     * the report is issued.
     */
    lockedAt: p.datetime().nullable(),
    /** The worker consolidates then. */
    committeeDueAt: p.datetime(),
    /** The committee's report is due to its superior; null where none asks for it. */
    superiorDueAt: p.datetime().nullable(),
    /** Values for the template's placeholders: { years: "5" }. */
    /** Days before the organizations' due date on which they are reminded; negative is after it. */
    reminderDays: p.json<number[]>().nullable(),
    /** Days before that date on which the standing committee is sent quick figures. */
    digestDays: p.json<number[]>().nullable(),
    placeholders: p.json<Record<string, string>>(),
  },
});
export type ReportRound = InferEntity<typeof ReportRound>;
