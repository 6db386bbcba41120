import { posix } from 'node:path';
import type { Faults, ProjectFile } from './project-files.js';

/** One import of one of our own files by another. */
export interface Import {
  from: string;
  to: string;
  /** Nothing is left of it when the program runs. */
  typeOnly: boolean;
  /** Names that are there at run time; empty where the whole is taken. */
  names: string[];
}

const STATEMENT =
  /^(?:import|export)\s+(type\s)?(?:([^'";]*?)\sfrom\s+)?'(\.[^']*)'|\bimport\(\s*'(\.[^']*)'\s*\)/gm;

function namesIn(clause = ''): string[] {
  const names = /\{([^}]*)\}/.exec(clause)?.[1]?.split(',') ?? [];
  return names
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '));
}

/** Imports of our own files in one file, paths resolved to the source file. */
export function importsOf({ path, text }: ProjectFile, known: ReadonlySet<string>): Import[] {
  return [...text.matchAll(STATEMENT)].flatMap(([, type, clause, fixed, dynamic]) => {
    const target = posix.join(posix.dirname(path), fixed ?? dynamic ?? '');
    const stem = target.replace(/\.js$/, '');
    const to = known.has(`${stem}.tsx`) ? `${stem}.tsx` : `${stem}.ts`;
    const names = type === undefined ? namesIn(clause) : [];
    return [{ from: path, to, typeOnly: type !== undefined, names }];
  });
}

export function importGraph(files: readonly ProjectFile[]): Import[] {
  const known = new Set(files.map(({ path }) => path));
  return files.flatMap((file) => importsOf(file, known));
}

/** Cycles of imports, each once, as "a → b → a". */
export function cyclesIn(imports: readonly Import[]): Faults {
  const targets = Map.groupBy(imports, ({ from }) => from);
  const done = new Set<string>();
  const found = new Set<string>();
  const visit = (path: string, trail: string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) {
      const ring = trail.slice(at);
      const first = ring.indexOf(ring.toSorted()[0] ?? '');
      const turned = [...ring.slice(first), ...ring.slice(0, first)];
      found.add([...turned, turned[0]].join(' → '));
      return;
    }
    if (done.has(path)) return;
    for (const { to } of targets.get(path) ?? []) visit(to, [...trail, path]);
    done.add(path);
  };
  for (const path of targets.keys()) visit(path, []);
  return [...found];
}
