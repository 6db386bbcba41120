import type { FieldFault } from '../core/field-fault.js';
import type { Aggregation, HostType } from '../template/template.model.js';

/** A figure as typed: decimal texts, empty where nothing was entered. */
export interface FigureEntry {
  numerator?: string | null;
  denominator?: string | null;
  value?: string | null;
  cases?: string | null;
  category?: string | null;
  explanation?: string | null;
}

/** A figure as kept. */
export interface FigureAmounts {
  numerator?: number | null;
  denominator?: number | null;
  value?: number | null;
  cases?: number | null;
  category?: string | null;
}

/** What of an indicator the checks need. */
export interface CheckedIndicator {
  code: string;
  aggregation: Aggregation;
  required: boolean;
  appliesTo: readonly string[];
  categories?: { code: string; label: string }[] | null;
  changeThreshold?: number | null;
}

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

/**
 * The size of a figure that can be compared with the last period's: a share in percent, or the
 * amount itself.
 */
export function magnitude(aggregation: Aggregation, figure: FigureAmounts): number | null {
  if (aggregation === 'RATIO') {
    const { numerator = null, denominator } = figure;
    return denominator && numerator !== null ? (100 * numerator) / denominator : null;
  }
  return aggregation === 'CATEGORY' ? null : (figure.value ?? null);
}

/** Change against the last period in percent of it; null where the two cannot be compared. */
export function changeInPercent(
  aggregation: Aggregation,
  figure: FigureAmounts,
  previous: FigureAmounts | undefined,
): number | null {
  const now = magnitude(aggregation, figure);
  const before = previous ? magnitude(aggregation, previous) : null;
  if (now === null || before === null || before === 0) return null;
  return (100 * (now - before)) / before;
}

/** Faults that keep one figure from being handed in. */
export function checkFigure(
  indicator: CheckedIndicator,
  figure: FigureAmounts & { explanation?: string | null },
  previous: FigureAmounts | undefined,
): FieldFault[] {
  const faults = [...missingParts(indicator, figure), ...impossibleParts(indicator, figure)];
  const change = changeInPercent(indicator.aggregation, figure, previous);
  const threshold = indicator.changeThreshold ?? null;
  if (
    change !== null &&
    threshold !== null &&
    Math.abs(change) > threshold &&
    !figure.explanation?.trim()
  ) {
    faults.push({
      field: figureField(indicator.code, 'explanation'),
      code: 'FIGURE_EXPLANATION_REQUIRED',
      params: { change: Math.round(change), threshold },
    });
  }
  return faults;
}

/** Faults that keep a whole submission from being handed in, in the order of the form. */
export function checkFigures(
  indicators: readonly CheckedIndicator[],
  hostType: HostType,
  figures: ReadonlyMap<string, FigureAmounts & { explanation?: string | null }>,
  previous: ReadonlyMap<string, FigureAmounts>,
): FieldFault[] {
  return indicators
    .filter((indicator) => indicator.appliesTo.includes(hostType))
    .flatMap((indicator) =>
      checkFigure(indicator, figures.get(indicator.code) ?? {}, previous.get(indicator.code)),
    );
}

/**
 * Whether a hand-in at this instant is late: after the due instant, which itself is still in time.
 */
export function isLate(handedInAt: Date, dueAt: Date): boolean {
  return handedInAt.getTime() > dueAt.getTime();
}
