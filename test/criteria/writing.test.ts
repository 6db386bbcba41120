import type { FormulaNode } from '../../schema/criteria/criteria.model.js';
import { cultureSet } from '../../schema/criteria/shipped/culture-set.js';
import { criteriaDifference } from '../../schema/criteria/writing/criteria-difference.rule.js';
import {
  formulaText,
  parseFigure,
  parseFormula,
} from '../../schema/criteria/writing/formula-text.rule.js';
import { randomFor } from '../../server/demo/content/random.js';
import { exampleSet } from './example.js';

const figure = (code: string): FormulaNode => ({ op: 'FIGURE', code, part: 'value' });

test.each<[string, FormulaNode]>([
  ['0,5', { op: 'NUMBER', number: 500 }],
  ['L04.numerator', { op: 'FIGURE', code: 'L04', part: 'numerator' }],
  ['A.value + B.value + C.value', { op: 'ADD', of: ['A', 'B', 'C'].map(figure) }],
  [
    '(A.value + B.value) / C.value',
    { op: 'DIVIDE', of: [{ op: 'ADD', of: [figure('A'), figure('B')] }, figure('C')] },
  ],
  ['MIN(A.value; 2)', { op: 'MIN', of: [figure('A'), { op: 'NUMBER', number: 2000 }] }],
  ['ADD(A.value)', { op: 'ADD', of: [figure('A')] }],
])('%s is written and read', (text, node) => {
  expect(formulaText(node)).toBe(text);
  expect(parseFormula(text)).toEqual(node);
});

test('multiplication goes before addition, and blanks do not count', () => {
  const plain = parseFormula('A.value+B.value*2');

  expect(plain).toEqual(parseFormula('A.value + (B.value * 2)'));
});

test.each([
  '',
  'A.value +',
  '(A.value',
  'A',
  'A.sum',
  'fetch(1)',
  '1,2345',
  'MIN(A.value, 2) x',
  '('.repeat(2001),
])('"%s" is no formula', (text) => {
  expect(parseFormula(text)).toBeNull();
});

test('any tree that is written is read back as it was', () => {
  const random = randomFor('formulas');
  const any = (depth: number): FormulaNode => {
    if (depth === 0 || random() < 0.3) {
      return random() < 0.5
        ? { op: 'NUMBER', number: Math.floor(random() * 5000) }
        : figure(`F${Math.floor(random() * 9)}`);
    }
    const ops = ['ADD', 'SUBTRACT', 'MULTIPLY', 'DIVIDE', 'MIN', 'MAX'] as const;
    const op = ops[Math.floor(random() * ops.length)] ?? 'ADD';
    const of = Array.from({ length: 1 + Math.floor(random() * 3) }, () => any(depth - 1));
    return { op, of };
  };

  for (let round = 0; round < 300; round += 1) {
    const node = any(4);
    expect(parseFormula(formulaText(node))).toEqual(node);
  }
});

test('a figure is one, and nothing else', () => {
  expect(parseFigure(' L04.cases ')).toEqual({ code: 'L04', part: 'cases' });
  expect(parseFigure('L04.cases + 1')).toBeNull();
});

test('the difference names what was added, removed, changed and moved', () => {
  const before = { name: 'Bộ', content: exampleSet() };
  const [one, two] = before.content.standards;
  const [first, second] = two?.criteria ?? [];
  if (!one || !two || !first || !second) throw new Error('the example has two standards');
  const content = exampleSet({
    standards: [
      { ...one, criteria: one.criteria.slice(0, 1) },
      { ...two, criteria: [second, { ...first, maximum: { AGENCY: 7000 } }] },
    ],
    bonusCap: 1000,
    bands: [...before.content.bands, { code: 'NEW', name: 'Mới', from: 0 }],
  });

  const changes = criteriaDifference(before, { name: 'Bộ', content });

  expect(changes.map(({ kind, list, code, properties }) => [kind, list, code, properties])).toEqual(
    [
      ['CHANGED', 'bonusCap', '', []],
      ['CHANGED', 'criteria', first.code, ['maximum']],
      ['REMOVED', 'criteria', '1.2', []],
      ['REMOVED', 'criteria', '2.3', []],
      ['MOVED', 'criteria', '', []],
      ['ADDED', 'bands', 'NEW', []],
    ],
  );
});

test('a set does not differ from itself, whatever the order of its keys', () => {
  const turned = JSON.parse(JSON.stringify(cultureSet), (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toReversed())
      : value,
  ) as typeof cultureSet;

  const changes = criteriaDifference(
    { name: 'Bộ', content: cultureSet },
    { name: 'Bộ', content: turned },
  );

  expect(changes).toEqual([]);
});
