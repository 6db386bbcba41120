import { type TranslateFunction, useTranslate } from 'react-admin';
import type { CriterionScore, ScorePart } from '../../../schema/criteria/score.model.js';
import { formatNumber } from '../../core/format.js';
import { inPoints } from '../self-assessment.shape.js';

/** "4,8" of 4800. */
export const pointsText = (milli: number | null | undefined): string =>
  milli === null || milli === undefined ? '' : formatNumber(inPoints(milli));

/** "80" of 800: a share in percent. */
const percentOf = (milli: unknown) => formatNumber(Number(milli) / 10);

/** The numbers of a step as they are written; shares in percent, others as they were typed. */
function wordsOf({ code, params }: Pick<ScorePart, 'code' | 'params'>): Record<string, string> {
  const { rate, from, to, share, result, target, ...plain } = params;
  const words = Object.fromEntries(
    Object.entries(plain).map(([name, value]) => [
      name,
      typeof value === 'number' ? formatNumber(value) : value,
    ]),
  );
  return {
    ...words,
    rate: percentOf(rate),
    from: percentOf(from),
    to: percentOf(to),
    share: percentOf(share),
    result: code === 'FORMULA' ? formatNumber(Number(result) / 1000) : '',
    target: formatNumber(Number(target) / 1000),
  };
}

function reasonOf(part: Pick<ScorePart, 'code' | 'params'>, translate: TranslateFunction): string {
  const { code, params } = part;
  const isMarked = code === 'RATIO' && !(params['from'] === 0 && params['to'] === 1000);
  const isPlain = code === 'COUNT' && !params['unit'];
  const key = isMarked ? 'RATIO_MARKED' : isPlain ? 'COUNT_PLAIN' : code;
  const sentence = translate(`selfAssessment.step.${key}`, wordsOf(part));
  return params['part'] ? `${params['part']}: ${sentence}` : sentence;
}

/** "80% × 6 = 4,8 điểm vì 120/150 = 80%": how an answer came to its points. */
export function explanationOf(score: CriterionScore, translate: TranslateFunction): string {
  const { state, points, maximum, parts } = score;
  const reasons = parts.map((part) => reasonOf(part, translate)).join('; ');
  if (state !== 'SCORED') return reasons;
  return translate('selfAssessment.explained', {
    share: percentOf((points * 1000) / maximum),
    maximum: pointsText(maximum),
    points: pointsText(points),
    reasons,
  });
}

export function useExplanation() {
  const translate = useTranslate();
  return (score: CriterionScore) => explanationOf(score, translate);
}
