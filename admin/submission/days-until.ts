import { zonedDate } from '../../schema/core/calendar.js';

const DAY = 86_400_000;

/**
 * Calendar days in Vietnam from one instant to another: 0 on the same day, negative when it has
 * passed.
 */
export function daysUntil(due: Date, now: Date): number {
  const day = (instant: Date) => Date.parse(zonedDate(instant, 'Asia/Ho_Chi_Minh'));
  return Math.round((day(due) - day(now)) / DAY);
}
