import { formatNumber } from '../core/format.js';

/** Thousandths of a point as they are read: "4,8"; a dash where there are none. */
export function points(milli: number | null | undefined): string {
  return milli === null || milli === undefined ? '–' : formatNumber(milli / 1000);
}
