import type { RoundKind } from '../../schema/round/round.model.js';
import type { DateRule, RuleName, ScheduleRules } from '../../schema/schedule/schedule.model.js';
import { daysOf } from '../core/time/typed-days.js';

/** An entry of the year wheel as the server tells it. */
export interface Schedule {
  id: string;
  version: number;
  name: string;
  kind: RoundKind;
  templateCode: string;
  templateName: string | null;
  label: string;
  periodMonths: number;
  everyMonths: number;
  firstOn: string;
  validFrom: string;
  validTo: string | null;
  rules: ScheduleRules;
  reminderDays: number[];
  digestDays: number[];
  sendsDigest: boolean;
  placeholders: { name: string; value: string }[];
  active: boolean;
  nextOpensAt: string | null;
}

export interface ScheduleTemplate {
  code: string;
  name: string;
  number: number;
  placeholders: string[];
}

interface Dates {
  label: string;
  startOn: string;
  opensAt: string;
  organizationDueAt: string;
  committeeDueAt: string;
}

export interface PlannedRound {
  change: 'NEW' | 'SAME' | 'CHANGED' | 'REMOVED' | 'BEGUN';
  before: Dates | null;
  after: Dates | null;
}

/** An entry as it stands in the form: numbers and lists of days as they are typed. */
export interface ScheduleTexts {
  name: string;
  kind: RoundKind;
  templateCode: string;
  label: string;
  periodMonths: string;
  everyMonths: string;
  firstOn: string;
  validFrom: string;
  validTo: string;
  rules: ScheduleRules;
  reminderDays: string;
  digestDays: string;
  sendsDigest: boolean;
  /** Texts for the template's placeholders, by name. */
  placeholders: Record<string, string>;
  active: boolean;
}

export function textsOf(schedule: Schedule): ScheduleTexts {
  return {
    ...schedule,
    periodMonths: String(schedule.periodMonths),
    everyMonths: String(schedule.everyMonths),
    validTo: schedule.validTo ?? '',
    reminderDays: schedule.reminderDays.join(', '),
    digestDays: schedule.digestDays.join(', '),
    placeholders: Object.fromEntries(schedule.placeholders.map(({ name, value }) => [name, value])),
  };
}

const plainRule = ({ months, day, time, roll }: DateRule) => ({ months, day, time, roll });

/** What is sent to the server; an id and version where the entry is known. */
export function inputOf(texts: ScheduleTexts, schedule: Schedule) {
  const rules = Object.fromEntries(
    Object.entries(texts.rules).map(([name, rule]) => [
      name as RuleName,
      rule ? plainRule(rule) : null,
    ]),
  );
  const { name, kind, templateCode, label, firstOn, validFrom, active } = texts;
  return {
    ...{ id: schedule.id || null, version: schedule.version || null },
    ...{ name, kind, templateCode, label, firstOn, validFrom, active, rules },
    validTo: texts.validTo || null,
    periodMonths: Number(texts.periodMonths) || 0,
    everyMonths: Number(texts.everyMonths) || 0,
    reminderDays: daysOf(texts.reminderDays),
    digestDays: daysOf(texts.digestDays),
    sendsDigest: texts.sendsDigest,
    placeholders: Object.entries(texts.placeholders)
      .filter(([, value]) => value.trim() !== '')
      .map(([name, value]) => ({ name, value })),
  };
}

const rule = (day: number, time: string, roll: DateRule['roll']): DateRule => ({
  ...{ months: 0, day, time, roll },
});

/** What a new entry begins with: quarters as the state's reporting regime has them. */
export function newSchedule(templates: readonly ScheduleTemplate[], today: string): Schedule {
  return {
    ...{ id: '', version: 0, name: '', kind: 'QUARTER', label: '' },
    ...{ templateCode: templates[0]?.code ?? '', templateName: null },
    ...{ periodMonths: 3, everyMonths: 3, firstOn: `${Number(today.slice(0, 4)) - 1}-12-15` },
    ...{ validFrom: today, validTo: null, active: true, nextOpensAt: null },
    rules: {
      opensAt: rule(1, '08:00', 'NEXT'),
      cutoffAt: rule(14, '17:00', 'NONE'),
      organizationDueAt: rule(20, '17:00', 'NEXT'),
      lockedAt: rule(24, '17:00', 'NEXT'),
      committeeDueAt: rule(25, '17:00', 'NEXT'),
      superiorDueAt: null,
    },
    reminderDays: [7, 3, 1, 0, -1, -3],
    digestDays: [3, 0, -3],
    sendsDigest: true,
    placeholders: [],
  };
}

/** An entry like another, under a name of its own, which is not known to the server yet. */
export function copyOf(schedule: Schedule, name: string): Schedule {
  return { ...schedule, id: '', version: 0, name, nextOpensAt: null };
}
