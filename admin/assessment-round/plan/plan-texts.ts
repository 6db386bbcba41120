import { addWorkingDays, type WorkingCalendar } from '../../../schema/core/working-days.js';
import { instantOf, localTime, today } from '../../core/time/local-time.js';
import type { AssessmentRound, PlanningBasis } from '../assessment-round.shape.js';

/** A round as it stands in the form. */
export interface PlanTexts {
  label: string;
  criteriaSetId: string;
  previousRoundId: string;
  startOn: string;
  endOn: string;
  /** In Vietnam: "2027-01-20T17:00". */
  dueAt: string;
  /** Null: all that are open. */
  organizations: string[] | null;
}

export function calendarOf({ holidays }: PlanningBasis): WorkingCalendar {
  const days = (worked: boolean) =>
    new Set(holidays.filter((day) => day.worked === worked).map(({ date }) => date));
  return { off: days(false), worked: days(true) };
}

/** Working days that organizations have when nobody says otherwise. */
const WORKING_DAYS = 20;

/** End of a working day: so many working days after the later of today and the period's end. */
export function dueAfter(endOn: string, calendar: WorkingCalendar): string {
  const from = endOn > today() ? endOn : today();
  return `${addWorkingDays(from, WORKING_DAYS, calendar)}T17:00`;
}

/** The next round, from what there is: this year, the newest set, the last round before it. */
export function nextTexts(basis: PlanningBasis, labelOf: (year: string) => string): PlanTexts {
  const year = today().slice(0, 4);
  const endOn = `${year}-12-31`;
  const [set] = basis.criteriaSetVersions.items.toSorted((a, b) => b.number - a.number);
  const previous = basis.assessmentRounds.items
    .filter((round) => round.endOn < endOn && !['DRAFT', 'CANCELLED'].includes(round.state))
    .toSorted((a, b) => b.endOn.localeCompare(a.endOn))[0];
  return {
    label: labelOf(year),
    criteriaSetId: set?.id ?? '',
    previousRoundId: previous?.id ?? '',
    startOn: `${year}-01-01`,
    endOn,
    dueAt: dueAfter(endOn, calendarOf(basis)),
    organizations: null,
  };
}

export function textsOf(round: AssessmentRound): PlanTexts {
  return {
    label: round.label,
    criteriaSetId: round.criteriaSetId,
    previousRoundId: round.previousRoundId ?? '',
    startOn: round.startOn,
    endOn: round.endOn,
    dueAt: localTime(Date.parse(round.dueAt)),
    organizations: round.organizationIds,
  };
}

export function inputOf({ dueAt, previousRoundId, organizations, ...texts }: PlanTexts) {
  return {
    ...texts,
    previousRoundId: previousRoundId || null,
    dueAt: instantOf(dueAt),
    organizations: organizations ?? [],
  };
}
