import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { LaunchError } from '../launch-error.js';
import type { Place } from './place.js';
import { noPrograms } from './programs.js';
import { damaged, startFailure } from './start-failure.js';

const MAJOR_VERSION = '18';

/** Where letters beyond ASCII count as letters for trigram and word search, by operating system. */
const CHARACTER_TYPES: Record<string, string> = { darwin: 'en_US.UTF-8', win32: 'C' };

/**
 * Makes the cluster where there is none, and answers with the superuser's password. The cluster
 * gets its name only when it is whole, so an interrupted start leaves nothing half-made behind.
 */
export async function ensureCluster(place: Place, initdb: string, sync: boolean): Promise<string> {
  const passwordFile = join(place.dir, 'superuser-password');
  if (existsSync(place.cluster)) return examine(place, passwordFile);
  const password = randomBytes(24).toString('base64url');
  const unfinished = join(place.dir, 'cluster.new');
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  giveTo(place, unfinished);
  const forInitdb = join(place.dir, 'initial-password');
  writeFileSync(forInitdb, `${password}\n`, { mode: 0o600 });
  giveTo(place, forInitdb);
  try {
    await initialise(place, initdb, sync);
  } finally {
    rmSync(forInitdb, { force: true });
  }
  rmSync(passwordFile, { force: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  renameSync(unfinished, place.cluster);
  return password;
}

function examine(place: Place, passwordFile: string): string {
  const version = readOrNothing(join(place.cluster, 'PG_VERSION'))?.trim();
  if (!version) throw damaged(place.dir, 'PG_VERSION');
  if (version !== MAJOR_VERSION) {
    throw new LaunchError(
      'DATABASE_DAMAGED',
      `Dữ liệu trong ${place.dir} thuộc PostgreSQL ${version}, còn chương trình dùng bản ` +
        `${MAJOR_VERSION}; hãy chuyển thư mục đó đi nơi khác rồi chạy lại.`,
      `The data in ${place.dir} is of PostgreSQL ${version}, the program runs ` +
        `${MAJOR_VERSION}; move that folder away and start again.`,
    );
  }
  const password = readOrNothing(passwordFile);
  if (!password) throw damaged(place.dir, 'superuser-password');
  return password;
}

function initialise(place: Place, initdb: string, sync: boolean): Promise<void> {
  const settings = [
    `--pgdata=${place.seenAs}/cluster.new`,
    `--pwfile=${place.seenAs}/initial-password`,
    '--username=postgres',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--no-instructions',
    // The same order of strings on every operating system; Vietnamese order is a collation's.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    `--lc-ctype=${CHARACTER_TYPES[process.platform] ?? 'C.UTF-8'}`,
    '--set=timezone=UTC',
    '--set=log_timezone=UTC',
    ...(sync ? [] : ['--no-sync']),
  ];
  return new Promise((resolve, reject) => {
    let output = '';
    const child = spawn(initdb, settings, place.spawnOptions(['ignore', 'pipe', 'pipe']));
    child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', (error) => {
      reject(noPrograms(`${process.platform}-${process.arch}`, error));
    });
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(startFailure(output, place.dir, 'initdb'));
    });
  });
}

function giveTo({ account }: Place, path: string): void {
  if (account) chownSync(path, account.uid, account.gid);
}

function readOrNothing(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
