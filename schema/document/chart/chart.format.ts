import type { ChartBlock } from '../document.model.js';
import { barsSvg } from './bars-svg.js';
import type { Paper } from './chart-ink.js';
import { linesSvg } from './lines-svg.js';

/**
 * A chart as a drawing in SVG, `paper.width` points wide and as high as it needs to be; the preview
 * and the PDF show the same one.
 */
export function chartSvg(chart: ChartBlock, paper: Paper): string {
  return chart.form === 'bars' ? barsSvg(chart, paper) : linesSvg(chart, paper);
}
