import type { QualityLevel } from '../../schema/ranking/ranking.model.js';

export interface Ranking {
  id: string;
  year: number;
  level: QualityLevel;
  decisionNumber: string;
  decidedOn: string;
}

/** An organization in the list, with its rankings of every year. */
export interface RankedRow {
  id: string;
  code: string;
  name: string;
  rankings: Ranking[];
}

export interface Summary {
  year: number;
  organizations: number;
  levels: { level: QualityLevel; organizations: number }[];
  quota: {
    level: QualityLevel;
    percent: number;
    of: QualityLevel[];
    limit: number;
    count: number;
    source: string;
    certain: boolean;
  } | null;
}

export const rankingOf = ({ rankings }: Pick<RankedRow, 'rankings'>, year: number) =>
  rankings.find((ranking) => ranking.year === year);
