import ExcelJS from 'exceljs';
import { sheetColumns, sheetNames } from '../../schema/workbook/workbook.model.js';
import { preparedWorkbook, readWorkbook } from '../../server/workbook/submission-import.service.js';
import type { TestPerson } from '../core/api.js';

/** Opens a workbook as a spreadsheet would. */
export async function openBook(file: Buffer): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(file as never);
  return book;
}

type FilledName = 'figures' | 'texts' | 'practices';

/** Sheet, row by its hidden key, column, and what is typed there. */
export type Typed = [sheet: FilledName, row: string, column: string, value: ExcelJS.CellValue];

/** A cell of a prepared workbook. */
export function cellOf(
  book: ExcelJS.Workbook,
  [which, row, column]: [FilledName, string, string, ...unknown[]],
): ExcelJS.Cell {
  const sheet = book.getWorksheet(sheetNames[which]);
  if (!sheet) throw new Error(`no sheet ${which}`);
  const at = sheetColumns[which].findIndex(({ key }) => key === column) + 1;
  for (let line = 2; line <= sheet.rowCount; line += 1) {
    if (sheet.getCell(line, 1).value === row) return sheet.getCell(line, at);
  }
  throw new Error(`no row ${row}`);
}

/** Types into a prepared workbook and saves it. */
export async function filled(
  file: Buffer,
  typed: readonly Typed[],
  change: (book: ExcelJS.Workbook) => void = () => undefined,
): Promise<Buffer> {
  const book = await openBook(file);
  for (const each of typed) cellOf(book, each).value = each[3];
  change(book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** Downloads a report's workbook, fills it in and uploads it. Says the import's id. */
export async function uploaded(
  who: TestPerson,
  submissionId: string,
  typed: readonly Typed[],
  change?: (book: ExcelJS.Workbook) => void,
): Promise<string> {
  const file = await filled(await preparedWorkbook(who.ctx, { id: submissionId }), typed, change);
  return readWorkbook(who.ctx, { id: submissionId, fileName: 'biểu.xlsx', file });
}

const FIELDS = `id state mayUndo changes { sheet cell title from to contested }
  faults { sheet cell code message } warnings { cell code message }`;

export const ONE = `query ($id: ID!) { submissionImport(id: $id) { ${FIELDS} } }`;
export const COMMIT = `mutation ($id: ID!) { commitSubmissionImport(id: $id) { ${FIELDS} } }`;
export const UNDO = `mutation ($id: ID!) { undoSubmissionImport(id: $id) { ${FIELDS} } }`;

export interface Shown {
  state: string;
  mayUndo: boolean;
  changes: { sheet: string; cell: string; title: string; from: string; to: string }[];
  faults: { sheet: string; cell: string; code: string; message: string }[];
  warnings: { cell: string; code: string; message: string }[];
}

/** What the API tells of an import. */
export async function shown(who: TestPerson, id: string): Promise<Shown> {
  const reply = await who.ask<{ submissionImport: Shown }>(ONE, { id });
  if (!reply.data?.submissionImport) throw new Error(JSON.stringify(reply.errors));
  return reply.data.submissionImport;
}
