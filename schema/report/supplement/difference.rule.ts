/** How a supplement writes a figure as it was and as it is. */
import { formatMoney, formatNumber } from '../figure.rule.js';
import type { FigureDifference, ReportedParts } from './difference.model.js';

/** Stands where nothing was reported. */
const NONE = '—';

/** "12/15 tổ chức", "3,5 (n = 20)", "Đạt chuẩn"; a dash where there is none. */
export function writtenParts(
  parts: ReportedParts | null,
  { aggregation, unit, categories }: Pick<FigureDifference, 'aggregation' | 'unit' | 'categories'>,
): string {
  if (!parts) return NONE;
  const { numerator, denominator, value, cases, category } = parts;
  if (category !== null) {
    return categories?.find(({ code }) => code === category)?.label ?? category;
  }
  if (numerator !== null || denominator !== null) {
    const part = numerator === null ? NONE : formatNumber(numerator);
    return denominator === null ? part : `${part}/${formatNumber(denominator)}`;
  }
  if (value === null) return NONE;
  if (aggregation === 'MONEY') return formatMoney(value);
  const amount = [formatNumber(value), unit].filter(Boolean).join(' ');
  return cases === null ? amount : `${amount} (n = ${formatNumber(cases)})`;
}
