import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { type RunningProcess, startProcess } from '../../main-job/processes.js';

/** A log record that no fault from outside excuses. */
const UNFORESEEN = /"msg":"unforeseen"|UnhandledPromiseRejection|uncaughtException|FATAL ERROR/;

/** Waits until something is so; `what` stands in the error when it does not come true in time. */
export async function until(
  what: string,
  isSo: () => boolean | Promise<boolean>,
  patience = 60_000,
): Promise<void> {
  for (const deadline = Date.now() + patience; !(await isSo());) {
    if (Date.now() > deadline) throw new Error(`not within ${patience / 1000} s: ${what}`);
    await sleep(40);
  }
}

/** A program of the product that is killed and started again under the same settings. */
export class Program {
  #running: RunningProcess | undefined;
  #logs: (() => string)[] = [];

  constructor(
    readonly file: string,
    readonly settings: Record<string, string>,
    /** What its log says once it is at work. */
    readonly ready: string,
  ) {}

  get isAlive(): boolean {
    const child = this.#running?.child;
    return !!child && child.exitCode === null && child.signalCode === null;
  }

  /** Exit code of the last run; null while it runs or where a signal ended it. */
  get exitCode(): number | null {
    return this.#running?.child.exitCode ?? null;
  }

  /** Everything it has logged, over all its runs. */
  get log(): string {
    return this.#logs.map((log) => log()).join('');
  }

  get unforeseen(): string[] {
    return this.log.split('\n').filter((line) => UNFORESEEN.test(line));
  }

  /** Starts it unless it runs, and waits until it is at work. */
  async start(): Promise<void> {
    if (this.isAlive) return;
    const running = startProcess(this.file, this.settings);
    this.#running = running;
    this.#logs.push(running.output);
    await until(`${this.file} is at work`, () => {
      if (!this.isAlive) throw new Error(`${this.file} ended: ${running.output()}`);
      return running.output().includes(this.ready);
    });
  }

  /** SIGKILL, at once. */
  kill(): void {
    this.#running?.child.kill('SIGKILL');
  }

  /** Sets its clock, where it was started with one that can be set. */
  setClock(): void {
    this.#running?.child.kill('SIGUSR2');
  }

  /** SIGTERM; says how it ended and after how many milliseconds. */
  async stop(): Promise<{ code: number | null; ms: number }> {
    const child = this.#running?.child;
    const from = Date.now();
    if (child && this.isAlive) {
      const exit = once(child, 'exit');
      child.kill('SIGTERM');
      await exit;
    }
    return { code: child?.exitCode ?? null, ms: Date.now() - from };
  }
}
