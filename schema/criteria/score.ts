/**
 * From answers to points, total and band under one version of a criteria set. Pure: the browser and
 * the server work it out by this file, and the parts of every explanation add up to what they
 * explain.
 */
import type { HostType } from '../template/template.model.js';
import type { Answer } from './answer.model.js';
import { type Answers, boundParts, countedParts, scoreCounted, sum } from './counted.rule.js';
import type { CriteriaContent, Criterion, Gate, Standard } from './criteria.model.js';
import { type Milli, milli, NOTHING, over, plus, type Rounding, rounded, times } from './exact.js';
import { type StepParams, stepsOf } from './measure.rule.js';
import type {
  AssessmentScore,
  CriterionScore,
  GateScore,
  ScorePart,
  ScoringFor,
  StandardScore,
} from './score.model.js';
import { verdictOf } from './verdict.rule.js';

/** An answer says "not applicable", and the criterion allows it as it is said. */
function isLeftOut({ notApplicable: { allowed, needsReason } }: Criterion, reason: string) {
  return allowed && (!needsReason || reason.trim() !== '');
}

/** Points of one criterion; null where it does not apply to the kind of host. */
export function scoreCriterion(
  criterion: Criterion,
  { hostType, rounding }: ScoringFor,
  answer: Answer | undefined,
): CriterionScore | null {
  const maximum = criterion.maximum[hostType];
  if (maximum === undefined) return null;
  const frame = { criterion: criterion.code, maximum, points: 0 };
  const reason = answer?.notApplicable ?? null;
  if (reason !== null) {
    const isOut = isLeftOut(criterion, reason);
    const code = isOut ? 'NOT_APPLICABLE' : 'MUST_APPLY';
    const state = isOut ? 'NOT_APPLICABLE' : 'UNANSWERED';
    return { ...frame, state, parts: [{ code, params: { reason }, points: 0 }] };
  }
  let earned = NOTHING;
  let told = 0;
  const parts = stepsOf(criterion.measure, answer?.value).map(({ share, ...step }): ScorePart => {
    earned = plus(earned, times(share, milli(maximum)));
    const until = Math.min(rounded(earned, rounding), maximum);
    const points = until - told;
    told = until;
    return { ...step, points };
  });
  const isUnanswered = parts.every(({ code }) => unanswered.has(code));
  return { ...frame, state: isUnanswered ? 'UNANSWERED' : 'SCORED', points: told, parts };
}

const unanswered = new Set<ScorePart['code']>(['UNANSWERED', 'OTHER_MEASURE', 'UNUSABLE']);

/** Points of `applicable`, grown to what they would be of `maximum`. */
function rescaled(points: Milli, of: { applicable: Milli; maximum: Milli }, rounding: Rounding) {
  if (of.applicable === of.maximum || of.applicable === 0) return points;
  const grown = times(milli(points), over(milli(of.maximum), milli(of.applicable)));
  return Math.min(rounded(grown, rounding), of.maximum);
}

function grownPart(before: Milli, after: Milli, params: StepParams): ScorePart[] {
  return after === before ? [] : [{ code: 'RESCALED', params, points: after - before }];
}

/** Null where none of its criteria applies to the kind of host. */
function scoreStandard(
  { code, criteria }: Standard,
  scoring: ScoringFor,
  answers: Answers,
): StandardScore | null {
  const scores = criteria.flatMap(
    (each) => scoreCriterion(each, scoring, answers.get(each.code)) ?? [],
  );
  if (scores.length === 0) return null;
  const counted = scores.filter(({ state }) => state !== 'NOT_APPLICABLE');
  const maximum = scores.reduce((all, each) => all + each.maximum, 0);
  const applicable = counted.reduce((all, each) => all + each.maximum, 0);
  const plain = sum(counted);
  const points = rescaled(plain, { applicable, maximum }, scoring.rounding);
  const parts = counted.map(({ criterion, ...each }): ScorePart => ({
    code: 'CRITERION',
    of: criterion,
    params: { maximum: each.maximum },
    points: each.points,
  }));
  return {
    standard: code,
    state: counted.length > 0 ? 'SCORED' : 'NOT_APPLICABLE',
    points,
    maximum,
    criteria: scores,
    parts: [...parts, ...grownPart(plain, points, { applicable, maximum })],
  };
}

function scoreGates(gates: readonly Gate[], hostType: HostType, answers: Answers): GateScore[] {
  return gates
    .filter(({ appliesTo }) => appliesTo.includes(hostType))
    .map(({ code }): GateScore => {
      const value = answers.get(code)?.value;
      if (value?.kind !== 'GATE') return { gate: code, state: 'UNANSWERED' };
      return { gate: code, state: value.met ? 'MET' : 'FAILED' };
    });
}

function standardParts(standards: readonly StandardScore[], maximum: Milli, rounding: Rounding) {
  const counted = standards.filter(({ state }) => state === 'SCORED');
  const applicable = counted.reduce((all, each) => all + each.maximum, 0);
  const plain = sum(counted);
  const grown = rescaled(plain, { applicable, maximum }, rounding);
  const parts = counted.map(({ standard, points, maximum: of }): ScorePart => ({
    code: 'STANDARD',
    of: standard,
    params: { maximum: of },
    points,
  }));
  return [...parts, ...grownPart(plain, grown, { applicable, maximum })];
}

/** Everything about one organization's answers under one version of the set. */
export function scoreAssessment(
  content: CriteriaContent,
  hostType: HostType,
  given: readonly Answer[],
): AssessmentScore {
  const answers = new Map(given.map((answer) => [answer.criterion, answer]));
  const { rounding } = content;
  const standards = content.standards.flatMap(
    (each) => scoreStandard(each, { hostType, rounding }, answers) ?? [],
  );
  const maximum = standards.reduce((all, each) => all + each.maximum, 0);
  const gates = scoreGates(content.gates, hostType, answers);
  const bonuses = scoreCounted(content.bonuses, answers, rounding);
  const penalties = scoreCounted(content.penalties, answers, rounding);
  const bonus = countedParts('BONUS', bonuses, content.bonusCap);
  const penalty = countedParts('PENALTY', penalties, content.penaltyCap);
  const net = [...standardParts(standards, maximum, rounding), ...bonus.parts, ...penalty.parts];
  const parts = [...net, ...boundParts(sum(net), maximum)];
  const total = sum(parts);
  return {
    ...verdictOf(content.bands, { total, gates, standards }),
    ...{ standards, gates, bonuses, penalties, total, maximum, parts },
    bonus: bonus.points,
    penalty: penalty.points,
  };
}
