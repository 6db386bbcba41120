import { Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import type { ChartRunOptions } from 'docx/charts';
import {
  CHART_GREYS,
  chartInWords,
  chartValue,
  greatestValue,
  isEmptyChart,
  seriesOf,
} from '../../../schema/document/chart/chart.text.js';
import type { ChartBlock } from '../../../schema/document/document.model.js';
import { printable } from '../../../schema/document/document.text.js';
import type { LayoutProfile } from '../../../schema/document/layout-profile.model.js';
import { StyleId } from './docx-styles.js';
import { docxCaption, textWidth } from './docx-table.js';

const PIXELS_PER_TWIP = 96 / 1440;
const DASHES = ['solid', 'dash', 'dot'] as const;
const MARKERS = ['circle', 'circle', 'square'] as const;

/** Pixels: room for every bar, or for the lines. */
function heightOf({ form, categories, series }: ChartBlock): number {
  if (form === 'lines') return 240;
  return 70 + categories.length * (18 + 16 * Math.min(series.length, CHART_GREYS.length));
}

/** Figures as the document writes them, whatever language Word runs in. */
function drawnSeries(chart: ChartBlock) {
  return seriesOf(chart).map(({ name, values }, index) => ({
    name,
    values,
    pointLabels: values.map((value) =>
      value === null ? (false as const) : { text: chartValue(chart, value) },
    ),
    color: chart.form === 'bars' ? (CHART_GREYS[index] ?? '000000') : '000000',
    ...(chart.form === 'lines'
      ? {
          line: { color: '000000', width: 1.25, dash: DASHES[index] ?? 'solid' },
          markers: { shape: MARKERS[index] ?? 'circle', size: 6 },
        }
      : {}),
  }));
}

function optionsOf(chart: ChartBlock, profile: LayoutProfile): ChartRunOptions {
  const size = profile.size.table - 1;
  const font = { size };
  const options = {
    categories: chart.categories.map(printable),
    series: drawnSeries(chart),
    dataLabels: { value: true, font },
    valueAxis: {
      visible: false,
      gridlines: false,
      minimum: 0,
      maximum: greatestValue(chart) * 1.15,
    },
    legend: chart.series.length > 1 ? { position: 'bottom' as const, font } : (false as const),
    font: { name: profile.fontFamily, color: '000000' },
    chartArea: { fill: 'FFFFFF', border: 'none' as const },
    transformation: {
      width: Math.floor(textWidth(profile) * PIXELS_PER_TWIP),
      height: heightOf(chart),
    },
    altText: { name: printable(chart.caption ?? ''), description: chartInWords(chart) },
  };
  // Bars are counted from the foot of the plot; read from the top they stand as in the table.
  return chart.form === 'bars'
    ? {
        ...options,
        type: 'bar',
        gapWidth: 60,
        overlap: 0,
        categoryAxis: { reverseOrder: true, font },
      }
    : {
        ...options,
        type: 'line',
        dataLabels: { value: true, font, position: 'above' },
        categoryAxis: { font },
      };
}

/**
 * A chart of Word's own, so that its figures can be looked up and corrected there; it stays with
 * the caption beneath it, and says all it shows in its alternative text.
 */
export function docxChart(chart: ChartBlock, profile: LayoutProfile): Paragraph[] {
  if (isEmptyChart(chart)) return [];
  const drawn = new Paragraph({
    style: StyleId.CHART,
    keepNext: !!chart.caption,
    children: [new ChartRun(optionsOf(chart, profile))],
  });
  return chart.caption ? [drawn, docxCaption(chart.caption, false)] : [drawn];
}
