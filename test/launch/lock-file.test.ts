import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { takeLock } from '../../server/launch/process/lock-file.js';
import { newFolder } from './programs.js';

const folder = newFolder();
const path = join(folder, 'lock');

afterEach(() => rmSync(path, { force: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a lock file', () => {
  it('is held by one, until released', async () => {
    const first = await takeLock(path);
    expect(await takeLock(path)).toEqual({ heldBy: process.pid });

    if (first.heldBy === undefined) first.release();

    expect((await takeLock(path)).heldBy).toBeUndefined();
  });

  it.each([
    ['whose process is over', JSON.stringify({ pid: 999_999_999 })],
    ['whose process id is another now', JSON.stringify({ pid: process.pid, tick: '1' })],
    ['that was cut short', '{"pid":'],
  ])('%s counts for nothing', async (_case, content) => {
    // Without /proc nobody can tell two processes of one id apart.
    const canTell = process.platform === 'linux' || !content.includes('tick');
    writeFileSync(path, content);

    const lock = await takeLock(path);

    expect(lock.heldBy === undefined).toBe(canTell);
    if (canTell) expect(JSON.parse(readFileSync(path, 'utf8')).pid).toBe(process.pid);
  });

  it('left behind by a dead process goes to one of many', async () => {
    writeFileSync(path, JSON.stringify({ pid: 999_999_999 }));

    const locks = await Promise.all(Array.from({ length: 8 }, () => takeLock(path)));

    expect(locks.filter(({ heldBy }) => heldBy === undefined)).toHaveLength(1);
  });
});
