/**
 * What an organization does best next: gates that shut it out first, then what gains most. Worked
 * out by the same scoring as the points themselves, so that whoever does the list has what it
 * says.
 */
import type { Answer, AnswerValue } from '../criteria/answer.model.js';
import type { Band, CriteriaContent } from '../criteria/criteria.model.js';
import type { Milli } from '../criteria/exact.js';
import { scoreAssessment } from '../criteria/score.js';
import type { AssessmentScore } from '../criteria/score.model.js';
import { lackedFor } from '../criteria/verdict.rule.js';
import type { HostType } from '../template/template.model.js';
import { bestAnswer } from './best-answer.rule.js';

export interface NextStep {
  /** Code of the criterion or gate. */
  of: string;
  kind: 'GATE' | 'CRITERION' | 'EVIDENCE';
  /** Points of the total that it gains by itself; 0 for a gate, and for evidence what it secures. */
  gain: Milli;
  /** What is to be answered, once it is true. */
  answer: Answer | null;
  /** Whether the next band needs it, the steps above it being done. */
  isNeeded: boolean;
}

export interface NextSteps {
  /** The next band, or null where the highest is reached or none can be. */
  band: Band | null;
  steps: NextStep[];
}

interface Asked {
  content: CriteriaContent;
  hostType: HostType;
  answers: readonly Answer[];
  /** Codes of criteria with evidence. */
  evidenced: ReadonlySet<string>;
}

function replaced(answers: readonly Answer[], answer: Answer): Answer[] {
  return [...answers.filter(({ criterion }) => criterion !== answer.criterion), answer];
}

/** Whether a score is in the band or above it. */
function isIn(band: Band, score: AssessmentScore): boolean {
  return score.gates.every(({ state }) => state === 'MET') && lackedFor(band, score).length === 0;
}

function bandAbove({ bands }: CriteriaContent, score: AssessmentScore): Band | null {
  const rising = bands.toSorted((a, b) => a.from - b.from);
  return rising.find((band) => !isIn(band, score)) ?? null;
}

function gateSteps({ gates }: AssessmentScore): NextStep[] {
  const value: AnswerValue = { kind: 'GATE', met: true };
  return gates
    .filter(({ state }) => state !== 'MET')
    .map(({ gate }) => ({
      of: gate,
      kind: 'GATE',
      gain: 0,
      answer: { criterion: gate, value },
      isNeeded: true,
    }));
}

/** Each criterion that is not full, with what it gains by itself. */
function criterionSteps(asked: Asked, now: AssessmentScore): NextStep[] {
  const { content, hostType, answers } = asked;
  const criteria = content.standards.flatMap((standard) => standard.criteria);
  return now.standards
    .flatMap((standard) => standard.criteria)
    .filter(({ state, points, maximum }) => state !== 'NOT_APPLICABLE' && points < maximum)
    .flatMap(({ criterion: code }): NextStep[] => {
      const criterion = criteria.find((each) => each.code === code);
      if (!criterion) return [];
      const before = answers.find((each) => each.criterion === code);
      const answer = bestAnswer(criterion, before);
      const then = scoreAssessment(content, hostType, replaced(answers, answer));
      const gain = then.total - now.total;
      return [{ of: code, kind: 'CRITERION', gain, answer, isNeeded: false }];
    });
}

/** Points that are claimed and not proved: they are lost unless evidence comes. */
function evidenceSteps({ content, evidenced }: Asked, now: AssessmentScore): NextStep[] {
  const needing = new Set(
    content.standards
      .flatMap(({ criteria }) => criteria)
      .filter(({ evidence }) => evidence.required)
      .map(({ code }) => code),
  );
  return now.standards
    .flatMap(({ criteria }) => criteria)
    .filter(
      ({ criterion, points }) => points > 0 && needing.has(criterion) && !evidenced.has(criterion),
    )
    .map(({ criterion, points }) => ({
      of: criterion,
      kind: 'EVIDENCE',
      gain: points,
      answer: null,
      isNeeded: true,
    }));
}

/** Marks, from the top, the fewest steps with which the band is reached. */
function marked(asked: Asked, band: Band, steps: NextStep[]): NextStep[] {
  const done = (some: readonly NextStep[]) =>
    scoreAssessment(
      asked.content,
      asked.hostType,
      some.reduce<readonly Answer[]>(
        (answers, { answer }) => (answer ? replaced(answers, answer) : answers),
        asked.answers,
      ),
    );
  let needed = steps.filter(({ isNeeded }) => isNeeded);
  for (const step of steps) {
    if (isIn(band, done(needed))) break;
    if (!needed.includes(step)) needed.push(step);
  }
  if (!isIn(band, done(needed))) return steps;
  // What turned out not to be needed, the smallest gain first.
  for (const step of needed.toReversed()) {
    const without = needed.filter((each) => each !== step);
    if (!step.isNeeded && isIn(band, done(without))) needed = without;
  }
  return steps.map((step) => ({ ...step, isNeeded: needed.includes(step) }));
}

/** The list, in the order in which it is best done. */
export function nextSteps(asked: Asked): NextSteps {
  const now = scoreAssessment(asked.content, asked.hostType, asked.answers);
  const byGain = criterionSteps(asked, now).toSorted((a, b) => b.gain - a.gain);
  const steps = [...gateSteps(now), ...evidenceSteps(asked, now), ...byGain];
  const band = bandAbove(asked.content, now);
  return { band, steps: band ? marked(asked, band, steps) : steps };
}
