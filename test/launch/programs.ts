import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** A new folder of mode 0700; run by root, PostgreSQL's account cannot walk into it. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'launch-test-'));
}

export interface Outcome {
  code: number | null;
  output: string;
}

/** Runs Node on a program of ours to its end, with no environment but the given one. */
export function runNode(args: string[], env: Record<string, string> = {}): Promise<Outcome> {
  const child = spawn(process.execPath, args, { cwd: root, env: { ...env, LC_ALL: 'C.UTF-8' } });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, output })));
}

/** A process that runs source of ours, given as an ES module; `source` is our launch folder. */
export function startSource(script: (source: string) => string): ChildProcess {
  const source = pathToFileURL(join(root, 'server/launch')).href;
  const args = ['--import', `${source}/source-imports.js`, '--input-type=module', '--eval'];
  return spawn(process.execPath, [...args, script(source)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** The first line that a process prints. */
export function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`ended with ${code} and no word`)));
    child.stdout?.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
  });
}

export async function until(isTrue: () => boolean, patience = 10_000): Promise<void> {
  for (const deadline = Date.now() + patience; !isTrue();) {
    if (Date.now() > deadline) throw new Error('it did not come true in time');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
