import { composeComparison } from '../../../worker/report/compose/annex/compose-comparison.js';
import { aConsolidation, aFigure, anIndicator } from '../consolidation.fixture.js';

const ratio = (code: string, now: number, before: number) => ({
  definition: anIndicator({ code, label: `Tỷ lệ ${code}` }),
  now: aFigure({ indicatorCode: code, numerator: now, denominator: 1000 }),
  before: aFigure({ indicatorCode: code, numerator: before, denominator: 1000 }),
});

/** A consolidation of nothing but these ratios. */
function ratios(all: ReturnType<typeof ratio>[]) {
  return aConsolidation({
    indicators: all.map(({ definition }) => definition),
    figures: all.map(({ now }) => now),
    previousFigures: all.map(({ before }) => before),
  });
}

it('sets this period beside the last, with the change the text speaks of', () => {
  const [table] = composeComparison(aConsolidation());

  expect(table).toMatchObject({
    kind: 'table',
    header: ['Chỉ tiêu', 'Kỳ trước', 'Kỳ này', 'Tăng, giảm', 'Đánh giá'],
    rows: [
      ['L03. Lớp quán triệt nghị quyết', '1.300', '1.378', 'Tăng 6%', '–'],
      [
        'L04. Đảng viên học tập nghị quyết',
        '95,96%',
        '99,16%',
        'Tăng 3,2 điểm phần trăm',
        'Tốt hơn',
      ],
      ['E13. Mức độ hài lòng', '95,57', '95,57', 'Không đổi', '–'],
      ['S02. Tổ chức đảng được giám sát', '17', '17', 'Không đổi', '–'],
    ],
  });
});

it('draws the ratios that moved most, in the order of the template', () => {
  const moves = [1, 90, 20, 30, 40, 50, 60, 70, 80].map((by, index) =>
    ratio(`R${index}`, 500 + (index % 2 ? by : -by), 500),
  );

  const [, chart] = composeComparison(ratios(moves));

  expect(chart).toMatchObject({ kind: 'chart', form: 'bars', unit: '%' });
  const { categories, series } = chart as Extract<typeof chart, { kind: 'chart' }>;
  expect(categories).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((at) => `Tỷ lệ R${at}`));
  expect(series[0]?.values.slice(0, 2)).toEqual([59, 48]);
  expect(series[1]?.values).toEqual(Array.from({ length: 8 }, () => 50));
});

it('draws nothing where fewer than two ratios moved', () => {
  const blocks = composeComparison(ratios([ratio('R1', 600, 500), ratio('R2', 500, 500)]));

  expect(blocks.map(({ kind }) => kind)).toEqual(['table']);
});

it('is empty without a last period', () => {
  expect(composeComparison(aConsolidation({ previousFigures: [] }))).toEqual([]);
});
