/** What somebody answers to a criterion, a gate, a bonus or a penalty. */
import type { FigureRef } from '../template/figure-rule.model.js';
import type { Milli } from './exact.js';

export type YesLateNoValue = { kind: 'YES_LATE_NO'; answer: 'YES' | 'LATE' | 'NO' };
/** Numbers as they are reported: at least 0, at most three decimals. */
export type RatioValue = { kind: 'RATIO'; numerator: number; denominator: number };
/** Of a criterion; also how often a bonus is claimed or a penalty is due. */
export type CountValue = { kind: 'COUNT'; count: number };
/** Code of the level. */
export type RubricValue = { kind: 'RUBRIC'; level: string };
/** Codes of the items that are there. */
export type ChecklistValue = { kind: 'CHECKLIST'; ticked: string[] };
/** By `figureKey`. */
export type FormulaValue = { kind: 'FORMULA'; figures: Record<string, number> };

export type SimpleValue =
  | YesLateNoValue
  | RatioValue
  | CountValue
  | RubricValue
  | ChecklistValue
  | FormulaValue;

/** By code of the part. */
export type CombinedValue = { kind: 'COMBINED'; parts: Record<string, SimpleValue> };
/** Whether the gate's condition holds. */
export type GateValue = { kind: 'GATE'; met: boolean };
/** Points given by judgement, whatever the measure: a share of the maximum they were given of. */
export type PointsValue = { kind: 'POINTS'; points: Milli; outOf: Milli };

export type AnswerValue = SimpleValue | CombinedValue | GateValue | PointsValue;

export interface Answer {
  /** Code of the criterion, gate, bonus or penalty. */
  criterion: string;
  value?: AnswerValue | null;
  /** Why the criterion does not apply here; null or absent where it does. */
  notApplicable?: string | null;
  note?: string | null;
}

/** Name of a reported figure in the answer to a formula: "L04.numerator". */
export const figureKey = ({ code, part }: FigureRef): string => `${code}.${part}`;
