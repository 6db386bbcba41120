/** Reads one file and says what is in it, or the refusal. Runs in a thread and ends with it. */
import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '../../core/refusal.js';
import type { Sheet } from './cell.js';
import { type ReadRow, readRows } from './read-rows.js';
import { readBook, readSheet } from './read-sheet.js';

/** A file, and which sheets of it; without names its first one is a table of organizations. */
export interface Task {
  file: Uint8Array;
  sheets?: readonly string[];
}

/** What a thread answers with. */
export type Answer =
  | { rows: ReadRow[] }
  | { sheets: Record<string, Sheet> }
  | { refused: Pick<Refusal, 'code' | 'params' | 'fields'> };

async function read({ file, sheets }: Task): Promise<Answer> {
  const content = Buffer.from(file.buffer);
  try {
    if (sheets) return { sheets: await readBook(content, sheets) };
    return { rows: readRows(await readSheet(content)) };
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault;
    const { code, params, fields } = fault;
    return { refused: { code, params, fields } };
  }
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(await read(workerData as Task));
