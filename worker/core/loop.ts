import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../../server/core/log.js';

/**
 * Repeats work until stopped, resting between rounds that found nothing. A fault is logged and tried again after
 * a longer rest: the database may be away for a while.
 */
export function startLoop(name: string, restMs: number, log: Log, work: () => Promise<number>) {
  const stopping = new AbortController();
  const rest = (ms: number) => sleep(ms, undefined, { signal: stopping.signal }).catch(() => undefined);
  const running = (async () => {
    while (!stopping.signal.aborted) {
      try {
        if ((await work()) === 0) await rest(restMs);
      } catch (fault) {
        log.error({ err: fault, loop: name }, 'loop failed');
        await rest(restMs * 10);
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
