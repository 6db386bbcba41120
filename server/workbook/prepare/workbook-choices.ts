import type ExcelJS from 'exceljs';
import { harmless } from '../../../schema/workbook/cell-text.js';
import { sheetNames } from '../../../schema/workbook/workbook.model.js';
import type { WorkbookRow } from '../../../schema/workbook/workbook-rows.rule.js';

/**
 * Writes every list of choices into a column of a hidden sheet, so that labels may be long and hold
 * commas. Says where each list stands.
 */
export function writeChoices(
  sheet: ExcelJS.Worksheet,
  rows: readonly WorkbookRow[],
): Map<object, string> {
  const lists = new Map<object, string>();
  for (const { choices } of rows.flatMap(({ answers }) => Object.values(answers))) {
    if (!choices?.length || lists.has(choices)) continue;
    const column = sheet.getColumn(lists.size + 1);
    column.values = choices.map(({ label }) => harmless(label));
    const place = `$${column.letter}$1:$${column.letter}$${choices.length}`;
    lists.set(choices, `'${sheetNames.choices}'!${place}`);
  }
  return lists;
}
