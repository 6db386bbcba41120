import type { Answer } from '../../schema/criteria/answer.model.js';
import type { CriteriaContent } from '../../schema/criteria/criteria.model.js';
import { type Assessed, rescore, summaryOf } from '../../schema/criteria/rescore.rule.js';
import { scoreAssessment } from '../../schema/criteria/score.js';
import { criterion, exampleSet, ratio } from './example.js';

const answersWith = (percent: number): Answer[] => [
  { criterion: 'G1', value: { kind: 'GATE', met: true } },
  { criterion: '1.1', value: { kind: 'RATIO', numerator: percent, denominator: 100 } },
  { criterion: '1.2', value: { kind: 'YES_LATE_NO', answer: 'YES' } },
  { criterion: '2.1', value: { kind: 'CHECKLIST', ticked: ['A', 'B', 'C'] } },
  { criterion: '2.2', value: { kind: 'COUNT', count: 2 } },
];

const round: Assessed[] = [20, 80, 95, 100].map((percent) => ({
  organizationId: `org-${percent}`,
  hostType: 'AGENCY',
  answers: answersWith(percent),
}));

/** The first criterion begins to earn at 90 %. */
function stricter(): CriteriaContent {
  const content = exampleSet();
  const [first, second] = content.standards;
  if (!first || !second) throw new Error('two standards are expected');
  const criteria = first.criteria.map((each) =>
    each.code === '1.1' ? criterion('1.1', ratio(900, 1000)) : each,
  );
  return { ...content, standards: [{ ...first, criteria }, second] };
}

test('who falls and who crosses a band is told, as the round itself would score it', () => {
  const after = stricter();

  const told = round.map((each) => rescore(exampleSet(), after, each));

  expect(told.map(({ change }) => change)).toEqual([-1200, -4800, -2700, 0]);
  expect(told.map((each) => [each.before.band, each.after.band])).toEqual([
    ['PASS', null],
    ['GOOD', null],
    ['GOOD', 'PASS'],
    ['GOOD', 'GOOD'],
  ]);
  expect(summaryOf(told)).toEqual({ rise: 0, fall: 3, stay: 1, crossBand: 3 });
  for (const [at, { hostType, answers }] of round.entries()) {
    const later = scoreAssessment(after, hostType, answers);
    expect(told[at]?.after).toEqual({ total: later.total, band: later.band });
  }
});

test('an answer that the other version cannot use is named', () => {
  const content = exampleSet();
  const [first, ...others] = content.standards;
  if (!first) throw new Error('a standard is expected');
  const counted = criterion('1.1', { kind: 'COUNT', target: 2000, unit: 'buổi' });
  const added = criterion('1.9', ratio(0, 1000));
  const [, ...rest] = first.criteria;
  const after = {
    ...content,
    standards: [{ ...first, criteria: [counted, ...rest, added] }, ...others],
  };

  const [told] = round.map((each) => rescore(content, after, each));

  expect(told?.unanswered).toEqual(['1.1', '1.9']);
});

test('the same version moves nobody', () => {
  const told = round.map((each) => rescore(exampleSet(), exampleSet(), each));

  expect(summaryOf(told)).toEqual({ rise: 0, fall: 0, stay: 4, crossBand: 0 });
});
