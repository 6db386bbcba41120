import type { ConsolidatedFigure } from '../../../../schema/report/consolidation.model.js';
import { formatMean, formatNumber, formatPercent } from '../../../../schema/report/figure.rule.js';
import type { IndicatorDefinition } from '../../../../schema/template/template.model.js';

export const NO_FIGURE = '–';

type Parts = Pick<ConsolidatedFigure, 'numerator' | 'denominator' | 'value' | 'n'>;

/** A figure as a cell of a table shows it: "96,83%", "1.378", "–". */
export function printedFigure(
  { aggregation }: Pick<IndicatorDefinition, 'aggregation'>,
  figure: Parts | undefined,
): string {
  if (!figure) return NO_FIGURE;
  const { numerator, denominator, value, n } = figure;
  if (aggregation === 'RATIO') return formatPercent(numerator ?? 0, denominator ?? 0) ?? NO_FIGURE;
  if (aggregation === 'MEAN') return formatMean(value ?? 0, n ?? 0) ?? NO_FIGURE;
  return value === null || aggregation === 'CATEGORY' ? NO_FIGURE : formatNumber(value);
}
