import type { Answer, AnswerValue } from '../../schema/criteria/answer.model.js';
import { scoreAssessment } from '../../schema/criteria/score.js';
import { exampleSet } from './example.js';

const answer = (criterion: string, value: AnswerValue): Answer => ({ criterion, value });

const ratioOf = (numerator: number): AnswerValue => ({
  kind: 'RATIO',
  numerator,
  denominator: 100,
});
const met: Answer = answer('G1', { kind: 'GATE', met: true });

/** Everything in order: 10 + 12 = 22 points of an agency. */
const full: Answer[] = [
  met,
  answer('1.1', ratioOf(100)),
  answer('1.2', { kind: 'YES_LATE_NO', answer: 'YES' }),
  answer('2.1', { kind: 'CHECKLIST', ticked: ['A', 'B', 'C'] }),
  answer('2.2', { kind: 'COUNT', count: 3 }),
];

/** The full answers with some of them replaced. */
function withAnswers(...given: Answer[]): Answer[] {
  const codes = new Set(given.map((each) => each.criterion));
  return [...full.filter((each) => !codes.has(each.criterion)), ...given];
}

const leftOut = (criterion: string, reason = 'Không có người lao động'): Answer => ({
  criterion,
  notApplicable: reason,
});

const scoreOf = (...given: Answer[]) =>
  scoreAssessment(exampleSet(), 'AGENCY', withAnswers(...given));

test('points of all standards add up to the total, and only what applies is asked', () => {
  const score = scoreOf();

  expect(score).toMatchObject({ total: 22_000, maximum: 22_000, band: 'GOOD', reasons: [] });
  expect(score.standards.map(({ points }) => points)).toEqual([10_000, 12_000]);
  expect(score.standards[1]?.criteria.map((each) => each.criterion)).toEqual(['2.1', '2.2']);
});

describe('gates', () => {
  test('a failed gate lets nothing pass whatever the total', () => {
    const score = scoreOf(answer('G1', { kind: 'GATE', met: false }));

    expect(score).toMatchObject({ total: 22_000, band: null });
    expect(score.reasons).toEqual([{ code: 'GATE_FAILED', of: 'G1' }]);
  });

  test('an unanswered gate is not a met one', () => {
    const score = scoreAssessment(exampleSet(), 'AGENCY', full.slice(1));

    expect(score).toMatchObject({ band: null, reasons: [{ code: 'GATE_UNANSWERED', of: 'G1' }] });
  });

  test('a gate of other kinds of host is not asked', () => {
    const score = scoreAssessment(exampleSet(), 'PUBLIC_UNIT', full.slice(1));

    expect(score.gates).toEqual([]);
    expect(score.band).toBe('GOOD');
  });
});

describe('bonus and penalty', () => {
  const counted = (code: string, count: number) => answer(code, { kind: 'COUNT', count });
  const half = answer('1.1', ratioOf(50));

  test.each<[string, Answer[], { bonus: number; penalty: number; total: number }]>([
    ['for each', [counted('B1', 1)], { bonus: 2000, penalty: 0, total: 21_000 }],
    ['to its own cap', [counted('B1', 5)], { bonus: 3000, penalty: 0, total: 22_000 }],
    [
      'to the cap of all, and the ceiling',
      [counted('B1', 5), counted('B2', 5)],
      { bonus: 5000, penalty: 0, total: 22_000 },
    ],
    ['taken for each', [counted('P1', 3)], { bonus: 0, penalty: 1500, total: 17_500 }],
    [
      'taken to the cap of all',
      [counted('P1', 9), counted('P2', 9)],
      { bonus: 0, penalty: 5000, total: 14_000 },
    ],
    [
      'weighed against each other before the ceiling',
      [counted('B1', 5), counted('B2', 5), counted('P2', 2)],
      { bonus: 5000, penalty: 2000, total: 22_000 },
    ],
    ['counts below nothing', [counted('B1', -4)], { bonus: 0, penalty: 0, total: 19_000 }],
  ])('%s', (_name, given, expected) => {
    expect(scoreOf(half, ...given)).toMatchObject(expected);
  });

  test('a total never falls below nothing', () => {
    const score = scoreAssessment(exampleSet(), 'AGENCY', [met, counted('P2', 4)]);

    expect(score).toMatchObject({ total: 0, penalty: 4000 });
    expect(score.parts.at(-1)).toMatchObject({ code: 'FLOOR', points: 4000 });
  });
});

describe('what is not applicable', () => {
  test('the standard is worked out of the rest, and never full by silence', () => {
    const score = scoreOf(leftOut('1.2'), answer('1.1', ratioOf(50)));

    expect(score.standards[0]).toMatchObject({ points: 5000, maximum: 10_000 });
    expect(score.standards[0]?.parts).toMatchObject([
      { code: 'CRITERION', of: '1.1', points: 3000 },
      { code: 'RESCALED', points: 2000, params: { applicable: 6000, maximum: 10_000 } },
    ]);
  });

  test('a standard of which nothing applies is worked out of the other standards', () => {
    const score = scoreOf(
      leftOut('1.1'),
      leftOut('1.2'),
      answer('2.2', { kind: 'COUNT', count: 0 }),
    );

    expect(score.standards[0]).toMatchObject({ state: 'NOT_APPLICABLE', points: 0 });
    expect(score).toMatchObject({ total: 11_000, maximum: 22_000, band: null });
  });

  test('nothing is left where nothing applies', () => {
    const score = scoreOf(leftOut('1.1'), leftOut('1.2'), leftOut('2.1'), leftOut('2.2'));

    expect(score).toMatchObject({ total: 0, band: null });
  });

  test('it has to be allowed, and to be given a reason', () => {
    const content = exampleSet();
    const [first] = content.standards;
    const fixed = { allowed: false, needsReason: false };
    const criteria = (first?.criteria ?? []).map((each) => ({ ...each, notApplicable: fixed }));
    const strict = { ...content, standards: [{ code: '1', name: 'Một', criteria }] };

    const refused = scoreAssessment(strict, 'AGENCY', withAnswers(leftOut('1.1')));
    const silent = scoreOf(leftOut('1.1', ' '));

    for (const score of [refused, silent]) {
      expect(score.standards[0]).toMatchObject({ points: 4000, maximum: 10_000 });
      expect(score.standards[0]?.criteria[0]?.parts[0]?.code).toBe('MUST_APPLY');
    }
  });
});

describe('bands', () => {
  test.each([
    ['at the edge of the upper', 18_000, 'GOOD'],
    ['a thousandth below it', 18_001, 'PASS'],
    ['at the edge of the lower', 22_000, null],
  ])('%s', (_name, from, band) => {
    const [good, pass] = exampleSet().bands;
    if (!good || !pass) throw new Error('bands');
    // 6 of the 22 points are missing, then 4: the totals stand at 16 and 18.
    const bands = [
      { ...good, from },
      { ...pass, from: from === 22_000 ? 18_001 : 14_000 },
    ];

    const given = withAnswers(
      answer('1.1', ratioOf(100)),
      answer('2.2', { kind: 'COUNT', count: 1 }),
    );
    const score = scoreAssessment(exampleSet({ bands }), 'AGENCY', given);

    expect(score).toMatchObject({ total: 18_000, band });
  });

  test('a standard below its least share keeps from the band, and says how much it needs', () => {
    const score = scoreOf(answer('1.1', ratioOf(0)), {
      ...answer('1.2', { kind: 'YES_LATE_NO', answer: 'YES' }),
    });

    expect(score).toMatchObject({ total: 16_000, band: null });
    expect(score.reasons).toEqual([{ code: 'STANDARD_TOO_LOW', of: '1', least: 5000 }]);
  });

  test('exactly the least share is enough', () => {
    const [standard] = scoreOf(
      answer('1.1', ratioOf(50)),
      answer('1.2', { kind: 'YES_LATE_NO', answer: 'LATE' }),
    ).standards;

    expect(standard).toMatchObject({ points: 5000, maximum: 10_000 });
    expect(
      scoreOf(answer('1.1', ratioOf(50)), answer('1.2', { kind: 'YES_LATE_NO', answer: 'LATE' })),
    ).toMatchObject({ total: 17_000, band: 'PASS' });
  });

  test('a total below every band says what the lowest asks', () => {
    const score = scoreAssessment(exampleSet(), 'AGENCY', [met]);

    expect(score.reasons[0]).toEqual({ code: 'TOTAL_TOO_LOW', of: 'PASS', least: 14_000 });
  });
});
