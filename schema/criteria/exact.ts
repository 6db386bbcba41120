/**
 * Exact arithmetic of scores. Points and shares are whole thousandths, what lies between is a
 * fraction of whole numbers: the browser and the server come to the same result to the last digit.
 */

/** Whole thousandths: 4.8 points are 4800, 80 % is 800. */
export type Milli = number;

/** `bottom` is above zero. */
export interface Fraction {
  top: bigint;
  bottom: bigint;
}

/** How points are rounded: data of the criteria set. */
export interface Rounding {
  /** 0, 1, 2 or 3 decimals of a point. */
  decimals: number;
  /** HALF_UP: 0.05 becomes 0.1; DOWN: 0.09 becomes 0. */
  mode: 'HALF_UP' | 'DOWN';
}

/** The largest number an answer may hold. */
export const LARGEST = 1e12;

export const NOTHING: Fraction = { top: 0n, bottom: 1n };
export const WHOLE: Fraction = { top: 1n, bottom: 1n };

/** The nearest thousandth of a number that somebody typed. */
export const milliOf = (value: number): Milli => Math.round(value * 1000);

/** Whether an answer may hold it: at least 0, within bounds, at most three decimals. */
export function isAmount(value: unknown): value is number {
  if (typeof value !== 'number' || !Number.isFinite(value)) return false;
  return value >= 0 && value <= LARGEST && Math.abs(value * 1000 - milliOf(value)) < 1e-3;
}

export const milli = (value: Milli): Fraction => ({ top: BigInt(value), bottom: 1000n });

/** @throws RangeError on a divisor of nothing. */
export function over(a: Fraction, b: Fraction): Fraction {
  if (b.top === 0n) throw new RangeError('divided by nothing');
  const sign = b.top < 0n ? -1n : 1n;
  return { top: a.top * b.bottom * sign, bottom: a.bottom * b.top * sign };
}

export const times = (a: Fraction, b: Fraction): Fraction => ({
  top: a.top * b.top,
  bottom: a.bottom * b.bottom,
});

export const plus = (a: Fraction, b: Fraction): Fraction => ({
  top: a.top * b.bottom + b.top * a.bottom,
  bottom: a.bottom * b.bottom,
});

export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { ...b, top: -b.top });

export const isBelow = (a: Fraction, b: Fraction): boolean => a.top * b.bottom < b.top * a.bottom;

/** Within 0 and 1. */
export function asShare(value: Fraction): Fraction {
  if (value.top <= 0n) return NOTHING;
  return isBelow(value, WHOLE) ? value : WHOLE;
}

function floorOver(top: bigint, bottom: bigint): bigint {
  const quotient = top / bottom;
  return top % bottom !== 0n && top < 0n ? quotient - 1n : quotient;
}

/** A fraction in thousandths, rounded: 2/3 to one decimal is 700. */
export function rounded({ top, bottom }: Fraction, { decimals, mode }: Rounding): Milli {
  const step = 10n ** BigInt(3 - decimals);
  const unit = step * bottom;
  const steps =
    mode === 'DOWN' ? floorOver(top * 1000n, unit) : floorOver(top * 2000n + unit, 2n * unit);
  return Number(steps * step);
}

/** To the nearest thousandth, for showing a rate. */
export const shown = (value: Fraction): Milli => rounded(value, { decimals: 3, mode: 'HALF_UP' });
