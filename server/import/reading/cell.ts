/** A cell as a file has it. A date is its day; a formula and what is merged are told apart. */
export interface Cell {
  text: string;
  /** Where the file says that it is a number. */
  number?: number;
  /** Where the file says that it is a day. */
  day?: string;
  fault?: 'CELL_FORMULA' | 'CELL_MERGED' | 'CELL_ERROR';
}

/** A table read from a file: its headings, and rows with their line as a spreadsheet counts. */
export interface Sheet {
  headings: string[];
  rows: { line: number; cells: (Cell | undefined)[] }[];
}

/** Codes of files that cannot be read at all. */
export type FileCode =
  | 'FILE_KIND_UNKNOWN'
  | 'FILE_OLD_EXCEL'
  | 'FILE_HAS_MACROS'
  | 'FILE_TOO_LARGE'
  | 'FILE_BROKEN'
  | 'FILE_WRONG_COLUMNS'
  | 'FILE_EMPTY'
  | 'FILE_TOO_MANY_ROWS'
  | 'FILE_NOT_UNICODE'
  | 'FILE_ENCRYPTED';

/** Letters that Vietnamese does not have and that TCVN3 and VNI texts are full of. */
const LEGACY = /[µ¸¶·¹¨»¾¼½©®ª«¬\u00ad°±²³¡¢£¤¥¦ÆæØøÞþßåÅçÇëËîÎïÏñÑöÖ÷×ûÛüÜäÄÿ]/;

/** Of those, signs that stand in good texts: "30 m²", "25 °C". */
const MEASURES = /(?<=m)[²³]|(?<=\d ?)[°±²³¼½¾]/g;

/** What a cell says in composed Unicode, or why it cannot be taken for what it shows. */
export function textOf(cell: Cell): { text: string } | { code: string } {
  if (cell.fault) return { code: cell.fault };
  const text = cell.text.normalize('NFC').replace(/\r\n?/g, '\n').trim();
  return LEGACY.test(text.replace(MEASURES, '')) ? { code: 'CELL_LEGACY_FONT' } : { text };
}
