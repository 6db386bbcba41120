import type { Block, ChartBlock } from '../../../schema/document/document.model.js';
import type { Consolidation } from '../../../schema/report/consolidation.model.js';
import { composeBlocks, composeBody } from '../../../worker/report/compose/compose-body.js';
import { composeAnnexes } from '../../../worker/report/compose/compose-annexes.js';
import { aConsolidation, aFigure, anIndicator } from '../consolidation.fixture.js';

/** Percentages of this period and the last, in one section. */
function ratios(pairs: readonly (readonly [now: number, before: number])[]) {
  const named = pairs.map(([now, before], at) => ({ code: `R${at}`, now, before }));
  const figure = (indicatorCode: string, numerator: number) =>
    aFigure({ indicatorCode, numerator, denominator: 1000 });
  return aConsolidation({
    indicators: named.map(({ code }) => anIndicator({ code, label: `Tỷ lệ ${code}` })),
    figures: named.map(({ code, now }) => figure(code, now)),
    previousFigures: named.map(({ code, before }) => figure(code, before)),
    previousLabel: 'Báo cáo quý II năm 2026',
  });
}

const earlier = (label: string, value: number, code = 'R0') => ({
  label,
  figures: [aFigure({ indicatorCode: code, numerator: value, denominator: 1000 })],
});

const chartOf = (c: Consolidation) =>
  composeBlocks(c).find(({ key }) => key === 'II.1/chart') ?? null;

const drawn = (c: Consolidation) => chartOf(c)?.generated[0] as ChartBlock | undefined;

describe('the chart of a section', () => {
  test('sets its percentages beside those of the last period', () => {
    const c = ratios([
      [950, 900],
      [800, 820],
      [700, 700],
    ]);

    expect(chartOf(c)).toMatchObject({ source: 'FIGURES' });
    expect(chartOf(c)?.hiddenAtFirst).toBeUndefined();
    expect(drawn(c)).toEqual({
      kind: 'chart',
      form: 'bars',
      caption: 'Các tỷ lệ của mục II.1, kỳ này và kỳ trước (số liệu tại Phụ lục 2)',
      unit: '%',
      categories: ['Tỷ lệ R0', 'Tỷ lệ R1', 'Tỷ lệ R2'],
      series: [
        { name: 'Kỳ này', values: [95, 80, 70] },
        { name: 'Kỳ trước', values: [90, 82, 70] },
      ],
    });
  });

  test('draws those that moved most, in the order of the template', () => {
    const c = ratios([1, 70, 20, 30, 40, 50, 60, 80].map((by) => [500 + by, 500] as const));

    expect(drawn(c)?.categories).toEqual([1, 3, 4, 5, 6, 7].map((at) => `Tỷ lệ R${at}`));
  });

  test('goes back one period more where it is known', () => {
    const pairs = [
      [950, 900],
      [800, 820],
      [700, 710],
    ] as const;
    const c = { ...ratios(pairs), earlier: [earlier('Quý I', 850)] };

    expect(drawn(c)?.caption).toContain('qua 3 kỳ');
    expect(drawn(c)?.series[2]).toEqual({ name: 'Kỳ trước nữa', values: [85, null, null] });
  });

  test('of two percentages waits until somebody takes it in', () => {
    const c = ratios([
      [950, 900],
      [800, 820],
    ]);

    expect(chartOf(c)?.hiddenAtFirst).toBe(true);
    expect(composeBody(c).some(({ kind }) => kind === 'chart')).toBe(false);
  });

  test('follows a single percentage in a line, over three periods at least', () => {
    const c = ratios([[950, 900]]);

    expect(drawn(c)).toBeUndefined();
    expect(drawn({ ...c, earlier: [earlier('Báo cáo quý I năm 2026', 850)] })).toEqual({
      kind: 'chart',
      form: 'lines',
      caption: 'Tỷ lệ R0, 3 kỳ báo cáo (số liệu tại Phụ lục 2)',
      unit: '%',
      categories: ['Quý I năm 2026', 'Quý II năm 2026', '6 tháng đầu năm 2026'],
      series: [{ name: 'Tỷ lệ R0', values: [85, 90, 95] }],
    });
  });

  test('is not there without a last period', () => {
    const c = ratios([
      [950, 900],
      [800, 820],
      [700, 710],
    ]);

    expect(chartOf({ ...c, previousFigures: [] })).toBeNull();
  });

  test('obeys the measures in force', () => {
    const c = ratios([
      [950, 900],
      [800, 820],
      [700, 710],
    ]);
    const rules = { ...c.rules, charts: { ...c.rules.charts, least: 4 } };

    expect(chartOf({ ...c, rules })).toBeNull();
  });
});

const tables = (blocks: Block[]) => blocks.filter((block) => block.kind === 'table');

test('every number of the charts stands in the annex of figures', () => {
  const c = { ...ratios([[950, 900]]), earlier: [earlier('Báo cáo quý I năm 2026', 850)] };

  const history = tables(composeAnnexes(c)[1]?.blocks ?? []).find(({ caption }) =>
    caption?.startsWith('Diễn biến'),
  );

  expect(history).toMatchObject({
    header: ['Chỉ tiêu', 'Quý I năm 2026', 'Quý II năm 2026', '6 tháng đầu năm 2026'],
    rows: [['R0. Tỷ lệ R0', '85%', '90%', '95%']],
  });
});
