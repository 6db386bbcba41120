import { closeSync, mkdirSync, openSync } from 'node:fs';
import type { SpawnOptions, StdioOptions } from 'node:child_process';
import { join } from 'node:path';
import { isReachable } from './programs.js';
import { serverAccount, type SystemAccount } from './system-account.js';

/** Where a cluster lies, and who works in it. */
export interface Place {
  /** Our folder as this process names it. */
  dir: string;
  cluster: string;
  /** Our folder as PostgreSQL names it. */
  seenAs: string;
  account: SystemAccount | undefined;
  /** For every PostgreSQL program started here; the streams are its standard ones. */
  spawnOptions(streams: readonly [unknown, unknown, unknown]): SpawnOptions;
  close(): void;
}

/**
 * Opens our folder for PostgreSQL's programs. Started by root below a folder closed to others
 * (`/root`, or `mktemp -d` with its mode 0700), PostgreSQL's own account cannot walk the path to
 * the data, and opening other people's folders is not ours to do. Linux lets a process walk from a
 * folder handle it inherited, without asking about the folders above: so the programs get our
 * folder as file descriptor 3 and know it as `/proc/self/fd/3`. Measured with initdb, the server
 * with its background processes, a configuration reload and recovery after kill -9.
 */
export function openPlace(dir: string): Place {
  mkdirSync(dir, { recursive: true });
  const cluster = join(dir, 'cluster');
  const account = serverAccount(cluster);
  const byHandle = account && process.platform === 'linux' && !isReachable(dir, account);
  const handle = byHandle ? openSync(dir, 'r') : undefined;
  return {
    dir,
    cluster,
    account,
    seenAs: handle === undefined ? dir : '/proc/self/fd/3',
    spawnOptions: (streams) => ({
      ...account,
      cwd: byHandle ? '/' : dir,
      // Nothing of the caller's PGPORT, PGDATA, LC_MESSAGES …: messages are read in English.
      env: { LC_ALL: 'C' },
      stdio: (handle === undefined ? streams : [...streams, handle]) as StdioOptions,
      windowsHide: true,
    }),
    close: () => {
      if (handle !== undefined) closeSync(handle);
    },
  };
}
