import type { Content } from 'pdfmake/interfaces.js';
import { isEmptyChart } from '../../../schema/document/chart/chart.text.js';
import { chartSvg } from '../../../schema/document/chart/chart.format.js';
import type { ChartBlock } from '../../../schema/document/document.model.js';
import { printable } from '../../../schema/document/document.text.js';
import type { LayoutProfile } from '../../../schema/document/layout-profile.model.js';
import { textWidth } from './pdf-measure.js';

/** Charts are set in the one font that is embedded. */
export const CHART_FONT = 'Tinos';

/** A drawing with its caption beneath, never on two pages. */
export function pdfChart(chart: ChartBlock, profile: LayoutProfile): Content[] {
  if (isEmptyChart(chart)) return [];
  const size = profile.size.table;
  const paper = { width: textWidth(profile), size: size - 1, font: CHART_FONT };
  const caption: Content[] = chart.caption
    ? [
        {
          text: printable(chart.caption),
          bold: true,
          fontSize: size,
          alignment: 'center',
          margin: [0, 4, 0, 4],
        },
      ]
    : [];
  const margin: [number, number, number, number] = [0, profile.paragraphSpacing * 2, 0, 0];
  return [
    {
      stack: [{ svg: chartSvg(chart, paper), font: CHART_FONT }, ...caption],
      margin,
      unbreakable: true,
    },
  ];
}
