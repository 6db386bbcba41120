import { checkCriteria, sumFor } from '../../schema/criteria/criteria-check.rule.js';
import type { Answer, AnswerValue, SimpleValue } from '../../schema/criteria/answer.model.js';
import type {
  CriteriaContent,
  Measure,
  SimpleMeasure,
} from '../../schema/criteria/criteria.model.js';
import { criteriaContentSchema } from '../../schema/criteria/criteria-shape.rule.js';
import { codesOf } from '../../schema/criteria/writing/criteria-code.rule.js';
import { scoreAssessment } from '../../schema/criteria/score.js';
import { cultureSet } from '../../schema/criteria/shipped/culture-set.js';
import { businessGates, cuJutForm, hueForm } from '../../schema/criteria/shipped/real-forms.js';
import { shippedSets } from '../../schema/criteria/shipped/shipped-sets.js';
import { HostType } from '../../schema/template/template.model.js';

function bestSimple(measure: SimpleMeasure): SimpleValue {
  if (measure.kind === 'YES_LATE_NO') return { kind: measure.kind, answer: 'YES' };
  if (measure.kind === 'RATIO') return { kind: measure.kind, numerator: 1, denominator: 1 };
  if (measure.kind === 'COUNT') return { kind: measure.kind, count: 1000 };
  if (measure.kind === 'RUBRIC')
    return { kind: measure.kind, level: measure.levels[0]?.code ?? '' };
  if (measure.kind === 'FORMULA') return { kind: measure.kind, figures: {} };
  return { kind: measure.kind, ticked: measure.items.map(({ code }) => code) };
}

function best(measure: Measure): AnswerValue {
  if (measure.kind !== 'COMBINED') return bestSimple(measure);
  const parts = measure.parts.map((part) => [part.code, bestSimple(part.measure)] as const);
  return { kind: 'COMBINED', parts: Object.fromEntries(parts) };
}

/** The best answer to everything. */
function bestAnswers({ standards, gates }: CriteriaContent): Answer[] {
  const criteria = standards.flatMap((standard) => standard.criteria);
  return [
    ...criteria.map((each) => ({ criterion: each.code, value: best(each.measure) })),
    ...gates.map(({ code }) => ({ criterion: code, value: { kind: 'GATE', met: true } as const })),
  ];
}

test.each(shippedSets)(
  '$code is whole, and may be kept and published as it is',
  ({ name, content }) => {
    const kept = criteriaContentSchema.safeParse(content);

    expect(kept.error?.issues).toBeUndefined();
    expect(checkCriteria({ name, content })).toEqual([]);
  },
);

test('the set every committee begins with has all codes, and 100 points for every kind of host', () => {
  const codes = [
    ...['1', '1.1', '1.2', '1.3', '1.4', '1.5', '2', '2.1', '2.2', '2.3', '2.4', '2.5'],
    ...['3', '3.1', '3.2', '3.3', '3.3.DN', '3.4', '3.5', '3.6'],
    ...['4', '4.1', '4.2', '4.3', '4.4', '4.5', '4.6', '5', '5.1', '5.2', '5.3'],
    ...['G1', 'G2', 'G3', 'B', 'P1', 'P2'],
  ];
  const sumsOf = (kind: HostType) =>
    cultureSet.standards.map((each) => sumFor({ ...cultureSet, standards: [each] }, kind) / 1000);

  expect(codesOf(cultureSet).toSorted()).toEqual(codes.toSorted());
  expect(sumsOf('AGENCY')).toEqual([20, 25, 25, 20, 10]);
  expect(sumsOf('PUBLIC_UNIT')).toEqual([20, 25, 25, 20, 10]);
  expect(sumsOf('ENTERPRISE')).toEqual([18, 20, 27, 25, 10]);
});

test.each(Object.values(HostType))('the best answers of an %s bring 100 points', (hostType) => {
  for (const content of [cultureSet, hueForm, cuJutForm]) {
    const score = scoreAssessment(content, hostType, bestAnswers(content));

    expect([score.total, score.reasons]).toEqual([100_000, []]);
  }
});

test('rows that are not known of the real forms say so', () => {
  const unknownOf = ({ standards }: CriteriaContent) =>
    standards
      .flatMap(({ criteria }) => criteria)
      .filter(({ certainty }) => certainty === 'UNKNOWN')
      .map(({ code }) => code);

  expect(unknownOf(hueForm)).toEqual(['3.2', '3.3']);
  expect(unknownOf(cuJutForm)).toHaveLength(10);
  expect(businessGates.gates).toHaveLength(5);
});
