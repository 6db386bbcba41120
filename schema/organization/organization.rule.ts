import type { FieldFault } from '../core/field-fault.js';

/** No organization is older: the Party was founded on this day. Stands for "from the beginning". */
export const FIRST_DAY = '1930-02-03';

const CODE = /^[A-Za-z0-9]+(?:[._/-][A-Za-z0-9]+)*$/;

/** Whether a text can be an organization's permanent code: letters without accents, digits, . _ / - */
export function isCode(text: string): boolean {
  return text.length <= 80 && CODE.test(text);
}

const EMAIL = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/;

/** Whether a text looks like an e-mail address. */
export function isEmail(text: string): boolean {
  return text.length <= 200 && EMAIL.test(text);
}

const PHONE = /^\+?[\d\s().-]{6,30}$/;

/** Whether a text looks like a telephone number. */
export function isPhone(text: string): boolean {
  return PHONE.test(text);
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a day of the calendar that an organization can have lived through. */
export function isDay(text: string): boolean {
  const [, year, month, day] = DAY.exec(text) ?? [];
  if (!year) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isReal = date.toISOString().slice(0, 10) === text;
  return isReal && text >= FIRST_DAY && text < '2200-01-01';
}

/** The day before a day. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** Counts of people in an organization. */
export interface Counts {
  membersTotal: number;
  membersExempt?: number | null;
  staffTotal?: number | null;
  subCells?: number | null;
}

const MOST_PEOPLE = 1_000_000;

/** What is wrong with counts: not whole, negative, or a part larger than its whole. */
export function countFaults(counts: Counts): FieldFault[] {
  const faults: FieldFault[] = [];
  for (const field of ['membersTotal', 'membersExempt', 'staffTotal', 'subCells'] as const) {
    const count = counts[field];
    if (count === null || count === undefined) continue;
    if (count < 0) faults.push({ field, code: 'FIGURE_NEGATIVE' });
    else if (!Number.isInteger(count)) faults.push({ field, code: 'FIGURE_NOT_WHOLE' });
    else if (count > MOST_PEOPLE) faults.push({ field, code: 'COUNT_TOO_LARGE' });
  }
  if ((counts.membersExempt ?? 0) > counts.membersTotal) {
    faults.push({ field: 'membersExempt', code: 'NUMERATOR_ABOVE_DENOMINATOR' });
  }
  return faults;
}
