/** Days and times as they are typed: in Vietnam, seven hours ahead of UTC all year. */
const AHEAD_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;
const DAY_LENGTH = 'yyyy-mm-dd'.length;
const TIME_LENGTH = 'yyyy-mm-ddThh:mm'.length;

/** "2026-11-30T16:05": an instant as it is typed. */
export function localTime(instant: number): string {
  return new Date(instant + AHEAD_MS).toISOString().slice(0, TIME_LENGTH);
}

/** "2026-11-30": the day it is in Vietnam. */
export const today = (): string => localTime(Date.now()).slice(0, DAY_LENGTH);

/** Some days from now, at the end of the working day. */
export function daysFromNow(days: number): string {
  return `${localTime(Date.now() + days * DAY_MS).slice(0, DAY_LENGTH)}T17:00`;
}

/** The instant of a time that was typed. */
export const instantOf = (local: string): string => `${local}:00+07:00`;
