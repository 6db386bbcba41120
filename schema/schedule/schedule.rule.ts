/** How the rounds of a year follow from the entries of the year wheel. */
import { addDays, dayInMonth, zonedDate, zonedInstant } from '../core/calendar.js';
import type { FieldFault } from '../core/field-fault.js';
import { daysFaults } from '../reminder/reminder.rule.js';
import { addWorkingDays, isWorkingDay, type WorkingCalendar } from '../core/working-days.js';
import {
  type DateRule,
  type Roll,
  ruleNames,
  type WheelEntry,
  type WheelRound,
} from './schedule.model.js';

/** Where days are counted: the committee's clock and the country's working days. */
export interface Place {
  timeZone: string;
  calendar: WorkingCalendar;
}

/** Rounds are planned this far ahead. */
export const HORIZON_MONTHS = 12;

/** Later days do not occur in every month, and a period would begin now here, now there. */
const LATEST_FIRST_DAY = 28;
const NUMERALS = ['I', 'II', 'III', 'IV'];

/** The day itself if it is a working day, or where it goes. */
export function rolled(day: string, roll: Roll, calendar: WorkingCalendar): string {
  if (roll === 'NEXT') return addWorkingDays(addDays(day, -1), 1, calendar);
  if (roll === 'NONE') return day;
  let at = day;
  while (!isWorkingDay(at, calendar)) at = addDays(at, -1);
  return at;
}

/** Texts with {month}, {quarter} and {year} of a period's last day. */
export function filledIn(text: string, endOn: string): string {
  const [year = '', month = ''] = endOn.split('-');
  const quarter = NUMERALS[Math.ceil(Number(month) / 3) - 1] ?? '';
  const words: Record<string, string> = { year, month: String(Number(month)), quarter };
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => words[name] ?? whole);
}

interface Period {
  startOn: string;
  endOn: string;
}

type Cycle = Pick<WheelEntry, 'firstOn' | 'periodMonths' | 'everyMonths' | 'validFrom' | 'validTo'>;

function periodAt({ firstOn, periodMonths, everyMonths }: Cycle, number: number): Period {
  const day = Number(firstOn.slice(8));
  const startOn = dayInMonth(firstOn, number * everyMonths, day);
  return { startOn, endOn: addDays(dayInMonth(startOn, periodMonths, day), -1) };
}

const monthsBetween = (from: string, to: string) =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
  (Number(to.slice(5, 7)) - Number(from.slice(5, 7)));

/** Periods of a cycle that end within it and within a span of days, earliest first. */
export function periodsWithin(cycle: Cycle, from: string, to: string): Period[] {
  const { firstOn, periodMonths, everyMonths, validFrom, validTo } = cycle;
  const earliest = from > validFrom ? from : validFrom;
  const latest = validTo !== null && validTo < to ? validTo : to;
  const months = monthsBetween(firstOn, earliest) - periodMonths;
  const periods: Period[] = [];
  for (let number = Math.floor(months / everyMonths) - 1; ; number += 1) {
    const period = periodAt(cycle, number);
    if (period.endOn > latest) return periods;
    if (period.endOn >= earliest) periods.push(period);
  }
}

function dateOf(rule: DateRule, endOn: string, { calendar }: Place): string {
  return rolled(dayInMonth(endOn, rule.months, rule.day), rule.roll, calendar);
}

/**
 * The round of one period. Days off may push two dates together: whatever would come too early then
 * goes to the next working day, so that organizations always have one after the cut-off.
 */
export function wheelRound(entry: WheelEntry, period: Period, place: Place): WheelRound {
  const { calendar, timeZone } = place;
  const { startOn, endOn } = period;
  const instant = (rule: DateRule, notBefore: string) => {
    const day = dateOf(rule, endOn, place);
    return zonedInstant(day < notBefore ? notBefore : day, rule.time, timeZone);
  };
  const nextAfter = (at: Date) => addWorkingDays(zonedDate(at, timeZone), 1, calendar);
  const { rules } = entry;
  const opensAt = instant(rules.opensAt, '');
  const cutoffAt = instant(rules.cutoffAt, addDays(zonedDate(opensAt, timeZone), 1));
  const organizationDueAt = instant(rules.organizationDueAt, nextAfter(cutoffAt));
  const committeeDueAt = instant(rules.committeeDueAt, nextAfter(organizationDueAt));
  const { lockedAt, superiorDueAt } = rules;
  return {
    label: filledIn(entry.label, endOn),
    startOn,
    endOn,
    opensAt,
    cutoffAt,
    organizationDueAt,
    lockedAt: lockedAt && instant(lockedAt, nextAfter(organizationDueAt)),
    committeeDueAt,
    superiorDueAt: superiorDueAt && instant(superiorDueAt, nextAfter(committeeDueAt)),
  };
}

/**
 * Rounds that an entry has from an instant on for the coming year: those that open until then and
 * are due after it. Earliest first; none where the entry is switched off.
 */
export function comingRounds(
  entry: WheelEntry,
  place: Place,
  from: Date,
  now: Date = from,
): WheelRound[] {
  if (!entry.active) return [];
  const today = zonedDate(now, place.timeZone);
  const until = zonedInstant(dayInMonth(today, HORIZON_MONTHS, 31), '23:59', place.timeZone);
  // A rule may lie some months after the period, or before its end.
  const first = dayInMonth(zonedDate(from, place.timeZone), -MOST_RULE_MONTHS, 1);
  const last = dayInMonth(today, HORIZON_MONTHS + MOST_RULE_MONTHS, 31);
  return periodsWithin(entry, first, last)
    .map((period) => wheelRound(entry, period, place))
    .filter(({ opensAt, organizationDueAt }) => organizationDueAt > from && opensAt <= until);
}

const MOST_RULE_MONTHS = 12;
const MOST_PERIOD_MONTHS = 120;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

function ruleFaults(field: string, { months, day, time }: DateRule): FieldFault[] {
  const code = 'NUMBER_OUT_OF_RANGE';
  const [least, most] = [-MOST_RULE_MONTHS, MOST_RULE_MONTHS];
  if (!Number.isInteger(months) || Math.abs(months) > MOST_RULE_MONTHS)
    return [{ field, code, params: { min: least, max: most } }];
  if (!Number.isInteger(day) || day < 1 || day > 31)
    return [{ field, code, params: { min: 1, max: 31 } }];
  return TIME.test(time) ? [] : [{ field, code: 'TEXT_MISSING' }];
}

/** The instants as they follow one another before any day off moves them. */
function orderFaults({ rules }: Pick<WheelEntry, 'rules'>): FieldFault[] {
  const place = (rule: DateRule) => rule.months * 100 + rule.day;
  const after: [(typeof ruleNames)[number], (typeof ruleNames)[number]][] = [
    ['cutoffAt', 'opensAt'],
    ['organizationDueAt', 'cutoffAt'],
    ['committeeDueAt', 'organizationDueAt'],
    ['lockedAt', 'organizationDueAt'],
    ['superiorDueAt', 'committeeDueAt'],
  ];
  return after.flatMap(([name, before]) => {
    const [rule, earlier] = [rules[name], rules[before]];
    const isWrong = rule && earlier && place(rule) <= place(earlier);
    return isWrong ? [{ field: `rules.${name}`, code: 'ROUND_DATES_OUT_OF_ORDER' }] : [];
  });
}

/** Everything that keeps an entry of the wheel from being saved. */
export function checkSchedule(entry: WheelEntry): FieldFault[] {
  const faults: FieldFault[] = [];
  const range = { min: 1, max: MOST_PERIOD_MONTHS };
  for (const field of ['periodMonths', 'everyMonths'] as const) {
    const months = entry[field];
    const isSound = Number.isInteger(months) && months >= 1 && months <= MOST_PERIOD_MONTHS;
    if (!isSound) faults.push({ field, code: 'NUMBER_OUT_OF_RANGE', params: range });
  }
  if (Number(entry.firstOn.slice(8)) > LATEST_FIRST_DAY) {
    const params = { min: 1, max: LATEST_FIRST_DAY };
    faults.push({ field: 'firstOn', code: 'NUMBER_OUT_OF_RANGE', params });
  }
  if (entry.validTo !== null && entry.validTo < entry.validFrom) {
    faults.push({ field: 'validTo', code: 'DAYS_OUT_OF_ORDER' });
  }
  const wrong = ruleNames.flatMap((name) => {
    const rule = entry.rules[name];
    return rule ? ruleFaults(`rules.${name}`, rule) : [];
  });
  return [
    ...faults,
    ...(wrong.length > 0 ? wrong : orderFaults(entry)),
    ...daysFaults('reminderDays', entry.reminderDays),
    ...daysFaults('digestDays', entry.digestDays),
  ];
}
