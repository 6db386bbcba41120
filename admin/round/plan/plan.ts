/** A round as it is being planned: every input as the text that stands in it. */
import type { RoundKind } from '../../../schema/round/round.model.js';
import { daysFaults } from '../../../schema/reminder/reminder.rule.js';
import { checkRoundDates, type RoundDates } from '../../../schema/round/round.rule.js';
import { ZONE } from '../../core/format.js';
import { instantOf } from '../../core/time/local-time.js';
import { daysOf } from '../../core/time/typed-days.js';

export const MOMENTS = ['opensAt', 'cutoffAt', 'organizationDueAt', 'committeeDueAt'] as const;
/** Left empty where no superior asks, and where late reports are taken until the issue. */
export const OPTIONAL_MOMENTS = ['lockedAt', 'superiorDueAt'] as const;
export const DAYS = ['startOn', 'endOn'] as const;
/** When organizations are reminded, and when the standing committee is sent quick figures. */
export const LADDERS = ['reminderDays', 'digestDays'] as const;

/**
 * A day and time in Vietnam: "2026-12-14T17:00". A day: "2026-12-14". Empty where none is chosen.
 */
export type PlanDates = Record<
  (typeof MOMENTS)[number] | (typeof OPTIONAL_MOMENTS)[number] | (typeof DAYS)[number],
  string
>;

export interface Plan extends PlanDates {
  templateId: string;
  label: string;
  kind: RoundKind;
  /** Empty: there is nothing to compare with. */
  previousRoundId: string;
  /** Texts for the template's placeholders, by name. */
  placeholders: Record<string, string>;
  /** Days before the organizations' due date, as typed: "7, 3, -1". */
  reminderDays: string;
  digestDays: string;
}

export interface PlanTemplate {
  id: string;
  code: string;
  name: string;
  number: number;
  placeholders: string[];
}

/** A field that has to be mended: its code, named as the server names it. */
export type PlanFault =
  | 'TEXT_MISSING'
  | 'TEXT_TOO_SHORT'
  | 'DATE_MISSING'
  | 'DAYS_UNREADABLE'
  | 'ROUND_DATES_OUT_OF_ORDER';
export type PlanFaults = Readonly<Record<string, PlanFault>>;

const SHORTEST_LABEL = 3;

/** Vietnam keeps no summer time. */
const instant = (local: string) => new Date(instantOf(local));

function datesOf(plan: Plan): RoundDates {
  const { startOn, endOn, opensAt, cutoffAt, organizationDueAt, committeeDueAt } = plan;
  const { lockedAt, superiorDueAt } = plan;
  return {
    startOn,
    endOn,
    opensAt: instant(opensAt),
    cutoffAt: instant(cutoffAt),
    organizationDueAt: instant(organizationDueAt),
    committeeDueAt: instant(committeeDueAt),
    superiorDueAt: superiorDueAt ? instant(superiorDueAt) : null,
    lockedAt: lockedAt ? instant(lockedAt) : null,
  };
}

/** Which days are worked only the server knows: of the rule the order alone is held here. */
const NO_CALENDAR = { off: new Set<string>(), worked: new Set<string>() };

/** A browser lets years of six digits be typed. */
const CHOSEN = /^\d{4}-/;

/** Faults of the dates, told while they are chosen. */
export function dateFaults(plan: Plan): PlanFaults {
  const missing = [
    ...[...DAYS, ...MOMENTS].filter((field) => !CHOSEN.test(plan[field])),
    ...OPTIONAL_MOMENTS.filter((field) => plan[field] && !CHOSEN.test(plan[field])),
  ];
  if (missing.length > 0) {
    return Object.fromEntries(missing.map((field) => [field, 'DATE_MISSING' as const]));
  }
  const faults = checkRoundDates(datesOf(plan), ZONE, NO_CALENDAR);
  return Object.fromEntries(
    faults
      .map(({ field, code }) => [field, code] as const)
      .filter((fault): fault is [string, PlanFault] => fault[1] === 'ROUND_DATES_OUT_OF_ORDER'),
  );
}

/** Everything that keeps a plan from being sent. */
export function planFaults(plan: Plan, template: PlanTemplate | undefined): PlanFaults {
  const faults: Record<string, PlanFault> = { ...dateFaults(plan) };
  if (!template) faults['templateId'] = 'TEXT_MISSING';
  for (const field of LADDERS) {
    if (daysFaults(field, daysOf(plan[field])).length > 0) faults[field] = 'DAYS_UNREADABLE';
  }
  const { length } = plan.label.trim();
  if (length < SHORTEST_LABEL) faults['label'] = length === 0 ? 'TEXT_MISSING' : 'TEXT_TOO_SHORT';
  for (const name of template?.placeholders ?? []) {
    if (!plan.placeholders[name]?.trim()) faults[`placeholders.${name}`] = 'TEXT_MISSING';
  }
  return faults;
}

/** What is sent to the server. */
export function planInput(plan: Plan, template: PlanTemplate) {
  return {
    ...datesOf(plan),
    templateId: template.id,
    label: plan.label.trim(),
    kind: plan.kind,
    previousRoundId: plan.previousRoundId || null,
    reminderDays: daysOf(plan.reminderDays),
    digestDays: daysOf(plan.digestDays),
    placeholders: template.placeholders.map((name) => ({
      name,
      value: plan.placeholders[name]?.trim() ?? '',
    })),
  };
}
