import type { Log } from './log.js';

const PATIENCE_MS = 25_000;

/**
 * Stops a process in order at the first SIGTERM or SIGINT and exits 0; a stop that hangs is cut
 * off. Anything unforeseen is logged and ends the process with 1, so that whoever runs it starts a
 * fresh one.
 */
export function stopOnSignal(log: Log, stop: () => Promise<void>): void {
  let stopping = false;
  const end = (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    stop().then(
      () => process.exit(0),
      (fault: unknown) => {
        log.error({ err: fault }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', () => end('SIGTERM'));
  process.on('SIGINT', () => end('SIGINT'));
  const fail = (fault: unknown) => {
    log.fatal({ err: fault }, 'unforeseen');
    process.exit(1);
  };
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
}

/** Runs a process's start; a wrong setting is one plain sentence and exit code 1. */
export async function runProcess(start: () => Promise<void>): Promise<void> {
  try {
    await start();
  } catch (fault) {
    process.stderr.write(`${(fault as Error).message}\n`);
    process.exit(1);
  }
}
