/** The sheets of a round's workbook, in the words of the committee. */
import type { ReportRound } from '../../schema/round/round.entity.js';
import { writtenDay } from '../../schema/core/calendar.js';
import { harmless } from '../../schema/workbook/cell-text.js';
import { figureParts } from '../../schema/submission/submission.rule.js';
import type { FigureAmounts } from '../../schema/submission/figure.rule.js';
import type { Indicator, ReportTemplate } from '../../schema/template/template.entity.js';
import type { ExportRows } from '../../schema/workbook/round-export.entity.js';
import { hostWords, narrativeWords, submissionWords } from './cell-words.js';
import {
  explanations,
  figures,
  type FiguresRow,
  type KeptFigure,
  type OrganizationRow,
  practices,
  type ReadRound,
  standings,
  texts,
} from './round-export-rows.js';
import type { CellContent, StreamedBook, StreamedColumn } from './stream-workbook.js';

export interface ExportedRound {
  round: ReportRound;
  template: ReportTemplate;
  /** In printing order. */
  indicators: readonly Indicator[];
  /** What there is, counted in the same snapshot. */
  counted: ExportRows;
  /** "08:00 24/11/2026", where the committee is. */
  writtenAt: string;
}

/** Told after each part how many rows of which sheet are written; throws where nobody wants it. */
export type Step = (sheet: keyof ExportRows, rows: number) => Promise<void>;

const organizationColumns: StreamedColumn[] = [
  { header: 'Mã', width: 14 },
  { header: 'Tổ chức', width: 45 },
  { header: 'Loại hình', width: 14 },
  { header: 'Cụm thi đua', width: 24 },
];

const organizationCells = ({ code, name, host, cluster }: OrganizationRow): CellContent[] => [
  ...[harmless(code), harmless(name), hostWords[host] ?? host],
  cluster && harmless(cluster),
];

interface Writing {
  book: StreamedBook;
  read: ReadRound;
  exported: ExportedRound;
  step: Step;
}

/** Rows as cells, telling of each part. */
async function* told<T>(
  parts: AsyncIterable<T[]>,
  cells: (row: T) => CellContent[],
  tell: (rows: number) => Promise<void>,
): AsyncGenerator<CellContent[][]> {
  let rows = 0;
  for await (const part of parts) {
    yield part.map(cells);
    rows += part.length;
    await tell(rows);
  }
}

async function writeStandings({ book, read, step }: Writing): Promise<number> {
  return book.sheet({
    name: 'Tổ chức',
    columns: [
      ...organizationColumns,
      { header: 'Trạng thái', width: 18 },
      { header: 'Lần gửi', width: 9 },
      { header: 'Gửi lúc', width: 18 },
      { header: 'Gửi muộn', width: 10 },
      { header: 'Duyệt lúc', width: 18 },
      { header: 'Lý do miễn hoặc trả lại', width: 40 },
    ],
    parts: told(
      standings(read),
      (row) => [
        ...organizationCells(row),
        ...[submissionWords[row.state] ?? row.state, row.edition, row.handedIn],
        ...[row.late ? 'Có' : null, row.accepted, row.reason && harmless(row.reason)],
      ],
      (rows) => step('organizations', rows),
    ),
  });
}

const partWords: Record<keyof FigureAmounts, string> = {
  numerator: 'số thực hiện',
  denominator: 'tổng số',
  value: '',
  cases: 'số phiếu',
  category: '',
};

function headingOf(indicator: Indicator, part: keyof FigureAmounts): string {
  const named = { numerator: indicator.numeratorLabel, denominator: indicator.denominatorLabel };
  const own = part === 'numerator' || part === 'denominator' ? named[part] : null;
  const words = own ?? partWords[part];
  const unit = part === 'cases' || part === 'category' ? '' : ` (${indicator.unit})`;
  return `${indicator.code}. ${indicator.label}${words && `: ${words}`}${unit}`;
}

const partsOf = (indicator: Indicator) =>
  figureParts(indicator.aggregation).map((part) => ({ indicator, part }));

function amountOf(figure: KeptFigure | undefined, { categories }: Indicator, part: string) {
  if (!figure) return null;
  const [, numerator, denominator, value, cases, category] = figure;
  const amounts: Record<string, CellContent> = { numerator, denominator, value, cases };
  if (part !== 'category') return amounts[part] ?? null;
  return categories?.find(({ code }) => code === category)?.label ?? category;
}

/** A row for each report and a column for each figure. */
async function writeFigures({ book, read, exported, step }: Writing) {
  const columns = exported.indicators.flatMap(partsOf);
  let count = 0;
  const cells = (row: FiguresRow): CellContent[] => {
    const byIndicator = new Map(row.figures.map((figure) => [figure[0], figure]));
    count += byIndicator.size;
    return [
      ...organizationCells(row),
      ...columns.map(({ indicator, part }) =>
        amountOf(byIndicator.get(indicator.id), indicator, part),
      ),
    ];
  };
  const reports = await book.sheet({
    name: 'Số liệu',
    columns: [
      ...organizationColumns,
      ...columns.map(({ indicator, part }) => ({ header: headingOf(indicator, part), width: 22 })),
    ],
    parts: told(figures(read), cells, (rows) => step('reports', rows)),
  });
  return { reports, figures: count };
}

async function writeExplanations({ book, read, step }: Writing): Promise<number> {
  return book.sheet({
    name: 'Giải trình',
    columns: [
      ...organizationColumns,
      { header: 'Mã chỉ tiêu', width: 12 },
      { header: 'Chỉ tiêu', width: 46 },
      { header: 'Giải trình', width: 80 },
    ],
    parts: told(
      explanations(read),
      (row) => [...organizationCells(row), row.indicator, row.label, harmless(row.explanation)],
      (rows) => step('explanations', rows),
    ),
  });
}

const headings = ({ template }: ExportedRound) =>
  new Map(template.content.sections.map(({ code, heading }) => [code, `${code}. ${heading}`]));

async function writeTexts({ book, read, exported, step }: Writing): Promise<number> {
  const { shortcomings, causes } = exported.template.content;
  const choices = new Map([...shortcomings, ...causes].map(({ code, text }) => [code, text]));
  const sections = headings(exported);
  return book.sheet({
    name: 'Nội dung',
    columns: [
      ...organizationColumns,
      { header: 'Mục', width: 30 },
      { header: 'Loại', width: 18 },
      { header: 'Lựa chọn', width: 36 },
      { header: 'Nội dung', width: 90 },
    ],
    parts: told(
      texts(read),
      ({ section, kind, choice, text, ...row }) => [
        ...organizationCells(row),
        ...[sections.get(section) ?? section, narrativeWords[kind] ?? kind],
        ...[choice && (choices.get(choice) ?? choice), harmless(text)],
      ],
      (rows) => step('texts', rows),
    ),
  });
}

async function writePractices({ book, read, exported, step }: Writing): Promise<number> {
  const kinds = new Map(
    exported.template.content.practiceKinds.map(({ code, label }) => [code, label]),
  );
  const sections = headings(exported);
  return book.sheet({
    name: 'Mô hình',
    columns: [
      ...organizationColumns,
      { header: 'Mục', width: 30 },
      { header: 'Loại', width: 18 },
      { header: 'Tên', width: 46 },
      { header: 'Kết quả', width: 90 },
    ],
    parts: told(
      practices(read),
      ({ section, kind, title, sentence, ...row }) => [
        ...organizationCells(row),
        ...[sections.get(section) ?? section, kinds.get(kind) ?? kind],
        ...[harmless(title), harmless(sentence)],
      ],
      (rows) => step('practices', rows),
    ),
  });
}

/** What the file is, and what must be found in it. */
function summaryLines({ round, template, counted, writtenAt }: ExportedRound): CellContent[][] {
  const period = `${writtenDay(round.startOn)} – ${writtenDay(round.endOn)}`;
  return [
    ['Kỳ báo cáo', harmless(round.label)],
    ['Số liệu từ ngày đến ngày', period],
    ['Mẫu báo cáo', harmless(`${template.name} (bản ${template.number})`)],
    ['Xuất lúc', writtenAt],
    [],
    ['Có trong tệp', 'Số lượng'],
    ['Tổ chức phải báo cáo (trang “Tổ chức”)', counted.organizations],
    ['Báo cáo đã gửi (trang “Số liệu”)', counted.reports],
    ['Số liệu của các báo cáo đó', counted.figures],
    ['Giải trình', counted.explanations],
    ['Nội dung', counted.texts],
    ['Mô hình, cách làm hay', counted.practices],
    [],
    ['Lưu ý', 'Số liệu và nội dung là của báo cáo đã gửi và không bị trả lại.'],
  ];
}

/**
 * Writes every sheet and says what was written. Throws where that is not what the first sheet says.
 */
export async function writeRound(writing: Writing): Promise<ExportRows> {
  const { book, exported } = writing;
  book.lines('Tổng hợp', [42, 60], summaryLines(exported));
  const written = {
    organizations: await writeStandings(writing),
    ...(await writeFigures(writing)),
    explanations: await writeExplanations(writing),
    texts: await writeTexts(writing),
    practices: await writePractices(writing),
  };
  for (const [kind, rows] of Object.entries(exported.counted)) {
    const found = written[kind as keyof ExportRows];
    if (found !== rows) throw new Error(`${kind}: ${rows} counted, ${found} written`);
  }
  return written;
}
