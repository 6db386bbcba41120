import { useTranslate } from 'react-admin';
import type { Answer } from '../../../schema/criteria/answer.model.js';
import { stepsOf } from '../../../schema/criteria/measure.rule.js';
import type { CriteriaContent, Measure } from '../../../schema/criteria/criteria.model.js';
import { formatNumber } from '../../core/format.js';
import { points } from '../points.js';

/** How a criterion is measured; null for gates, bonuses and penalties. */
export function measureOf({ standards }: CriteriaContent, code: string): Measure | null {
  const criteria = standards.flatMap((standard) => standard.criteria);
  return criteria.find((each) => each.code === code)?.measure ?? null;
}

const text = (value: string | number | undefined) =>
  typeof value === 'number' ? formatNumber(value) : (value ?? '');

/** An answer in words: "142/150", "đúng hạn", "Cây xanh; Khuôn viên". */
export function useValueText() {
  const translate = useTranslate();
  return (measure: Measure | null, answer: Answer | undefined): string => {
    const { value = null, notApplicable = null } = answer ?? {};
    if (notApplicable !== null) {
      return translate('verifying.value.notApplicable', { reason: notApplicable });
    }
    if (value === null) return translate('verifying.value.none');
    if (value.kind === 'GATE') return translate(`verifying.value.${value.met ? 'met' : 'notMet'}`);
    if (value.kind === 'COUNT') return formatNumber(value.count);
    if (value.kind === 'YES_LATE_NO') return translate(`verifying.value.${value.answer}`);
    if (value.kind === 'RATIO') {
      return `${formatNumber(value.numerator)}/${formatNumber(value.denominator)}`;
    }
    if (value.kind === 'POINTS') {
      return translate('verifying.value.points', { points: points(value.points) });
    }
    if (!measure) return '';
    return stepsOf(measure, value)
      .filter(({ code }) => code !== 'ITEM_MISSING')
      .map(({ params }) => {
        const { numerator, denominator, count, name, part } = params;
        const said =
          numerator === undefined ? text(name ?? count) : `${text(numerator)}/${text(denominator)}`;
        return part === undefined ? said : `${text(part)}: ${said}`;
      })
      .filter(Boolean)
      .join('; ');
  };
}
