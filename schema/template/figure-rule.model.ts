/**
 * Rules an indicator's figure has to meet, as plain data from a closed list: nothing of it is ever
 * evaluated as code.
 */

/** A part of a figure that holds a number. */
export const FigurePart = {
  NUMERATOR: 'numerator',
  DENOMINATOR: 'denominator',
  VALUE: 'value',
  CASES: 'cases',
} as const;
export type FigurePart = (typeof FigurePart)[keyof typeof FigurePart];

/** HARD refuses the hand-in; EXPLAIN asks why, and the report's annex prints the answer. */
export const RuleKind = { HARD: 'HARD', EXPLAIN: 'EXPLAIN' } as const;
export type RuleKind = (typeof RuleKind)[keyof typeof RuleKind];

export const RuleTest = {
  /** The part is at most the sum of `others`. */
  NOT_ABOVE: 'NOT_ABOVE',
  /** The part is the sum of `others`. */
  EQUALS: 'EQUALS',
  /** The part is at least `least` and at most `most`; one of them may be open. */
  BETWEEN: 'BETWEEN',
  /** The figure moved by at most `percent` against the last period. */
  CHANGE_WITHIN: 'CHANGE_WITHIN',
} as const;
export type RuleTest = (typeof RuleTest)[keyof typeof RuleTest];

/** A part of a figure of the same submission. */
export interface FigureRef {
  /** Code of the indicator, which may be the rule's own. */
  code: string;
  part: FigurePart;
}

/** What is tested. Which of the further values are set follows from `is`. */
export interface FigureTest {
  is: RuleTest;
  /** The tested part of the indicator's own figure; CHANGE_WITHIN looks at the whole figure. */
  part?: FigurePart | null;
  /** NOT_ABOVE and EQUALS. */
  others?: FigureRef[] | null;
  /** BETWEEN. */
  least?: number | null;
  most?: number | null;
  /** CHANGE_WITHIN, in percent of the last period's figure. */
  percent?: number | null;
}

/** One rule of an indicator. */
export interface FigureRule {
  /** Of its own within the indicator: "R1". */
  code: string;
  kind: RuleKind;
  test: FigureTest;
  /** What is told whose figure breaks it: a sentence. */
  message: string;
}
