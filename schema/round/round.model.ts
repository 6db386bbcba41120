/** What a round is for: the periods of the reporting regime, the reviews of a resolution, the rest. */
export const RoundKind = {
  MONTH: 'MONTH',
  QUARTER: 'QUARTER',
  HALF_YEAR: 'HALF_YEAR',
  YEAR: 'YEAR',
  /** Sơ kết. */
  INTERIM_REVIEW: 'INTERIM_REVIEW',
  /** Tổng kết. */
  FINAL_REVIEW: 'FINAL_REVIEW',
  /** Chuyên đề. */
  THEMED: 'THEMED',
  /** Đột xuất. */
  AD_HOC: 'AD_HOC',
} as const;
export type RoundKind = (typeof RoundKind)[keyof typeof RoundKind];
