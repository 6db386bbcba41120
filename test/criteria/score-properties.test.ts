import type { Answer, AnswerValue, SimpleValue } from '../../schema/criteria/answer.model.js';
import type {
  CriteriaContent,
  Criterion,
  Measure,
  SimpleMeasure,
} from '../../schema/criteria/criteria.model.js';
import { scoreAssessment } from '../../schema/criteria/score.js';
import { pick, type Random, randomFor } from '../../server/demo/content/random.js';
import { criterion, exampleSet } from './example.js';

const RUNS = 2000;
const whole = (random: Random, below: number) => Math.floor(random() * below);
const some = <T>(random: Random, most: number, make: (at: number) => T): T[] =>
  Array.from({ length: 1 + whole(random, most) }, (_, at) => make(at));

/** Numbers as people type them, and some that nobody should. */
const amount = (random: Random): number =>
  pick(random, [whole(random, 400), whole(random, 4000) / 8, 0, -1, Number.NaN, 1e15, 0.0001]);

function simpleMeasure(random: Random): SimpleMeasure {
  const [from, to] = [whole(random, 1200), whole(random, 1200)];
  const level = (at: number) => ({ code: `L${at}`, name: 'Mức', share: whole(random, 1001) });
  const item = (at: number) => ({ code: `I${at}`, name: 'Mục', photo: false });
  return pick<SimpleMeasure>(random, [
    { kind: 'YES_LATE_NO', late: pick(random, [null, whole(random, 1001)]) },
    { kind: 'RATIO', from, to, numeratorLabel: '', denominatorLabel: '' },
    { kind: 'COUNT', target: whole(random, 9000), unit: 'lượt' },
    { kind: 'RUBRIC', levels: some(random, 4, level) },
    { kind: 'CHECKLIST', items: some(random, 8, item) },
    {
      kind: 'FORMULA',
      from,
      to,
      formula: {
        op: pick(random, ['ADD', 'SUBTRACT', 'MULTIPLY', 'DIVIDE', 'MIN', 'MAX']),
        of: some(random, 3, () =>
          pick(random, [
            { op: 'NUMBER', number: whole(random, 3000) },
            { op: 'FIGURE', code: 'L04', part: 'value' },
          ]),
        ),
      },
    },
  ]);
}

function measureOf(random: Random): Measure {
  if (random() < 0.7) return simpleMeasure(random);
  return {
    kind: 'COMBINED',
    how: pick(random, ['MEAN', 'PRODUCT']),
    parts: some(random, 3, (at) => ({
      code: `T${at}`,
      name: 'Phần',
      weight: whole(random, 3000),
      measure: simpleMeasure(random),
    })),
  };
}

function simpleValue(random: Random, { kind }: SimpleMeasure): SimpleValue {
  if (kind === 'YES_LATE_NO') return { kind, answer: pick(random, ['YES', 'LATE', 'NO']) };
  if (kind === 'RATIO') return { kind, numerator: amount(random), denominator: amount(random) };
  if (kind === 'COUNT') return { kind, count: amount(random) };
  if (kind === 'RUBRIC') return { kind, level: `L${whole(random, 5)}` };
  if (kind === 'FORMULA') return { kind, figures: { 'L04.value': amount(random) } };
  return { kind, ticked: some(random, 8, (at) => `I${at}`) };
}

function valueFor(random: Random, measure: Measure): AnswerValue {
  const points = {
    kind: 'POINTS',
    points: whole(random, 9000),
    outOf: whole(random, 9000),
  } as const;
  if (random() < 0.05) return points;
  if (measure.kind !== 'COMBINED') return simpleValue(random, measure);
  const parts = measure.parts
    .filter(() => random() < 0.9)
    .map((part) => [part.code, simpleValue(random, part.measure)] as const);
  return { kind: 'COMBINED', parts: Object.fromEntries(parts) };
}

function contentOf(random: Random): CriteriaContent {
  const made = (code: string): Criterion =>
    criterion(code, measureOf(random), { maximum: { AGENCY: 1 + whole(random, 12_000) } });
  return exampleSet({
    standards: some(random, 4, (s) => ({
      code: `${s + 1}`,
      name: 'Tiêu chuẩn',
      criteria: some(random, 5, (c) => made(`${s + 1}.${c + 1}`)),
    })),
    bonusCap: whole(random, 6000),
    penaltyCap: whole(random, 6000),
    rounding: { decimals: whole(random, 4), mode: pick(random, ['HALF_UP', 'DOWN']) },
  });
}

function answersTo(content: CriteriaContent, random: Random): Answer[] {
  const criteria = content.standards.flatMap((standard) => standard.criteria);
  const given = criteria
    .filter(() => random() < 0.9)
    .map((each): Answer => {
      const isOut = random() < 0.15;
      const value = valueFor(random, each.measure);
      return {
        criterion: each.code,
        value,
        notApplicable: isOut ? pick(random, ['', 'vì']) : null,
      };
    });
  const counted = ['B1', 'B2', 'P1', 'P2'].map((code): Answer => ({
    criterion: code,
    value: { kind: 'COUNT', count: amount(random) },
  }));
  return [...given, ...counted, { criterion: 'G1', value: { kind: 'GATE', met: random() < 0.9 } }];
}

const sum = (parts: readonly { points: number }[]) =>
  parts.reduce((all, { points }) => all + points, 0);

test('points never pass their maxima, and the parts of each explanation add up to it', () => {
  for (let run = 0; run < RUNS; run += 1) {
    const random = randomFor('score', String(run));
    const content = contentOf(random);
    const score = scoreAssessment(content, 'AGENCY', answersTo(content, random));

    const scored = [...score.standards, ...score.standards.flatMap(({ criteria }) => criteria)];
    for (const { points, maximum, parts } of [...scored, { ...score, points: score.total }]) {
      expect(Number.isInteger(points)).toBe(true);
      expect(points).toBeGreaterThanOrEqual(0);
      expect(points).toBeLessThanOrEqual(maximum);
      expect([run, sum(parts)]).toEqual([run, points]);
    }
    expect(score.bonus).toBeLessThanOrEqual(content.bonusCap);
    expect(score.penalty).toBeLessThanOrEqual(content.penaltyCap);
    if (score.gates.some(({ state }) => state !== 'MET')) expect(score.band).toBeNull();
  }
});

test('the same answers give the same score, to the last byte', () => {
  const content = contentOf(randomFor('again'));
  const answers = answersTo(content, randomFor('answers'));

  const [first, second] = [1, 2].map(() => scoreAssessment(content, 'AGENCY', answers));

  expect(JSON.stringify(first)).toBe(JSON.stringify(second));
});
