/** Levels of the yearly quality ranking (xếp loại chất lượng), best first. */
export const QualityLevel = {
  /** Hoàn thành xuất sắc nhiệm vụ. */
  EXCELLENT: 'EXCELLENT',
  /** Hoàn thành tốt nhiệm vụ. */
  GOOD: 'GOOD',
  /** Hoàn thành nhiệm vụ. */
  FULFILLED: 'FULFILLED',
  /** Không hoàn thành nhiệm vụ. */
  NOT_FULFILLED: 'NOT_FULFILLED',
} as const;
export type QualityLevel = (typeof QualityLevel)[keyof typeof QualityLevel];

/** How many organizations may be ranked at one level, as part of those at another. */
export interface RankingQuota {
  level: QualityLevel;
  /** At most this many of a hundred. */
  percent: number;
  /** Levels whose organizations are counted; the result is rounded down. */
  of: readonly QualityLevel[];
  /** First year ranked under it. */
  fromYear: number;
  source: string;
  /** False where the text of the rule was not seen: it warns, and is never more than a warning. */
  certain: boolean;
}

/**
 * Quotas in the order of their years. Of organizations the regulations are reported to say the same
 * as Nghị định 335/2025/NĐ-CP, Điều 20 khoản 5 says of civil servants; whether the base is "tốt"
 * alone is not certain.
 */
export const rankingQuotas: readonly RankingQuota[] = [
  {
    level: 'EXCELLENT',
    percent: 20,
    of: ['GOOD'],
    fromYear: 2023,
    source: 'Quy định 124-QĐ/TW năm 2023',
    certain: false,
  },
  {
    level: 'EXCELLENT',
    percent: 20,
    of: ['GOOD'],
    fromYear: 2025,
    source: 'Quy định 366-QĐ/TW năm 2025',
    certain: false,
  },
];

/** The quota of a year; undefined before the first. */
export function quotaOf(year: number): RankingQuota | undefined {
  return rankingQuotas.findLast(({ fromYear }) => fromYear <= year);
}

/** How many may be at the quota's level, by how many are at each. */
export function quotaLimit(
  { percent, of }: Pick<RankingQuota, 'percent' | 'of'>,
  counts: Readonly<Record<QualityLevel, number>>,
): number {
  const base = of.reduce((sum, level) => sum + counts[level], 0);
  return Math.floor((base * percent) / 100);
}
