/** Annexes at ten thousand organizations: bounded, counted, and whole in the workbook. */
import type { Block, TableBlock } from '../../../schema/document/document.model.js';
import type { Consolidation } from '../../../schema/report/consolidation.model.js';
import { renderPdf } from '../../../worker/document/pdf/render-pdf.js';
import { composeAnnexes, composeLists } from '../../../worker/report/compose/compose-annexes.js';
import { composeBody } from '../../../worker/report/compose/compose-body.js';
import { hd36, seedReport } from '../../document/sample-document.js';
import { readPdf } from '../../document/read-rendering.js';
import { aConsolidation, handingIn } from '../consolidation.fixture.js';

const MANY = 10_000;

const names = (count: number, of: string) =>
  Array.from({ length: count }, (_, at) => `${of} ${at + 1}`);

/** Half of all organizations are missing, and all who reported wrote something of every kind. */
function aCrowd(): Consolidation {
  const reporting = names(MANY / 2, 'Đơn vị');
  const cluster = { returned: 0, unaccepted: 0, late: 0, exempt: 0 };
  return aConsolidation({
    reporting: reporting.length,
    handingIn: {
      ...handingIn,
      expected: MANY,
      expectedByHost: { AGENCY: MANY, PUBLIC_UNIT: 0, ENTERPRISE: 0 },
      accepted: MANY / 2,
      unaccepted: [],
      late: [],
      exempt: [],
      missing: names(MANY / 2, 'Doanh nghiệp'),
      byCluster: [
        { ...cluster, name: 'Cụm 1', expected: 6000, missing: 3000 },
        { ...cluster, name: null, expected: 4000, missing: 2000 },
      ],
    },
    byCluster: [{ name: 'Cụm 1', organizations: 5000, figures: [] }],
    practices: reporting.map((organizationName) => ({
      ...{ organizationName, kind: 'MOVEMENT', title: `Thi đua của ${organizationName}` },
      sentence: 'Đã triển khai.',
    })),
    explanations: reporting.map((organizationName) => ({
      ...{ indicatorCode: 'L03', organizationName, numerator: null, denominator: null },
      ...{ value: 25, cases: null, category: null, text: 'mở thêm lớp' },
    })),
    directions: names(MANY / 2, 'Đẩy mạnh chuyển đổi số, việc thứ'),
  });
}

const tablesOf = (blocks: Block[]) =>
  blocks.filter((block): block is TableBlock => block.kind === 'table');

const textsOf = (blocks: Block[]) =>
  blocks.map((block) => ('runs' in block ? block.runs.map(({ text }) => text).join('') : ''));

test('a list too long for paper is counted there and whole in the workbook', () => {
  const c = aCrowd();
  const annexes = composeAnnexes(c);

  const lists = composeLists(c);

  expect(lists.map(({ name, rows }) => [name, rows.length])).toEqual([
    ['Tình hình gửi báo cáo', 5000],
    ['Mô hình, cách làm', 5000],
    ['Đề xuất', 5000],
    ['Giải trình', 5000],
  ]);
  const told = textsOf(annexes.flatMap(({ blocks }) => blocks)).join(' ');
  for (const { name } of lists) expect(told).toContain(`trang “${name}” của tệp XLSX`);
  expect(told.match(/tổng số 5\.000 dòng/g)).toHaveLength(4);
  expect(told).toContain('Số liệu của từng tổ chức (5.000 tổ chức)');
});

test('what is printed instead adds up to the whole', () => {
  const tables = tablesOf(composeAnnexes(aCrowd()).flatMap(({ blocks }) => blocks));
  const rowsOf = (caption: string) =>
    tables.find((table) => table.caption?.startsWith(caption))?.rows;

  expect(rowsOf('Tình hình gửi báo cáo theo cụm')).toEqual([
    ['Cụm 1', '6.000', '3.000', '0', '0', '0', '0'],
    ['Chưa phân cụm', '4.000', '2.000', '0', '0', '0', '0'],
    ['Toàn Đảng bộ', '10.000', '5.000', '0', '0', '0', '0'],
  ]);
  expect(rowsOf('Mô hình, cách làm theo loại')).toEqual([
    ['Phong trào', '5.000', '5.000'],
    ['Tổng số', '5.000', '5.000'],
  ]);
  expect(rowsOf('Số giải trình theo chỉ tiêu')).toEqual([
    ['L03. Lớp quán triệt nghị quyết', '5.000'],
    ['Tổng số', '5.000'],
  ]);
  expect(rowsOf('300 đề xuất được nhiều tổ chức nêu nhất')).toHaveLength(300);
});

test('a list that fits is printed, and is in no workbook', () => {
  const c = aConsolidation();

  expect(composeLists(c)).toEqual([]);
  expect(tablesOf(composeAnnexes(c).flatMap(({ blocks }) => blocks)).length).toBeGreaterThan(5);
});

test('the PDF of ten thousand organizations has few pages', async () => {
  const c = aCrowd();
  const model = seedReport({ body: composeBody(c), annexes: composeAnnexes(c) });

  const { pages } = await readPdf(await renderPdf(model, hd36));

  expect(pages.length).toBeLessThan(45);
});
