/** A disk of a few megabytes that a scenario may fill: a tmpfs, which only root may mount. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a file takes at least, in bytes; its size is rounded up to whole ones. */
export const PAGE = 4096;

export interface SmallDisk {
  dir: string;
  /** Leaves so many of the bytes that are free, rounded down to whole pages. */
  fill: (left?: number) => void;
  /** Gives the room back. */
  free: () => void;
  close: () => void;
}

/** Says why it failed; undefined when it did not. */
function run(command: string, ...args: string[]): string | undefined {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? undefined : (error?.message ?? stderr.trim());
}

function mount(dir: string, megabytes: number): string | undefined {
  return run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0755`, 'tmpfs', dir);
}

/** Lazily: a program that is only just ending may still hold a file there. */
function unmount(dir: string): void {
  run('umount', '--lazy', dir);
}

/** `describe`, or where this machine lets nobody mount a disk its skipping, and why is printed. */
export function describeOnSmallDisks(): jest.Describe {
  const dir = mkdtempSync(join(tmpdir(), 'small-disk-'));
  const refused = mount(dir, 1);
  if (refused === undefined) unmount(dir);
  rmSync(dir, { recursive: true });
  if (refused === undefined) return describe;
  process.stderr.write(`no small disk can be mounted, full ones are not tried: ${refused}\n`);
  return describe.skip;
}

/** Mounts a disk in a folder. */
export function openSmallDisk(dir: string, megabytes: number): SmallDisk {
  const refused = mount(dir, megabytes);
  if (refused !== undefined) throw new Error(`no disk: ${refused}`);
  const ballast = join(dir, 'ballast');
  const free = () => rmSync(ballast, { force: true });
  return {
    dir,
    fill: (left = 0) => {
      const { bavail, bsize } = statfsSync(dir);
      const taken = Buffer.alloc(bavail * bsize - Math.floor(left / bsize) * bsize);
      try {
        appendFileSync(ballast, taken);
      } catch (fault) {
        // Somebody else took of the room meanwhile: it is full all the same.
        if ((fault as NodeJS.ErrnoException).code !== 'ENOSPC') throw fault;
      }
    },
    free,
    close: () => unmount(dir),
  };
}
