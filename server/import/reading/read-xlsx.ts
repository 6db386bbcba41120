/**
 * Reads sheets of a workbook: no formula is computed, no link followed, no part unpacked that is
 * not needed.
 */
import { MOST_ROWS } from '../../../schema/import/import.model.js';
import { refuse } from '../../core/refusal.js';
import type { Cell, FileCode, Sheet } from './cell.js';
import { entriesOf, unpack } from './unzip.js';
import { attribute, textsWithin, xmlText } from './xml.js';

const MOST_COLUMNS = 100;

/** Built-in number formats that are dates. */
const DATE_FORMATS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 57]);

/** Which cell styles show dates. */
function dateStyles(styles: string): Set<number> {
  const custom = new Set(DATE_FORMATS);
  for (const [tag] of styles.matchAll(/<numFmt [^>]*>/g)) {
    const format = (attribute(tag, 'formatCode') ?? '').replace(/"[^"]*"|\[[^\]]*\]/g, '');
    if (/[dy]/i.test(format)) custom.add(Number(attribute(tag, 'numFmtId')));
  }
  const cellXfs = /<cellXfs[\s\S]*?<\/cellXfs>/.exec(styles)?.[0] ?? '';
  const used = [...cellXfs.matchAll(/<xf [^>]*>/g)];
  return new Set(
    used.flatMap(([tag], at) => (custom.has(Number(attribute(tag, 'numFmtId'))) ? [at] : [])),
  );
}

function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/.exec(reference)?.[0] ?? '') {
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  return column - 1;
}

/** Days of a spreadsheet are counted from the end of 1899. */
function dayOf(serial: number): string | undefined {
  if (!(serial > 0 && serial < 100_000)) return undefined;
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000)
    .toISOString()
    .slice(0, 10);
}

interface Book {
  strings: string[];
  /** Styles that show dates. */
  dates: Set<number>;
  merged: Map<string, true>;
}

function valueOf(tag: string, inner: string, { strings, dates }: Book): Cell {
  const type = attribute(tag, 't');
  const raw = xmlText(/<v(?: [^>]*)?>([^<]*)<\/v>/.exec(inner)?.[1] ?? '');
  if (/<f[ />]/.test(inner)) return { text: raw, fault: 'CELL_FORMULA' };
  if (type === 'e') return { text: raw, fault: 'CELL_ERROR' };
  if (type === 's') return { text: strings[Number(raw)] ?? '' };
  if (type === 'inlineStr') return { text: textsWithin(inner) };
  if (type === 'str' || raw === '') return { text: raw };
  if (type === 'd') return { text: raw, day: raw.slice(0, 10) };
  const number = Number(raw);
  const day = dates.has(Number(attribute(tag, 's') ?? -1)) ? dayOf(number) : undefined;
  return { text: raw, number, ...(day ? { day } : {}) };
}

function cellsOf(row: string, book: Book): (Cell | undefined)[] {
  const cells: (Cell | undefined)[] = [];
  for (const [, tag = '', inner = ''] of row.matchAll(/<c([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
    const reference = attribute(tag, 'r') ?? '';
    const column = reference ? columnOf(reference) : cells.length;
    if (column >= MOST_COLUMNS) continue;
    const cell = valueOf(tag, inner, book);
    cells[column] = book.merged.has(reference) ? { ...cell, fault: 'CELL_MERGED' } : cell;
  }
  return cells;
}

/** Every cell of every merged range, of ranges that are not larger than a page. */
function mergedCells(sheet: string): Map<string, true> {
  const cells = new Map<string, true>();
  const letters = (column: number): string =>
    (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') +
    String.fromCharCode(65 + (column % 26));
  for (const [, from = '', to = ''] of sheet.matchAll(
    /<mergeCell ref="([A-Z]+\d+):([A-Z]+\d+)"/g,
  )) {
    const [top, bottom] = [from, to].map((cell) => Number(/\d+/.exec(cell)?.[0]));
    const last = Math.min(columnOf(to), MOST_COLUMNS);
    for (let row = top ?? 0; row <= Math.min(bottom ?? 0, (top ?? 0) + 1000); row += 1) {
      for (let column = columnOf(from); column <= last; column += 1) {
        cells.set(`${letters(column)}${row}`, true);
      }
    }
  }
  return cells;
}

async function partsOf(file: Buffer) {
  const entries = entriesOf(file);
  if ([...entries.keys()].some((name) => /vbaProject|macrosheets/i.test(name))) {
    refuse<FileCode>('FILE_HAS_MACROS');
  }
  if (!entries.has('xl/workbook.xml')) refuse<FileCode>('FILE_KIND_UNKNOWN');
  const part = async (name: string) => {
    const entry = entries.get(name);
    const text = entry ? await unpack(file, entry) : '';
    // Nothing that Excel writes declares entities of its own.
    if (text.slice(0, 4096).includes('<!DOCTYPE')) refuse<FileCode>('FILE_BROKEN');
    return text;
  };
  return { part };
}

/** Sheets of a workbook in their order, by name, with the part that each is in. */
async function sheetParts(part: (name: string) => Promise<string>): Promise<[string, string][]> {
  const relations = await part('xl/_rels/workbook.xml.rels');
  const targets = new Map(
    [...relations.matchAll(/<Relationship [^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  );
  const sheets = [...(await part('xl/workbook.xml')).matchAll(/<sheet [^>]*>/g)];
  return sheets.map(([tag]) => {
    const target = targets.get(attribute(tag, 'r:id')) ?? 'worksheets/sheet1.xml';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    return [(attribute(tag, 'name') ?? '').normalize('NFC'), path];
  });
}

/** What all sheets of a workbook stand on. */
async function commonParts(part: (name: string) => Promise<string>) {
  const shared = await part('xl/sharedStrings.xml');
  const strings = [...shared.matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, si = '']) =>
    textsWithin(si),
  );
  return { strings, dates: dateStyles(await part('xl/styles.xml')) };
}

function readPart(sheet: string, common: Omit<Book, 'merged'>): Sheet | null {
  const book = { ...common, merged: mergedCells(sheet) };
  const rows: Sheet['rows'] = [];
  for (const [, tag = '', inner = ''] of sheet.matchAll(
    /<row([^>]*?)(?:\/>|>([\s\S]*?)<\/row>)/g,
  )) {
    const line = Number(attribute(tag, 'r') ?? rows.length + 1);
    const cells = cellsOf(inner, book);
    if (cells.some((cell) => cell && cell.text.trim() !== '')) rows.push({ line, cells });
    if (rows.length > MOST_ROWS + 1) refuse<FileCode>('FILE_TOO_MANY_ROWS', { max: MOST_ROWS });
  }
  const [head, ...rest] = rows;
  if (!head) return null;
  return { headings: Array.from(head.cells, (cell) => cell?.text ?? ''), rows: rest };
}

/** The first sheet. @throws Refusal of FileCode */
export async function readXlsx(file: Buffer): Promise<Sheet> {
  const { part } = await partsOf(file);
  const [first] = await sheetParts(part);
  const path = first?.[1] ?? 'xl/worksheets/sheet1.xml';
  return readPart(await part(path), await commonParts(part)) ?? refuse<FileCode>('FILE_EMPTY');
}

/** Sheets by name, of those asked for that the workbook has. @throws Refusal of FileCode */
export async function readSheets(
  file: Buffer,
  names: readonly string[],
): Promise<Record<string, Sheet>> {
  const { part } = await partsOf(file);
  const common = await commonParts(part);
  const sheets: Record<string, Sheet> = {};
  for (const [name, path] of await sheetParts(part)) {
    const sheet = names.includes(name) ? readPart(await part(path), common) : null;
    if (sheet) sheets[name] ??= sheet;
  }
  return sheets;
}
