import type { FileCode } from '../import/reading/cell.js';

/** Of files that cannot be read at all. */
export const fileMessages: Record<FileCode, string> = {
  FILE_KIND_UNKNOWN: 'This is neither .xlsx nor .csv. Download the template and fill it in.',
  FILE_OLD_EXCEL:
    'An old .xls file or one with a password. Open it in Excel and save it as .xlsx without a password.',
  FILE_HAS_MACROS: 'The file has macros and is not read. Save it as .xlsx, not .xlsm.',
  FILE_TOO_LARGE:
    'The file is too large once unpacked and is not read. Copy the list alone into the template.',
  FILE_BROKEN: 'The file is damaged. Open it, save it and try again.',
  FILE_WRONG_COLUMNS:
    'The first sheet lacks the columns: {columns}. Its first row must have the headings of the template.',
  FILE_EMPTY: 'The file has no rows.',
  FILE_TOO_MANY_ROWS: 'The file has more than {max} rows. Split it.',
  FILE_NOT_UNICODE:
    'The text is in an old encoding (windows-1258, TCVN3, VNI…). Save it as CSV UTF-8.',
  FILE_ENCRYPTED: 'The file has a password. Remove it and try again.',
};
