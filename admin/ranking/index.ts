import { RankingList } from './RankingList.js';

/** Quality rankings by year at /qualityRankings. */
export const qualityRankings = { name: 'qualityRankings', list: RankingList };
