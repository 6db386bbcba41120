/** A figure as it is kept, and how it is compared with the one before. */
import type { Aggregation } from '../template/template.model.js';

/** A figure as kept. */
export interface FigureAmounts {
  numerator?: number | null;
  denominator?: number | null;
  value?: number | null;
  cases?: number | null;
  category?: string | null;
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
