import type { FieldFault } from '../core/field-fault.js';
import type { FigureRule } from '../template/figure-rule.model.js';
import type { Aggregation, HostType } from '../template/template.model.js';
import { changeInPercent, type FigureAmounts } from './figure.rule.js';
import { brokenRules, type FigureSets } from './figure-check.rule.js';

/** A figure as typed: decimal texts, empty where nothing was entered. */
export interface FigureEntry {
  numerator?: string | null;
  denominator?: string | null;
  value?: string | null;
  cases?: string | null;
  category?: string | null;
  explanation?: string | null;
}

/** What of an indicator the checks need. */
export interface CheckedIndicator {
  code: string;
  aggregation: Aggregation;
  required: boolean;
  appliesTo: readonly string[];
  categories?: { code: string; label: string }[] | null;
  changeThreshold?: number | null;
  rules?: readonly FigureRule[] | null;
}

/** Codes of faults of a figure against the rules of its template. */
export type FigureRuleCode =
  | 'FIGURE_RULE_BROKEN'
  | 'FIGURE_RULE_UNEXPLAINED'
  | 'FIGURE_UNCONFIRMED';

/** A figure with what was said about it, and where it was taken from if nobody confirmed it yet. */
export type StatedFigure = FigureAmounts & {
  explanation?: string | null;
  carriedFrom?: string | null;
};

type Part = keyof FigureAmounts;

const partsOf: Record<Aggregation, Part[]> = {
  RATIO: ['numerator', 'denominator'],
  SUM: ['value'],
  MONEY: ['value'],
  MEAN: ['value', 'cases'],
  CATEGORY: ['category'],
};

/** The parts a figure of this aggregation is entered in. */
export function figureParts(aggregation: Aggregation): readonly Part[] {
  return partsOf[aggregation];
}

/** As many digits as a floating-point number holds without rounding. */
const DECIMAL = /^-?(\d{1,15}|\d{1,13}\.\d{1,2})$/;

/** The database keeps a number of cases as a 32-bit integer. */
const MOST_CASES = 2 ** 31 - 1;

/** A decimal text ("1234.5") as a number; null when empty, undefined when it is not a number. */
export function parseAmount(text: string | null | undefined): number | null | undefined {
  if (text === null || text === undefined || text.trim() === '') return null;
  return DECIMAL.test(text.trim()) ? Number(text.trim()) : undefined;
}

/** Name of a part of a figure in a form and in a fault: "figures.L04.numerator". */
export function figureField(code: string, part: string): string {
  return `figures.${code}.${part}`;
}

function unreadableAs(part: Part, amount: number | null | undefined): string | null {
  if (amount === undefined) return 'FIGURE_NOT_A_NUMBER';
  if (part !== 'cases' || amount === null) return null;
  return Number.isInteger(amount) && Math.abs(amount) <= MOST_CASES ? null : 'FIGURE_NOT_WHOLE';
}

/**
 * Faults that no draft may have either: what is not a number, or not a whole one, cannot be kept as
 * one.
 */
export function unreadableParts(code: string, entry: FigureEntry): FieldFault[] {
  return (['numerator', 'denominator', 'value', 'cases'] as const).flatMap((part) => {
    const fault = unreadableAs(part, parseAmount(entry[part]));
    return fault ? [{ field: figureField(code, part), code: fault }] : [];
  });
}

function missingParts(indicator: CheckedIndicator, figure: FigureAmounts): FieldFault[] {
  const parts = figureParts(indicator.aggregation);
  const empty = parts.filter((part) => (figure[part] ?? '') === '');
  const nothing = empty.length === parts.length;
  if (nothing && !indicator.required) return [];
  return empty.map((part) => ({
    field: figureField(indicator.code, part),
    code: 'FIGURE_MISSING',
  }));
}

function impossibleParts(
  { code, aggregation, categories }: CheckedIndicator,
  figure: FigureAmounts,
) {
  const faults: FieldFault[] = [];
  for (const part of ['numerator', 'denominator', 'value', 'cases'] as const) {
    const amount = figure[part] ?? null;
    if (amount === null) continue;
    const field = figureField(code, part);
    if (amount < 0) faults.push({ field, code: 'FIGURE_NEGATIVE' });
    else if (part === 'cases' && !Number.isInteger(amount))
      faults.push({ field, code: 'FIGURE_NOT_WHOLE' });
  }
  const { numerator, denominator, category } = figure;
  if (aggregation === 'RATIO' && (numerator ?? 0) > (denominator ?? Infinity)) {
    faults.push({ field: figureField(code, 'numerator'), code: 'NUMERATOR_ABOVE_DENOMINATOR' });
  }
  if (category && !categories?.some((choice) => choice.code === category)) {
    faults.push({ field: figureField(code, 'category'), code: 'CATEGORY_UNKNOWN' });
  }
  return faults;
}

/** What asks for an explanation: a change beyond the threshold, or a rule that asks for one. */
export function explanationsAsked(indicator: CheckedIndicator, sets: FigureSets): FieldFault[] {
  const { code, aggregation, changeThreshold: threshold = null } = indicator;
  const field = figureField(code, 'explanation');
  const change = changeInPercent(aggregation, sets.now.get(code) ?? {}, sets.previous.get(code));
  const faults: FieldFault[] = brokenRules(indicator, sets)
    .filter(({ kind }) => kind === 'EXPLAIN')
    .map(({ code: rule, message }) => ({
      field,
      code: 'FIGURE_RULE_UNEXPLAINED',
      params: { rule, message },
    }));
  if (change !== null && threshold !== null && Math.abs(change) > threshold) {
    const params = { change: Math.round(change), threshold };
    faults.unshift({ field, code: 'FIGURE_EXPLANATION_REQUIRED', params });
  }
  return faults;
}

/** Faults that keep one figure from being handed in, judged among all of its submission. */
export function checkFigure(
  indicator: CheckedIndicator,
  figure: StatedFigure,
  sets: FigureSets,
): FieldFault[] {
  const { code, aggregation } = indicator;
  const hard = brokenRules(indicator, sets).filter(({ kind }) => kind === 'HARD');
  return [
    ...missingParts(indicator, figure),
    ...impossibleParts(indicator, figure),
    ...hard.map(({ code: rule, test, message }) => ({
      field: figureField(code, test.part ?? figureParts(aggregation)[0] ?? 'value'),
      code: 'FIGURE_RULE_BROKEN',
      params: { rule, message },
    })),
    ...(figure.explanation?.trim() ? [] : explanationsAsked(indicator, sets)),
    ...(figure.carriedFrom
      ? [{ field: figureField(code, 'carried'), code: 'FIGURE_UNCONFIRMED' }]
      : []),
  ];
}

/** Faults that keep a whole submission from being handed in, in the order of the form. */
export function checkFigures(
  indicators: readonly CheckedIndicator[],
  hostType: HostType,
  figures: ReadonlyMap<string, StatedFigure>,
  previous: ReadonlyMap<string, FigureAmounts>,
): FieldFault[] {
  const sets = { now: figures, previous };
  return indicators
    .filter((indicator) => indicator.appliesTo.includes(hostType))
    .flatMap((indicator) => checkFigure(indicator, figures.get(indicator.code) ?? {}, sets));
}

/**
 * Whether a hand-in at this instant is late: after the due instant, which itself is still in time.
 */
export function isLate(handedInAt: Date, dueAt: Date): boolean {
  return handedInAt.getTime() > dueAt.getTime();
}
