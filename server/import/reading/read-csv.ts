import { MOST_ROWS } from '../../../schema/import/import.model.js';
import { refuse } from '../../core/refusal.js';
import type { FileCode, Sheet } from './cell.js';

/** Text of a file in Unicode. @throws Refusal FILE_NOT_UNICODE for windows-1258 and its like. */
export function decodeText(file: Buffer): string {
  const isLittle = file[0] === 0xff && file[1] === 0xfe;
  const isBig = file[0] === 0xfe && file[1] === 0xff;
  const label = isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8';
  let text = '';
  try {
    text = new TextDecoder(label, { fatal: true }).decode(file);
  } catch {
    refuse<FileCode>('FILE_NOT_UNICODE');
  }
  if (text.includes('\u0000')) refuse<FileCode>('FILE_KIND_UNKNOWN');
  return text;
}

/** The separator that the first line has most of. */
function separatorOf(text: string): string {
  const line = text.slice(0, 4000).split(/\r?\n/, 1)[0] ?? '';
  const count = (sign: string) => line.split(sign).length;
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

interface Line {
  line: number;
  fields: string[];
}

/** One field from a place on, and where the next thing stands. */
function fieldAt(text: string, at: number, separator: string): { field: string; next: number } {
  if (text[at] !== '"') {
    let next = at;
    while (next < text.length && text[next] !== separator && !'\r\n'.includes(text[next] ?? '')) {
      next += 1;
    }
    return { field: text.slice(at, next), next };
  }
  let field = '';
  let from = at + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) refuse<FileCode>('FILE_BROKEN');
    field += text.slice(from, quote);
    if (text[quote + 1] !== '"') return { field, next: quote + 1 };
    field += '"';
    from = quote + 2;
  }
}

function linesOf(text: string, separator: string): Line[] {
  const lines: Line[] = [];
  let [at, line, fields] = [0, 1, [] as string[]];
  const end = () => {
    if (fields.some((field) => field.trim() !== '')) lines.push({ line, fields });
    if (lines.length > MOST_ROWS + 1) refuse<FileCode>('FILE_TOO_MANY_ROWS', { max: MOST_ROWS });
    line += 1;
    fields = [];
  };
  while (at < text.length) {
    const { field, next } = fieldAt(text, at, separator);
    fields.push(field);
    at = next;
    if (text[at] === separator) at += 1;
    else if (text[at] === '\r' || text[at] === '\n' || at >= text.length) {
      at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
      end();
    } else refuse<FileCode>('FILE_BROKEN');
  }
  if (fields.length > 0) end();
  return lines;
}

/** A file of separated values. A leading "=" is text here, and refused as a formula. */
export function readCsv(file: Buffer): Sheet {
  const text = decodeText(file).replace(/^\ufeff/, '');
  const [head, ...rest] = linesOf(text, separatorOf(text));
  if (!head) refuse<FileCode>('FILE_EMPTY');
  return {
    headings: head.fields,
    rows: rest.map(({ line, fields }) => ({
      line,
      cells: fields.map((field) => ({
        text: field,
        ...(field.startsWith('=') ? { fault: 'CELL_FORMULA' as const } : {}),
      })),
    })),
  };
}
