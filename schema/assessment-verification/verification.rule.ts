/** Rules of verification that server and desk share: what is judged, what it scores, what is left. */
import type { Answer, AnswerValue } from '../criteria/answer.model.js';
import type { CriteriaContent } from '../criteria/criteria.model.js';
import type { AssessmentScore } from '../criteria/score.model.js';
import { scoreAssessment } from '../criteria/score.js';
import { type Asked, askedOf } from '../self-assessment/self-assessment.rule.js';
import type { HostType } from '../template/template.model.js';

/** Least length of what the organization is told to mend. */
export const LEAST_RETURN_REASON = 20;

/** An answer of the organization, as it is compared with. */
export interface ClaimedAnswer extends Answer {
  version: number;
}

/** What a verifier made of something so far. */
export interface JudgedAnswer extends Answer {
  remark?: string | null;
  returnReason?: string | null;
  /** Version of the answer that was judged; null: to be judged anew. */
  answerVersion?: number | null;
}

export interface Verification {
  content: CriteriaContent;
  hostType: HostType;
  claimed: readonly ClaimedAnswer[];
  judged: readonly JudgedAnswer[];
  /** As it was handed in. */
  selfScore: AssessmentScore | null;
}

/** What is judged: all that the organization answers, and penalties that nothing counts by itself. */
export function judgedOf(content: CriteriaContent, hostType: HostType): Asked[] {
  const penalties = content.penalties
    .filter(({ automatic }) => !automatic)
    .map(({ code, name }): Asked => ({
      ...{ code, name, kind: 'COUNT', evidence: null },
      notApplicable: { allowed: false, needsReason: false },
    }));
  return [...askedOf(content, hostType), ...penalties];
}

const byCriterion = <T extends Answer>(list: readonly T[]) =>
  new Map(list.map((each) => [each.criterion, each]));

const textOf = (value: unknown): string => JSON.stringify(value ?? null);

/** Whether both say the same, value and reason for not applying. */
export function isAlike(one: Answer | undefined, other: Answer | undefined): boolean {
  const same = textOf(one?.value) === textOf(other?.value);
  return same && (one?.notApplicable ?? null) === (other?.notApplicable ?? null);
}

/** Whether something was judged as it stands now. */
export function isSettled(judged: JudgedAnswer | undefined, claimed?: ClaimedAnswer): boolean {
  return (judged?.answerVersion ?? null) === (claimed?.version ?? 0);
}

/** Values that are numbers somebody counted. */
const FIGURES = new Set<AnswerValue['kind']>(['RATIO', 'COUNT', 'FORMULA', 'COMBINED']);

/** Figures that were handed in and found to be others. */
function wrongFigures({ content, hostType, claimed, judged }: Verification): number {
  const found = byCriterion(judged);
  const codes = new Set(askedOf(content, hostType).map(({ code }) => code));
  return claimed.filter((claim) => {
    const other = found.get(claim.criterion);
    const kind = claim.value?.kind;
    const isFigure = kind !== undefined && FIGURES.has(kind) && other?.value?.kind === kind;
    return isFigure && codes.has(claim.criterion) && !isAlike(claim, other);
  }).length;
}

/** The answers that count: what was judged, else what was claimed, with what is counted by itself. */
function counted(all: Verification): Answer[] {
  const { content, hostType, selfScore } = all;
  const [claimed, judged] = [byCriterion(all.claimed), byCriterion(all.judged)];
  const answers = judgedOf(content, hostType).flatMap(({ code }): Answer[] =>
    [judged.get(code) ?? claimed.get(code) ?? []].flat(),
  );
  const lateOf = (code: string) =>
    selfScore?.penalties.find((penalty) => penalty.code === code)?.count ?? 0;
  const automatic = content.penalties
    .filter((penalty) => penalty.automatic)
    .map(({ code, automatic: by }): Answer => {
      const count = by === 'LATE_DAYS' ? lateOf(code) : wrongFigures(all);
      return { criterion: code, value: { kind: 'COUNT', count } };
    });
  return [...answers, ...automatic];
}

/** The score as far as it was verified; what is not judged yet counts as claimed. */
export function scoreVerified(all: Verification): AssessmentScore {
  return scoreAssessment(all.content, all.hostType, counted(all));
}

export interface StandardGap {
  standard: string;
  self: number;
  verified: number;
}

/** Standards on which both sides are further apart than the set lets pass without a visit. */
export function widelyApart(
  { fieldVisitGap }: CriteriaContent,
  self: AssessmentScore | null,
  verified: AssessmentScore,
): StandardGap[] {
  return verified.standards.flatMap(({ standard, points }): StandardGap[] => {
    const own = self?.standards.find((each) => each.standard === standard)?.points ?? 0;
    return Math.abs(own - points) > fieldVisitGap
      ? [{ standard, self: own, verified: points }]
      : [];
  });
}

export interface VerificationFault {
  criterion: string;
  name: string;
  code: 'NOT_JUDGED' | 'REMARK_MISSING' | 'RETURN_REASON_LEFT';
}

/** What keeps a verification from being concluded, each at its criterion. */
export function openPoints({ content, hostType, ...all }: Verification): VerificationFault[] {
  const [claimed, judged] = [byCriterion(all.claimed), byCriterion(all.judged)];
  return judgedOf(content, hostType).flatMap(({ code, name }): VerificationFault[] => {
    const [claim, found] = [claimed.get(code), judged.get(code)];
    const at = { criterion: code, name };
    if (!isSettled(found, claim)) return [{ ...at, code: 'NOT_JUDGED' }];
    if (found?.returnReason) return [{ ...at, code: 'RETURN_REASON_LEFT' }];
    const isCut = !isAlike(claim, found) && (found?.remark ?? '').trim() === '';
    return isCut ? [{ ...at, code: 'REMARK_MISSING' }] : [];
  });
}

/** A line of the checklist of a visit. */
export interface VisitLine {
  /** "4.1/den", or "1.2" where the criterion itself is looked at. */
  line: string;
  criterion: string;
  criterionName: string;
  name: string;
  photo: boolean;
}

/**
 * What is looked at on the spot: every item of a checklist, and each criterion of a standard on
 * which both sides are far apart.
 */
export function visitLines(
  { standards }: CriteriaContent,
  hostType: HostType,
  apart: readonly string[],
): VisitLine[] {
  return standards.flatMap(({ code: standard, criteria }) =>
    criteria
      .filter(({ maximum }) => maximum[hostType] !== undefined)
      .flatMap(({ code: criterion, name: criterionName, measure, evidence }): VisitLine[] => {
        const of = { criterion, criterionName };
        if (measure.kind === 'CHECKLIST') {
          return measure.items.map(({ code, name, photo }) => {
            const line = `${criterion}/${code}`;
            return { ...of, line, name, photo };
          });
        }
        if (!apart.includes(standard)) return [];
        const photo = evidence.kinds.includes('PHOTO') && evidence.required;
        return [{ ...of, line: criterion, name: criterionName, photo }];
      }),
  );
}
