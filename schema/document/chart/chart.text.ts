import { formatNumber } from '../../report/figure.rule.js';
import type { ChartBlock } from '../document.model.js';
import { printable } from '../document.text.js';

/** Greys that stay apart on a black-and-white print, the first series darkest. */
export const CHART_GREYS = ['404040', 'A6A6A6', 'D9D9D9'] as const;

/** "92,31%", "1.378 lớp". */
export function chartValue({ unit }: Pick<ChartBlock, 'unit'>, value: number): string {
  return `${formatNumber(value)}${unit === '%' ? '%' : printable(unit)}`;
}

/** The series as drawn: three at most, with a value or null for each category. */
export function seriesOf(chart: ChartBlock): { name: string; values: (number | null)[] }[] {
  return chart.series.slice(0, CHART_GREYS.length).map(({ name, values }) => ({
    name: printable(name),
    values: chart.categories.map((_, index) => values[index] ?? null),
  }));
}

/** All the chart shows, in words, for whoever cannot see it. */
export function chartInWords(chart: ChartBlock): string {
  const kind = chart.form === 'bars' ? 'Biểu đồ thanh' : 'Biểu đồ đường';
  const series = seriesOf(chart).map(({ name, values }) => {
    const read = values.map((value, index) => {
      const amount = value === null ? 'không có số liệu' : chartValue(chart, value);
      return `${printable(chart.categories[index] ?? '')} ${amount}`;
    });
    return `${name}: ${read.join('; ')}.`;
  });
  return `${kind}. ${series.join(' ')}`;
}

/** What the longest bar or highest point could be; percentages are measured against 100. */
export function greatestValue(chart: ChartBlock): number {
  const values = seriesOf(chart).flatMap((series) => series.values.map((value) => value ?? 0));
  return Math.max(chart.unit === '%' ? 100 : 0, ...values) || 1;
}

/** Whether nothing has a figure, so that there is nothing to draw. */
export const isEmptyChart = (chart: ChartBlock): boolean =>
  seriesOf(chart).every(({ values }) => values.every((value) => value === null));
