import type { ConsolidatedFigure } from '../../schema/report/consolidation.model.js';
import {
  figureChange,
  figureState,
  formatMean,
  formatMoney,
  formatNumber,
  formatPercent,
  weightedSum,
} from '../../schema/report/figure.rule.js';
import { aFigure, anIndicator } from './consolidation.fixture.js';

describe('percentages', () => {
  it.each([
    [2909, 3044, '95,57%'], // 95,565… exactly
    [35_599, 35_900, '99,16%'],
    [1, 2, '50%'],
    [191, 200, '95,5%'],
    [86, 86, '100%'],
    [0, 86, '0%'],
    [1, 3, '33,33%'],
    [2, 3, '66,67%'],
    [1, 20_000, '0,01%'], // 0,005 rounds up
    [1, 20_001, '0%'],
    [130, 100, '130%'],
    [20_001, 200, '10.000,5%'],
  ])('%d of %d is %s', (part, whole, written) => {
    expect(formatPercent(part, whole)).toBe(written);
  });

  it('has nothing to say about a whole of zero', () => {
    expect(formatPercent(0, 0)).toBeNull();
    expect(formatPercent(5, 0)).toBeNull();
    expect(formatMean(5, 0)).toBeNull();
  });

  it('agrees with integer arithmetic on every fraction of a thousand', () => {
    for (let part = 0; part <= 1000; part += 1) {
      for (const whole of [7, 64, 86, 999, 1000]) {
        const hundredths =
          (part * 20_000 + whole - ((part * 20_000 + whole) % (2 * whole))) / (2 * whole);
        const written = formatPercent(part, whole) ?? '';
        const read = Number(written.replace('%', '').replaceAll('.', '').replace(',', '.'));
        expect(Math.round(read * 100)).toBe(hundredths);
      }
    }
  });
});

describe('numbers', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1.000'],
    [1_234_567, '1.234.567'],
    [95.565, '95,57'],
    [1.005, '1,01'],
    [8.5, '8,5'],
    [0.1 + 0.2, '0,3'],
    [-1234.565, '-1.234,57'],
    [9_007_199_254_740_991, '9.007.199.254.740.991'],
  ])('writes %d as %s', (value, written) => expect(formatNumber(value)).toBe(written));

  it('refuses what is no number', () => {
    expect(() => formatNumber(Number.NaN)).toThrow(RangeError);
    expect(() => formatNumber(Infinity)).toThrow(RangeError);
  });
});

describe('money', () => {
  it.each([
    [0, '0 đồng'],
    [850_000, '850.000 đồng'],
    [999_999, '999.999 đồng'],
    [1_000_000, '1 triệu đồng'],
    [2_500_000, '2,5 triệu đồng'],
    [12_345_678, '12,35 triệu đồng (12.345.678 đồng)'],
    [999_994_999, '999,99 triệu đồng (999.994.999 đồng)'],
    [999_995_000, '1 tỷ đồng (999.995.000 đồng)'],
    [1_250_000_000, '1,25 tỷ đồng'],
    [1_234_567_890, '1,23 tỷ đồng (1.234.567.890 đồng)'],
    [3_210_500_000_000, '3.210,5 tỷ đồng'],
  ])('writes %d đồng as %s', (amount, written) => expect(formatMoney(amount)).toBe(written));
});

describe('weighted means', () => {
  it('weigh each value by its cases, free of binary rounding', () => {
    const parts = [
      { value: 0.1, n: 1 },
      { value: 0.2, n: 1 },
      { value: 95.565, n: 1000 },
    ];
    expect(weightedSum(parts)).toEqual({ value: 95_565.3, n: 1002 });
  });

  it('of equal values is that value', () => {
    const { value, n } = weightedSum(
      Array.from({ length: 10_000 }, () => ({ value: 95.565, n: 3 })),
    );
    expect(n).toBe(30_000);
    expect(formatMean(value, n)).toBe('95,57');
  });

  it('of nobody has no mean', () => {
    const { value, n } = weightedSum([]);
    expect(formatMean(value, n)).toBeNull();
  });
});

describe('what a figure says', () => {
  it.each<[string, Parameters<typeof figureState>]>([
    ['UNREPORTED', ['RATIO', undefined]],
    ['UNREPORTED', ['RATIO', aFigure({ reporting: 0, numerator: 0, denominator: 0 })]],
    ['UNREPORTED', ['RATIO', aFigure({ denominator: 5 })]],
    ['UNREPORTED', ['SUM', aFigure()]],
    ['UNREPORTED', ['CATEGORY', aFigure()]],
    ['NOTHING', ['RATIO', aFigure({ numerator: 0, denominator: 0 })]],
    ['NOTHING', ['SUM', aFigure({ value: 0 })]],
    ['NOTHING', ['MEAN', aFigure({ value: 0, n: 0 })]],
    ['COUNTED', ['RATIO', aFigure({ numerator: 0, denominator: 5 })]],
    ['COUNTED', ['MEAN', aFigure({ value: 0, n: 5 })]],
    ['COUNTED', ['CATEGORY', aFigure({ categories: {} })]],
  ])('is %s for %j', (state, args) => expect(figureState(...args)).toBe(state));
});

describe('change', () => {
  const ratio = (numerator: number, denominator: number) => aFigure({ numerator, denominator });
  const change = (
    now: ConsolidatedFigure,
    before: ConsolidatedFigure | undefined,
    definition: Parameters<typeof anIndicator>[0] = {},
  ) => figureChange(anIndicator(definition), now, before);

  it('of a ratio is in percentage points between the printed values', () => {
    expect(change(ratio(9916, 10_000), ratio(9596, 10_000))).toMatchObject({
      direction: 'UP',
      amount: '3,2 điểm phần trăm',
    });
    // 33,33% and 66,67%: a reader subtracts 33,34.
    expect(change(ratio(1, 3), ratio(2, 3))?.amount).toBe('33,34 điểm phần trăm');
    expect(change(ratio(1, 3), ratio(2, 3))?.direction).toBe('DOWN');
    expect(change(ratio(1, 3), ratio(33_333, 100_000))?.direction).toBe('SAME');
  });

  it('of a sum is in percent', () => {
    const sum = { aggregation: 'SUM', unit: 'lớp' } as const;
    const of = (now: number, before: number) =>
      change(aFigure({ value: now }), aFigure({ value: before }), sum);
    expect(of(88, 100)).toMatchObject({ direction: 'DOWN', amount: '12%' });
    expect(of(17, 17)).toMatchObject({ direction: 'SAME', amount: null });
    expect(of(1_000_001, 1_000_000)).toMatchObject({ direction: 'UP', amount: null });
    expect(of(4, 0)).toMatchObject({ direction: 'UP', amount: '4 lớp' });
    expect(of(0, 0)).toMatchObject({ direction: 'SAME' });
    expect(of(0, 4)).toMatchObject({ direction: 'DOWN', amount: '100%' });
  });

  it('of money from nothing is the amount in words', () => {
    const money = { aggregation: 'MONEY', unit: 'đồng' } as const;
    const risen = change(aFigure({ value: 2_500_000 }), aFigure({ value: 0 }), money);
    expect(risen).toMatchObject({ direction: 'UP', amount: '2,5 triệu đồng' });
  });

  it('of a mean is in its own unit, and in points where the unit is a percentage', () => {
    const [now, before] = [aFigure({ value: 830, n: 100 }), aFigure({ value: 79, n: 10 })];
    expect(change(now, before, { aggregation: 'MEAN', unit: 'điểm' })?.amount).toBe('0,4 điểm');
    const percent = change(now, before, { aggregation: 'MEAN', unit: '%' });
    expect(percent?.amount).toBe('0,4 điểm phần trăm');
  });

  it('is nothing where a period has no figure, and for categories', () => {
    expect(change(ratio(1, 2), undefined)).toBeNull();
    expect(change(ratio(1, 2), ratio(0, 0))).toBeNull();
    expect(change(ratio(0, 0), ratio(1, 2))).toBeNull();
    const categories = aFigure({ categories: { A: 1 } });
    expect(change(categories, categories, { aggregation: 'CATEGORY' })).toBeNull();
  });
});
