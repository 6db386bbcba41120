/** When somebody is reminded: by what is due and was not yet said, never by whether a day is today. */
import { addDays } from '../core/calendar.js';

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
