import {
  LineRuleType,
  Paragraph,
  SequentialIdentifier,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { captionParts } from '../../../schema/document/captions.js';
import { columnShares } from '../../../schema/document/document.format.js';
import type { TableBlock } from '../../../schema/document/document.model.js';
import { printable } from '../../../schema/document/document.text.js';
import type { LayoutProfile } from '../../../schema/document/layout-profile.model.js';
import { mm, StyleId } from './docx-styles.js';

/** A4 without the side margins, in twips. */
export function textWidth({ margin }: LayoutProfile): number {
  return mm(210) - mm(margin.left) - mm(margin.right);
}

/** Column widths in twips that add up to the text width exactly. */
function columnWidths(table: TableBlock, available: number): number[] {
  const widths = columnShares(table.widths).map((share) => Math.floor(share * available));
  const rest = available - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, column) => (column === 0 ? width + rest : width));
}

/** Word wants a paragraph after a table and joins two tables without one; this takes no room. */
export function afterTable(): Paragraph {
  return new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT } });
}

const cellStyle = { text: StyleId.CELL, number: StyleId.NUMBER, center: StyleId.CENTERED } as const;

function headerRow(table: TableBlock, widths: readonly number[]): TableRow {
  const cells = widths.map(
    (size, column) =>
      new TableCell({
        width: { size, type: WidthType.DXA },
        verticalAlign: VerticalAlignTable.CENTER,
        children: [
          new Paragraph({
            style: StyleId.CENTERED,
            keepNext: true,
            children: [new TextRun({ text: printable(table.header[column] ?? ''), bold: true })],
          }),
        ],
      }),
  );
  return new TableRow({ tableHeader: true, cantSplit: true, children: cells });
}

function row(table: TableBlock, cells: readonly string[], widths: readonly number[]): TableRow {
  const children = widths.map(
    (size, column) =>
      new TableCell({
        width: { size, type: WidthType.DXA },
        children: [
          new Paragraph({
            style: cellStyle[table.align[column] ?? 'text'],
            text: printable(cells[column] ?? ''),
          }),
        ],
      }),
  );
  return new TableRow({ cantSplit: true, children });
}

/** A caption whose number Word counts itself, for who adds a table or refers to one. */
export function docxCaption(caption: string, keepNext?: boolean): Paragraph {
  const parts = captionParts(printable(caption));
  const children = parts
    ? [
        new TextRun(`${parts.label} `),
        // A field's name has no blank.
        new SequentialIdentifier(parts.label.replace(' ', '_')),
        new TextRun(`. ${parts.text}`),
      ]
    : [new TextRun(printable(caption))];
  return new Paragraph({ style: StyleId.CAPTION, keepNext, children });
}

/** A table in the table style, its head repeated on every page and no row split. */
export function docxTable(table: TableBlock, profile: LayoutProfile): (Paragraph | Table)[] {
  const widths = columnWidths(table, textWidth(profile));
  if (widths.length === 0) return [];
  const grid = new Table({
    style: StyleId.TABLE,
    layout: TableLayoutType.FIXED,
    width: { size: textWidth(profile), type: WidthType.DXA },
    columnWidths: widths,
    rows: [headerRow(table, widths), ...table.rows.map((cells) => row(table, cells, widths))],
  });
  return [...(table.caption ? [docxCaption(table.caption, true)] : []), grid, afterTable()];
}
