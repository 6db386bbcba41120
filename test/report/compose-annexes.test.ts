import type { TableBlock } from '../../schema/document/document.model.js';
import type { Consolidation } from '../../schema/report/consolidation.model.js';
import { composeAnnexes } from '../../worker/report/compose/compose-annexes.js';
import { aConsolidation, aFigure } from './consolidation.fixture.js';

const tablesOf = (c: Consolidation, position: number): TableBlock[] =>
  (composeAnnexes(c)[position]?.blocks ?? []).filter(
    (block) => block.kind === 'table' && block.caption !== 'So sánh với kỳ trước',
  ) as TableBlock[];

const rowsAfter = (table: TableBlock | undefined, label: string, count: number) => {
  const start = table?.rows.findIndex((row) => row[0]?.startsWith(label)) ?? -1;
  return table?.rows.slice(start, start + count);
};

it('stand in the order the body points at, without numbers of their own', () => {
  expect(composeAnnexes(aConsolidation()).map((annex) => annex.title)).toEqual([
    'Tình hình gửi báo cáo của các tổ chức cơ sở đảng',
    'Số liệu chi tiết theo từng chỉ tiêu',
    'Mô hình, cách làm và đề xuất của các tổ chức',
  ]);
  expect(composeAnnexes(aConsolidation({ practices: [] }))).toHaveLength(2);
});

it('hold every table with as many cells as columns', () => {
  const directions = ['a', 'b', 'c', 'd', 'e', 'f'];
  const tables = [0, 1, 2].flatMap((position) =>
    tablesOf(aConsolidation({ directions }), position),
  );
  expect(tables.length).toBeGreaterThan(7);
  for (const { header, widths, align, rows } of tables) {
    expect([widths.length, align.length]).toEqual([header.length, header.length]);
    for (const row of rows) expect(row).toHaveLength(header.length);
  }
});

it('give each indicator its parts for the whole and each kind of host', () => {
  const [ratios] = tablesOf(aConsolidation(), 1);
  expect(ratios?.caption).toBe('Chỉ tiêu tỷ lệ');
  expect(ratios?.header).toEqual([
    'Chỉ tiêu',
    'Số tổ chức báo cáo',
    'Tử số',
    'Mẫu số',
    'Tỷ lệ',
    'Kỳ trước',
  ]);
  expect(rowsAfter(ratios, 'L04', 4)).toEqual([
    [
      'L04. Đảng viên học tập nghị quyết (đã học tập/phải học tập)',
      '84',
      '35.599',
      '35.900',
      '99,16%',
      '95,96%',
    ],
    ['- Cơ quan', '30', '2.909', '3.044', '95,57%', '–'],
    ['- Đơn vị', '0', '–', '–', '–', '–'],
    ['- Doanh nghiệp', '0', '–', '–', '–', '–'],
  ]);
  expect(rowsAfter(ratios, 'P12', 1)?.[0]?.slice(1)).toEqual(['84', '0', '0', '–', '–']);
});

it('give sums, means, money and categories their own columns', () => {
  const [, sums, means, money, categories] = tablesOf(aConsolidation(), 1);
  expect(rowsAfter(sums, 'L03', 1)).toEqual([
    ['L03. Lớp quán triệt nghị quyết (lớp)', '84', '1.378', '1.300'],
  ]);
  expect(rowsAfter(means, 'E13', 1)).toEqual([
    ['E13. Mức độ hài lòng (%)', '40', '1.200', '95,57', '95,57'],
  ]);
  expect(rowsAfter(money, 'P17', 4)?.map((row) => row[0])).toEqual([
    'P17. Kinh phí cải tạo trụ sở',
    '- Cơ quan',
    '- Đơn vị',
  ]);
  expect(rowsAfter(money, 'P17', 1)?.[0]?.slice(1)).toEqual(['12', '1.234.567.890', '–']);
  expect(categories?.rows).toEqual([
    ['L06. Ban hành kế hoạch thực hiện (số tổ chức báo cáo)', '84', '–', '–', '–', '–'],
    ['- Đúng hạn', '76', '–', '–', '–', '–'],
    ['- Chậm', '8', '–', '–', '–', '–'],
    ['- Chưa ban hành', '0', '–', '–', '–', '–'],
  ]);
});

it('have each indicator of the template, and number only the tables there are', () => {
  const c = aConsolidation();
  const labels = tablesOf(c, 1).flatMap((table) => table.rows.map((row) => row[0]));
  for (const { code } of c.indicators) {
    expect(labels.filter((label) => label?.startsWith(`${code}. `))).toHaveLength(1);
  }
  const indicators = c.indicators.filter(({ aggregation }) => aggregation === 'MONEY');
  const figures = [aFigure({ indicatorCode: 'P17', value: 5 })];
  const [only, ...rest] = tablesOf(aConsolidation({ indicators, figures }), 1);
  expect([only?.caption, rest.length]).toEqual(['Kinh phí (đồng)', 0]);
});

it('list all proposals only where the body does not', () => {
  const directions = ['a', 'b', 'c', 'd', 'e'];
  expect(tablesOf(aConsolidation({ directions }), 2)).toHaveLength(1);
  const [, proposals] = tablesOf(aConsolidation({ directions: [...directions, 'f', 'F.'] }), 2);
  expect(proposals?.rows.map((row) => row[1])).toEqual(['A.', 'B.', 'C.', 'D.', 'E.', 'F.']);
});
