import type { Aggregation, IndicatorDefinition } from '../template/template.model.js';
import type { ConsolidatedFigure } from './consolidation.model.js';

/**
 * How the figures of a report are computed and written. Arithmetic is exact on the decimals people
 * entered; results are rounded once, half up, to two places: 95,565 is "95,57". Notation is that of
 * Vietnamese documents: decimal comma, points between thousands, no space before "%" ("98,42%"), no
 * zeros at the end ("95,5%", "100%").
 */

/** An exact rational number; `bottom` is positive. */
interface Exact {
  top: bigint;
  bottom: bigint;
}

const PLACES = 2;
const MILLION = 1_000_000;
const BILLION = 1_000_000_000;

/**
 * The decimal a number stands for. Fifteen significant digits keep every decimal a person types and
 * drop the tail of 0.1 + 0.2. Throws a RangeError on NaN and infinities.
 */
function exact(value: number): Exact {
  if (!Number.isFinite(value)) throw new RangeError(`Not a finite number: ${value}`);
  if (Number.isInteger(value)) return { top: BigInt(value), bottom: 1n };
  const [digits = '0', exponent = '0'] = value.toExponential(14).split('e');
  const shift = Number(exponent) - 14;
  const top = BigInt(digits.replace('.', ''));
  if (shift >= 0) return { top: top * 10n ** BigInt(shift), bottom: 1n };
  return { top, bottom: 10n ** BigInt(-shift) };
}

/** Of two decimals: bottoms are powers of ten, so the greater is a multiple of the smaller. */
function plus(a: Exact, b: Exact): Exact {
  if (a.bottom < b.bottom) return plus(b, a);
  return { top: a.top + b.top * (a.bottom / b.bottom), bottom: a.bottom };
}

const times = (a: Exact, b: Exact): Exact => ({
  top: a.top * b.top,
  bottom: a.bottom * b.bottom,
});

/** The quotient, or null where there is nothing to divide by. */
function over(a: Exact, b: Exact): Exact | null {
  if (b.top === 0n) return null;
  const sign = b.top < 0n ? -1n : 1n;
  return { top: sign * a.top * b.bottom, bottom: sign * b.top * a.bottom };
}

/** Hundredths, halves away from zero, so that a fall is rounded like a rise. */
function hundredths(value: Exact): bigint {
  const size = value.top < 0n ? -value.top : value.top;
  const scaled = size * 10n ** BigInt(PLACES);
  const rounded = (2n * scaled + value.bottom) / (2n * value.bottom);
  return value.top < 0n ? -rounded : rounded;
}

function write(units: bigint): string {
  const sign = units < 0n ? '-' : '';
  const digits = String(units < 0n ? -units : units).padStart(PLACES + 1, '0');
  const whole = digits.slice(0, -PLACES).replace(/\B(?=(\d{3})+$)/g, '.');
  const decimals = digits.slice(-PLACES).replace(/0+$/, '');
  return sign + whole + (decimals && `,${decimals}`);
}

const hundred: Exact = { top: 100n, bottom: 1n };

function percentUnits(part: number, whole: number): bigint | null {
  const quotient = over(exact(part), exact(whole));
  return quotient && hundredths(times(quotient, hundred));
}

function meanUnits(weightedSum: number, n: number): bigint | null {
  const quotient = over(exact(weightedSum), exact(n));
  return quotient && hundredths(quotient);
}

/** "1.234.567", "12,5": at most two decimals. */
export const formatNumber = (value: number): string => write(hundredths(exact(value)));

/** "98,42%"; null where the whole is zero. */
export function formatPercent(part: number, whole: number): string | null {
  const units = percentUnits(part, whole);
  return units === null ? null : `${write(units)}%`;
}

/** The mean of a weighted sum over n cases, without its unit; null where n is zero. */
export function formatMean(weightedSum: number, n: number): string | null {
  const units = meanUnits(weightedSum, n);
  return units === null ? null : write(units);
}

/** What a weighted mean is kept as: Σ value × n and Σ n, free of binary rounding. */
export function weightedSum(parts: { value: number; n: number }[]): { value: number; n: number } {
  let value = exact(0);
  let n = exact(0);
  for (const part of parts) {
    value = plus(value, times(exact(part.value), exact(part.n)));
    n = plus(n, exact(part.n));
  }
  return { value: toNumber(value), n: toNumber(n) };
}

/** Of a decimal, read back from its notation: the only way without a second rounding. */
function toNumber({ top, bottom }: Exact): number {
  return Number(`${top}e-${String(bottom).length - 1}`);
}

/**
 * An amount in đồng in words of millions or billions; the exact amount follows in brackets where
 * the words had to be rounded: "1,25 tỷ đồng", "1,23 tỷ đồng (1.234.567.890 đồng)", "850.000
 * đồng".
 */
export function formatMoney(amount: number): string {
  const plain = `${formatNumber(amount)} đồng`;
  const size = Math.abs(amount);
  if (size < MILLION) return plain;
  // From 999,995 million upward two decimals would read "1.000 triệu đồng".
  const [unit, word] = size < BILLION - 5_000 ? [MILLION, 'triệu'] : [BILLION, 'tỷ'];
  const { top, bottom } = exact(amount);
  const units = hundredths({ top, bottom: bottom * BigInt(unit) });
  const words = `${write(units)} ${word} đồng`;
  const isExact = units * BigInt(unit) * bottom === top * 100n;
  return isExact ? words : `${words} (${plain})`;
}

/** What the organizations' reports say about an indicator. */
export type FigureState =
  /** Nobody reported. */
  | 'UNREPORTED'
  /** Reported, and there was nothing to count: a sum of zero, a ratio over zero. */
  | 'NOTHING'
  | 'COUNTED';

export function figureState(
  aggregation: Aggregation,
  figure: ConsolidatedFigure | undefined,
): FigureState {
  if (!figure || figure.reporting === 0) return 'UNREPORTED';
  if (aggregation === 'CATEGORY') return figure.categories ? 'COUNTED' : 'UNREPORTED';
  const parts = {
    RATIO: [figure.numerator, figure.denominator],
    MEAN: [figure.value, figure.n],
    SUM: [figure.value],
    MONEY: [figure.value],
  }[aggregation];
  if (parts.includes(null)) return 'UNREPORTED';
  return parts.at(-1) === 0 ? 'NOTHING' : 'COUNTED';
}

/** Movement against the previous period, as it is printed. */
export interface FigureChange {
  direction: 'UP' | 'DOWN' | 'SAME';
  /** "3,2 điểm phần trăm", "12%", "4 lớp"; null where nothing moved, or too little to print. */
  amount: string | null;
  /** For ranking changes of the same kind: hundredths of the printed unit, signed. */
  hundredths: bigint;
}

function changeFrom(units: bigint, unit: string, direction = units): FigureChange {
  if (direction === 0n) return { direction: 'SAME', amount: null, hundredths: 0n };
  return {
    direction: direction > 0n ? 'UP' : 'DOWN',
    amount: units === 0n ? null : write(units < 0n ? -units : units) + unit,
    hundredths: units,
  };
}

/** Of a sum: in percent of the previous one; from a previous zero the amount itself. */
function changeOfSum(now: number, before: number, unit: string, isMoney: boolean): FigureChange {
  const difference = plus(exact(now), exact(-before));
  const relative = over(times(difference, hundred), exact(Math.abs(before)));
  if (relative) return changeFrom(hundredths(relative), '%', difference.top);
  const units = hundredths(difference);
  if (isMoney && units !== 0n) {
    return { direction: 'UP', amount: formatMoney(now), hundredths: units };
  }
  return changeFrom(units, ` ${unit}`);
}

/**
 * Change against the previous period: ratios and means of percentages in percentage points between
 * the two printed values (a reader can subtract them in the annex), other means in their own unit,
 * sums and money in percent. Null where either period has no figure, and for categories.
 */
export function figureChange(
  definition: Pick<IndicatorDefinition, 'aggregation' | 'unit'>,
  now: ConsolidatedFigure | undefined,
  before: ConsolidatedFigure | undefined,
): FigureChange | null {
  const { aggregation, unit } = definition;
  if (!now || !before || aggregation === 'CATEGORY') return null;
  if (figureState(aggregation, now) === 'UNREPORTED') return null;
  if (figureState(aggregation, before) === 'UNREPORTED') return null;
  if (aggregation === 'SUM' || aggregation === 'MONEY') {
    return changeOfSum(now.value ?? 0, before.value ?? 0, unit, aggregation === 'MONEY');
  }
  const units = (figure: ConsolidatedFigure) =>
    aggregation === 'RATIO'
      ? percentUnits(figure.numerator ?? 0, figure.denominator ?? 0)
      : meanUnits(figure.value ?? 0, figure.n ?? 0);
  const [current, previous] = [units(now), units(before)];
  if (current === null || previous === null) return null;
  const inPoints = aggregation === 'RATIO' || unit === '%';
  return changeFrom(current - previous, inPoints ? ' điểm phần trăm' : ` ${unit}`);
}
