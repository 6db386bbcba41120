/** The answer that earns all points of a measure, from what is answered now. */
import type {
  Answer,
  AnswerValue,
  CombinedValue,
  RatioValue,
  SimpleValue,
} from '../criteria/answer.model.js';
import type { Criterion, Measure, Ratio, SimpleMeasure } from '../criteria/criteria.model.js';

const FULL: AnswerValue = { kind: 'POINTS', points: 1000, outOf: 1000 };

/** Of the same whole as now, as many as the mark asks for; where less is better, as few. */
function bestRatio({ from, to }: Ratio, now: SimpleValue | null): RatioValue {
  const whole = now?.kind === 'RATIO' && now.denominator > 0 ? now.denominator : 100;
  const exact = (whole * to) / 1000;
  const numerator = from > to ? Math.floor(exact) : Math.ceil(exact);
  return { kind: 'RATIO', numerator, denominator: whole };
}

/** null where it depends on figures that are reported elsewhere. */
function bestSimple(measure: SimpleMeasure, now: SimpleValue | null): SimpleValue | null {
  switch (measure.kind) {
    case 'YES_LATE_NO':
      return { kind: 'YES_LATE_NO', answer: 'YES' };
    case 'RATIO':
      return bestRatio(measure, now);
    case 'COUNT':
      return { kind: 'COUNT', count: Math.ceil(measure.target / 1000) };
    case 'RUBRIC': {
      const [best] = measure.levels.toSorted((a, b) => b.share - a.share);
      return best ? { kind: 'RUBRIC', level: best.code } : null;
    }
    case 'CHECKLIST':
      return { kind: 'CHECKLIST', ticked: measure.items.map(({ code }) => code) };
    case 'FORMULA':
      return null;
  }
}

function bestOf(measure: Measure, now: AnswerValue | null): AnswerValue {
  if (measure.kind !== 'COMBINED') {
    return bestSimple(measure, (now as SimpleValue | null) ?? null) ?? FULL;
  }
  const before = now?.kind === 'COMBINED' ? now.parts : {};
  const parts: CombinedValue['parts'] = {};
  for (const { code, measure: part } of measure.parts) {
    const best = bestSimple(part, before[code] ?? null);
    if (!best) return FULL;
    parts[code] = best;
  }
  return { kind: 'COMBINED', parts };
}

/** The answer to a criterion with which it earns all its points. */
export function bestAnswer({ code, measure }: Criterion, now: Answer | undefined): Answer {
  return { criterion: code, value: bestOf(measure, now?.value ?? null) };
}
