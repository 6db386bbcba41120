import type { TableBlock } from '../../../schema/document/document.model.js';
import type {
  ConsolidatedFigure,
  Consolidation,
} from '../../../schema/report/consolidation.model.js';
import { formatMean, formatNumber, formatPercent } from '../../../schema/report/figure.rule.js';
import type {
  Aggregation,
  HostType,
  IndicatorDefinition,
} from '../../../schema/template/template.model.js';
import { capitalise, decapitalise, tidy } from './compose-prose.js';
import { hostNames } from './compose-handing-in.js';

/** The annex of figures: each indicator for the whole committee and for each kind of host. */

const none = '–';

type Lookup = (code: string, host: HostType | null) => ConsolidatedFigure | undefined;

function lookup(figures: ConsolidatedFigure[]): Lookup {
  const key = (code: string, host: HostType | null) => `${host ?? ''}/${code}`;
  const byKey = new Map(
    figures.map((figure) => [key(figure.indicatorCode, figure.hostType), figure]),
  );
  return (code, host) => byKey.get(key(code, host));
}

/** Now and before. */
interface Periods {
  now: Lookup;
  before: Lookup;
}

const part = (value: number | null | undefined): string =>
  value === null || value === undefined ? none : formatNumber(value);

/** The columns of a kind of indicator between the reporting organizations and the last period. */
interface Columns {
  aggregation: Exclude<Aggregation, 'CATEGORY'>;
  caption: string;
  header: string[];
  /** Where amounts are longer than other figures. */
  widths?: number[];
  cells: (figure: ConsolidatedFigure | undefined) => string[];
}

const percentOf = (figure: ConsolidatedFigure | undefined): string =>
  formatPercent(figure?.numerator ?? 0, figure?.denominator ?? 0) ?? none;

const meanOf = (figure: ConsolidatedFigure | undefined): string =>
  formatMean(figure?.value ?? 0, figure?.n ?? 0) ?? none;

/** The last cell is the figure itself, which is also what is shown of the last period. */
const columnsOf: Columns[] = [
  {
    aggregation: 'RATIO',
    caption: 'Chỉ tiêu tỷ lệ',
    header: ['Tử số', 'Mẫu số', 'Tỷ lệ'],
    cells: (f) => [part(f?.numerator), part(f?.denominator), percentOf(f)],
  },
  {
    aggregation: 'SUM',
    caption: 'Chỉ tiêu số lượng',
    header: ['Tổng số'],
    cells: (f) => [part(f?.value)],
  },
  {
    aggregation: 'MEAN',
    caption: 'Chỉ tiêu bình quân',
    header: ['Số trường hợp', 'Bình quân'],
    cells: (f) => [part(f?.n), meanOf(f)],
  },
  {
    aggregation: 'MONEY',
    caption: 'Kinh phí (đồng)',
    header: ['Tổng số'],
    widths: [36, 14, 25, 25],
    cells: (f) => [part(f?.value)],
  },
];

/** "L04. Đảng viên học tập nghị quyết (đã học tập/phải học tập)" */
function nameIndicator({ code, label, ...definition }: IndicatorDefinition): string {
  const { aggregation, numeratorLabel, denominatorLabel, unit } = definition;
  const name = `${code}. ${tidy(label)}`;
  if (aggregation === 'RATIO' && numeratorLabel && denominatorLabel) {
    return `${name} (${decapitalise(numeratorLabel)}/${decapitalise(denominatorLabel)})`;
  }
  return aggregation === 'SUM' || aggregation === 'MEAN' ? `${name} (${unit})` : name;
}

const hostLabel = (host: HostType): string => `- ${capitalise(hostNames[host])}`;

function tabulateNumbers(
  definitions: IndicatorDefinition[],
  { now, before }: Periods,
  columns: Columns,
): TableBlock {
  const rows = definitions.flatMap((definition) =>
    [null, ...definition.appliesTo].map((host) => {
      const figure = now(definition.code, host);
      return [
        host ? hostLabel(host) : nameIndicator(definition),
        formatNumber(figure?.reporting ?? 0),
        ...columns.cells(figure),
        columns.cells(before(definition.code, host)).at(-1) ?? none,
      ];
    }),
  );
  const header = ['Chỉ tiêu', 'Số tổ chức báo cáo', ...columns.header, 'Kỳ trước'];
  return {
    kind: 'table',
    caption: columns.caption,
    widths: columns.widths ?? header.map((_, index) => (index === 0 ? 36 : 14)),
    align: header.map((_, index) => (index === 0 ? 'text' : 'number')),
    header,
    rows,
  };
}

const allHosts = Object.keys(hostNames) as HostType[];

/** Categories are rows, for their labels are long; kinds of host are columns. */
function tabulateCategories(definitions: IndicatorDefinition[], periods: Periods): TableBlock {
  const { now, before } = periods;
  const hosts = [null, ...allHosts];
  const rows = definitions.flatMap((definition) => {
    const { code, categories = [] } = definition;
    const row = (label: string, count: (figure: ConsolidatedFigure) => number) => [
      label,
      ...[...hosts.map((host) => now(code, host)), before(code, null)].map((figure) =>
        figure ? formatNumber(count(figure)) : none,
      ),
    ];
    return [
      row(`${nameIndicator(definition)} (số tổ chức báo cáo)`, (figure) => figure.reporting),
      ...categories.map((category) =>
        row(`- ${category.label}`, (figure) => figure.categories?.[category.code] ?? 0),
      ),
    ];
  });
  const header = ['Chỉ tiêu', 'Tổng số', ...allHosts.map((host) => capitalise(hostNames[host]))];
  return {
    kind: 'table',
    caption: 'Chỉ tiêu phân loại (số tổ chức)',
    widths: [36, 14, 14, 14, 16, 14],
    align: ['text', 'number', 'number', 'number', 'number', 'number'],
    header: [...header, 'Kỳ trước'],
    rows,
  };
}

/** One table for each kind of indicator the template has. */
export function tabulateFigures(c: Consolidation): TableBlock[] {
  const periods: Periods = { now: lookup(c.figures), before: lookup(c.previousFigures) };
  const of = (aggregation: Aggregation) =>
    c.indicators.filter((definition) => definition.aggregation === aggregation);
  const numbers = columnsOf
    .filter(({ aggregation }) => of(aggregation).length > 0)
    .map((columns) => tabulateNumbers(of(columns.aggregation), periods, columns));
  const categories = of('CATEGORY');
  return [...numbers, ...(categories.length ? [tabulateCategories(categories, periods)] : [])];
}
