import type { Block } from '../../schema/document/document.model.js';
import type { HandingIn } from '../../schema/report/consolidation.model.js';
import {
  composeHandingIn,
  listCases,
  tabulateHandingIn,
} from '../../worker/report/compose/compose-handing-in.js';
import { aConsolidation, handingIn } from './consolidation.fixture.js';

const say = (overrides: Partial<HandingIn> = {}, reporting = 84) =>
  composeHandingIn(aConsolidation({ handingIn: { ...handingIn, ...overrides }, reporting })).map(
    (block) => ('runs' in block ? block.runs.map((run) => run.text).join('') : ''),
  );

const cells = (blocks: Block[]) =>
  blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : []));

const none = { unaccepted: [], late: [], missing: [], returned: [], exempt: [] };

it('says who had to hand in and names every organization that stands out', () => {
  expect(say({ returned: ['Sở Y tế'] })).toEqual([
    'Thực hiện chế độ thông tin, báo cáo 6 tháng đầu năm 2026, tính đến ngày 14/6/2026, trong số ' +
      '86 tổ chức cơ sở đảng phải gửi báo cáo (30 cơ quan, 26 đơn vị, 30 doanh nghiệp), ' +
      '82 tổ chức có báo cáo được chấp nhận, đạt 95,35%. ' +
      'Có 2 tổ chức đã gửi báo cáo nhưng chưa được chấp nhận, số liệu vẫn được tổng hợp: ' +
      'Sở Văn hóa, Thể thao và Du lịch; Sở Nội vụ. ' +
      'Có 1 tổ chức có báo cáo bị trả lại, chưa gửi lại: Sở Y tế. ' +
      'Có 1 tổ chức gửi báo cáo chậm so với thời hạn: Cục Thuế. ' +
      'Có 2 tổ chức chưa gửi báo cáo: Công ty Cổ phần Nam Dược; Viễn thông Nam Định. ' +
      'Có 1 tổ chức được miễn gửi báo cáo kỳ này: Trường Chính trị (mới chuyển giao từ 01/6/2026).',
    'Số liệu trong báo cáo này được tổng hợp từ báo cáo của 84 tổ chức; ' +
      'chi tiết nêu tại Phụ lục 1 và Phụ lục 2.',
  ]);
});

it('says that all reports are accepted', () => {
  expect(say({ ...none, accepted: 86 }, 86)[0]).toBe(
    'Thực hiện chế độ thông tin, báo cáo 6 tháng đầu năm 2026, tính đến ngày 14/6/2026, tất cả ' +
      '86 tổ chức cơ sở đảng phải gửi báo cáo (30 cơ quan, 26 đơn vị, 30 doanh nghiệp) ' +
      'đều có báo cáo được chấp nhận, đạt 100%.',
  );
});

it('says that a single organization handed in', () => {
  const expectedByHost = { AGENCY: 1, PUBLIC_UNIT: 0, ENTERPRISE: 0 };
  const [text] = say({ ...none, expected: 1, accepted: 1, expectedByHost }, 1);
  expect(text).toContain('tất cả 1 tổ chức cơ sở đảng phải gửi báo cáo (1 cơ quan) đều');
});

it('says that nobody handed in, and divides nothing by zero', () => {
  const missing = Array.from({ length: 86 }, (_, index) => `Chi bộ ${index}`);
  const [text, basis] = say({ ...none, missing, accepted: 0 }, 0);
  expect(text).toContain('chưa có báo cáo nào được chấp nhận.');
  expect(basis).toMatch(/^Chưa có báo cáo nào để tổng hợp số liệu; /);
  const expectedByHost = { AGENCY: 0, PUBLIC_UNIT: 0, ENTERPRISE: 0 };
  const [empty] = say({ ...none, expected: 0, accepted: 0, expectedByHost }, 0);
  expect(empty).toContain('không có tổ chức nào phải gửi báo cáo.');
});

it('names fifteen in the body; beyond, ten and the count of the rest', () => {
  const named = (count: number) => Array.from({ length: count }, (_, i) => `Chi bộ ${i + 1}`);
  expect(say({ missing: named(15) })[0]).toContain('Chi bộ 14; Chi bộ 15.');
  const [text] = say({ missing: named(16) });
  expect(text).toContain('Có 16 tổ chức chưa gửi báo cáo: Chi bộ 1;');
  expect(text).toContain('Chi bộ 10 và 6 tổ chức khác (danh sách đầy đủ tại Phụ lục 1).');
  expect(text).not.toContain('Chi bộ 11');
});

it('names every one of ten thousand in the list, on paper or in the workbook', () => {
  const of = (state: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${state} ${index}`);
  const lists = {
    missing: of('thiếu', 4000),
    late: of('chậm', 3000),
    returned: of('trả lại', 1000),
    unaccepted: of('chờ', 1000),
  };
  const exempt = of('miễn', 1000).map((name) => ({ name, reason: `lý do ${name}` }));
  const consolidation = aConsolidation({ handingIn: { ...handingIn, ...lists, exempt } });

  const written = new Set(listCases(consolidation).table.rows.flat());

  for (const name of Object.values(lists).flat()) expect(written.has(name)).toBe(true);
  for (const { name, reason } of exempt) {
    expect(written.has(name)).toBe(true);
    expect(written.has(reason)).toBe(true);
  }
});

it('counts in the annex, and has no list of names where there is nothing to name', () => {
  const blocks = tabulateHandingIn(aConsolidation({ handingIn: { ...handingIn, ...none } }));
  expect(blocks).toHaveLength(1);
  expect(cells(blocks)).toEqual(expect.arrayContaining(['86', '100%', '34,88%', '82', '95,35%']));
});
