/** What a score is told in. Points are whole thousandths. */
import type { HostType } from '../template/template.model.js';
import type { Milli, Rounding } from './exact.js';
import type { StepCode, StepParams } from './measure.rule.js';
import type { Verdict } from './verdict.rule.js';

/** One addend of points. */
export interface ScorePart {
  code:
    | StepCode
    /** The criterion is left out: its standard is worked out of the others. */
    | 'NOT_APPLICABLE'
    /** "Not applicable" was said where the set does not allow it, or without a reason. */
    | 'MUST_APPLY'
    | 'CRITERION'
    | 'STANDARD'
    /** What is worked out of the rest, grown to the full maximum. */
    | 'RESCALED'
    | 'BONUS'
    | 'BONUS_CAP'
    | 'PENALTY'
    | 'PENALTY_CAP'
    /** A total is at most the sum of all maxima, and at least 0. */
    | 'CEILING'
    | 'FLOOR';
  of?: string;
  params: StepParams;
  points: Milli;
}

export interface CriterionScore {
  criterion: string;
  /** UNANSWERED earns nothing; NOT_APPLICABLE has no part in its standard. */
  state: 'SCORED' | 'UNANSWERED' | 'NOT_APPLICABLE';
  points: Milli;
  maximum: Milli;
  parts: ScorePart[];
}

export interface StandardScore {
  standard: string;
  /** NOT_APPLICABLE: none of its criteria applies. */
  state: 'SCORED' | 'NOT_APPLICABLE';
  points: Milli;
  maximum: Milli;
  criteria: CriterionScore[];
  parts: ScorePart[];
}

export interface GateScore {
  gate: string;
  state: 'MET' | 'FAILED' | 'UNANSWERED';
}

export interface CountedScore {
  code: string;
  count: number;
  points: Milli;
}

export interface AssessmentScore extends Verdict {
  standards: StandardScore[];
  gates: GateScore[];
  bonuses: CountedScore[];
  penalties: CountedScore[];
  bonus: Milli;
  /** What is taken away, above zero. */
  penalty: Milli;
  total: Milli;
  /** Sum of all maxima for this kind of host: 100 points as a rule. */
  maximum: Milli;
  parts: ScorePart[];
}

export interface ScoringFor {
  hostType: HostType;
  rounding: Rounding;
}
