import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

import { committeeRows } from '../core/access.js';
import { CommitteeOwned } from '../core/owned.entity.js';
import { RoundKind } from '../round/round.model.js';
import type { ScheduleRules } from './schedule.model.js';

/** An entry of a committee's year wheel: what its properties mean stands on `WheelEntry`. */
export const ReportSchedule = defineEntity({
  name: 'ReportSchedule',
  extends: CommitteeOwned,
  ...committeeRows({
    partner: 'nothing',
    organization: 'select',
    committee: 'select insert update',
    worker: 'select',
  }),
  uniques: [{ properties: ['committeeId', 'name'] as never }],
  properties: {
    name: p.text(),
    kind: p.enum(Object.values(RoundKind)),
    templateCode: p.text(),
    label: p.text(),
    periodMonths: p.integer(),
    everyMonths: p.integer(),
    firstOn: p.date(),
    validFrom: p.date(),
    validTo: p.date().nullable(),
    rules: p.json<ScheduleRules>(),
    reminderDays: p.json<number[]>(),
    digestDays: p.json<number[]>(),
    sendsDigest: p.boolean().default(true),
    placeholders: p.json<Record<string, string>>(),
    active: p.boolean(),
    /** Rounds due before this instant are past and never made: when the entry was last changed. */
    plansFrom: p.datetime(),
  },
});
export type ReportSchedule = InferEntity<typeof ReportSchedule>;
