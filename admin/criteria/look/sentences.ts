import { useTranslate } from 'react-admin';
import type { Criterion, SimpleMeasure, Measure } from '../../../schema/criteria/criteria.model.js';
import { formulaText } from '../../../schema/criteria/writing/formula-text.rule.js';
import { HostType } from '../../../schema/template/template.model.js';
import { formatMilli, formatShare } from '../points.js';

/** "Cơ quan 6, doanh nghiệp 5 điểm". */
export function useMaximumText() {
  const translate = useTranslate();
  return (maximum: Criterion['maximum']) => {
    const said = Object.values(HostType).flatMap((host) => {
      const points = maximum[host];
      return points === undefined
        ? []
        : [`${translate(`hostType.${host}`)} ${formatMilli(points)}`];
    });
    return said.length === 0
      ? translate('criteria.maximum.none')
      : translate('criteria.maximum.is', { points: said.join(', ') });
  };
}

type Say = (code: string, params: object) => string;

/** Sentences of measures that stand alone. */
const said: {
  [Kind in SimpleMeasure['kind']]: (
    measure: Extract<SimpleMeasure, { kind: Kind }>,
    say: Say,
  ) => string;
} = {
  YES_LATE_NO: ({ kind, late }, say) =>
    late === null ? say('YES_NO', {}) : say(kind, { late: formatShare(late) }),
  RATIO: ({ kind, numeratorLabel, denominatorLabel, from, to }, say) =>
    say(from === to ? 'RATIO_ALL' : kind, {
      ...{ numeratorLabel, denominatorLabel },
      ...{ from: formatShare(from), to: formatShare(to) },
    }),
  COUNT: ({ kind, target, unit }, say) => say(kind, { target: formatMilli(target), unit }),
  RUBRIC: ({ kind, levels }, say) =>
    say(kind, {
      levels: levels.map(({ name, share }) => `${name} ${formatShare(share)}`).join('; '),
    }),
  CHECKLIST: ({ kind, items }, say) =>
    say(kind, {
      items: items
        .map(({ name, photo }) => (photo ? `${name} (${say('photo', {})})` : name))
        .join('; '),
    }),
  FORMULA: ({ kind, formula, from, to }, say) =>
    say(kind, {
      ...{ formula: formulaText(formula) },
      ...{ from: formatMilli(from), to: formatMilli(to) },
    }),
};

function ofSimple(measure: SimpleMeasure, say: Say): string {
  // The table has the sentence of each kind; the compiler does not follow that.
  return (said[measure.kind] as (measure: SimpleMeasure, say: Say) => string)(measure, say);
}

/** How something is measured, in a sentence. */
export function useMeasureSentence() {
  const translate = useTranslate();
  const say: Say = (code, params) => translate(`criteria.how.${code}`, params);
  return (measure: Measure): string => {
    if (measure.kind !== 'COMBINED') return ofSimple(measure, say);
    const { how, parts } = measure;
    const each = parts.map(({ name, weight, measure: part }) => {
      const share = how === 'MEAN' ? ` ×${formatMilli(weight)}` : '';
      return `${name}${share}: ${ofSimple(part, say)}`;
    });
    return say(how, { parts: each.join(' ') });
  };
}
