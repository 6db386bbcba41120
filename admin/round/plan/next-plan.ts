/**
 * What a new plan begins with: the next quarter, by the dates of the state's reporting regime (Nghị
 * định 09/2019/NĐ-CP): figures from the 15th to the 14th, handed in by the 20th and consolidated by
 * the 25th of the quarter's last month.
 */
import { zonedDate } from '../../../schema/core/calendar.js';
import { ZONE } from '../../core/format.js';
import type { Plan, PlanTemplate } from './plan.js';

export interface EarlierRound {
  id: string;
  label: string;
  /** "2026-12-14". */
  endOn: string;
  template: { code: string };
}

const NUMERALS = ['I', 'II', 'III', 'IV'];
const DAY = 86_400_000;

/** A date of a month, counted from January of `year`; months beyond December go on in the next. */
const dayOf = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

/** The day itself, or the Monday after a weekend. */
function weekday(day: string): string {
  const at = new Date(day);
  const over = { 6: 2, 0: 1 }[at.getUTCDay()] ?? 0;
  return new Date(at.getTime() + over * DAY).toISOString().slice(0, 10);
}

interface Quarter {
  year: number;
  /** 1 to 4. */
  quarter: number;
}

const following = ({ year, quarter }: Quarter): Quarter =>
  quarter === 4 ? { year: year + 1, quarter: 1 } : { year, quarter: quarter + 1 };

function datesIn({ year, quarter }: Quarter) {
  const last = quarter * 3;
  return {
    startOn: dayOf(year, last - 3, 15),
    endOn: dayOf(year, last, 14),
    opensAt: `${weekday(dayOf(year, last, 1))}T08:00`,
    cutoffAt: `${dayOf(year, last, 14)}T17:00`,
    organizationDueAt: `${weekday(dayOf(year, last, 20))}T17:00`,
    committeeDueAt: `${weekday(dayOf(year, last, 25))}T17:00`,
    lockedAt: '',
    superiorDueAt: '',
  };
}

/** Whether a round whose figures end in the quarter is planned already. */
function isPlanned({ year, quarter }: Quarter, rounds: readonly EarlierRound[]): boolean {
  const end = dayOf(year, quarter * 3 + 1, 0);
  return rounds.some(({ endOn }) => endOn >= dayOf(year, quarter * 3 - 2, 1) && endOn <= end);
}

/** The next quarter whose cut-off lies ahead and for which nothing is planned. */
function nextQuarter(now: Date, rounds: readonly EarlierRound[]): Quarter {
  const today = zonedDate(now, ZONE);
  const [year, month] = today.split('-').map(Number) as [number, number];
  let next: Quarter = { year, quarter: Math.ceil(month / 3) };
  while (datesIn(next).endOn <= today || isPlanned(next, rounds)) next = following(next);
  return next;
}

/** The round a new one is compared with: the last one of the same template, else the last one. */
export function previousOf(
  code: string | undefined,
  startOn: string,
  rounds: readonly EarlierRound[],
): EarlierRound | undefined {
  const earlier = rounds
    .filter(({ endOn }) => endOn <= startOn)
    .toSorted((a, b) => b.endOn.localeCompare(a.endOn));
  return earlier.find(({ template }) => template.code === code) ?? earlier[0];
}

/** A plan to begin with. Names and texts are of the documents, so Vietnamese in every language. */
export function nextPlan(
  now: Date,
  templates: readonly PlanTemplate[],
  rounds: readonly EarlierRound[],
): Plan {
  const quarter = nextQuarter(now, rounds);
  const dates = datesIn(quarter);
  const [template] = templates;
  const year = String(quarter.year);
  return {
    ...dates,
    kind: 'QUARTER',
    templateId: template?.id ?? '',
    label: `Báo cáo quý ${NUMERALS[quarter.quarter - 1]} năm ${year}`,
    previousRoundId: previousOf(template?.code, dates.startOn, rounds)?.id ?? '',
    placeholders: { programmeYear: year },
    // As the wheel's own entries begin.
    reminderDays: '7, 3, 1, 0, -1, -3',
    digestDays: '3, 0, -3',
  };
}
