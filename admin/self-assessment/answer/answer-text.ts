import { useTranslate } from 'react-admin';
import type { Answer } from '../../../schema/criteria/answer.model.js';
import { stepsOf } from '../../../schema/criteria/measure.rule.js';
import { formatNumber } from '../../core/format.js';
import type { AskedMeasure } from './answer-fields.js';

const written = (value: string | number | undefined) =>
  typeof value === 'number' ? formatNumber(value) : (value ?? '');

/** An answer in words: "142/150 (94,67%)", "đúng hạn", "Cây xanh, Khuôn viên". */
export function useAnswerText() {
  const translate = useTranslate();
  return (measure: AskedMeasure, { value, notApplicable }: Answer): string => {
    if (notApplicable !== null && notApplicable !== undefined) {
      return translate('selfAssessment.answer.apartText', { reason: notApplicable });
    }
    if (!value) return translate('selfAssessment.answer.blank');
    if (value.kind === 'GATE') {
      return translate(`selfAssessment.answer.gate.${value.met ? 'YES' : 'NO'}`);
    }
    if (measure.kind === 'GATE') return '';
    return stepsOf(measure, value)
      .map(({ code, params }) => {
        const said =
          params['numerator'] !== undefined
            ? `${written(params['numerator'])}/${written(params['denominator'])}`
            : params['count'] !== undefined
              ? `${written(params['count'])} ${params['unit'] ?? ''}`.trim()
              : code === 'ITEM_THERE' || code === 'LEVEL'
                ? written(params['name'])
                : code === 'ITEM_MISSING'
                  ? ''
                  : translate(`selfAssessment.answer.${code}`, { _: '' });
        return said && params['part'] ? `${params['part']}: ${said}` : said;
      })
      .filter(Boolean)
      .join('; ');
  };
}
