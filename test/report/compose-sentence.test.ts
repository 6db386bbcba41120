import type { Run } from '../../schema/document/document.model.js';
import type { ConsolidatedFigure } from '../../schema/report/consolidation.model.js';
import type { IndicatorDefinition } from '../../schema/template/template.model.js';
import {
  composeSentence,
  composeUnreported,
} from '../../worker/report/compose/compose-sentence.js';
import { aFigure, anIndicator } from './consolidation.fixture.js';

const reading = (
  definition: Partial<IndicatorDefinition>,
  now?: Partial<ConsolidatedFigure>,
  before?: Partial<ConsolidatedFigure>,
) => ({
  definition: anIndicator(definition),
  now: now && aFigure(now),
  before: before && aFigure(before),
  total: 86,
  comparableCoverage: 0.9,
});

const textOf = (runs: Run[] | null) => runs && runs.map((run) => run.text).join('');
const say = (...args: Parameters<typeof reading>) => textOf(composeSentence(reading(...args)));

const ratio = { numerator: 9842, denominator: 10_000 };

describe('a sentence', () => {
  it('marks each quantity with its indicator and nothing else', () => {
    const runs = composeSentence(reading({}, ratio, { numerator: 95, denominator: 100 }));
    expect(runs?.filter((run) => run.figure).map((run) => run.text)).toEqual([
      '9.842',
      '10.000',
      '98,42%',
      '3,42 điểm phần trăm',
    ]);
    expect(runs?.every((run) => !run.figure || run.figure.indicatorCode === 'L04')).toBe(true);
    expect(textOf(runs)).toBe(
      'Có 9.842/10.000 đảng viên tham gia học tập, đạt 98,42%, ' +
        'tăng 3,42 điểm phần trăm so với kỳ trước.',
    );
  });

  it.each([
    ['đạt {percent}, {change}.', 'Đạt 98,42%.'],
    ['đạt {percent} ({change}).', 'Đạt 98,42%.'],
    ['đạt {percent}; {change}.', 'Đạt 98,42%.'],
    ['đạt {percent} {change}.', 'Đạt 98,42%.'],
    ['đạt {percent}{change}.', 'Đạt 98,42%.'],
    ['đạt {percent}, {change}, của {total}.', 'Đạt 98,42%, của 86.'],
  ])('drops the mark before a missing change: %s', (sentence, written) => {
    expect(say({ sentence }, ratio)).toBe(written);
  });

  it.each([
    ['đạt {percent} ({change}).', 'Đạt 98,42% (không đổi so với kỳ trước).'],
    ['đạt {percent}{change}.', 'Đạt 98,42%, không đổi so với kỳ trước.'],
    ['đạt {percent} {change}.', 'Đạt 98,42% không đổi so với kỳ trước.'],
  ])('places a change: %s', (sentence, written) => {
    expect(say({ sentence }, ratio, ratio)).toBe(written);
  });

  it('lists categories in printing order, without those nobody named', () => {
    const categories = [
      { code: 'ON_TIME', label: 'Đúng hạn' },
      { code: 'NONE', label: 'Không có' },
      { code: 'LATE', label: 'Tổ chức chậm' },
    ];
    const definition = { aggregation: 'CATEGORY', unit: 'tổ chức', categories } as const;
    const sentence = '{categories} ({reporting}/{total}).';
    const now = { categories: { LATE: 8, ON_TIME: 62 } };
    expect(say({ ...definition, categories: [...categories], sentence }, now)).toBe(
      '62 tổ chức đúng hạn, 8 tổ chức chậm (84/86).',
    );
  });

  it('writes money, means and their cases', () => {
    expect(
      say({ aggregation: 'MONEY', sentence: 'Chi {money}, tức {value} đồng.' }, { value: 2.5e9 }),
    ).toBe('Chi 2,5 tỷ đồng, tức 2.500.000.000 đồng.');
    const mean = { aggregation: 'MEAN', sentence: 'Bình quân {mean} của {n} phiếu.' } as const;
    expect(say(mean, { value: 95_565, n: 1000 })).toBe('Bình quân 95,57 của 1.000 phiếu.');
  });

  it('says how many reported where a sum is compared across very different coverage', () => {
    const definition = { aggregation: 'SUM', sentence: 'Mở {value} lớp, {change}.' } as const;
    const before = { value: 100, reporting: 84 };
    expect(say(definition, { value: 60, reporting: 40 }, before)).toBe(
      'Mở 60 lớp, giảm 40% so với kỳ trước (40 tổ chức báo cáo, kỳ trước 84).',
    );
    expect(say(definition, { value: 60, reporting: 80 }, before)).toBe(
      'Mở 60 lớp, giảm 40% so với kỳ trước.',
    );
  });

  it.each([
    ['{percent}', 'SUM'],
    ['{value}', 'RATIO'],
    ['{categories}', 'SUM'],
    ['{years}', 'SUM'],
    ['{constructor}', 'SUM'],
    ['{}', 'SUM'],
  ] as const)('refuses %s in a %s sentence, naming both', (placeholder, aggregation) => {
    const wrong = reading({ aggregation, sentence: `Có ${placeholder}.` }, { ...ratio, value: 3 });
    expect(() => composeSentence(wrong)).toThrow(`${placeholder} does not fit indicator L04`);
  });
});

describe('without figures', () => {
  it('says that nothing occurred where organizations reported zero', () => {
    expect(say({}, { numerator: 0, denominator: 0 })).toBe(
      'Trong kỳ không phát sinh số liệu về đảng viên học tập nghị quyết (84 tổ chức báo cáo).',
    );
    const definition = { aggregation: 'SUM', unit: 'lớp', label: 'Lớp tập huấn' } as const;
    expect(say(definition, { value: 0 }, { value: 12 })).toBe(
      'Trong kỳ không phát sinh số liệu về lớp tập huấn (84 tổ chức báo cáo; kỳ trước: 12 lớp).',
    );
  });

  it('has no sentence where nobody reported', () => {
    expect(say({}, undefined, ratio)).toBeNull();
    expect(say({}, { ...ratio, reporting: 0 })).toBeNull();
  });

  it('names required indicators nobody reported, together', () => {
    const missing = [
      reading({ label: 'TCCSĐ đã quán triệt' }),
      reading({}, ratio),
      reading({ label: 'Việc tùy chọn', required: false }),
      reading({ label: 'Lớp tập huấn' }),
    ];
    const text = textOf(composeUnreported(missing));
    expect(text).toBe('Chưa có số liệu về: TCCSĐ đã quán triệt; lớp tập huấn.');
    expect(textOf(composeUnreported(missing.slice(0, 2)))).toBe(
      'Chưa có số liệu về TCCSĐ đã quán triệt.',
    );
    expect(composeUnreported([reading({}, ratio)])).toBeNull();
  });
});
