import { RoundList } from './RoundList.js';
import { RoundShow } from './RoundShow.js';

/** Rounds at /reportRounds, one of them at /reportRounds/:id. */
export const reportRounds = { name: 'reportRounds', list: RoundList, edit: RoundShow };
