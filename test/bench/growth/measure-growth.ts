import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { issueDocument } from '../../../schema/document/document.job.js';
import { consolidateRound } from '../../../schema/round/round.job.js';
import type { BenchDatabase } from '../data/bench-database.js';
import { benchId } from '../data/bench-ids.js';
import { orderReport } from '../data/bench-report.js';
import { CURRENT } from '../data/bench-table.js';
import { checkCompleteness, type Completeness } from './check-completeness.js';
import { forgetReport, signComposedReport } from './sign-report.js';
import type { JobOutcome } from './worker-process.js';

export interface GrowthResult {
  organizations: number;
  consolidation: JobOutcome;
  rendering: JobOutcome;
  completeness: Completeness;
}

async function runJob({ env }: BenchDatabase, name: string, id: string): Promise<JobOutcome> {
  const file = fileURLToPath(new URL('worker-process.ts', import.meta.url));
  const hooks = new URL('../built-imports.js', import.meta.url).href;
  const settings = Object.entries(env).map(([key, value]) => [key, String(value)]);
  const child = fork(file, [name, id], {
    execArgv: ['--import', hooks],
    env: { PATH: process.env['PATH'] ?? '', ...Object.fromEntries(settings) },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  let outcome: JobOutcome | undefined;
  child.on('message', (message: JobOutcome) => (outcome = message));
  const [code] = (await once(child, 'exit')) as [number | null];
  if (!outcome) throw new Error(`${name} ended with ${code} and nothing to say`);
  return outcome;
}

/** Has the worker consolidate the round and issue the signed report, and looks at what came of it. */
export async function measureGrowth(database: BenchDatabase): Promise<GrowthResult> {
  await forgetReport(database);
  await orderReport(database.adminUrl);
  const round = benchId('round', CURRENT);
  const consolidation = await runJob(database, consolidateRound.name, round);
  const document = await signComposedReport(database);
  const rendering = await runJob(database, issueDocument.name, document);
  const completeness = await checkCompleteness(database);
  return { organizations: database.organizations, consolidation, rendering, completeness };
}
