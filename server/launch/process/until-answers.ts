import { setTimeout as sleep } from 'node:timers/promises';
import { LaunchError } from '../launch-error.js';

const PATIENCE_MS = 60_000;

/** Waits until a page answers 200; gives up when `died` does or after a minute. */
export async function untilAnswers(url: string, died: Promise<never>, log: string): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await Promise.race([answers(url), died]))) {
    if (Date.now() > deadline) throw notReady(url, log);
    await Promise.race([sleep(50), died]);
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5000), redirect: 'manual' });
    await response.arrayBuffer();
    return response.status === 200;
  } catch {
    return false;
  }
}

function notReady(url: string, log: string): LaunchError {
  const seconds = PATIENCE_MS / 1000;
  const path = new URL(url).pathname;
  return new LaunchError(
    'SERVICE_NOT_READY',
    `Máy chủ chưa trả lời ${path} sau ${seconds} giây; hãy xem ${log} rồi chạy lại.`,
    `The server did not answer ${path} within ${seconds} seconds; see ${log}, start again.`,
  );
}
