import type { ReactNode } from 'react';

/** One column of a list; in the card of a narrow screen, one line. */
export interface Column<Row> {
  key: string;
  /** Already translated. */
  label: string;
  render: (row: Row) => ReactNode;
  /** Field the server sorts by. */
  sort?: string;
  /** In a card: the heading, a chip below it, or left out; otherwise a labelled line. */
  card?: 'heading' | 'chip' | 'hidden';
  align?: 'right';
  /** Kept on one line in the table. */
  whole?: true;
  /** Of the table's column, such as "12rem". */
  width?: string;
}

export interface LedgerProps<Row> {
  /** Names the list for assistive software. Already translated. */
  label: string;
  columns: Column<Row>[];
  /** Shown where nothing is in the list and nothing was filtered out. */
  empty: ReactNode;
  /** Where rows can be chosen: which. */
  selectable?: (row: Row) => boolean;
  /** Names a row on its checkbox. */
  nameOf?: (row: Row) => string;
  /** The page a row opens. Its heading must be a link to the same page. */
  pathOf?: (row: Row) => string;
}
