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
