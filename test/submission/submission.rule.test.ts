import { changeInPercent, magnitude } from '../../schema/submission/figure.rule.js';
import {
  checkFigure,
  type CheckedIndicator,
  figureParts,
  isLate,
  parseAmount,
  unreadableParts,
} from '../../schema/submission/submission.rule.js';
import { Aggregation } from '../../schema/template/template.model.js';

const indicator = (over: Partial<CheckedIndicator> = {}): CheckedIndicator => ({
  code: 'X1',
  aggregation: 'RATIO',
  required: true,
  appliesTo: ['AGENCY'],
  changeThreshold: 10,
  ...over,
});

describe('amounts as typed', () => {
  test.each<[string | null | undefined, number | null | undefined]>([
    ['0', 0],
    ['12', 12],
    ['12.5', 12.5],
    ['12.25', 12.25],
    ['-3', -3],
    [' 7 ', 7],
    ['999999999999999', 999_999_999_999_999],
    ['9999999999999.99', 9_999_999_999_999.99],
    ['', null],
    ['   ', null],
    [null, null],
    [undefined, null],
    ['12,5', undefined],
    ['1.234.567', undefined],
    ['12.345', undefined],
    ['1e3', undefined],
    ['0x10', undefined],
    ['Infinity', undefined],
    ['NaN', undefined],
    ['+1', undefined],
    ['.5', undefined],
    ['5.', undefined],
    ['١٢', undefined],
    ['1 000', undefined],
    ['12 lớp', undefined],
    ['1234567890123456', undefined],
    ['12345678901234.5', undefined],
  ])('%j is read as %p', (text, amount) => {
    expect(parseAmount(text)).toBe(amount);
  });

  test('every readable text comes back as the text of its number', () => {
    for (const text of ['999999999999999', '1234567890123.45', '-9999999999999.99', '0.01']) {
      expect(String(parseAmount(text))).toBe(text);
    }
  });

  test('all unreadable parts are named, and only a number of cases must be whole', () => {
    const faults = unreadableParts('X1', {
      numerator: 'a',
      denominator: '1.5',
      value: 'b',
      cases: '1.5',
    });

    expect(faults).toEqual([
      { field: 'figures.X1.numerator', code: 'FIGURE_NOT_A_NUMBER' },
      { field: 'figures.X1.value', code: 'FIGURE_NOT_A_NUMBER' },
      { field: 'figures.X1.cases', code: 'FIGURE_NOT_WHOLE' },
    ]);
  });
});

test('every aggregation is entered in parts of its own', () => {
  const parts = Object.fromEntries(
    Object.values(Aggregation).map((each) => [each, figureParts(each)]),
  );

  expect(parts).toEqual({
    RATIO: ['numerator', 'denominator'],
    SUM: ['value'],
    MONEY: ['value'],
    MEAN: ['value', 'cases'],
    CATEGORY: ['category'],
  });
});

describe('the size of a figure', () => {
  test.each<[Aggregation, object, number | null]>([
    ['RATIO', { numerator: 1, denominator: 4 }, 25],
    ['RATIO', { denominator: 4 }, null],
    ['RATIO', { numerator: 1, denominator: 0 }, null],
    ['RATIO', { numerator: 1 }, null],
    ['SUM', { value: 7 }, 7],
    ['SUM', {}, null],
    ['MONEY', { value: 7.5 }, 7.5],
    ['MEAN', { value: 80, cases: 3 }, 80],
    ['CATEGORY', { category: 'A', value: 3 }, null],
  ])('of %s %j is %p', (aggregation, figure, size) => {
    expect(magnitude(aggregation, figure)).toBe(size);
  });

  test.each<[object, object | undefined, number | null]>([
    [{ value: 110 }, { value: 100 }, 10],
    [{ value: 90 }, { value: 100 }, -10],
    [{ value: 0 }, { value: 100 }, -100],
    [{ value: 5 }, { value: 0 }, null],
    [{ value: 5 }, {}, null],
    [{}, { value: 5 }, null],
    [{ value: 5 }, undefined, null],
  ])('%j after %j has changed by %p percent', (now, before, change) => {
    expect(changeInPercent('SUM', now, before)).toBe(change);
  });
});

describe('the check of one figure', () => {
  const codesOf = (over: Partial<CheckedIndicator>, figure: object, previous?: object) =>
    checkFigure(indicator(over), figure, {
      now: new Map([['X1', figure]]),
      previous: new Map(previous ? [['X1', previous]] : []),
    }).map(({ field, code }) => `${field} ${code}`);

  test('what is not required may be left out, but not by halves', () => {
    expect(codesOf({ required: false }, {})).toEqual([]);
    expect(codesOf({ required: false }, { numerator: 1 })).toEqual([
      'figures.X1.denominator FIGURE_MISSING',
    ]);
  });

  test('one figure can have several faults at once', () => {
    const faults = codesOf({}, { numerator: 5, denominator: -1 }, { numerator: 1, denominator: 2 });

    expect(faults).toEqual([
      'figures.X1.denominator FIGURE_NEGATIVE',
      'figures.X1.numerator NUMERATOR_ABOVE_DENOMINATOR',
      'figures.X1.explanation FIGURE_EXPLANATION_REQUIRED',
    ]);
  });

  test('a category must be on the list, and there must be a list', () => {
    const over = { aggregation: 'CATEGORY', categories: [{ code: 'A', label: 'a' }] } as const;

    expect(codesOf({ ...over, categories: [...over.categories] }, { category: 'A' })).toEqual([]);
    expect(codesOf({ ...over, categories: [...over.categories] }, { category: 'B' })).toEqual([
      'figures.X1.category CATEGORY_UNKNOWN',
    ]);
    expect(codesOf({ ...over, categories: null }, { category: 'A' })).toEqual([
      'figures.X1.category CATEGORY_UNKNOWN',
    ]);
  });

  test('a threshold of zero asks about every change, and none asks about no change', () => {
    const figures = [{ value: 101 }, { value: 100 }] as const;

    expect(codesOf({ aggregation: 'SUM', changeThreshold: 0 }, ...figures)).toHaveLength(1);
    expect(codesOf({ aggregation: 'SUM', changeThreshold: null }, ...figures)).toEqual([]);
  });
});

test('late is after the due instant, not at it', () => {
  const due = new Date('2026-06-20T10:00:00Z');

  expect(isLate(new Date(due.getTime() - 1), due)).toBe(false);
  expect(isLate(due, due)).toBe(false);
  expect(isLate(new Date(due.getTime() + 1), due)).toBe(true);
});
