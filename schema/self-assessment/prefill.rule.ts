/** Answers taken from figures that were reported already, so that no number is typed twice. */
import { type AnswerValue, figureKey, type SimpleValue } from '../criteria/answer.model.js';
import type { FormulaNode, Measure, SimpleMeasure } from '../criteria/criteria.model.js';
import type { FigureRef } from '../template/figure-rule.model.js';

/** Reported numbers by `figureKey`. */
export type Reported = ReadonlyMap<string, number>;

function refsIn(node: FormulaNode): FigureRef[] {
  if (node.op === 'FIGURE') return [node];
  return node.op === 'NUMBER' ? [] : node.of.flatMap(refsIn);
}

function numberOf(reported: Reported, figure: FigureRef | null | undefined): number | null {
  return figure ? (reported.get(figureKey(figure)) ?? null) : null;
}

function simpleFrom(measure: SimpleMeasure, reported: Reported): SimpleValue | null {
  if (measure.kind === 'RATIO') {
    const numerator = numberOf(reported, measure.numerator);
    const denominator = numberOf(reported, measure.denominator);
    const isKnown = numerator !== null && denominator !== null;
    return isKnown ? { kind: 'RATIO', numerator, denominator } : null;
  }
  if (measure.kind === 'COUNT') {
    const count = numberOf(reported, measure.figure);
    return count === null ? null : { kind: 'COUNT', count };
  }
  if (measure.kind !== 'FORMULA') return null;
  const figures: Record<string, number> = {};
  for (const ref of refsIn(measure.formula)) {
    const known = numberOf(reported, ref);
    if (known === null) return null;
    figures[figureKey(ref)] = known;
  }
  return { kind: 'FORMULA', figures };
}

/** The answer as the figures have it; null where one that it needs was not reported. */
export function answerFrom(measure: Measure, reported: Reported): AnswerValue | null {
  if (measure.kind !== 'COMBINED') return simpleFrom(measure, reported);
  const parts: Record<string, SimpleValue> = {};
  for (const { code, measure: part } of measure.parts) {
    const value = simpleFrom(part, reported);
    if (!value) return null;
    parts[code] = value;
  }
  return { kind: 'COMBINED', parts };
}
