import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../../server/core/process/log.js';

const LONGEST_FAULT_REST_MS = 3000;

/**
 * Repeats work until stopped, resting between rounds that found nothing to count. Rests are
 * measured, not read off the clock, which may be set back by an hour. A fault is logged and tried
 * again after a longer rest: the database may be away for a while.
 */
export function startLoop(
  name: string,
  restMs: number,
  log: Log,
  work: () => Promise<number | void>,
) {
  const stopping = new AbortController();
  const rest = (ms: number) =>
    sleep(ms, undefined, { signal: stopping.signal }).catch(() => undefined);
  const running = (async () => {
    while (!stopping.signal.aborted) {
      try {
        if (!(await work())) await rest(restMs);
      } catch (fault) {
        log.error({ err: fault, loop: name }, 'loop failed');
        await rest(Math.min(restMs * 10, LONGEST_FAULT_REST_MS));
      }
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
