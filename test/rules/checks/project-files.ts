import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of the project: its path from the root, with forward slashes, and its text. */
export interface ProjectFile {
  path: string;
  text: string;
}

/** What a rule found wrong: "path: what", one per fault. */
export type Faults = string[];

const GENERATED = new Set(['node_modules', 'dist', '.data', '.git', 'coverage', '.env']);
const BINARY = /\.(png|jpe?g|gif|ico|ttf|woff2?|pdf|docx|xlsx|zip|gz)$/i;

function walk(folder: string, into: string[]): void {
  for (const entry of readdirSync(folder || '.', { withFileTypes: true })) {
    const path = join(folder, entry.name).replaceAll('\\', '/');
    if (GENERATED.has(entry.name) || entry.name.endsWith('.log')) continue;
    if (entry.isDirectory()) walk(path, into);
    else if (entry.isFile() && !BINARY.test(path)) into.push(path);
  }
}

/** The project's own text files below a folder: nothing generated, installed or kept by git. */
export function projectFiles(folder = ''): ProjectFile[] {
  const paths: string[] = [];
  walk(folder, paths);
  return paths.toSorted().map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

/** The four folders of the product's code. */
export const CODE = ['schema', 'server', 'worker', 'admin'] as const;

/** TypeScript of the given top folders. */
export function sources(folders: readonly string[] = CODE): ProjectFile[] {
  return folders.flatMap((folder) => projectFiles(folder).filter(({ path }) => isSource(path)));
}

function isSource(path: string): boolean {
  return /\.tsx?$/.test(path) && !path.endsWith('.d.ts');
}

/** Lines that count for a size: neither blank nor comment. */
export function countedLines(text: string): number {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '' && !/^(\/\/|\/\*|\*)/.test(line)).length;
}
