import type { ConsolidatedFigure } from '../../../../schema/report/consolidation.model.js';
import { formatMean, formatNumber, formatPercent } from '../../../../schema/report/figure.rule.js';
import type { IndicatorDefinition } from '../../../../schema/template/template.model.js';
import { tidy } from '../compose-prose.js';

export const NO_FIGURE = '–';

type Parts = Pick<ConsolidatedFigure, 'numerator' | 'denominator' | 'value' | 'n'>;

const MILLION = 1_000_000;

/** What an indicator is called where its amounts of money are in millions. */
export const nameInTable = ({
  code,
  label,
  aggregation,
}: Pick<IndicatorDefinition, 'code' | 'label' | 'aggregation'>): string =>
  `${code}. ${tidy(label)}${aggregation === 'MONEY' ? ' (triệu đồng)' : ''}`;

/** A figure as a cell of a table shows it: "96,83%", "1.378", "–"; money in millions. */
export function printedFigure(
  { aggregation }: Pick<IndicatorDefinition, 'aggregation'>,
  figure: Parts | undefined,
): string {
  if (!figure) return NO_FIGURE;
  const { numerator, denominator, value, n } = figure;
  if (aggregation === 'RATIO') return formatPercent(numerator ?? 0, denominator ?? 0) ?? NO_FIGURE;
  if (aggregation === 'MEAN') return formatMean(value ?? 0, n ?? 0) ?? NO_FIGURE;
  if (value === null || aggregation === 'CATEGORY') return NO_FIGURE;
  return formatNumber(aggregation === 'MONEY' ? value / MILLION : value);
}

/** Whether a figure is a share of a hundred and can be drawn beside others of the kind. */
export const isPercentage = ({
  aggregation,
  unit,
}: Pick<IndicatorDefinition, 'aggregation' | 'unit'>): boolean =>
  aggregation === 'RATIO' || (aggregation === 'MEAN' && unit === '%');

/** A percentage as it is printed, to two places, for drawing it; null where there is none. */
export function drawnPercent(
  definition: Pick<IndicatorDefinition, 'aggregation' | 'unit'>,
  figure: Parts | undefined,
): number | null {
  if (!figure || !isPercentage(definition)) return null;
  const printed = printedFigure(definition, figure);
  if (printed === NO_FIGURE) return null;
  return Number(printed.replace('%', '').replaceAll('.', '').replace(',', '.'));
}
