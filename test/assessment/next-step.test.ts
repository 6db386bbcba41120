import type { Answer } from '../../schema/criteria/answer.model.js';
import { scoreAssessment } from '../../schema/criteria/score.js';
import { HostType } from '../../schema/template/template.model.js';
import { type NextStep, nextSteps } from '../../schema/self-assessment/next-step.rule.js';
import { exampleSet } from '../criteria/example.js';

const hosts = Object.values(HostType);

/** Answers somebody who does these steps would give. */
const doing = (answers: readonly Answer[], steps: readonly NextStep[]): Answer[] => {
  const given = steps.flatMap(({ answer }) => answer ?? []);
  const codes = new Set(given.map(({ criterion }) => criterion));
  return [...answers.filter(({ criterion }) => !codes.has(criterion)), ...given];
};

const some: Answer[] = [
  { criterion: 'G1', value: { kind: 'GATE', met: true } },
  { criterion: '1.1', value: { kind: 'RATIO', numerator: 37, denominator: 90 } },
  { criterion: '1.2', value: { kind: 'YES_LATE_NO', answer: 'LATE' } },
  { criterion: '2.1', value: { kind: 'CHECKLIST', ticked: ['A'] } },
];
const ask = (answers: Answer[], hostType: HostType = 'AGENCY', evidenced: string[] = []) =>
  nextSteps({ content: exampleSet(), hostType, answers, evidenced: new Set(evidenced) });

/** All ways of answering some of the criteria, for whoever counts on a list being right. */
const mixtures = Array.from({ length: 2 ** some.length }, (_, bits) =>
  some.filter((_each, at) => (bits & (2 ** at)) > 0),
);

describe.each(hosts)('for %s', (hostType) => {
  test('doing the marked steps reaches the next band, and leaving one out does not', () => {
    for (const answers of mixtures) {
      const { band, steps } = ask(answers, hostType);
      const needed = steps.filter(({ isNeeded }) => isNeeded);
      const reached = scoreAssessment(exampleSet(), hostType, doing(answers, needed));
      const bands = exampleSet().bands.map(({ code }) => code);

      if (!band) continue;
      expect(bands.indexOf(reached.band ?? '')).toBeLessThanOrEqual(bands.indexOf(band.code));
      expect(reached.band).not.toBeNull();
      for (const left of needed) {
        const without = doing(
          answers,
          needed.filter((step) => step !== left),
        );
        const then = scoreAssessment(exampleSet(), hostType, without).band;
        expect(then === null || bands.indexOf(then) > bands.indexOf(band.code)).toBe(true);
      }
    }
  });

  test('a step gains what it says', () => {
    for (const answers of mixtures) {
      const now = scoreAssessment(exampleSet(), hostType, answers).total;
      for (const step of ask(answers, hostType).steps) {
        const then = scoreAssessment(exampleSet(), hostType, doing(answers, [step])).total;
        expect(step.kind === 'EVIDENCE' ? now : then - step.gain).toBe(now);
      }
    }
  });
});

test('gates come first, then the largest gain', () => {
  const { steps } = ask([]);

  expect(steps[0]).toMatchObject({ of: 'G1', kind: 'GATE', isNeeded: true });
  const gains = steps.slice(1).map(({ gain }) => gain);
  expect(gains).toEqual(gains.toSorted((a, b) => b - a));
});

test('of the same whole it says how many it takes', () => {
  const { steps } = ask(some);

  expect(steps.find(({ of }) => of === '1.1')?.answer?.value).toEqual({
    kind: 'RATIO',
    numerator: 90,
    denominator: 90,
  });
});

test('points without the evidence they need are named before others', () => {
  const content = exampleSet();
  for (const each of content.standards[0]?.criteria ?? []) {
    each.evidence = { required: true, kinds: ['FILE'] };
  }

  const asked = { content, hostType: HostType.AGENCY, answers: some };
  const { steps } = nextSteps({ ...asked, evidenced: new Set(['1.2']) });

  expect(steps[0]).toMatchObject({ of: '1.1', kind: 'EVIDENCE', answer: null });
  expect(steps.filter(({ kind }) => kind === 'EVIDENCE')).toHaveLength(1);
});

test('who is in the highest band has no next one', () => {
  const first = ask(some);
  const everything = doing(some, first.steps);

  expect(ask(everything)).toEqual({ band: null, steps: [] });
});
