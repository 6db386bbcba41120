import type { Content, ContentTable, TableCell } from 'pdfmake/interfaces.js';
import { columnShares } from '../../../schema/document/document.format.js';
import type { TableBlock } from '../../../schema/document/document.model.js';
import { printable } from '../../../schema/document/document.text.js';
import type { LayoutProfile } from '../../../schema/document/layout-profile.model.js';
import { linesAtMost, mm, reserve, textWidth } from './pdf-measure.js';

const GRID = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  paddingLeft: () => mm(1.5),
  paddingRight: () => mm(1.5),
  paddingTop: () => 2,
  paddingBottom: () => 2,
};

const cellAlignment = { text: 'left', number: 'right', center: 'center' } as const;

/** Widths of the columns' text, without padding and rules. */
function columnWidths(table: TableBlock, profile: LayoutProfile): number[] {
  const padding = 2 * mm(1.5) + 0.5;
  return columnShares(table.widths).map((share) =>
    Math.max(profile.size.table, share * (textWidth(profile) - 0.5) - padding),
  );
}

/** Whether every row is low enough to be held together: the layout engine cuts off a higher one. */
function rowsAreLow(rows: readonly string[][], widths: readonly number[], size: number): boolean {
  const most = 20;
  return rows.every((row) =>
    widths.every((width, column) => {
      const text = row[column] ?? '';
      return text.length < most || linesAtMost(text, size, width) <= most;
    }),
  );
}

/** A table with rules; its head is repeated on every page and rows are not split. */
export function pdfTable(table: TableBlock, profile: LayoutProfile): Content[] {
  const size = profile.size.table;
  const widths = columnWidths(table, profile);
  if (widths.length === 0) return [];
  const header: TableCell[] = widths.map((_, column) => ({
    text: printable(table.header[column] ?? ''),
    bold: true,
    alignment: 'center',
    verticalAlignment: 'middle',
  }));
  const body = table.rows.map((row) =>
    widths.map((_, column): TableCell => ({
      text: printable(row[column] ?? ''),
      alignment: cellAlignment[table.align[column] ?? 'text'],
    })),
  );
  const low = rowsAreLow([table.header, ...table.rows], widths, size);
  const grid: ContentTable = {
    table: {
      headerRows: rowsAreLow([table.header], widths, size) ? 1 : 0,
      keepWithHeaderRows: low ? 1 : 0,
      dontBreakRows: low,
      widths,
      body: [header, ...body],
    },
    layout: GRID,
    fontSize: size,
    margin: [0, profile.paragraphSpacing, 0, 4],
  };
  if (!table.caption) return [grid];
  const caption = {
    text: printable(table.caption),
    bold: true,
    fontSize: size,
    alignment: 'center',
  } as const;
  const margin: [number, number, number, number] = [0, profile.paragraphSpacing, 0, 0];
  return [reserve(size * 8), { ...caption, margin }, grid];
}
