/** Figures of an organization in words. */
import type { FigureAmounts } from '../../../schema/submission/figure.rule.js';
import { formatNumber, formatPercent } from '../../core/format.js';
import { language } from '../../core/language/language.js';
import type { Indicator } from '../submission.shape.js';

type Counted = Pick<Indicator, 'aggregation' | 'unit' | 'categories'>;

function ratio({ numerator, denominator }: FigureAmounts): string {
  if ((numerator ?? null) === null && (denominator ?? null) === null) return '';
  const percent = formatPercent(numerator, denominator);
  const parts = `${formatNumber(numerator) || '–'}/${formatNumber(denominator) || '–'}`;
  return percent ? `${parts} (${percent})` : parts;
}

/**
 * "182/186 (97,85%)", "25 lớp", "91,2% (n = 340)", "đạt chuẩn lần đầu"; empty where nothing was
 * entered.
 */
export function figureText(indicator: Counted, figure: FigureAmounts | undefined): string {
  if (!figure) return '';
  const { aggregation, unit, categories } = indicator;
  if (aggregation === 'RATIO') return ratio(figure);
  if (aggregation === 'CATEGORY') {
    const { category } = figure;
    return categories?.find(({ code }) => code === category)?.label ?? category ?? '';
  }
  const value = formatNumber(figure.value);
  if (value === '') return '';
  const withUnit = unit === '%' ? `${value}%` : `${value} ${unit}`;
  const cases = formatNumber(figure.cases);
  return aggregation === 'MEAN' && cases ? `${withUnit} (n = ${cases})` : withUnit;
}

/**
 * "+12", "-3", "0": a change in percent of the last period's figure; empty where it cannot be told.
 */
export function changeText(change: number | null): string {
  if (change === null) return '';
  const rounded = Math.round(change);
  return `${rounded > 0 ? '+' : ''}${formatNumber(rounded)}`;
}

/** An amount in the box while somebody types in it: without marks between thousands. */
export function editableAmount(decimal: string): string {
  return language() === 'vi' && /^-?\d+\.\d+$/.test(decimal) ? decimal.replace('.', ',') : decimal;
}
