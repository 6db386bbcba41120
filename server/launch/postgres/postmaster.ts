import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning } from '../process/identity.js';
import { LaunchError } from '../launch-error.js';
import type { Place } from './place.js';
import { installedPgCtl, noPrograms } from './programs.js';
import { startFailure } from './start-failure.js';

/** How long a server may take that works through its log after a crash, in milliseconds. */
const RECOVERY_MS = 120_000;

/** Fast, then immediate shutdown, then the end; each with the milliseconds it is given. */
const STOP_SIGNALS = [
  ['SIGINT', 6000],
  ['SIGQUIT', 2000],
  ['SIGKILL', 1000],
] as const;

export interface PostmasterStart {
  postgres: string;
  port: number;
  flags: readonly string[];
  logFile: string;
  sharesTerminal: boolean;
}

/**
 * Starts the server and waits until it takes connections, which it says in its own lock file, in no
 * language. Its log goes straight to a file: a pipe would break with this process.
 */
export async function startPostmaster(place: Place, start: PostmasterStart): Promise<ChildProcess> {
  const before = statSync(start.logFile, { throwIfNoEntry: false })?.size ?? 0;
  const log = openSync(start.logFile, 'a', 0o600);
  const child = spawn(start.postgres, serverArguments(place, start), {
    ...place.spawnOptions(['ignore', log, log]),
    detached: !start.sharesTerminal && process.platform !== 'win32',
  });
  closeSync(log);
  let fault: Error | undefined;
  child.once('error', (error) => (fault = error));
  const deadline = Date.now() + RECOVERY_MS;
  while (!isReady(place.cluster, child.pid)) {
    if (fault) throw noPrograms(`${process.platform}-${process.arch}`, fault);
    if (child.exitCode !== null || child.signalCode) {
      const written = readFileSync(start.logFile).subarray(before).toString();
      throw startFailure(written, place.dir, start.logFile);
    }
    if (Date.now() > deadline) throw tooSlow(child, start.logFile);
    await sleep(20);
  }
  return child;
}

function tooSlow(child: ChildProcess, logFile: string): LaunchError {
  child.kill('SIGQUIT');
  return new LaunchError(
    'DATABASE_NOT_STARTED',
    `Cơ sở dữ liệu chưa sẵn sàng sau ${RECOVERY_MS / 1000} giây; hãy xem ${logFile} rồi chạy lại.`,
    `The database was not ready after ${RECOVERY_MS / 1000} seconds; see ${logFile}, start again.`,
  );
}

function serverArguments(place: Place, start: PostmasterStart): string[] {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'logging_collector=off',
    'log_destination=stderr',
  ];
  const own = ['-D', `${place.seenAs}/cluster`, '-p', String(start.port)];
  return [...own, ...settings.flatMap((setting) => ['-c', setting]), ...start.flags];
}

function isReady(cluster: string, pid: number | undefined): boolean {
  const lines = pidFileLines(cluster);
  return lines[0]?.trim() === String(pid) && lines[7]?.trim() === 'ready';
}

/** After an immediate shutdown or a kill the next start recovers what was committed. */
export async function stopPostmaster(pid: number, cluster: string): Promise<void> {
  if (process.platform === 'win32') {
    spawnSync(installedPgCtl(), ['stop', '-D', cluster, '-m', 'fast', '-w', '-t', '8']);
    return;
  }
  for (const [signal, patience] of STOP_SIGNALS) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    if (await ended(pid, patience)) return;
  }
}

async function ended(pid: number, patience: number): Promise<boolean> {
  for (const deadline = Date.now() + patience; Date.now() < deadline;) {
    if (!isRunning(pid)) return true;
    await sleep(20);
  }
  return !isRunning(pid);
}

/**
 * Ends a server that an earlier process left running in this cluster, and removes a lock file whose
 * process id now belongs to some other program, over which PostgreSQL would stumble. The caller
 * holds the folder's lock, so no living process of ours owns that server.
 */
export async function endStalePostmaster(cluster: string): Promise<void> {
  const pid = Number.parseInt(pidFileLines(cluster)[0] ?? '', 10);
  if (!Number.isInteger(pid) || pid <= 1) return;
  if (isRunning(pid) && isPostmasterOf(pid, cluster)) await stopPostmaster(pid, cluster);
  else if (isRunning(pid)) rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

function isPostmasterOf(pid: number, cluster: string): boolean {
  if (existsSync('/proc/self/cwd')) {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
    } catch {
      return false;
    }
  }
  if (process.platform === 'win32') return true;
  const answer = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  return answer.stdout.includes('postgres') && answer.stdout.includes(cluster);
}

function pidFileLines(cluster: string): string[] {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}
