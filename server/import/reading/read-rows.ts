import { fold } from '../../../schema/core/fold.js';
import {
  type CellFault,
  importChoices,
  importColumns,
  type ImportField,
  type ImportValues,
  neededColumns,
} from '../../../schema/import/import.model.js';
import {
  countFaults,
  isCode,
  isDay,
  isEmail,
  isPhone,
} from '../../../schema/organization/organization.rule.js';
import { refuse } from '../../core/refusal.js';
import { type Cell, type FileCode, type Sheet, textOf } from './cell.js';

/** A row of the file as it was understood. */
export interface ReadRow {
  line: number;
  values: ImportValues;
  faults: CellFault[];
}

const plain = (text: string) =>
  fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Which column of the file holds which field. */
function columnsOf(headings: string[]): Map<ImportField, number> {
  const places = headings.map(plain);
  const found = new Map<ImportField, number>();
  for (const [field, heading] of importColumns) {
    const at = places.indexOf(plain(heading));
    if (at >= 0) found.set(field, at);
  }
  const missing = neededColumns.filter((field) => !found.has(field));
  if (missing.length > 0) {
    const names = importColumns
      .filter(([field]) => missing.includes(field))
      .map(([, name]) => name);
    refuse<FileCode>('FILE_WRONG_COLUMNS', { columns: names.join(', ') });
  }
  return found;
}

const TEXT_LIMITS: Partial<Record<ImportField, number>> = {
  abbreviation: 20,
  contactName: 100,
  contactPosition: 100,
};

const amounts = new Set<ImportField>(['membersTotal', 'membersExempt', 'staffTotal', 'subCells']);

type Understood = { value: string | number } | { code: string; params?: Record<string, number> };

function dayIn({ day, text }: Cell): Understood {
  const [, date = '', month = '', year = ''] =
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const typed = year ? `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` : text;
  const value = day ?? typed;
  return isDay(value) ? { value } : { code: 'CELL_NOT_A_DAY' };
}

function amountIn({ number, text }: Cell): Understood {
  const value =
    number ??
    (/^\d{1,3}(?:\.\d{3})+$|^\d+$/.test(text) ? Number(text.replaceAll('.', '')) : Number.NaN);
  return Number.isSafeInteger(value) ? { value } : { code: 'CELL_NOT_A_COUNT' };
}

function choiceIn(field: 'kind' | 'hostType', text: string): Understood {
  const choices: [string, string][] = Object.entries(importChoices[field]);
  const found = choices.find(([word, code]) => plain(word) === plain(text) || code === text);
  return found ? { value: found[1] } : { code: 'CELL_CHOICE_UNKNOWN' };
}

function textIn(field: ImportField, text: string): Understood {
  const max = TEXT_LIMITS[field] ?? 250;
  if (text.length > max) return { code: 'TEXT_TOO_LONG', params: { max } };
  if (field === 'code' && !isCode(text)) return { code: 'CODE_WRONG' };
  if (field === 'phone' && !isPhone(text)) return { code: 'PHONE_WRONG' };
  if (field === 'email' && !isEmail(text)) return { code: 'EMAIL_WRONG' };
  return { value: text };
}

function understand(field: ImportField, cell: Cell): Understood | null {
  const read = textOf(cell);
  if ('code' in read) return read;
  const text = read.text.replace(/\s+/g, ' ');
  if (text === '') return null;
  if (field === 'openedOn' || field === 'asOf') return dayIn({ ...cell, text });
  if (amounts.has(field)) return amountIn({ ...cell, text });
  if (field === 'kind' || field === 'hostType') return choiceIn(field, text);
  return textIn(field, text);
}

function readRow(
  line: number,
  cells: Sheet['rows'][number]['cells'],
  columns: Map<ImportField, number>,
): ReadRow {
  const row: ReadRow = { line, values: {}, faults: [] };
  for (const [field, at] of columns) {
    const cell = cells[at];
    const found = cell ? understand(field, cell) : null;
    if (!found) continue;
    if ('value' in found) row.values[field] = found.value;
    else row.faults.push({ field, ...found });
  }
  for (const field of neededColumns) {
    const isThere = field in row.values || row.faults.some((fault) => fault.field === field);
    if (!isThere) row.faults.push({ field, code: 'CELL_MISSING' });
  }
  const { membersTotal, asOf } = row.values;
  const isCounted = [...amounts].some((field) => field in row.values);
  if (isCounted && asOf === undefined) row.faults.push({ field: 'asOf', code: 'CELL_MISSING' });
  if (isCounted && membersTotal === undefined)
    row.faults.push({ field: 'membersTotal', code: 'CELL_MISSING' });
  else if (isCounted) row.faults.push(...countFaults(row.values as never));
  return row;
}

/** The rows of a file, each cell understood or told to be wrong; a code stands in it once. */
export function readRows({ headings, rows }: Sheet): ReadRow[] {
  const columns = columnsOf(headings);
  const read = rows.map(({ line, cells }) => readRow(line, cells, columns));
  const lines = new Map<unknown, number>();
  for (const { values, faults, line } of read) {
    const first = values.code === undefined ? undefined : lines.get(values.code);
    if (first !== undefined) {
      faults.push({ field: 'code', code: 'CODE_TWICE', params: { line: first } });
    } else lines.set(values.code, line);
  }
  if (read.length === 0) refuse<FileCode>('FILE_EMPTY');
  return read;
}
