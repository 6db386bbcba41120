import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { buildIfStale, type BuildPart } from '../../server/launch/project/build.js';
import { newFolder } from './programs.js';

const root = newFolder();
const part: BuildPart = {
  name: 'server',
  sources: ['settings.json', 'server'],
  makes: ['dist/server'],
  program: 'compiler.js',
  args: [],
};

function write(path: string, content: string) {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), content);
}

/** Stands in for the compiler, which is not ours: it makes one file. */
const compile = async () => write('dist/server/main.js', 'built');
const build = (run = compile) => buildIfStale(root, part, run);

beforeEach(() => {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  write('settings.json', '{}');
  write('server/main.ts', 'one');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('the build', () => {
  it('is done once for the same sources, whatever their times', async () => {
    expect(await build()).toBe(true);
    write('server/main.ts', 'one');

    expect(await build()).toBe(false);
  });

  it.each([
    ['changes', () => write('server/main.ts', 'two')],
    ['is renamed', () => write('server/other.ts', '')],
    ['of the settings changes', () => write('settings.json', '{ }')],
    ['is no longer built', () => rmSync(join(root, 'dist/server'), { recursive: true })],
  ])('is done again when a file %s', async (_what, change) => {
    await build();
    change();

    expect(await build()).toBe(true);
  });

  it('leaves no program of a source that is gone', async () => {
    await build();
    write('dist/server/deleted.js', 'old');
    write('server/main.ts', 'two');

    await build();

    expect(existsSync(join(root, 'dist/server/deleted.js'))).toBe(false);
  });

  it('counts for nothing when it fails', async () => {
    await expect(build(async () => Promise.reject(new Error('syntax')))).rejects.toThrow('syntax');

    expect(await build()).toBe(true);
  });
});
