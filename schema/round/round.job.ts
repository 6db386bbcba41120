import { z } from 'zod';
import { defineJob } from '../core/define-job.js';

const subject = z.object({ id: z.uuid() });

/** Moves of a round that the clock makes; `id` is the round. */
export const openRound = defineJob('round.open', subject);
export const cutOffRound = defineJob('round.cutOff', subject);
export const collectRound = defineJob('round.collect', subject);
/** The committee's due instant: the round's report is to be composed. */
export const fallDueRound = defineJob('round.fallDue', subject);
/** Composes the consolidated report of a round from what was handed in. */
export const consolidateRound = defineJob('round.consolidate', subject, { queue: 'bulk' });
