import { RoundList } from './RoundList.js';
import { RoundShow } from './RoundShow.js';

export const reportRounds = { name: 'reportRounds', list: RoundList, show: RoundShow };
