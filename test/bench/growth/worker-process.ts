/** Runs one job of the worker in a process of its own and says how long it took and what it held. */
import { runWorkerJob } from '../data/bench-report.js';
import { readEnv } from '../../../server/core/env.js';

export interface JobOutcome {
  seconds: number;
  /** The most memory the process held at once, in megabytes. */
  peak: number;
}

const [name = '', id = ''] = process.argv.slice(2);
const started = performance.now();
await runWorkerJob(readEnv(), name, id);
const seconds = (performance.now() - started) / 1000;
// Linux counts kilobytes.
const peak = process.resourceUsage().maxRSS / 1024;
process.send?.({ seconds, peak } satisfies JobOutcome);
process.disconnect?.();
