import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { LoadOrder, LoadOutcome } from './load-process.js';

/** A client in a process of its own, which takes one order after another. */
export function startLoadClient() {
  const file = fileURLToPath(new URL('load-process.ts', import.meta.url));
  const child = fork(file, { stdio: 'inherit' });
  return {
    load: async (order: LoadOrder): Promise<LoadOutcome> => {
      child.send(order);
      const [reply] = (await once(child, 'message')) as [{ outcome?: LoadOutcome; fault?: string }];
      if (!reply.outcome) throw new Error(`${order.url}: ${reply.fault}`);
      return reply.outcome;
    },
    stop: () => child.disconnect(),
  };
}
export type LoadClient = ReturnType<typeof startLoadClient>;
