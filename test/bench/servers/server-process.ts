import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { documentHash } from '../../../server/core/graphql/known-operations.js';
import { ourQueries } from '../reads/our-queries.js';
import type { Env } from '../../../server/core/env.js';

/** The servers that are measured against each other. */
export const servers = ['ours', 'postgraphile', 'raw'] as const;
export type ServerName = (typeof servers)[number];

const programs: Record<ServerName, string[]> = {
  ours: [resolve('dist/server/main.js')],
  postgraphile: bench('postgraphile-server'),
  raw: bench('raw-server'),
};

function bench(name: string): string[] {
  const hooks = new URL('../built-imports.js', import.meta.url).href;
  return ['--import', hooks, resolve(`test/bench/servers/${name}.ts`)];
}

/**
 * A folder as the product is served from, whose console asks what the bench asks: in production
 * people run no other operation.
 */
function siteWith(queries: Record<string, string>): string {
  const site = resolve('.data/bench/site');
  mkdirSync(`${site}/dist/admin`, { recursive: true });
  const known = Object.entries(queries).map(([read, query]) => [documentHash(query), read]);
  const registered = JSON.stringify(Object.fromEntries(known));
  writeFileSync(`${site}/dist/console-operations.json`, registered);
  writeFileSync(`${site}/dist/admin/index.html`, '');
  return site;
}

export interface ServerProcess {
  name: ServerName;
  url: string;
  /** Seconds of processor time it has used so far; NaN where the system does not say. */
  processorSeconds: () => number;
  stop: () => Promise<void>;
}

/** Seconds of processor time of a process so far; NaN where the system does not say. */
export function processorSeconds(pid: number): number {
  const { ticks } = statOf(pid) ?? { ticks: Number.NaN };
  return ticks / 100;
}

/** The same of all children of a process together. */
export function processorSecondsOfChildren(parent: number): number {
  if (!existsSync('/proc/self/stat')) return Number.NaN;
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const stats = pids.map((pid) => statOf(Number(pid)));
  return stats.reduce((sum, stat) => sum + (stat?.parent === parent ? stat.ticks : 0), 0) / 100;
}

/** Parent and clock ticks, hundredths of a second, as Linux tells them. */
function statOf(pid: number): { parent: number; ticks: number } | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) };
  } catch {
    return undefined;
  }
}

async function untilReady(url: string, child: ChildProcess, output: () => string) {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`the server ended: ${output()}`);
    const answer = await fetch(url).catch(() => null);
    if (answer) return;
    await sleep(100);
  }
  throw new Error(`${url} does not answer: ${output()}`);
}

/** Starts a server in a process of its own, with the settings of a data set. */
export async function startServer(
  name: ServerName,
  env: Env,
  port: number,
): Promise<ServerProcess> {
  const settings = Object.entries({ ...env, PORT: port }).map(([key, value]) => [
    key,
    String(value),
  ]);
  const child = spawn(process.execPath, programs[name], {
    cwd: siteWith(ourQueries),
    env: {
      PATH: process.env['PATH'] ?? '',
      GRAPHILE_ENV: 'production',
      ...Object.fromEntries(settings),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const url = `http://127.0.0.1:${port}`;
  await untilReady(url, child, () => output);
  return {
    name,
    url,
    processorSeconds: () => processorSeconds(child.pid ?? 0),
    stop: async () => {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
