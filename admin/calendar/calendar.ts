/** Where the dates of a round stand in a year. */
import { zonedDate } from '../../schema/core/calendar.js';
import { ZONE } from '../core/format.js';
import type { Round } from '../round/round.shape.js';

export type CalendarRound = Omit<Round, 'tally' | 'startOn' | 'endOn'> & {
  /** The own report where an organization reads; null for the committee. */
  submissionId: string | null;
};

export interface Holiday {
  date: string;
  name: string;
  worked: boolean;
  certain: boolean;
}

const names = [
  ...(['opensAt', 'cutoffAt', 'organizationDueAt', 'lockedAt'] as const),
  ...(['committeeDueAt', 'superiorDueAt'] as const),
];
export type MomentName = (typeof names)[number];

export interface Moment {
  name: MomentName;
  at: string;
}

/** The instants that a round has, in their order. */
export function momentsOf(round: CalendarRound): Moment[] {
  return names
    .flatMap((name) => (round[name] ? [{ name, at: round[name] }] : []))
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** How far into a year a day lies, from 0 to 1; what lies outside stands at its edge. */
export function placeOfDay(day: string, year: number): number {
  const [first, next] = [dayNumber(`${year}-01-01`), dayNumber(`${year + 1}-01-01`)];
  return Math.min(1, Math.max(0, (dayNumber(day) - first) / (next - first)));
}

export const placeOf = (at: string, year: number) =>
  placeOfDay(zonedDate(new Date(at), ZONE), year);
