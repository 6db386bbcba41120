/** Reads one file and says its rows, or the refusal. Runs in a thread of its own and ends with it. */
import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '../../core/refusal.js';
import { type ReadRow, readRows } from './read-rows.js';
import { readSheet } from './read-sheet.js';

/** What a thread answers with. */
export type Answer = { rows: ReadRow[] } | { refused: Pick<Refusal, 'code' | 'params' | 'fields'> };

async function read(file: Uint8Array): Promise<Answer> {
  try {
    return { rows: readRows(await readSheet(Buffer.from(file.buffer))) };
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault;
    const { code, params, fields } = fault;
    return { refused: { code, params, fields } };
  }
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(await read(workerData as Uint8Array));
