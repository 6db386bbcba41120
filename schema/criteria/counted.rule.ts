/** Bonus and penalty points, and the bounds of a total. */
import type { Answer } from './answer.model.js';
import type { Bonus } from './criteria.model.js';
import { isAmount, type Milli, milli, milliOf, type Rounding, rounded, times } from './exact.js';
import type { CountedScore, ScorePart } from './score.model.js';

export type Answers = ReadonlyMap<string, Answer>;

export const sum = (values: readonly { points: Milli }[]): Milli =>
  values.reduce((total, { points }) => total + points, 0);

/** So much for each of what was counted, up to the cap of its own. */
export function scoreCounted(list: readonly Bonus[], answers: Answers, rounding: Rounding) {
  return list.map(({ code, each, cap }): CountedScore => {
    const value = answers.get(code)?.value;
    const count = value?.kind === 'COUNT' && isAmount(value.count) ? value.count : 0;
    const points = rounded(times(milli(each), milli(milliOf(count))), rounding);
    return { code, count, points: Math.min(points, cap) };
  });
}

export function countedParts(kind: 'BONUS' | 'PENALTY', list: readonly CountedScore[], cap: Milli) {
  const sign = kind === 'BONUS' ? 1 : -1;
  const beyond = Math.max(sum(list) - cap, 0);
  const parts = list
    .filter(({ points }) => points > 0)
    .map(({ code, count, points }): ScorePart => ({
      code: kind,
      of: code,
      params: { count },
      points: sign * points,
    }));
  if (beyond > 0) parts.push({ code: `${kind}_CAP`, params: { cap }, points: -sign * beyond });
  return { parts, points: sum(list) - beyond };
}

/** What lies above the ceiling or below nothing is taken back. */
export function boundParts(points: Milli, maximum: Milli): ScorePart[] {
  if (points > maximum) return [{ code: 'CEILING', params: { maximum }, points: maximum - points }];
  return points < 0 ? [{ code: 'FLOOR', params: {}, points: -points }] : [];
}
