/** When somebody is reminded: by what is due and was not yet said, never by whether a day is today. */
import { addDays } from '../core/calendar.js';
import type { FieldFault } from '../core/field-fault.js';

const MOST_DAYS = 20;
const FARTHEST_DAY = 120;

/** Latest first: as the ladder is climbed. */
export function inOrder(days: readonly number[]): number[] {
  return [...new Set(days)].toSorted((a, b) => b - a);
}

/** What is wrong with the days of a ladder. */
export function daysFaults(field: string, days: readonly number[]): FieldFault[] {
  const isSound = (day: number) => Number.isInteger(day) && Math.abs(day) <= FARTHEST_DAY;
  if (days.length > MOST_DAYS)
    return [{ field, code: 'LIST_TOO_LONG', params: { max: MOST_DAYS } }];
  if (days.every(isSound)) return [];
  return [
    { field, code: 'NUMBER_OUT_OF_RANGE', params: { min: -FARTHEST_DAY, max: FARTHEST_DAY } },
  ];
}

/**
 * The rung of a ladder that has been reached on a day: of the days before the due date (negative
 * after it) the last that has come; null before the first. After an outage only the last one
 * counts, so nothing is said twice.
 */
export function reachedRung(
  ladder: readonly number[],
  dueOn: string,
  today: string,
): number | null {
  const reached = ladder.filter((days) => addDays(dueOn, -days) <= today);
  return reached.length > 0 ? Math.min(...reached) : null;
}
