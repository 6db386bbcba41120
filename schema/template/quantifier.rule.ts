import type { QuantifierScale } from './quantifier-bands.js';
import type { QuantifierBand } from './template.model.js';

/** "0.3" as 3 over 10: shares are compared exactly, so that 3 of 10 reaches the band from 0.3. */
function fractionOf(share: number): { top: number; bottom: number } {
  const places = String(share).split('.')[1]?.length ?? 0;
  const bottom = 10 ** places;
  return { top: Math.round(share * bottom), bottom };
}

/**
 * The word for `organizations` out of `reporting`: that of the highest band reached, whatever the
 * order of the bands. Null where no band is reached or nobody reported: then only the figure is
 * printed. Throws a RangeError where more organizations are counted than reported.
 */
export function quantifierFor(
  bands: QuantifierBand[],
  organizations: number,
  reporting: number,
): string | null {
  if (organizations > reporting) {
    throw new RangeError(`${organizations} organizations counted, but only ${reporting} reported`);
  }
  if (organizations <= 0) return null;
  let reached: QuantifierBand | null = null;
  for (const band of bands) {
    const { top, bottom } = fractionOf(band.from);
    const isReached = organizations * bottom >= top * reporting;
    if (isReached && (!reached || band.from > reached.from)) reached = band;
  }
  return reached?.word ?? null;
}

/** The bands in force on an ISO date. Throws a RangeError where no scale holds on that day. */
export function quantifierBandsOn(scales: QuantifierScale[], date: string): QuantifierBand[] {
  const scale = scales.findLast(
    ({ validFrom, validTo }) => validFrom <= date && (validTo === null || date <= validTo),
  );
  if (!scale) throw new RangeError(`No scale of quantifiers holds on ${date}`);
  return scale.bands;
}
