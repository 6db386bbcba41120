/** Makes the workbook that an organization fills in: everything but the answers is locked. */
import ExcelJS from 'exceljs';
import { zonedDate } from '../../../schema/core/calendar.js';
import { figureParts } from '../../../schema/submission/submission.rule.js';
import type { FigureAmounts } from '../../../schema/submission/figure.rule.js';
import { formatNumber } from '../../../schema/report/figure.rule.js';
import { harmless } from '../../../schema/workbook/cell-text.js';
import {
  type FilledSheet,
  filledSheets,
  sheetColumns,
  sheetNames,
  stampKeys,
  WORKBOOK_FORMAT,
  type WorkbookStamp,
  YES,
} from '../../../schema/workbook/workbook.model.js';
import {
  type Answer,
  type WorkbookRow,
  workbookRows,
} from '../../../schema/workbook/workbook-rows.rule.js';
import { writeChoices } from './workbook-choices.js';
import { guideLines } from './workbook-guide.js';
import { validationOf } from './workbook-validation.js';
import type { SubmissionForm } from '../submission-form.js';

const HEADING = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFA4161A' } } as const;
const ANSWER = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF8E1' } } as const;
const LINE = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;
const BORDER = { top: LINE, left: LINE, bottom: LINE, right: LINE } as const;

/** What the file belongs to. */
export function stampOf({ submission, round }: SubmissionForm): WorkbookStamp {
  return {
    format: WORKBOOK_FORMAT,
    organization: submission.organizationId,
    round: round.id,
    template: round.template.id,
    submission: submission.id,
    edition: String(submission.edition),
  };
}

/** What a cell shows for a canonical text. */
function shownAnswer({ kind, text, choices }: Answer): string | number | null {
  if (kind === 'CONFIRM' || text === '') return null;
  if (kind === 'AMOUNT' || kind === 'WHOLE') return Number(text);
  if (kind === 'TICK') return YES;
  if (kind === 'CHOICE') return choices?.find(({ code }) => code === text)?.label ?? null;
  return harmless(text);
}

const wasColumn = (column: string) => `was${column.charAt(0).toUpperCase()}${column.slice(1)}`;

interface Writing {
  sheet: ExcelJS.Worksheet;
  which: FilledSheet;
  form: SubmissionForm;
  /** Where the choices of a field's cells are listed. */
  lists: ReadonlyMap<object, string>;
}

function writeAnswer(line: ExcelJS.Row, column: string, answer: Answer, { lists }: Writing) {
  const was = line.getCell(wasColumn(column));
  was.value = harmless(answer.text);
  // Nothing is to be confirmed where nothing was taken over.
  if (answer.kind === 'CONFIRM' && answer.text === '') return;
  const cell = line.getCell(column);
  cell.value = shownAnswer(answer);
  cell.protection = { locked: false };
  cell.fill = ANSWER;
  cell.numFmt = answer.kind === 'AMOUNT' ? '#,##0.##' : answer.kind === 'WHOLE' ? '#,##0' : '@';
  const validation = validationOf(answer, answer.choices ? lists.get(answer.choices) : undefined);
  if (validation) cell.dataValidation = validation;
}

/** A figure of the period before in words: "1.234,5". */
function previousText(form: SubmissionForm, key: string): string {
  const [code = '', part = ''] = key.split('|');
  const indicator = form.template.indicators.find((each) => each.code === code);
  const amount = form.previous.get(code)?.[part as keyof FigureAmounts] ?? null;
  if (!indicator || amount === null) return '';
  if (!figureParts(indicator.aggregation).includes(part as keyof FigureAmounts)) return '';
  if (typeof amount === 'number') return formatNumber(amount);
  return indicator.categories?.find((each) => each.code === amount)?.label ?? amount;
}

function writeRow(row: WorkbookRow, writing: Writing) {
  const { sheet, which, form } = writing;
  const previous = which === 'figures' ? previousText(form, row.key) : '';
  const shown: Record<string, string> = { row: row.key, ...row.shown, previous };
  const texts = Object.entries(shown).filter(([, text]) => text !== '');
  const line = sheet.addRow(
    Object.fromEntries(texts.map(([column, text]) => [column, harmless(text)])),
  );
  for (const [column, answer] of Object.entries(row.answers)) {
    writeAnswer(line, column, answer, writing);
  }
  sheetColumns[which].forEach(({ hidden }, at) => {
    const cell = line.getCell(at + 1);
    if (hidden) return;
    cell.border = BORDER;
    cell.alignment = { wrapText: true, vertical: 'top' };
  });
}

function addSheet(book: ExcelJS.Workbook, which: FilledSheet): ExcelJS.Worksheet {
  const sheet = book.addWorksheet(sheetNames[which], {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
  });
  sheet.columns = sheetColumns[which].map(({ key, heading, width, hidden = false }) => ({
    ...{ key, header: heading, width, hidden },
  }));
  // The number of A4: the library's enumeration exists in its types alone.
  Object.assign(sheet.pageSetup, { paperSize: 9 });
  const head = sheet.getRow(1);
  head.height = 30;
  head.eachCell((cell) => {
    cell.fill = HEADING;
    cell.font = { bold: true, color: { argb: 'FFFFFFFF' } };
    cell.alignment = { wrapText: true, vertical: 'middle' };
  });
  return sheet;
}

/** Rows and columns may be made wider; nothing can be added, removed or moved. */
const LOCKED = { formatRows: true, formatColumns: true, selectLockedCells: true };

function addGuide(book: ExcelJS.Workbook, form: SubmissionForm, timeZone: string) {
  const guide = book.addWorksheet(sheetNames.guide, { views: [{ showGridLines: false }] });
  guide.columns = [{ width: 30 }, { width: 90 }];
  const dueOn = zonedDate(form.round.organizationDueAt, timeZone);
  for (const { label, text, isHeading } of guideLines(form, dueOn)) {
    const line = guide.addRow([harmless(label), harmless(text)]);
    line.alignment = { wrapText: true, vertical: 'top' };
    line.getCell(1).font = { bold: true, size: isHeading ? 14 : 11 };
  }
  return guide;
}

/** The workbook of a submission with what it holds now. */
export async function prepareWorkbook(form: SubmissionForm, timeZone: string): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheets = [addGuide(book, form, timeZone)];
  const rows = workbookRows(form.template, form.fields);
  const filled = filledSheets.map((which) => ({ which, sheet: addSheet(book, which) }));
  const choices = book.addWorksheet(sheetNames.choices, { state: 'hidden' });
  const lists = writeChoices(choices, Object.values(rows).flat());
  for (const { which, sheet } of filled) {
    for (const row of rows[which]) writeRow(row, { sheet, which, form, lists });
  }
  const stamp = book.addWorksheet(sheetNames.stamp, { state: 'veryHidden' });
  const values = stampOf(form);
  stamp.addRow(['Khóa', 'Giá trị']);
  for (const key of stampKeys) stamp.addRow([key, values[key]]);
  sheets.push(...filled.map(({ sheet }) => sheet), choices, stamp);
  await Promise.all(sheets.map((sheet) => sheet.protect('', LOCKED)));
  return Buffer.from(await book.xlsx.writeBuffer());
}
