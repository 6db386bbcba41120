import { existsSync, readFileSync, renameSync, statSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

const LARGEST_LOG = 10 * 1024 * 1024;

/** A log that has grown large is set aside as `.1`, once, before a start writes on. */
export function rotateLog(path: string): void {
  if (existsSync(path) && statSync(path).size > LARGEST_LOG) renameSync(path, `${path}.1`);
}

/** The last lines written after an offset, JSON records in words, and no programmer's traces. */
export function logTail(path: string, offset: number, lines: number): string[] {
  if (!existsSync(path)) return [];
  const text = stripVTControlCharacters(readFileSync(path).subarray(offset).toString());
  const written = text.split('\n');
  const isTrace = (line: string) => /^\s+at |^Node\.js v\d|^\s*\^+\s*$|^\s*$/.test(line);
  return written
    .filter((line) => !isTrace(line))
    .slice(-lines)
    .map(inWords);
}

function inWords(line: string): string {
  if (!line.startsWith('{')) return line;
  try {
    const record = JSON.parse(line) as { msg?: string; err?: { message?: string } };
    return [record.msg, record.err?.message].filter(Boolean).join(': ') || line;
  } catch {
    return line;
  }
}
