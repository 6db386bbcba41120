/** Whether a figure meets the rules of its indicator: one judgement for form, server and worker. */
import type { FigureRef, FigureRule, FigureTest } from '../template/figure-rule.model.js';
import type { Aggregation } from '../template/template.model.js';
import { changeInPercent, type FigureAmounts } from './figure.rule.js';

/** What of an indicator the rules need. */
export interface RuledIndicator {
  code: string;
  aggregation: Aggregation;
  rules?: readonly FigureRule[] | null;
}

/** The figures of one submission by indicator code, and the same of the period before. */
export interface FigureSets {
  now: ReadonlyMap<string, FigureAmounts>;
  previous: ReadonlyMap<string, FigureAmounts>;
}

/** Figures are kept to two places: in hundredths they are compared exactly. */
const inHundredths = (amount: number) => Math.round(amount * 100);

/** The sum of some parts in hundredths; null where one of them is missing. */
function sumOf(refs: readonly FigureRef[], now: FigureSets['now']): number | null {
  let sum = 0;
  for (const { code, part } of refs) {
    const amount = now.get(code)?.[part] ?? null;
    if (amount === null) return null;
    sum += inHundredths(amount);
  }
  return sum;
}

function isOutside(amount: number, { least = null, most = null }: FigureTest): boolean {
  return (
    (least !== null && amount < inHundredths(least)) ||
    (most !== null && amount > inHundredths(most))
  );
}

/** What cannot be compared, because a part is missing, breaks no rule. */
function breaks(test: FigureTest, indicator: RuledIndicator, { now, previous }: FigureSets) {
  const { code, aggregation } = indicator;
  if (test.is === 'CHANGE_WITHIN') {
    const change = changeInPercent(aggregation, now.get(code) ?? {}, previous.get(code));
    return change !== null && Math.abs(change) > (test.percent ?? Infinity);
  }
  const amount = test.part ? (now.get(code)?.[test.part] ?? null) : null;
  if (amount === null) return false;
  const tested = inHundredths(amount);
  if (test.is === 'BETWEEN') return isOutside(tested, test);
  const others = sumOf(test.others ?? [], now);
  if (others === null) return false;
  return test.is === 'EQUALS' ? tested !== others : tested > others;
}

/** Rules of an indicator that its figure breaks, in their order. */
export function brokenRules(indicator: RuledIndicator, sets: FigureSets): FigureRule[] {
  return (indicator.rules ?? []).filter(({ test }) => breaks(test, indicator, sets));
}
