/** The clock's part in the year wheel: every day the coming rounds are planned, once each. */
import { planWheel } from '../../schema/schedule/schedule.job.js';
import { comeAgain } from '../../server/core/enqueue.js';
import { planWholeWheel } from '../../server/schedule/schedule.service.js';
import { handleJob } from '../core/handle-job.js';

const DAY_MS = 86_400_000;

export const scheduleHandlers = [
  handleJob(planWheel, async ({ ctx }) => {
    // First of all: whatever goes wrong today, tomorrow it comes again.
    await ctx.transaction((tx) => comeAgain(tx, planWheel, new Date(tx.now().getTime() + DAY_MS)));
    await ctx.transaction(planWholeWheel);
  }),
];
