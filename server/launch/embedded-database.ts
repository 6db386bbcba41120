import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inWords, LaunchError } from './launch-error.js';
import { ensureCluster } from './postgres/cluster.js';
import { openPlace, type Place } from './postgres/place.js';
import { endStalePostmaster, startPostmaster, stopPostmaster } from './postgres/postmaster.js';
import {
  postgresPrograms,
  removeProgramsCopy,
  type PostgresPrograms,
} from './postgres/programs.js';
import { takeLock } from './process/lock-file.js';
import { freePort } from './process/ports.js';

export interface EmbeddedDatabaseOptions {
  /** Our own folder for the cluster, its password and its log; created when missing. */
  dir: string;
  /** On the loopback address; a free one is chosen when not given. */
  port?: number;
  /** Further arguments of the server, such as `['-c', 'max_connections=200']`. */
  flags?: readonly string[];
  /** `false` is faster and loses data in a power cut: for tests alone. */
  fsync?: boolean;
  /** Where the server writes; `server.log` in the folder when not given. */
  logFile?: string;
  /** Whether Ctrl-C in the terminal stops the server too, not only this process. */
  sharesTerminal?: boolean;
}

export interface EmbeddedDatabase {
  /** The superuser's address. Its password is made at random and kept in the folder, mode 0600. */
  adminUrl: string;
  port: number;
  pid: number;
  /** Settles when the server has ended, asked or not. */
  exited: Promise<void>;
  stop(): Promise<void>;
}

/** A commit still survives the server's being killed, so `synchronous_commit` stays on. */
const NO_SYNC = ['fsync=off', 'full_page_writes=off'];

/**
 * Starts PostgreSQL 18 from the programs that npm installed, on the data of an earlier start where
 * there is any. It listens on the loopback address alone, asks for passwords by SCRAM, and has no
 * socket file. A server that a killed process left running in the folder is ended first. The data
 * stays in the folder even for root in a folder closed to others; how is told in `openPlace`.
 *
 * Throws `LaunchError`: `DATABASE_IN_USE`, `DATABASE_DAMAGED`, `DATABASE_NOT_STARTED`,
 * `NO_EMBEDDED_DATABASE`, `FOLDER_NOT_WRITABLE` or `PORT_IN_USE`.
 */
export async function startEmbeddedDatabase(
  options: EmbeddedDatabaseOptions,
): Promise<EmbeddedDatabase> {
  const dir = resolve(options.dir);
  const release = await hold(dir);
  let place: Place | undefined;
  let programs: PostgresPrograms | undefined;
  const leave = () => {
    place?.close();
    programs?.remove();
    release();
  };
  try {
    place = openPlace(dir);
    await endStalePostmaster(place.cluster);
    programs = postgresPrograms(place.account, join(dir, 'programs-copy'));
    const password = await ensureCluster(place, programs.initdb, options.fsync !== false);
    const { child, port } = await startOnFreePort(place, programs.postgres, options);
    return running({ child, port, password, stop: stopper(child, place.cluster, leave) });
  } catch (error) {
    leave();
    throw inWords(error, dir);
  }
}

/** Ends a server left running in the folder and deletes the folder. Throws `DATABASE_IN_USE`. */
export async function removeEmbeddedDatabase(dir: string): Promise<void> {
  if (!existsSync(dir)) return;
  const release = await hold(resolve(dir));
  try {
    await endStalePostmaster(join(dir, 'cluster'));
    removeProgramsCopy(join(dir, 'programs-copy'));
    // Under the name of an unfinished one, half a cluster is swept away by the next start.
    rmSync(join(dir, 'cluster.new'), { recursive: true, force: true });
    if (existsSync(join(dir, 'cluster')))
      renameSync(join(dir, 'cluster'), join(dir, 'cluster.new'));
    rmSync(dir, { recursive: true, force: true });
  } catch (error) {
    throw inWords(error, dir);
  } finally {
    release();
  }
}

async function hold(dir: string): Promise<() => void> {
  try {
    mkdirSync(dir, { recursive: true });
    const lock = await takeLock(join(dir, 'owner.lock'));
    if (lock.heldBy === undefined) return lock.release;
    throw new LaunchError(
      'DATABASE_IN_USE',
      `Tiến trình ${lock.heldBy} đang dùng cơ sở dữ liệu trong ${dir}; hãy dừng nó trước.`,
      `Process ${lock.heldBy} is using the database in ${dir}; stop it first.`,
    );
  } catch (error) {
    throw inWords(error, dir);
  }
}

async function startOnFreePort(place: Place, postgres: string, options: EmbeddedDatabaseOptions) {
  const flags = options.fsync === false ? NO_SYNC.flatMap((setting) => ['-c', setting]) : [];
  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? (await freePort());
    try {
      const child = await startPostmaster(place, {
        postgres,
        port,
        flags: [...flags, ...(options.flags ?? [])],
        logFile: options.logFile ?? join(place.dir, 'server.log'),
        sharesTerminal: options.sharesTerminal ?? false,
      });
      return { child, port };
    } catch (error) {
      if (attempt === 20 || !isPassing(error, options.port === undefined)) throw error;
      await sleep(250);
    }
  }
}

/** The last processes of a killed server take a moment to end; a chosen port may be taken. */
function isPassing(error: unknown, portWasChosen: boolean): boolean {
  if (!(error instanceof LaunchError)) return false;
  if (/pre-existing shared memory block/.test(String(error.cause))) return true;
  return portWasChosen && error.code === 'PORT_IN_USE';
}

function stopper(child: ChildProcess, cluster: string, leave: () => void) {
  let stopping: Promise<void> | undefined;
  // A process that ends without stopping its server must not leave it behind.
  const atExit = () => child.kill('SIGINT');
  process.on('exit', atExit);
  return () =>
    (stopping ??= (async () => {
      child.ref();
      if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
        await stopPostmaster(child.pid, cluster);
      }
      process.off('exit', atExit);
      leave();
    })());
}

interface Running {
  child: ChildProcess;
  port: number;
  password: string;
  stop: () => Promise<void>;
}

function running({ child, port, password, stop }: Running): EmbeddedDatabase {
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.unref();
  const adminUrl = `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;
  return { adminUrl, port, pid: child.pid ?? 0, exited, stop };
}
