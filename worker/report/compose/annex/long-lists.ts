import type {
  Block,
  TableBlock,
  WorkbookList,
} from '../../../../schema/document/document.model.js';
import type { Consolidation } from '../../../../schema/report/consolidation.model.js';
import { formatNumber } from '../../../../schema/report/figure.rule.js';
import { paragraph, words } from '../compose-prose.js';

/**
 * A list of the annexes whose length nobody knows beforehand. Up to so many rows it is printed;
 * beyond that its counts are, and the whole of it stands in the workbook, which the annex says.
 */
export interface LongList {
  /** Of the workbook, at most 31 letters. */
  sheet: string;
  table: TableBlock;
  /** What is printed instead of a list too long for paper. */
  summary: TableBlock;
}

export const isTooLong = ({ rules }: Consolidation, { table }: LongList): boolean =>
  table.rows.length > rules.annexes.rows;

/** The list, or what is printed instead of it with the number of its rows. */
export function printedList(c: Consolidation, list: LongList): Block[] {
  if (!isTooLong(c, list)) return [list.table];
  const rows = formatNumber(list.table.rows.length);
  const where = `trang “${list.sheet}” của tệp XLSX kèm theo văn bản`;
  const told = `${list.table.caption}: tổng số ${rows} dòng, được tổng hợp tại bảng sau; toàn bộ danh sách tại ${where}.`;
  return [paragraph(words(told)), list.summary];
}

/** Those that the workbook holds in the place of the paper. */
export function workbookLists(c: Consolidation, lists: readonly LongList[]): WorkbookList[] {
  return lists
    .filter((list) => isTooLong(c, list))
    .map(({ sheet, table: { header, rows } }) => ({ name: sheet, header, rows }));
}

/** Rows counted by one of their cells, most first. */
export function countedBy(rows: readonly string[][], column: number): [string, number][] {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(row[column] ?? '', (counts.get(row[column] ?? '') ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one);
}
