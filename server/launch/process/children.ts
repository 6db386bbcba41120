import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { LaunchError } from '../launch-error.js';
import { isRunning } from './identity.js';
import { logTail, rotateLog } from './log-tail.js';

/** How long services may finish what they do, in milliseconds; the database comes after them. */
const STOP_PATIENCE_MS = 14_000;

export interface Program {
  /** Shown to people and naming the log. */
  name: string;
  file: string;
  args?: readonly string[];
  env: Readonly<Record<string, string | undefined>>;
  logFile: string;
}

/** The programs of one start, each in a process of its own that stops when this one is gone. */
export class Children {
  readonly #cwd: string;
  readonly #running = new Set<ChildProcess>();
  #stopping: Promise<void> | undefined;

  constructor(cwd: string) {
    this.#cwd = cwd;
  }

  /**
   * Starts a program that is to run until it is stopped; all it writes goes to its log. Rejects
   * with `SERVICE_DIED` when it ends unasked, and otherwise stays open.
   */
  startService(program: Program): Promise<never> {
    const { child, tail } = this.#start(program, false);
    const died = new Promise<never>((_resolve, reject) => {
      child.once('error', (error) => reject(serviceDied(program, String(error), [])));
      child.once('exit', (code, signal) => {
        if (!this.#stopping) reject(serviceDied(program, code ?? signal, tail()));
      });
    });
    died.catch(() => undefined);
    return died;
  }

  /** Runs a program to its end; each line it prints is told. Rejects with `TASK_FAILED`. */
  async runTask(program: Program, tell?: (line: string) => void): Promise<void> {
    const { child, tail } = this.#start(program, tell !== undefined);
    if (tell && child.stdout) createInterface({ input: child.stdout }).on('line', tell);
    const end = await new Promise<number | string | null>((resolve) => {
      child.once('error', (error) => resolve(String(error)));
      child.once('close', (code, signal) => resolve(code ?? signal));
    });
    if (end !== 0) throw taskFailed(program, end, tail());
  }

  get isStopping(): boolean {
    return this.#stopping !== undefined;
  }

  /** Asks all to stop, and kills those that take too long. Done again, it is the same stop. */
  stop(): Promise<void> {
    return (this.#stopping ??= this.#stopAll());
  }

  /** Ends all at once, without asking. */
  kill(): void {
    for (const child of this.#running) signal(child, 'SIGKILL');
  }

  #start(program: Program, isHeard: boolean) {
    if (this.#stopping) throw new Error('stopping');
    rotateLog(program.logFile);
    const log = openSync(program.logFile, 'a', 0o600);
    const offset = statSync(program.logFile).size;
    const follow = new URL('./follow-parent.ts', import.meta.url).href;
    const options = ['--enable-source-maps', '--import', follow, program.file];
    const child = spawn(process.execPath, [...options, ...(program.args ?? [])], {
      cwd: this.#cwd,
      env: program.env,
      stdio: ['ignore', isHeard ? 'pipe' : log, log, 'ipc'],
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    closeSync(log);
    this.#running.add(child);
    child.once('exit', () => this.#running.delete(child));
    return { child, tail: () => logTail(program.logFile, offset, 8) };
  }

  async #stopAll(): Promise<void> {
    const children = [...this.#running];
    const ends = children.map((child) => new Promise((resolve) => child.once('exit', resolve)));
    for (const child of children) signal(child, 'SIGTERM');
    const killing = setTimeout(() => this.kill(), STOP_PATIENCE_MS);
    await Promise.all(ends);
    clearTimeout(killing);
  }
}

/** To the program and whatever it started in its process group. */
function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined || !isRunning(child.pid)) return;
  try {
    if (name === 'SIGKILL' && process.platform !== 'win32') process.kill(-child.pid, name);
    else child.kill(name);
  } catch {
    // It ended in between.
  }
}

function serviceDied(program: Program, end: number | string | null, tail: string[]): LaunchError {
  return new LaunchError(
    'SERVICE_DIED',
    `Chương trình «${program.name}» dừng bất ngờ (${end}); nhật ký đầy đủ: ${program.logFile}`,
    withTail(`"${program.name}" ended unexpectedly (${end}); its last words:`, tail),
  );
}

function taskFailed(program: Program, end: number | string | null, tail: string[]): LaunchError {
  return new LaunchError(
    'TASK_FAILED',
    `Bước «${program.name}» không xong (${end}); nhật ký đầy đủ: ${program.logFile}`,
    withTail(`Step "${program.name}" failed (${end}); its last words:`, tail),
  );
}

function withTail(sentence: string, tail: string[]): string {
  return [sentence, ...tail.map((line) => `  ${line}`)].join('\n');
}
