/** The answers of a filled workbook by field of the draft, and what is wrong in which cell. */
import type { DraftFields } from '../../../schema/core/draft/draft-merge.rule.js';
import { fold } from '../../../schema/core/fold.js';
import {
  type PracticeRow,
  TICKED,
  typedAmount,
  writePracticeRows,
} from '../../../schema/submission/draft/draft-fields.rule.js';
import { unreadableParts } from '../../../schema/submission/submission.rule.js';
import { unharmed } from '../../../schema/workbook/cell-text.js';
import {
  type CellPlace,
  type CellRemark,
  type FilledForm,
  type FilledSheet,
  filledSheets,
  sheetColumns,
  sheetNames,
  YES,
} from '../../../schema/workbook/workbook.model.js';
import {
  type Answer,
  EVERY_SLOT,
  type WorkbookRow,
  workbookRows,
  type WorkbookTemplate,
} from '../../../schema/workbook/workbook-rows.rule.js';
import { type Cell, type Sheet, textOf } from '../../import/reading/cell.js';
import { refuse } from '../../core/refusal.js';

/** Codes of workbooks that are not taken, or not as they are. */
export type WorkbookCode =
  | 'WORKBOOK_NOT_OURS'
  | 'WORKBOOK_OTHER_FORMAT'
  | 'WORKBOOK_OTHER_ORGANIZATION'
  | 'WORKBOOK_OTHER_ROUND'
  | 'WORKBOOK_OTHER_TEMPLATE'
  | 'WORKBOOK_OTHER_EDITION'
  | 'WORKBOOK_SHEET_MISSING'
  | 'WORKBOOK_ROWS_MISSING'
  | 'WORKBOOK_HAS_FAULTS'
  | 'WORKBOOK_CHANGES_NOTHING'
  | 'WORKBOOK_UNDO_TOO_LATE'
  | 'CELL_ROW_UNKNOWN'
  | 'CELL_ROW_TWICE'
  | 'CELL_IS_A_DAY'
  | 'CELL_NOT_AN_AMOUNT';

type Understood = { text: string } | { code: string; params?: Record<string, number> };

const plain = (text: string) =>
  fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

function amountIn(answer: Answer, cell: Cell, text: string): Understood {
  if (cell.day) return { code: 'CELL_IS_A_DAY' };
  // What a spreadsheet computed has traces of binary fractions.
  const hundredths = cell.number === undefined ? null : Math.round(cell.number * 100);
  const isExact = hundredths !== null && Math.abs(hundredths / 100 - (cell.number ?? 0)) < 1e-7;
  const amount = isExact ? String(hundredths / 100) : typedAmount(text);
  const [, code = '', part = ''] = answer.name.split('.');
  const [fault] = unreadableParts(code, { [part]: amount });
  if (!fault) return { text: amount };
  return { code: fault.code === 'FIGURE_NOT_A_NUMBER' ? 'CELL_NOT_AN_AMOUNT' : fault.code };
}

function choiceIn({ choices = [] }: Answer, text: string): Understood {
  const found = choices.find(({ code, label }) => plain(label) === plain(text) || code === text);
  return found ? { text: found.code } : { code: 'CELL_CHOICE_UNKNOWN' };
}

const isYes = (text: string) => [plain(YES), 'x', '1', TICKED].includes(plain(text));

function understand(answer: Answer, cell: Cell | undefined): Understood {
  const read = cell ? textOf(cell) : { text: '' };
  if ('code' in read || !cell || read.text === '') return read;
  const { text } = read;
  const { kind, max = 5000 } = answer;
  if (kind === 'AMOUNT' || kind === 'WHOLE') return amountIn(answer, cell, text);
  if (kind === 'CHOICE') return choiceIn(answer, text);
  if (kind === 'TICK' || kind === 'CONFIRM') {
    return isYes(text) ? { text: TICKED } : { code: 'CELL_CHOICE_UNKNOWN' };
  }
  const clean = unharmed(text).trim();
  return clean.length > max ? { code: 'TEXT_TOO_LONG', params: { max } } : { text: clean };
}

const letterOf = (at: number) => String.fromCharCode(65 + at);

/** One answer of the file, before the cells of one field are put together. */
interface Read extends CellPlace {
  column: string;
  text: string;
  was: string;
}

interface Collected {
  reads: Map<string, Read[]>;
  faults: CellRemark[];
  /** Fields of which a cell is at fault. */
  faulty: Set<string>;
}

type Line = Sheet['rows'][number];

function readRow(which: FilledSheet, row: WorkbookRow, line: Line, into: Collected): void {
  const columns = sheetColumns[which];
  const at = (key: string) => columns.findIndex((column) => column.key === key);
  for (const [column, answer] of Object.entries(row.answers)) {
    const was = `was${column.charAt(0).toUpperCase()}${column.slice(1)}`;
    const before = unharmed(line.cells[at(was)]?.text.normalize('NFC').trim() ?? '');
    const place = { sheet: sheetNames[which], cell: `${letterOf(at(column))}${line.line}` };
    const found = understand(answer, line.cells[at(column)]);
    if ('code' in found) {
      into.faults.push({ ...place, ...found });
      into.faulty.add(answer.name);
      continue;
    }
    // A confirmation takes the mark away; an empty one leaves it.
    const isMark = answer.kind === 'CONFIRM';
    const text = isMark ? (found.text === '' ? before : '') : found.text;
    const known = into.reads.get(answer.name) ?? [];
    into.reads.set(answer.name, [...known, { ...place, column, text, was: before }]);
  }
}

function readSheet(
  which: FilledSheet,
  expected: readonly WorkbookRow[],
  sheet: Sheet | undefined,
  into: Collected,
): void {
  const name = sheetNames[which];
  const needed = expected.filter(({ isSlot }) => !isSlot);
  if (!sheet && needed.length > 0) refuse<WorkbookCode>('WORKBOOK_SHEET_MISSING', { sheet: name });
  const byKey = new Map(expected.map((row) => [row.key, row]));
  const met = new Set<string>();
  for (const line of sheet?.rows ?? []) {
    const key = line.cells[0]?.text.trim() ?? '';
    const row = byKey.get(key);
    const place = { sheet: name, cell: `B${line.line}` };
    if (!row) into.faults.push({ ...place, code: 'CELL_ROW_UNKNOWN' });
    else if (met.has(key)) into.faults.push({ ...place, code: 'CELL_ROW_TWICE' });
    else readRow(which, row, line, into);
    met.add(key);
  }
  const count = needed.filter(({ key }) => !met.has(key)).length;
  if (count > 0) refuse<WorkbookCode>('WORKBOOK_ROWS_MISSING', { sheet: name, count });
}

const onOneLine = (text: string) => text.replace(/\s*\n\s*/g, ' ');

function practicesOf(reads: readonly Read[], part: 'text' | 'was'): string {
  const rows: PracticeRow[] = [];
  for (const { column, ...read } of reads) {
    if (column === 'kind') rows.push({ kind: read[part], title: '', sentence: '' });
    else Object.assign(rows.at(-1) ?? {}, { [column]: onOneLine(read[part]) });
  }
  return writePracticeRows(rows.filter(({ title, sentence }) => title !== '' || sentence !== ''));
}

/** What the cells of one field say together. */
function fieldText(name: string, reads: readonly Read[], part: 'text' | 'was'): string {
  if (name.startsWith('practices.')) return practicesOf(reads, part);
  return reads
    .map((read) => (name.startsWith('lines.') ? onOneLine(read[part]) : read[part]))
    .filter(Boolean)
    .join('\n');
}

/** Faults that are kept; who has more has another file in hand. */
const MOST_FAULTS = 200;

/**
 * What a file says of a form that holds these fields now.
 *
 * @throws Refusal of WorkbookCode where sheets or rows are missing.
 */
export function readForm(
  { template, fields }: { template: WorkbookTemplate; fields: DraftFields },
  sheets: Record<string, Sheet>,
): FilledForm {
  const expected = workbookRows(template, fields, EVERY_SLOT);
  const into: Collected = { reads: new Map(), faults: [], faulty: new Set() };
  for (const which of filledSheets) {
    readSheet(which, expected[which], sheets[sheetNames[which]], into);
  }
  const entries: FilledForm['entries'] = {};
  for (const [name, reads] of into.reads) {
    const [first] = reads;
    if (!first || into.faulty.has(name)) continue;
    const [text, was] = [fieldText(name, reads, 'text'), fieldText(name, reads, 'was')];
    const changed = reads.find((read) => read.text !== read.was) ?? first;
    const { sheet, cell } = changed;
    entries[name] = { sheet, cell, text, ...(was === text ? {} : { was }) };
  }
  return { entries, faults: into.faults.slice(0, MOST_FAULTS) };
}
