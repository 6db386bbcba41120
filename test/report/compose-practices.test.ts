import type { Block } from '../../schema/document/document.model.js';
import type { QuotedPractice } from '../../schema/report/consolidation.model.js';
import { composePractices, listPractices } from '../../worker/report/compose/compose-practices.js';
import { aConsolidation } from './consolidation.fixture.js';

const textOf = (blocks: Block[]) =>
  blocks
    .map((block) => ('runs' in block ? block.runs.map((run) => run.text).join('') : ''))
    .join('\n');

const aPractice = (overrides: Partial<QuotedPractice> = {}): QuotedPractice => ({
  organizationName: 'Sở A',
  kind: 'MOVEMENT',
  title: 'Nụ cười công sở',
  sentence: 'Được nhân rộng.',
  ...overrides,
});

const quote = (...practices: Partial<QuotedPractice>[]) =>
  textOf(composePractices(aConsolidation({ practices: practices.map(aPractice) })));

it('quotes each organization once, its practices together, in the order given', () => {
  expect(textOf(composePractices(aConsolidation()))).toBe(
    'Qua tổng hợp, có 4 mô hình, cách làm của 3 tổ chức được báo cáo (chi tiết tại Phụ lục 3), ' +
      'tiêu biểu như: ' +
      'Sở Văn hóa, Thể thao và Du lịch với đề án “Phát triển thể dục thể thao trường học”; ' +
      'xuất bản ấn phẩm “Những điểm sáng trong xây dựng đời sống văn hóa”; ' +
      'Cục Thuế với phong trào “Thi đua nước rút 3 tháng cuối năm”; ' +
      'Sở Nội vụ với không gian công sở xanh - sạch - đẹp.',
  );
});

it.each([
  ['Nụ cười công sở.', 'phong trào “Nụ cười công sở”.'],
  ['“Nụ cười công sở”', 'phong trào “Nụ cười công sở”.'],
  ['"Nụ cười công sở"', 'phong trào “Nụ cười công sở”.'],
  ['Học tập "Lời Bác dạy" ở cơ quan', 'phong trào “Học tập ‘Lời Bác dạy’ ở cơ quan”.'],
  ['“Ba tốt” và “Ba không”', 'phong trào “‘Ba tốt’ và ‘Ba không’”.'],
  ['  Nụ cười\n công sở ', 'phong trào “Nụ cười công sở”.'],
])('sets the title %j in typographic quotation marks', (title, written) => {
  expect(quote({ title }).endsWith(written)).toBe(true);
});

it('leaves titles of a kind that is not quoted bare', () => {
  const text = quote({ kind: 'SPACE', title: 'không gian "Xanh" ở trụ sở' });
  expect(text.endsWith('Sở A với không gian “Xanh” ở trụ sở.')).toBe(true);
});

it('says so where there is none', () => {
  expect(quote()).toBe('Trong kỳ chưa có tổ chức nào báo cáo mô hình, cách làm tiêu biểu.');
});

it('quotes twenty and points at the annex for the rest, which holds all', () => {
  const practices = Array.from({ length: 35 }, (_, index) =>
    aPractice({ organizationName: `Sở ${index % 30}`, title: `Việc ${index}` }),
  );
  const text = textOf(composePractices(aConsolidation({ practices })));
  expect(text).toContain('có 35 mô hình, cách làm của 30 tổ chức');
  expect(text.match(/phong trào “/g)).toHaveLength(20);
  expect(text.endsWith('; cùng 15 mô hình, cách làm khác nêu tại Phụ lục 3.')).toBe(true);

  const { rows } = listPractices(aConsolidation({ practices })).table;
  expect(new Set(rows.map((row) => row[2]))).toHaveProperty('size', 35);
  expect(rows.map((row) => row[0])).toEqual(practices.map((_, index) => String(index + 1)));
});

it('quotes exactly twenty without a rest', () => {
  const text = quote(...Array.from({ length: 20 }, (_, index) => ({ title: `Việc ${index}` })));
  expect(text).not.toContain('khác nêu tại');
  expect(text).toContain('có 20 mô hình, cách làm của 1 tổ chức');
});

it('refuses a kind the template does not have', () => {
  expect(() => quote({ kind: 'SONG' })).toThrow('"SONG"');
});

it('puts each practice in the annex with its sentence', () => {
  expect(listPractices(aConsolidation()).table.rows).toEqual([
    [
      '1',
      'Sở Văn hóa, Thể thao và Du lịch',
      'Đề án “Phát triển thể dục thể thao trường học”',
      'Thu hút 120 trường tham gia.',
    ],
    [
      '2',
      'Sở Văn hóa, Thể thao và Du lịch',
      'Xuất bản ấn phẩm “Những điểm sáng trong xây dựng đời sống văn hóa”',
      'Phát hành 2.000 cuốn.',
    ],
    ['3', 'Cục Thuế', 'Phong trào “Thi đua nước rút 3 tháng cuối năm”', 'Hoàn thành dự toán thu.'],
    ['4', 'Sở Nội vụ', 'Không gian công sở xanh - sạch - đẹp', 'Cải tạo 3 khu làm việc.'],
  ]);
});
