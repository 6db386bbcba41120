import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A part of `dist` that is built by one program from some sources. */
export interface BuildPart {
  name: 'server' | 'console';
  sources: readonly string[];
  makes: readonly string[];
  /** A program of the project's packages, and its arguments. */
  program: string;
  args: readonly string[];
}

const SHARED_SOURCES = ['package.json', 'package-lock.json', 'schema'];

export const PARTS: readonly BuildPart[] = [
  {
    name: 'server',
    sources: [...SHARED_SOURCES, '.swcrc', 'server', 'worker'],
    makes: ['dist/schema', 'dist/server', 'dist/worker'],
    program: 'node_modules/@swc/cli/bin/swc.js',
    // Folders keep their names below dist; SQL, JSON and GraphQL files are copied along.
    args: ['schema', 'server', 'worker', '--out-dir', 'dist', '--copy-files', '--quiet'],
  },
  {
    name: 'console',
    sources: [...SHARED_SOURCES, 'vite.config.ts', 'admin'],
    makes: ['dist/admin', 'dist/console-operations.json'],
    program: 'node_modules/vite/bin/vite.js',
    args: ['build', '--logLevel', 'warn'],
  },
];

/** Runs a program in the project's folder; rejects where it fails. */
export type RunProgram = (part: BuildPart) => Promise<void>;

/**
 * Builds a part unless its sources' content is what it was last built from. Answers whether it had
 * to. What was there goes first, so that a deleted source leaves no program behind, and the mark
 * comes last, so that an interrupted build counts for none.
 */
export async function buildIfStale(root: string, part: BuildPart, run: RunProgram) {
  const mark = join(root, 'dist', `.built-${part.name}`);
  const content = contentOf(root, part.sources);
  const isBuilt = part.makes.every((made) => existsSync(join(root, made)));
  if (isBuilt && existsSync(mark) && readFileSync(mark, 'utf8') === content) return false;
  rmSync(mark, { force: true });
  for (const made of part.makes) rmSync(join(root, made), { recursive: true, force: true });
  await run(part);
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(mark, content);
  return true;
}

/** A hash of every file's path and bytes; times say nothing after a checkout. */
function contentOf(root: string, sources: readonly string[]): string {
  const hash = createHash('sha256');
  const add = (path: string) => hash.update(`${path}\0`).update(readFileSync(join(root, path)));
  for (const source of sources) {
    if (!existsSync(join(root, source))) continue;
    for (const path of filesIn(root, source)) add(path);
  }
  return hash.digest('hex');
}

function filesIn(root: string, source: string): string[] {
  const entries = readdirIfFolder(join(root, source));
  if (!entries) return [source];
  return entries.flatMap((name) => filesIn(root, `${source}/${name}`));
}

function readdirIfFolder(path: string): string[] | undefined {
  try {
    return readdirSync(path).sort();
  } catch {
    return undefined;
  }
}
