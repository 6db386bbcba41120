import type { TableBlock } from '../../../../schema/document/document.model.js';
import type { Consolidation } from '../../../../schema/report/consolidation.model.js';
import { periodsOf } from '../chart/periods.js';
import { nameInTable, NO_FIGURE, printedFigure } from './printed-figure.js';

/** Columns of figures that a page is wide enough for. */
const PERIODS_TOGETHER = 6;

/** Every figure over the periods that are known; nothing where this and the last one are all. */
export function tabulateHistory(c: Consolidation): TableBlock[] {
  const periods = periodsOf(c).slice(-PERIODS_TOGETHER);
  if (periods.length < 3) return [];
  const rows = c.indicators
    .filter(({ aggregation }) => aggregation !== 'CATEGORY')
    .map((definition) => [
      nameInTable(definition),
      ...periods.map(({ figures }) => printedFigure(definition, figures.get(definition.code))),
    ])
    .filter(([, ...cells]) => cells.some((cell) => cell !== NO_FIGURE));
  return [
    {
      kind: 'table',
      caption: 'Diễn biến của các chỉ tiêu qua các kỳ',
      widths: [40, ...periods.map(() => 60 / periods.length)],
      align: ['text', ...periods.map(() => 'number' as const)],
      header: ['Chỉ tiêu', ...periods.map(({ label }) => label)],
      rows,
    },
  ];
}
