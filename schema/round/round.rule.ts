import type { FieldFault } from '../core/field-fault.js';
import { addWorkingDays, type WorkingCalendar } from '../core/working-days.js';
import { zonedDate } from '../core/calendar.js';
import type { TemplateContent } from '../template/template.model.js';

/** The dates of a round as they are planned. */
export interface RoundDates {
  startOn: string;
  endOn: string;
  opensAt: Date;
  cutoffAt: Date;
  organizationDueAt: Date;
  committeeDueAt: Date;
  /** null where no superior asks for the report. */
  superiorDueAt?: Date | null;
  /** null where late hand-ins are taken until the report is issued. */
  lockedAt?: Date | null;
}

/** Each instant of a round with the one that it must come after. */
const after = [
  ['cutoffAt', 'opensAt'],
  ['organizationDueAt', 'cutoffAt'],
  ['committeeDueAt', 'organizationDueAt'],
  ['superiorDueAt', 'committeeDueAt'],
  ['lockedAt', 'organizationDueAt'],
] as const satisfies [keyof RoundDates, keyof RoundDates][];

/** Whether a round takes nothing in any more: the instant itself is too late. */
export function isLocked({ lockedAt }: { lockedAt?: Date | null }, now: Date): boolean {
  return lockedAt !== undefined && lockedAt !== null && now >= lockedAt;
}

/**
 * Faults in a round's dates: each comes after the one before it, late hand-ins are taken for a
 * while, and organizations are given at least one working day after the data cut-off (Nghị định
 * 09/2019/NĐ-CP, adopted as the default for Party reports).
 */
export function checkRoundDates(
  dates: RoundDates,
  timeZone: string,
  calendar: WorkingCalendar,
): FieldFault[] {
  const faults: FieldFault[] = [];
  if (dates.endOn < dates.startOn)
    faults.push({ field: 'endOn', code: 'ROUND_DATES_OUT_OF_ORDER' });
  for (const [field, before] of after) {
    const at = dates[field];
    if (at && at <= dates[before]) faults.push({ field, code: 'ROUND_DATES_OUT_OF_ORDER' });
  }
  const earliest = addWorkingDays(zonedDate(dates.cutoffAt, timeZone), 1, calendar);
  if (faults.length === 0 && zonedDate(dates.organizationDueAt, timeZone) < earliest) {
    faults.push({ field: 'organizationDueAt', code: 'ROUND_DUE_TOO_SOON', params: { earliest } });
  }
  return faults;
}

/** Names of the placeholders a template's standing text waits for: {years}, {programmeYear}. */
export function placeholdersOf({ opening, abstract, sections }: TemplateContent): string[] {
  const texts = [
    opening,
    ...abstract,
    ...sections.flatMap(({ lead, close = [] }) => [...lead, ...close]),
  ];
  const names = texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
  return [...new Set(names)].filter((name) => name !== undefined);
}
