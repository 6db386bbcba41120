import type { RoundKind } from '../../schema/round/round.model.js';
import type { DateRule, RuleName, ScheduleRules } from '../../schema/schedule/schedule.model.js';

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
  placeholders: { name: string; value: string }[];
  active: boolean;
  nextOpensAt: string | null;
}

export interface ScheduleTemplate {
  code: string;
  name: string;
  number: number;
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
  };
}

/** "7, 3, -1": days apart by commas or blanks; anything else is left for the server to refuse. */
function daysOf(text: string): number[] {
  return text
    .split(/[\s,;]+/)
    .filter((each) => each !== '')
    .map((each) => (/^-?\d{1,4}$/.test(each) ? Number(each) : 9999));
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
    placeholders: schedule.placeholders.map((each) => ({ name: each.name, value: each.value })),
  };
}
