import { closeSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning, startTick } from './identity.js';

export type Lock = { release: () => void; heldBy?: undefined } | { heldBy: number };

/**
 * Takes a lock that dies with its holder: the file names the holding process, and a file whose
 * process is over counts for nothing. Answers with the holder's process id when there is one. Holds
 * on one machine only; two containers on one volume do not see each other's processes.
 */
export async function takeLock(path: string): Promise<Lock> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    if (create(path)) return { release: () => rmSync(path, { force: true }) };
    const holder = read(path);
    if (holder && isHeldBy(holder)) return { heldBy: holder.pid };
    // A file without a readable holder is either being written this instant or was cut short.
    if (holder || attempt > 3) setAside(path);
    else await sleep(25);
  }
  return { heldBy: read(path)?.pid ?? 0 };
}

interface Holder {
  pid: number;
  tick?: string;
}

function create(path: string): boolean {
  let file: number;
  try {
    file = openSync(path, 'wx', 0o644);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  const holder: Holder = { pid: process.pid, tick: startTick(process.pid) };
  writeSync(file, JSON.stringify(holder));
  closeSync(file);
  return true;
}

function read(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

function isHeldBy(holder: Holder): boolean {
  return isRunning(holder.pid) && (!holder.tick || startTick(holder.pid) === holder.tick);
}

/** Moved first and looked at again, so that a lock taken in between by another is put back. */
function setAside(path: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const holder = read(aside);
  if (holder && isHeldBy(holder)) renameSync(aside, path);
  else rmSync(aside, { force: true });
}
