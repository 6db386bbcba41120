/**
 * How fast one person may ask. It keeps a script that runs away, or a stolen session, from the
 * database; it is no budget, and so counts in the memory of each server: with several of them a
 * person has the rate once at each, and a restart forgets. Nothing is written for it.
 */
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from '../refusal.js';
import type { GateCode } from './admit.js';

const MINUTE = 60;

/** Counts a request of a person. @throws Refusal RATE_EXCEEDED with `seconds` to wait */
export type Pace = (personId: string) => Promise<void>;

/** @param rate requests in a minute. */
export function paceOf(rate: number): Pace {
  const requests = new RateLimiterMemory({ points: rate, duration: MINUTE });
  return async (personId) => {
    await requests.consume(personId).catch(({ msBeforeNext }: RateLimiterRes) => {
      const seconds = Math.max(1, Math.ceil(msBeforeNext / 1000));
      throw new Refusal('RATE_EXCEEDED' satisfies GateCode, { seconds });
    });
  };
}
