import { readFileSync } from 'node:fs';

/**
 * When a process began, in clock ticks since boot, so that a process id given out a second time is
 * not taken for the first. Undefined where the system does not tell, or the process is over.
 */
export function startTick(pid: number): string | undefined {
  return statFields(pid)?.[19];
}

/** Whether a process runs; one that has ended and only waits for its parent does not. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const state = statFields(pid)?.[0];
  return state !== 'Z' && state !== 'X';
}

/** The fields of `/proc/<pid>/stat` from the third (state) on; the second may hold spaces. */
function statFields(pid: number): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}
