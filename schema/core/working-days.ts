const DAY_MS = 86_400_000;

/** Days off and days worked that depart from the week, as ISO calendar dates. */
export interface WorkingCalendar {
  /** Public holidays and days given off. */
  off: ReadonlySet<string>;
  /** Saturdays and Sundays worked in exchange for a day off. */
  worked: ReadonlySet<string>;
}

/**
 * Whether public bodies work on a day: Monday to Friday but for holidays, and days worked in
 * exchange.
 */
export function isWorkingDay(day: string, { off, worked }: WorkingCalendar): boolean {
  if (worked.has(day)) return true;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !off.has(day);
}

/**
 * The day that lies `count` working days after a day, which itself need not be one and does not
 * count.
 */
export function addWorkingDays(day: string, count: number, calendar: WorkingCalendar): string {
  let at = Date.parse(`${day}T00:00:00Z`);
  let left = count;
  while (left > 0) {
    at += DAY_MS;
    if (isWorkingDay(new Date(at).toISOString().slice(0, 10), calendar)) left -= 1;
  }
  return new Date(at).toISOString().slice(0, 10);
}
