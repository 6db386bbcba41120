import { brokenRules, type RuledIndicator } from '../../../schema/submission/figure-check.rule.js';
import type { FigureAmounts } from '../../../schema/submission/figure.rule.js';
import { checkFigure, explanationsAsked } from '../../../schema/submission/submission.rule.js';
import type { FigureRule, FigureTest } from '../../../schema/template/figure-rule.model.js';

const rule = (test: FigureTest, kind: FigureRule['kind'] = 'HARD'): FigureRule => ({
  code: 'R1',
  kind,
  test,
  message: 'Sai.',
});

const sets = (
  now: Record<string, FigureAmounts>,
  previous: Record<string, FigureAmounts> = {},
) => ({ now: new Map(Object.entries(now)), previous: new Map(Object.entries(previous)) });

function breaks(test: FigureTest, now: Record<string, FigureAmounts>, before = {}) {
  const indicator: RuledIndicator = { code: 'X', aggregation: 'SUM', rules: [rule(test)] };
  return brokenRules(indicator, sets(now, before)).length === 1;
}

const other = { code: 'Y', part: 'value' } as const;

describe('a rule of a figure', () => {
  test.each<[string, FigureTest, Record<string, FigureAmounts>, boolean]>([
    [
      'not above another: equal is not above',
      { is: 'NOT_ABOVE', part: 'value', others: [other] },
      { X: { value: 5 }, Y: { value: 5 } },
      false,
    ],
    [
      'not above another: above',
      { is: 'NOT_ABOVE', part: 'value', others: [other] },
      { X: { value: 5.01 }, Y: { value: 5 } },
      true,
    ],
    [
      'what is missing breaks nothing',
      { is: 'NOT_ABOVE', part: 'value', others: [other] },
      { X: { value: 5 } },
      false,
    ],
    [
      'the sum of others, to the hundredth',
      { is: 'EQUALS', part: 'value', others: [other, { code: 'Z', part: 'numerator' }] },
      { X: { value: 0.3 }, Y: { value: 0.1 }, Z: { numerator: 0.2 } },
      false,
    ],
    [
      'the sum of others, one too many',
      { is: 'EQUALS', part: 'value', others: [other] },
      { X: { value: 6 }, Y: { value: 5 } },
      true,
    ],
    ['bounds are inclusive', { is: 'BETWEEN', part: 'value', most: 9 }, { X: { value: 9 } }, false],
    ['below', { is: 'BETWEEN', part: 'value', least: 1 }, { X: { value: 0 } }, true],
    ['an own part', { is: 'BETWEEN', part: 'cases', least: 1 }, { X: { value: 3 } }, false],
  ])('%s', (_name, check, now, expected) => {
    expect(breaks(check, now)).toBe(expected);
  });

  test('change is measured against the last period', () => {
    const within: FigureTest = { is: 'CHANGE_WITHIN', percent: 20 };

    expect(breaks(within, { X: { value: 121 } }, { X: { value: 100 } })).toBe(true);
    expect(breaks(within, { X: { value: 80 } }, { X: { value: 100 } })).toBe(false);
    expect(breaks(within, { X: { value: 80 } })).toBe(false);
  });
});

describe('the check of a figure with rules', () => {
  const indicator = {
    code: 'X',
    aggregation: 'SUM',
    required: true,
    appliesTo: ['AGENCY'],
    rules: [
      rule({ is: 'BETWEEN', part: 'value', most: 9 }),
      { ...rule({ is: 'NOT_ABOVE', part: 'value', others: [other] }, 'EXPLAIN'), code: 'R2' },
    ],
  } as const;
  const faults = (figure: object, y: number) =>
    checkFigure(indicator, figure, sets({ X: figure, Y: { value: y } })).map(
      ({ field, code }) => `${field} ${code}`,
    );

  test('a hard rule is at its number, one that asks why at the explanation', () => {
    expect(faults({ value: 10 }, 4)).toEqual([
      'figures.X.value FIGURE_RULE_BROKEN',
      'figures.X.explanation FIGURE_RULE_UNEXPLAINED',
    ]);
  });

  test('an explanation answers one that asks why, and no hard one', () => {
    expect(faults({ value: 10, explanation: 'Vì thế.' }, 4)).toEqual([
      'figures.X.value FIGURE_RULE_BROKEN',
    ]);
    expect(faults({ value: 5, explanation: 'Vì thế.' }, 4)).toEqual([]);
  });

  test('the question stays though it is answered', () => {
    expect(explanationsAsked(indicator, sets({ X: { value: 5 }, Y: { value: 4 } }))).toHaveLength(
      1,
    );
  });

  test('what was taken over waits for a person', () => {
    expect(faults({ value: 3, carriedFrom: 'carryOver' }, 4)).toEqual([
      'figures.X.carried FIGURE_UNCONFIRMED',
    ]);
  });
});
