import type { TableBlock } from '../../../../schema/document/document.model.js';
import type {
  Consolidation,
  FigureExplanation,
} from '../../../../schema/report/consolidation.model.js';
import { formatNumber, formatPercent } from '../../../../schema/report/figure.rule.js';
import type { IndicatorDefinition } from '../../../../schema/template/template.model.js';
import { asSentence, tidy } from '../compose-prose.js';
import { countedBy, type LongList } from './long-lists.js';

/** "182/186 (97,85%)", "25 lớp", "đúng hạn": an organization's own figure. */
function ownFigure(figure: FigureExplanation, definition: IndicatorDefinition): string {
  const { numerator, denominator, value, category } = figure;
  if (definition.aggregation === 'CATEGORY') {
    return definition.categories?.find(({ code }) => code === category)?.label ?? '–';
  }
  if (definition.aggregation === 'RATIO') {
    if (numerator === null || denominator === null) return '–';
    const percent = formatPercent(numerator, denominator);
    const parts = `${formatNumber(numerator)}/${formatNumber(denominator)}`;
    return percent ? `${parts} (${percent})` : parts;
  }
  return value === null ? '–' : `${formatNumber(value)} ${definition.unit}`;
}

/** What organizations explained, by indicator; nothing where nobody had to. */
export function listExplanations(c: Consolidation): LongList | null {
  const definitions = new Map(c.indicators.map((each) => [each.code, each]));
  const rows = (c.explanations ?? []).flatMap((figure) => {
    const definition = definitions.get(figure.indicatorCode);
    if (!definition) return [];
    const { code, label } = definition;
    const organization = tidy(figure.organizationName);
    return [
      [
        `${code}. ${tidy(label)}`,
        organization,
        ownFigure(figure, definition),
        asSentence(figure.text),
      ],
    ];
  });
  if (rows.length === 0) return null;
  const table: TableBlock = {
    kind: 'table',
    caption: 'Giải trình của các tổ chức về số liệu',
    widths: [30, 22, 16, 32],
    align: ['text', 'text', 'text', 'text'],
    header: ['Chỉ tiêu', 'Tổ chức', 'Số liệu', 'Giải trình'],
    rows,
  };
  const summary: TableBlock = {
    kind: 'table',
    caption: 'Số giải trình theo chỉ tiêu',
    widths: [80, 20],
    align: ['text', 'number'],
    header: ['Chỉ tiêu', 'Số giải trình'],
    rows: [
      ...countedBy(rows, 0).map(([name, count]) => [name, formatNumber(count)]),
      ['Tổng số', formatNumber(rows.length)],
    ],
  };
  return { sheet: 'Giải trình', table, summary };
}
