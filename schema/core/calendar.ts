/** Calendar date ("2026-11-23") of an instant in a time zone. */
export function zonedDate(instant: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(instant);
}

/** "17:00 25/12/2026": an instant as it is written for people in a time zone. */
export function writtenInstant(instant: Date, timeZone: string): string {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'short' }).format(instant);
  return `${time} ${writtenDay(zonedDate(instant, timeZone))}`;
}

/** "25/12/2026" of "2026-12-25". */
export function writtenDay(day: string): string {
  return day.split('-').toReversed().join('/');
}

/** The instant at which clocks in a time zone show a day and a time ("2026-12-25", "17:00"). */
export function zonedInstant(day: string, time: string, timeZone: string): Date {
  const asUtc = new Date(`${day}T${time}:00Z`);
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  const name = parts.formatToParts(asUtc).find(({ type }) => type === 'timeZoneName');
  // "GMT+07:00"; bare "GMT" is none.
  return new Date(`${day}T${time}:00${name?.value.slice(3) || 'Z'}`);
}

/** The day so many days after a calendar date, or before it. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/**
 * A day of the month that lies so many months after that of a date; the month's last day where it
 * has no such day.
 */
export function dayInMonth(of: string, months: number, day: number): string {
  const [year = 0, month = 1] = of.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const at = Date.UTC(year, month - 1 + months, Math.min(day, last));
  return new Date(at).toISOString().slice(0, 10);
}
