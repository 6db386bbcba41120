/** Which share of its points an answer earns under a measure, and by which steps. */
import {
  type AnswerValue,
  type CombinedValue,
  figureKey,
  type SimpleValue,
} from './answer.model.js';
import type { Combined, Formula, FormulaNode, Measure, SimpleMeasure } from './criteria.model.js';
import {
  asShare,
  type Fraction,
  isAmount,
  isBelow,
  type Milli,
  milli,
  milliOf,
  minus,
  NOTHING,
  over,
  plus,
  shown,
  times,
  WHOLE,
} from './exact.js';

/** How a step came to its share. The console has a sentence for each. */
export type StepCode =
  | 'YES'
  | 'LATE'
  | 'NO'
  | 'RATIO'
  | 'COUNT'
  | 'LEVEL'
  | 'ITEM_THERE'
  | 'ITEM_MISSING'
  | 'FORMULA'
  /** A further factor of a product takes this much away. */
  | 'FACTOR'
  | 'JUDGED'
  | 'UNANSWERED'
  /** The answer was given to a measure of another kind. */
  | 'OTHER_MEASURE'
  /** Numbers out of bounds, a level or an item that there is not. */
  | 'UNUSABLE'
  /** A denominator of nothing. */
  | 'NOTHING_TO_DIVIDE';

export type StepParams = Record<string, string | number>;

/** The shares of all steps add up to the share of the answer; that of a factor is negative. */
export interface Step {
  code: StepCode;
  /** Code of the part, level or item it speaks of. */
  of?: string;
  params: StepParams;
  share: Fraction;
}

const step = (code: StepCode, share: Fraction, params: StepParams = {}): Step[] => [
  { code, share, params },
];
const none = (code: StepCode, params: StepParams = {}) => step(code, NOTHING, params);

/** Where a rate lies between the mark of nothing and the mark of everything. */
function between(rate: Fraction, from: Milli, to: Milli): Fraction {
  if (from === to) return isBelow(rate, milli(to)) ? NOTHING : WHOLE;
  return asShare(over(minus(rate, milli(from)), milli(to - from)));
}

const typed = (value: number): Fraction => milli(milliOf(value));

type Read = (figure: string) => Fraction | null;

function folded(op: string, [first, ...rest]: readonly Fraction[]): Fraction | null {
  return rest.reduce((a: Fraction | null, b) => {
    if (!a) return null;
    if (op === 'ADD') return plus(a, b);
    if (op === 'SUBTRACT') return minus(a, b);
    if (op === 'MULTIPLY') return times(a, b);
    if (op === 'DIVIDE') return b.top === 0n ? null : over(a, b);
    return isBelow(a, b) === (op === 'MIN') ? a : b;
  }, first ?? null);
}

/** The value of a formula; null where a figure is missing or something is divided by nothing. */
function valueOf(node: FormulaNode, read: Read): Fraction | null {
  if (node.op === 'NUMBER') return milli(node.number);
  if (node.op === 'FIGURE') return read(figureKey(node));
  const values = node.of.map((each) => valueOf(each, read));
  return values.every((each) => each !== null) ? folded(node.op, values) : null;
}

/** Figures a formula asks for, each once. */
export function figuresOf(node: FormulaNode): string[] {
  if (node.op === 'NUMBER') return [];
  if (node.op === 'FIGURE') return [figureKey(node)];
  return [...new Set(node.of.flatMap(figuresOf))];
}

function ofFormula({ formula, from, to }: Formula, figures: Record<string, number>): Step[] {
  const asked = figuresOf(formula);
  const given = asked.filter((name) => figures[name] !== undefined);
  if (given.length < asked.length) return none('UNANSWERED');
  if (!given.every((name) => isAmount(figures[name]))) return none('UNUSABLE');
  const result = valueOf(formula, (name) => typed(figures[name] ?? 0));
  if (!result) return none('NOTHING_TO_DIVIDE');
  return step('FORMULA', between(result, from, to), { result: shown(result), from, to });
}

function ofChecklist(items: readonly { code: string; name: string }[], ticked: string[]): Step[] {
  const each: Fraction = { top: 1n, bottom: BigInt(Math.max(items.length, 1)) };
  return items.map(({ code, name }) => {
    const isThere = ticked.includes(code);
    const told = { of: code, params: { name } };
    return isThere
      ? { code: 'ITEM_THERE', ...told, share: each }
      : { code: 'ITEM_MISSING', ...told, share: NOTHING };
  });
}

function ofSimple(measure: SimpleMeasure, value: SimpleValue): Step[] {
  if (measure.kind === 'YES_LATE_NO' && value.kind === measure.kind) {
    if (value.answer !== 'LATE')
      return step(value.answer, value.answer === 'YES' ? WHOLE : NOTHING);
    if (measure.late === null) return none('UNUSABLE');
    return step('LATE', asShare(milli(measure.late)), { share: measure.late });
  }
  if (measure.kind === 'RATIO' && value.kind === measure.kind) {
    const { numerator, denominator } = value;
    if (!isAmount(numerator) || !isAmount(denominator)) return none('UNUSABLE');
    if (denominator === 0) return none('NOTHING_TO_DIVIDE');
    const { from, to } = measure;
    const rate = over(typed(numerator), typed(denominator));
    const params = { numerator, denominator, rate: shown(rate), from, to };
    return step('RATIO', between(rate, from, to), params);
  }
  if (measure.kind === 'COUNT' && value.kind === measure.kind) {
    if (!isAmount(value.count) || measure.target <= 0) return none('UNUSABLE');
    const { target, unit } = measure;
    const share = asShare(over(typed(value.count), milli(target)));
    return step('COUNT', share, { count: value.count, target, unit });
  }
  if (measure.kind === 'RUBRIC' && value.kind === measure.kind) {
    const level = measure.levels.find(({ code }) => code === value.level);
    if (!level) return none('UNUSABLE');
    const { code, name, share } = level;
    return [{ code: 'LEVEL', of: code, params: { name, share }, share: asShare(milli(share)) }];
  }
  if (measure.kind === 'CHECKLIST' && value.kind === measure.kind) {
    return ofChecklist(measure.items, value.ticked);
  }
  if (measure.kind === 'FORMULA' && value.kind === measure.kind) {
    return ofFormula(measure, value.figures);
  }
  return none('OTHER_MEASURE');
}

const total = (steps: readonly Step[]): Fraction =>
  steps.reduce((sum, { share }) => plus(sum, share), NOTHING);

/** The mean: every part brings its share by its weight. */
function ofMean(parts: readonly { weight: Milli; steps: Step[] }[]): Step[] {
  const weight = parts.reduce((sum, each) => sum + each.weight, 0);
  if (weight <= 0) return none('UNUSABLE');
  return parts.flatMap((part) =>
    part.steps.map((each) => ({
      ...each,
      share: times(each.share, over(milli(part.weight), milli(weight))),
    })),
  );
}

/** The product: the first part brings its share, every further one takes away what it lacks. */
function ofProduct(parts: readonly { steps: Step[] }[]): Step[] {
  let left = WHOLE;
  return parts.flatMap(({ steps }, at) => {
    const share = total(steps);
    const before = left;
    left = times(left, share);
    if (at === 0) return steps;
    const [first] = steps;
    const params = { ...first?.params, share: shown(share) };
    const of = first?.of;
    return [{ code: 'FACTOR' as const, ...(of ? { of } : {}), params, share: minus(left, before) }];
  });
}

function ofCombined({ how, parts }: Combined, given: CombinedValue['parts']): Step[] {
  const told = parts.map(({ code, name, weight, measure }) => {
    const value = given[code];
    const steps = value ? ofSimple(measure, value) : none('UNANSWERED');
    return {
      weight,
      steps: steps.map((each) => ({
        ...each,
        of: each.of ? `${code}.${each.of}` : code,
        params: { ...each.params, part: name },
      })),
    };
  });
  return how === 'MEAN' ? ofMean(told) : ofProduct(told);
}

/** The steps by which an answer earns its share: they add up to a share between 0 and 1. */
export function stepsOf(measure: Measure, value: AnswerValue | null | undefined): Step[] {
  if (!value) return none('UNANSWERED');
  if (value.kind === 'POINTS') {
    const { points, outOf } = value;
    if (outOf <= 0) return none('UNUSABLE');
    return step('JUDGED', asShare(over(milli(points), milli(outOf))), { points, outOf });
  }
  if (value.kind === 'GATE') return none('OTHER_MEASURE');
  if (measure.kind !== 'COMBINED') {
    return value.kind === 'COMBINED' ? none('OTHER_MEASURE') : ofSimple(measure, value);
  }
  return value.kind === 'COMBINED' ? ofCombined(measure, value.parts) : none('OTHER_MEASURE');
}
