import { posix } from 'node:path';
import { countedLines, type Faults, type ProjectFile } from './project-files.js';

/** Files a folder may hold. */
const FOLDER = 12;
const WIDTH = 100;

const LIMITS: [pattern: RegExp, lines: number][] = [
  [/\.(policy|type|input|job|mail|entity)\.ts$/, 150],
  [/\.test\.ts$/, 400],
  [/\.tsx$/, 200],
  [/\.ts$/, 250],
];

/** Migrations are written once, by a generator. */
const isMigration = (path: string) => path.startsWith('schema/migrations/Migration');

/** Files with more lines, not counting blanks and comments, than their kind may have. */
export function lengthFaults(files: readonly ProjectFile[]): Faults {
  return files.flatMap(({ path, text }) => {
    const limit = LIMITS.find(([pattern]) => pattern.test(path))?.[1] ?? Number.POSITIVE_INFINITY;
    const lines = countedLines(text);
    return lines > limit && !isMigration(path) ? [`${path}: ${lines} lines, at most ${limit}`] : [];
  });
}

/** Folders with more files than can be taken in at a glance; migrations only ever grow. */
export function folderFaults(files: readonly ProjectFile[]): Faults {
  const folders = Map.groupBy(files, ({ path }) => posix.dirname(path));
  return [...folders].flatMap(([folder, { length }]) =>
    length > FOLDER && folder !== 'schema/migrations'
      ? [`${folder}: ${length} files, at most ${FOLDER}`]
      : [],
  );
}

/**
 * What is left of a line when the texts and patterns in it, which nobody can break, are gone, and
 * the frame of a one-line doc comment, which the formatter does not count, is gone.
 */
function breakable(line: string): string {
  return line
    .replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`/g, "'")
    .replace(/\/\*\* (.*) \*\/$/, ' * $1')
    .replace(/(?<=^\s*|[(,=:!&|]\s?)\/(?![*/])(?:[^/\\]|\\.)+\/[a-z]*/, '/')
    .trimEnd();
}

/** Lines wider than the page. A text that runs on is let pass; code and comments are not. */
export function widthFaults(files: readonly ProjectFile[]): Faults {
  return files.flatMap(({ path, text }) => {
    if (isMigration(path)) return [];
    // Within a template of many lines the quotes no longer tell what is text.
    const outside = text.replace(/`[^`]*`/gs, (template) => template.replace(/[^\n]+/g, '`'));
    return outside.split('\n').flatMap((line, at) => {
      const isWide = [...line].length > WIDTH && [...breakable(line)].length > WIDTH;
      return isWide ? [`${path}:${at + 1}: wider than ${WIDTH} columns`] : [];
    });
  });
}
