import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DatabaseUrls } from '../../server/database/provision.js';
import { TEST_KEYS } from '../core/keys.js';

/** A process of the built product, its output kept. */
export interface RunningProcess {
  child: ChildProcess;
  output: () => string;
  /** Asks it to stop and says its exit code. */
  stop: () => Promise<number | null>;
}

/** A port nobody listens on at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** Settings for real processes on a database. */
export function settingsOf(urls: DatabaseUrls, port: number, smtpUrl: string) {
  return {
    ...urls,
    PATH: process.env['PATH'] ?? '',
    NODE_ENV: 'test',
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    AUTH_SECRET: 'a'.repeat(32),
    ENCRYPTION_KEYS: TEST_KEYS,
    SMTP_URL: smtpUrl,
    MAIL_FROM: 'van-phong@khoi.example',
    FILES_DIR: mkdtempSync(join(process.env['TEST_DIR'] ?? '.data', 'files-')),
    TICK_SECONDS: '1',
    PERSON_RATE: '1000000',
    LOG_LEVEL: 'info',
  };
}

/** Starts a file of dist/ with the given environment and nothing else of ours. */
export function startProcess(
  file: string,
  env: Record<string, string>,
  ...args: string[]
): RunningProcess {
  const child = spawn(process.execPath, [resolve('dist', file), ...args], {
    env,
    cwd: process.env['TEST_CWD'] ?? resolve('.'),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return {
    child,
    output: () => output,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
      return child.exitCode;
    },
  };
}

/** Runs a file of dist/ to its end; throws with its output unless it ends well. */
export async function runProcessToEnd(
  file: string,
  env: Record<string, string>,
  ...args: string[]
) {
  const running = startProcess(file, env, ...args);
  const [code] = (await once(running.child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${file} ended with ${code}: ${running.output()}`);
  return running.output();
}

/** Waits until an address answers 200. */
export async function untilReady(url: string): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.status === 200) return;
    await sleep(100);
  }
  throw new Error(`${url} does not answer`);
}
