import type { AnswerValue } from '../../schema/criteria/answer.model.js';
import type { Measure } from '../../schema/criteria/criteria.model.js';
import type { Rounding } from '../../schema/criteria/exact.js';
import { scoreCriterion } from '../../schema/criteria/score.js';
import { criterion, ratio } from './example.js';

const CENTS: Rounding = { decimals: 2, mode: 'HALF_UP' };

/** Points and codes of one answer to a criterion of 6 points. */
function scored(measure: Measure, value: AnswerValue | null, rounding = CENTS) {
  const score = scoreCriterion(
    criterion('1.1', measure),
    { hostType: 'AGENCY', rounding },
    { criterion: '1.1', value },
  );
  return { points: score?.points, codes: score?.parts.map(({ code }) => code), ...score };
}

const of = (numerator: number, denominator: number): AnswerValue => ({
  kind: 'RATIO',
  numerator,
  denominator,
});

const timely: Measure = { kind: 'YES_LATE_NO', late: 500 };
const strict: Measure = { kind: 'YES_LATE_NO', late: null };
test.each([
  [timely, 'YES', 6000],
  [timely, 'LATE', 3000],
  [timely, 'NO', 0],
] as const)('yes, late, no: %j answered %s', (measure, answer, points) => {
  const score = scored(measure, { kind: 'YES_LATE_NO', answer });

  expect(score).toMatchObject({ points, codes: [answer] });
});

test('late is no answer where the set does not know it', () => {
  const score = scored(strict, { kind: 'YES_LATE_NO', answer: 'LATE' });

  expect(score).toMatchObject({ points: 0, codes: ['UNUSABLE'] });
});

test.each([
  ['linear', ratio(0, 1000), of(80, 100), 4800],
  ['at nothing', ratio(0, 1000), of(0, 100), 0],
  ['above the whole', ratio(0, 1000), of(120, 100), 6000],
  ['up to a mark of 80 %', ratio(0, 800), of(40, 100), 3000],
  ['at a mark of 80 %', ratio(0, 800), of(80, 100), 6000],
  ['below the mark of 90 %', ratio(900, 1000), of(89, 100), 0],
  ['at the mark of 90 %', ratio(900, 1000), of(90, 100), 0],
  ['half way above the mark', ratio(900, 1000), of(95, 100), 3000],
  ['all or nothing, reached', ratio(900, 900), of(90, 100), 6000],
  ['all or nothing, missed by one in a thousand', ratio(900, 900), of(899, 1000), 0],
  ['less is better', ratio(100, 0), of(5, 100), 3000],
  ['less is better, none', ratio(100, 0), of(0, 100), 6000],
  ['thirds', ratio(0, 1000), of(1, 3), 2000],
  ['sevenths, rounded to hundredths', ratio(0, 1000), of(1, 7), 860],
  ['figures with decimals', ratio(0, 1000), of(97.5, 100), 5850],
])('ratio: %s', (_name, measure, value, points) => {
  expect(scored(measure, value)).toMatchObject({ points, codes: ['RATIO'] });
});

test.each([
  ['nothing to divide by', of(0, 0), 'NOTHING_TO_DIVIDE'],
  ['a negative number', of(-1, 10), 'UNUSABLE'],
  ['no number at all', of(Number.NaN, 10), 'UNUSABLE'],
  ['a number without end', of(1, Number.POSITIVE_INFINITY), 'UNUSABLE'],
  ['four decimals', of(0.0001, 1), 'UNUSABLE'],
])('ratio: %s earns nothing and says why', (_name, value, code) => {
  expect(scored(ratio(0, 1000), value)).toMatchObject({ points: 0, codes: [code] });
});

test.each([
  [0, 0],
  [1, 2000],
  [3, 6000],
  [40, 6000],
])('count: %d of 3', (count, points) => {
  const measure: Measure = { kind: 'COUNT', target: 3000, unit: 'buổi' };

  expect(scored(measure, { kind: 'COUNT', count })).toMatchObject({ points, codes: ['COUNT'] });
});

const rubric: Measure = {
  kind: 'RUBRIC',
  levels: [
    { code: 'A', name: 'Xuất sắc', share: 1000 },
    { code: 'B', name: 'Tốt', share: 850 },
    { code: 'C', name: 'Không', share: 0 },
  ],
};
test.each([
  ['A', 6000, 'LEVEL'],
  ['B', 5100, 'LEVEL'],
  ['C', 0, 'LEVEL'],
  ['Z', 0, 'UNUSABLE'],
])('rubric: level %s', (level, points, code) => {
  expect(scored(rubric, { kind: 'RUBRIC', level })).toMatchObject({ points, codes: [code] });
});

const checklist: Measure = {
  kind: 'CHECKLIST',
  items: ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((code) => ({ code, name: code, photo: true })),
};
test.each([
  [[], 0],
  [['A'], 860],
  [['A', 'B', 'C', 'D', 'E', 'F', 'G'], 6000],
  [['A', 'A', 'X'], 860],
])('checklist: %j of seven', (ticked, points) => {
  const score = scored(checklist, { kind: 'CHECKLIST', ticked });

  expect(score.points).toBe(points);
  expect(score.parts).toHaveLength(7);
});

test('a formula of reported figures, between two marks', () => {
  const measure: Measure = {
    kind: 'FORMULA',
    from: 0,
    to: 1000,
    formula: {
      op: 'DIVIDE',
      of: [
        {
          op: 'SUBTRACT',
          of: [
            { op: 'FIGURE', code: 'P12', part: 'denominator' },
            { op: 'FIGURE', code: 'P12', part: 'numerator' },
          ],
        },
        {
          op: 'MAX',
          of: [
            { op: 'NUMBER', number: 10_000 },
            { op: 'NUMBER', number: 2000 },
          ],
        },
      ],
    },
  };
  const value = (figures: Record<string, number>): AnswerValue => ({ kind: 'FORMULA', figures });

  const half = scored(measure, value({ 'P12.denominator': 8, 'P12.numerator': 3 }));
  const lacking = scored(measure, value({ 'P12.denominator': 8 }));

  expect(half).toMatchObject({ points: 3000, codes: ['FORMULA'] });
  expect(lacking).toMatchObject({ points: 0, state: 'UNANSWERED' });
});

test('a formula that divides by nothing earns nothing', () => {
  const measure: Measure = {
    kind: 'FORMULA',
    from: 0,
    to: 1000,
    formula: {
      op: 'DIVIDE',
      of: [
        { op: 'NUMBER', number: 1000 },
        { op: 'FIGURE', code: 'L03', part: 'value' },
      ],
    },
  };

  const score = scored(measure, { kind: 'FORMULA', figures: { 'L03.value': 0 } });

  expect(score).toMatchObject({ points: 0, codes: ['NOTHING_TO_DIVIDE'] });
});

describe('several measures in one', () => {
  const parts = [
    { code: 'A', name: 'Đã ký', weight: 3000, measure: ratio(0, 1000) },
    { code: 'B', name: 'Được đánh giá', weight: 1000, measure: ratio(0, 1000) },
  ] as Extract<Measure, { kind: 'COMBINED' }>['parts'];
  const both: AnswerValue = {
    kind: 'COMBINED',
    parts: {
      A: { kind: 'RATIO', numerator: 90, denominator: 100 },
      B: { kind: 'RATIO', numerator: 80, denominator: 100 },
    },
  };

  test('a product takes away what its second factor lacks', () => {
    const score = scored({ kind: 'COMBINED', how: 'PRODUCT', parts }, both);

    expect(score.points).toBe(4320);
    expect(score.parts).toMatchObject([
      { code: 'RATIO', of: 'A', points: 5400 },
      { code: 'FACTOR', of: 'B', points: -1080 },
    ]);
  });

  test('a mean weighs its parts', () => {
    const score = scored({ kind: 'COMBINED', how: 'MEAN', parts }, both);

    expect(score.parts?.map(({ points }) => points)).toEqual([4050, 1200]);
    expect(score.points).toBe(5250);
  });

  test('a part without an answer earns nothing in a mean and everything is lost in a product', () => {
    const half: AnswerValue = {
      kind: 'COMBINED',
      parts: { A: { kind: 'RATIO', numerator: 1, denominator: 1 } },
    };

    expect(scored({ kind: 'COMBINED', how: 'MEAN', parts }, half).points).toBe(4500);
    expect(scored({ kind: 'COMBINED', how: 'PRODUCT', parts }, half).points).toBe(0);
  });
});

describe('what is not answered', () => {
  test.each<[string, AnswerValue | null, string]>([
    ['nothing', null, 'UNANSWERED'],
    ['an answer to another kind', { kind: 'COUNT', count: 2 }, 'OTHER_MEASURE'],
    ['the answer of a gate', { kind: 'GATE', met: true }, 'OTHER_MEASURE'],
    ['an answer in parts', { kind: 'COMBINED', parts: {} }, 'OTHER_MEASURE'],
  ])('%s', (_name, value, code) => {
    const score = scored(ratio(0, 1000), value);

    expect(score).toMatchObject({ points: 0, state: 'UNANSWERED', codes: [code] });
  });

  test('points given by judgement hold under every measure, as a share of what they were of', () => {
    const score = scored(ratio(0, 1000), { kind: 'POINTS', points: 2000, outOf: 4000 });

    expect(score).toMatchObject({ points: 3000, codes: ['JUDGED'] });
  });

  test('a criterion of another kind of host is not there', () => {
    const other = criterion('1.1', ratio(0, 1000));

    expect(
      scoreCriterion(other, { hostType: 'ENTERPRISE', rounding: CENTS }, undefined),
    ).toBeNull();
  });
});

describe('rounding is data', () => {
  test.each<[number, Rounding['mode'], number]>([
    [3, 'HALF_UP', 857],
    [2, 'HALF_UP', 860],
    [1, 'HALF_UP', 900],
    [0, 'HALF_UP', 1000],
    [3, 'DOWN', 857],
    [2, 'DOWN', 850],
    [1, 'DOWN', 800],
    [0, 'DOWN', 0],
  ])('to %d decimals, %s: %d', (decimals, mode, points) => {
    expect(scored(ratio(0, 1000), of(1, 7), { decimals, mode }).points).toBe(points);
  });

  test('half a step goes up', () => {
    const half = scored(ratio(0, 1000), of(1, 16), { decimals: 2, mode: 'HALF_UP' });

    expect(half.points).toBe(380);
  });

  test('what is rounded up never passes the maximum', () => {
    const small = criterion('1.1', ratio(0, 1000), { maximum: { AGENCY: 2500 } });
    const scoring = { hostType: 'AGENCY', rounding: { decimals: 0, mode: 'HALF_UP' } } as const;

    const score = scoreCriterion(small, scoring, { criterion: '1.1', value: of(1, 1) });

    expect(score).toMatchObject({ points: 2500, maximum: 2500 });
  });
});
