import { PlanRound } from './plan/PlanRound.js';
import { RoundList } from './RoundList.js';
import { RoundShow } from './RoundShow.js';

/** Rounds at /reportRounds, one at /reportRounds/:id; planned at /reportRounds/create. */
export const reportRounds = {
  name: 'reportRounds',
  list: RoundList,
  create: PlanRound,
  edit: RoundShow,
};
