/**
 * What a version of a criteria set holds: plain data, frozen when the version is published. Points,
 * shares and rates are whole thousandths (6 points: 6000, 90 %: 900). Nothing of it is ever
 * evaluated as code.
 */
import type { FigureRef } from '../template/figure-rule.model.js';
import type { HostType } from '../template/template.model.js';
import type { Milli, Rounding } from './exact.js';

/** How sure it is that a rule of the set is what the sources say. */
export const Certainty = {
  /** Read in a public source. */
  VERIFIED: 'VERIFIED',
  /** Remembered, not read. */
  UNVERIFIED: 'UNVERIFIED',
  /** Sources disagree. */
  CONFLICTING: 'CONFLICTING',
  /** Decided here, no source says so. */
  DESIGNED: 'DESIGNED',
  /** The source is known to say something, but not what. */
  UNKNOWN: 'UNKNOWN',
} as const;
export type Certainty = (typeof Certainty)[keyof typeof Certainty];

export const MeasureKind = {
  YES_LATE_NO: 'YES_LATE_NO',
  RATIO: 'RATIO',
  COUNT: 'COUNT',
  RUBRIC: 'RUBRIC',
  CHECKLIST: 'CHECKLIST',
  FORMULA: 'FORMULA',
  COMBINED: 'COMBINED',
} as const;
export type MeasureKind = (typeof MeasureKind)[keyof typeof MeasureKind];

/** Done in time, done late or not done. */
export interface YesLateNo {
  kind: 'YES_LATE_NO';
  /** Share of the points for what is late; null where late is no answer. */
  late: Milli | null;
}

/** Numerator over denominator: no points up to `from`, all from `to`, linear between. */
export interface Ratio {
  kind: 'RATIO';
  from: Milli;
  /** Below `from` where less is better; the same as `from` for all or nothing. */
  to: Milli;
  numeratorLabel: string;
  denominatorLabel: string;
  /** Reported figures that it can be taken from. */
  numerator?: FigureRef | null;
  denominator?: FigureRef | null;
}

/** A count against a target; above the target there is nothing more to gain. */
export interface Count {
  kind: 'COUNT';
  target: Milli;
  /** "buổi", "tin, bài". */
  unit: string;
  figure?: FigureRef | null;
}

export interface RubricLevel {
  code: string;
  name: string;
  share: Milli;
}

/** One of several described levels. */
export interface Rubric {
  kind: 'RUBRIC';
  levels: RubricLevel[];
}

export interface ChecklistItem {
  code: string;
  name: string;
  /** Whether a photo has to show it. */
  photo: boolean;
}

/** Items that are there or not, each worth the same. */
export interface Checklist {
  kind: 'CHECKLIST';
  items: ChecklistItem[];
}

/** Arithmetic over reported figures, as a tree. */
export type FormulaNode =
  | { op: 'NUMBER'; number: Milli }
  | ({ op: 'FIGURE' } & FigureRef)
  | { op: 'ADD' | 'SUBTRACT' | 'MULTIPLY' | 'DIVIDE' | 'MIN' | 'MAX'; of: FormulaNode[] };

/** The result of a formula between two marks, as a ratio is. */
export interface Formula {
  kind: 'FORMULA';
  formula: FormulaNode;
  from: Milli;
  to: Milli;
}

/** Measures that stand alone, or as a part of a combined one. */
export type SimpleMeasure = YesLateNo | Ratio | Count | Rubric | Checklist | Formula;

export interface MeasurePart {
  code: string;
  name: string;
  /** Weight in the mean; a product takes no notice. */
  weight: Milli;
  measure: SimpleMeasure;
}

/** Several measures of one criterion: their weighted mean, or their product ("% ký × % đánh giá"). */
export interface Combined {
  kind: 'COMBINED';
  how: 'MEAN' | 'PRODUCT';
  parts: MeasurePart[];
}

export type Measure = SimpleMeasure | Combined;

export const evidenceKinds = ['FILE', 'PHOTO', 'LINK', 'DOCUMENT'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export interface EvidenceRule {
  /** Whether points are claimed with evidence only. */
  required: boolean;
  kinds: EvidenceKind[];
  note?: string;
}

/** What explains a rule to whoever has to meet it. */
export interface Explained {
  guidance?: string;
  /** "Thông tư 08/2014/TT-BVHTTDL, Điều 4". */
  legalBasis?: string;
  certainty?: Certainty;
  /** Sections of the report on the resolution it belongs to: "II.2". */
  sections?: string[];
}

export interface Criterion extends Explained {
  /** "1.1". Of its own within the set. */
  code: string;
  name: string;
  /** Points at most, by kind of host; it does not apply to a kind that is missing. */
  maximum: Partial<Record<HostType, Milli>>;
  measure: Measure;
  evidence: EvidenceRule;
  notApplicable: { allowed: boolean; needsReason: boolean };
}

export interface Standard {
  code: string;
  name: string;
  criteria: Criterion[];
}

/** A condition without points: where it is not met, nothing is passed whatever the total. */
export interface Gate extends Explained {
  code: string;
  /** Says what must hold: "Không có …"; it is answered with yes or no. */
  name: string;
  appliesTo: HostType[];
  evidence: EvidenceRule;
}

/** Points added for each of something, up to `cap`. */
export interface Bonus extends Explained {
  code: string;
  name: string;
  each: Milli;
  cap: Milli;
}

/** What is counted without being asked for. */
export const AutomaticPenalty = {
  /** Working days that the self-assessment came late. */
  LATE_DAYS: 'LATE_DAYS',
  /** Answers that verification found to be wrong. */
  WRONG_FIGURES: 'WRONG_FIGURES',
} as const;
export type AutomaticPenalty = (typeof AutomaticPenalty)[keyof typeof AutomaticPenalty];

/** Points taken for each of something, up to `cap`. */
export interface Penalty extends Bonus {
  automatic?: AutomaticPenalty | null;
}

/** A level that is reached from a total upward. What reaches no band is not passed. */
export interface Band {
  code: string;
  name: string;
  from: Milli;
  /** Share of its maximum that every standard must reach: 500 is a half. */
  minimumShareOfEachStandard?: Milli | null;
}

export interface CriteriaContent {
  standards: Standard[];
  gates: Gate[];
  bonuses: Bonus[];
  penalties: Penalty[];
  /** All bonuses together at most; so for penalties. */
  bonusCap: Milli;
  penaltyCap: Milli;
  /** From the highest to the lowest. */
  bands: Band[];
  /** Points between self-assessment and verification of a standard beyond which somebody goes there. */
  fieldVisitGap: Milli;
  rounding: Rounding;
  /** Where the set comes from and what of its sources is not known. */
  source?: string;
}
