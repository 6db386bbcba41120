import type { RoundKind } from '../round/round.model.js';

/** Where a date goes that falls on a day off: the next or the last working day, or nowhere. */
export const Roll = { NEXT: 'NEXT', PREVIOUS: 'PREVIOUS', NONE: 'NONE' } as const;
export type Roll = (typeof Roll)[keyof typeof Roll];

/** How an instant of a round follows from the last day of its period. */
export interface DateRule {
  /** Months after the one in which the period ends; 0 is that month itself. */
  months: number;
  /** Day of the month; in a shorter month its last day. */
  day: number;
  /** Time of day in the committee's time zone: "17:00". */
  time: string;
  roll: Roll;
}

/** The instants of a round in the order of its line. */
export const ruleNames = [
  ...(['opensAt', 'cutoffAt', 'organizationDueAt'] as const),
  ...(['lockedAt', 'committeeDueAt', 'superiorDueAt'] as const),
];
export type RuleName = (typeof ruleNames)[number];

/** A rule for every instant; a superior need not ask, and a round need not be locked. */
export type ScheduleRules = Record<Exclude<RuleName, 'lockedAt' | 'superiorDueAt'>, DateRule> &
  Record<'lockedAt' | 'superiorDueAt', DateRule | null>;

/** One entry of the year wheel: rounds of one kind that come again and again. */
export interface WheelEntry {
  name: string;
  kind: RoundKind;
  /** Rounds take the newest published version of this template. */
  templateCode: string;
  /** Name of its rounds; {month}, {quarter} and {year} are those of the period's last day. */
  label: string;
  /** Length of a period. */
  periodMonths: number;
  /** From the first day of one period to that of the next. */
  everyMonths: number;
  /** First day of one of its periods; the others follow from it. */
  firstOn: string;
  /** Periods that end from this day on … */
  validFrom: string;
  /** … up to this one; null is for ever. */
  validTo: string | null;
  rules: ScheduleRules;
  /** Days before the organizations' due date on which they are reminded; negative is after it. */
  reminderDays: number[];
  /** Days before that date on which the standing committee is sent quick figures. */
  digestDays: number[];
  /** Whether they are sent at all. */
  sendsDigest: boolean;
  /** Texts for the template's placeholders; the same names in braces as in `label`. */
  placeholders: Record<string, string>;
  active: boolean;
}

/** A round as an entry of the wheel has it. */
export interface WheelRound {
  label: string;
  startOn: string;
  endOn: string;
  opensAt: Date;
  cutoffAt: Date;
  organizationDueAt: Date;
  lockedAt: Date | null;
  committeeDueAt: Date;
  superiorDueAt: Date | null;
}
