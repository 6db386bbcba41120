import type { SuccessionState } from './succession.entity.js';

/**
 * Whether it can still be taken back: while nobody has taken the invitation up, and else until the
 * day from which it counts. Both days are of the committee's calendar.
 */
export function isWithdrawable(
  { state, startsOn }: { state: SuccessionState; startsOn: string },
  today: string,
): boolean {
  if (state === 'WITHDRAWN') return false;
  return state === 'INVITED' || today < startsOn;
}
