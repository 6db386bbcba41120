import type { RoundExportCode } from '../../workbook/export/round-export.service.js';
import type { WorkbookCode } from '../../workbook/reading/read-form.js';

/** Of filled workbooks of a report, and of those of a whole round. */
export const workbookEn: Record<WorkbookCode | RoundExportCode, string> = {
  ROUND_NOT_BEGUN: 'The round has not opened: there is nothing to export yet.',
  EXPORT_GONE: 'The file is no longer kept. Export again from the page of the round.',
  WORKBOOK_NOT_OURS:
    'This is not a workbook from the page of the report. Download the workbook there and fill it in.',
  WORKBOOK_OTHER_FORMAT:
    'This workbook was made by another version of the product. Download a new one.',
  WORKBOOK_OTHER_ORGANIZATION:
    'This workbook belongs to another organization. Choose the file of your own.',
  WORKBOOK_OTHER_ROUND:
    'This workbook belongs to another round. Open the report of that round, or download this one.',
  WORKBOOK_OTHER_TEMPLATE: 'This workbook follows another template. Download a new one.',
  WORKBOOK_OTHER_EDITION:
    'This workbook was downloaded before the report was last handed in. Download a new one.',
  WORKBOOK_SHEET_MISSING: 'The sheet “{sheet}” is missing. Download a new workbook and fill it in.',
  WORKBOOK_ROWS_MISSING:
    'The sheet “{sheet}” lacks {count} of its rows. Download a new workbook and fill it in.',
  WORKBOOK_HAS_FAULTS:
    '{count} cells are at fault, so nothing was written. Mend them and upload the file again.',
  WORKBOOK_CHANGES_NOTHING: 'This file changes nothing: the report says the same.',
  WORKBOOK_UNDO_TOO_LATE:
    'It cannot be undone: the report was changed after the file was written. Edit the report itself.',
  CELL_ROW_UNKNOWN: 'This row is not of the workbook. Delete it and fill in the given cells alone.',
  CELL_ROW_TWICE: 'This row repeats one above. Delete one of them.',
  CELL_IS_A_DAY: 'The cell is a date. Format it as a number and type the figure again.',
  CELL_NOT_AN_AMOUNT: 'This is not a number. Type digits, with two decimals at most.',
};
