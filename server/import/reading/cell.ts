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
