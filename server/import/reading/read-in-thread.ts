/**
 * Files come from anywhere: each is read in a thread with little memory and little time, so that
 * whatever is in it ends the thread at most, and nobody else waits while it is read.
 */
import { Worker } from 'node:worker_threads';
import { Refusal, refuse } from '../../core/refusal.js';
import type { FileCode, Sheet } from './cell.js';
import type { ReadRow } from './read-rows.js';
import type { Answer, Task } from './reader-thread.js';

export interface ThreadLimits {
  /** Megabytes of JavaScript objects. The largest file that is taken needs less than half. */
  memoryMb: number;
  milliseconds: number;
}

const USUAL: ThreadLimits = { memoryMb: 384, milliseconds: 20_000 };

/** Files read at the same time; the others wait their turn. */
const AT_ONCE = 2;

const waiting: (() => void)[] = [];
let reading = 0;

async function turn<T>(work: () => Promise<T>): Promise<T> {
  if (reading >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
  else reading += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else reading -= 1;
  }
}

/** Tests run our TypeScript as it stands; Node strips the types with the launcher's help. */
const isSource = import.meta.url.endsWith('.ts');
const THREAD = new URL(`./reader-thread.${isSource ? 'ts' : 'js'}`, import.meta.url);
const SOURCE_IMPORTS = new URL('../../launch/source-imports.js', import.meta.url);

function startReader({ file, ...task }: Task, { memoryMb }: ThreadLimits): Worker {
  // A copy that is the thread's own: Node keeps small buffers in one it shares.
  const copy = new Uint8Array(file);
  return new Worker(THREAD, {
    workerData: { ...task, file: copy } satisfies Task,
    transferList: [copy.buffer],
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 32 },
    execArgv: isSource ? ['--import', SOURCE_IMPORTS.href] : [],
    env: {},
    stdin: false,
  });
}

function answerOf(thread: Worker, { milliseconds }: ThreadLimits): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const tooMuch = () => reject(new Refusal('FILE_TOO_LARGE' satisfies FileCode));
    const timer = setTimeout(tooMuch, milliseconds);
    thread.once('message', resolve);
    thread.once('error', (fault: NodeJS.ErrnoException) => {
      if (fault.code === 'ERR_WORKER_OUT_OF_MEMORY') tooMuch();
      else reject(new Refusal('FILE_BROKEN' satisfies FileCode));
    });
    thread.once('exit', () => {
      clearTimeout(timer);
      reject(new Refusal('FILE_BROKEN' satisfies FileCode));
    });
  });
}

/** Has a thread do a task, when it is its turn. */
function answered(task: Task, limits: ThreadLimits): Promise<Exclude<Answer, { refused: object }>> {
  return turn(async () => {
    const thread = startReader(task, limits);
    try {
      const answer = await answerOf(thread, limits);
      if (!('refused' in answer)) return answer;
      const { code, params, fields } = answer.refused;
      return refuse<string>(code, params, fields);
    } finally {
      await thread.terminate();
    }
  });
}

/**
 * The rows of a file of organizations, each cell understood or told to be wrong.
 *
 * @throws Refusal of FileCode; FILE_TOO_LARGE where memory or time ran out.
 */
export async function readInThread(file: Buffer, limits = USUAL): Promise<ReadRow[]> {
  const answer = await answered({ file }, limits);
  return 'rows' in answer ? answer.rows : [];
}

/** The named sheets of a workbook, of those that it has. @throws Refusal as above. */
export async function readSheetsInThread(
  file: Buffer,
  sheets: readonly string[],
  limits = USUAL,
): Promise<Record<string, Sheet>> {
  const answer = await answered({ file, sheets }, limits);
  return 'sheets' in answer ? answer.sheets : {};
}
