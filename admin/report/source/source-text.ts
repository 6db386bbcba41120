/** Consolidated figures in words. */
import { formatMean } from '../../../schema/report/figure.rule.js';
import { formatNumber, formatPercent } from '../../core/format.js';
import { parseNumber } from '../../../schema/submission/draft/typed-number.rule.js';
import type { Indicator, ReportFigure } from '../report.shape.js';

/** "91,2% (n = 3.400)", rounded once as in the report. */
function mean({ value, cases }: ReportFigure, unit: string): string {
  if (value === null || !cases) return '';
  const rounded = formatNumber(parseNumber(formatMean(value, cases) ?? ''));
  return `${rounded}${unit === '%' ? '%' : ` ${unit}`} (n = ${formatNumber(cases)})`;
}

function categories({ categories: counts }: ReportFigure, indicator: Indicator): string {
  return (indicator.categories ?? [])
    .map(({ code, label }) => `${label}: ${formatNumber(counts?.[code] ?? 0)}`)
    .join('; ');
}

/** A consolidated figure; empty where no organization reported. */
export function consolidatedText(indicator: Indicator, figure: ReportFigure | undefined): string {
  if (!figure || figure.reporting === 0) return '';
  const { numerator, denominator, value } = figure;
  switch (indicator.aggregation) {
    case 'RATIO': {
      const percent = formatPercent(numerator, denominator);
      const parts = `${formatNumber(numerator)}/${formatNumber(denominator)}`;
      return percent ? `${parts} (${percent})` : parts;
    }
    case 'MEAN':
      return mean(figure, indicator.unit);
    case 'CATEGORY':
      return categories(figure, indicator);
    default:
      return `${formatNumber(value)} ${indicator.unit}`;
  }
}
