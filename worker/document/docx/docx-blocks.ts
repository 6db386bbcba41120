import {
  AlignmentType,
  HeadingLevel,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import {
  annexHeading,
  columnShares,
  headingText,
} from '../../../schema/document/document.format.js';
import { capitals, printable } from '../../../schema/document/document.text.js';
import type {
  Annex,
  Block,
  DocumentModel,
  Run,
  TableBlock,
} from '../../../schema/document/document.model.js';
import type { LayoutProfile } from '../../../schema/document/layout-profile.model.js';
import { mm, StyleId } from './docx-styles.js';

export type DocxBlock = Paragraph | Table;

/** A4 without the side margins, in twips. */
export function textWidth({ margin }: LayoutProfile): number {
  return mm(210) - mm(margin.left) - mm(margin.right);
}

function runs(source: readonly Run[]): TextRun[] {
  return source.map(
    ({ text, bold, italic }) => new TextRun({ text: printable(text), bold, italics: italic }),
  );
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

function tableBlocks(table: TableBlock, profile: LayoutProfile): DocxBlock[] {
  const widths = columnWidths(table, textWidth(profile));
  if (widths.length === 0) return [];
  const rows = table.rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: widths.map(
          (size, column) =>
            new TableCell({
              width: { size, type: WidthType.DXA },
              children: [
                new Paragraph({
                  style: cellStyle[table.align[column] ?? 'text'],
                  text: printable(row[column] ?? ''),
                }),
              ],
            }),
        ),
      }),
  );
  const grid = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth(profile), type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: mm(1.5), right: mm(1.5) },
    rows: [headerRow(table, widths), ...rows],
  });
  if (!table.caption) return [grid, afterTable()];
  return [
    new Paragraph({ style: StyleId.CAPTION, text: printable(table.caption) }),
    grid,
    afterTable(),
  ];
}

/** One block of the body or an annex; `keepNext` holds it on the page of what follows. */
export function docxBlocks(block: Block, profile: LayoutProfile, keepNext?: boolean): DocxBlock[] {
  switch (block.kind) {
    case 'heading': {
      const heading = block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
      return [new Paragraph({ heading, text: headingText(block, profile) })];
    }
    case 'paragraph':
      return [new Paragraph({ style: StyleId.BODY, keepNext, children: runs(block.runs) })];
    case 'item': {
      const mark = new TextRun(block.ordinal ? `${printable(block.ordinal)}. ` : '- ');
      return [
        new Paragraph({ style: StyleId.ITEM, keepNext, children: [mark, ...runs(block.runs)] }),
      ];
    }
    case 'table':
      return tableBlocks(block, profile);
  }
}

/** An annex begins a page; its number is a heading, so that the navigation pane lists it. */
export function docxAnnex(
  annex: Annex,
  position: number,
  model: DocumentModel,
  profile: LayoutProfile,
): DocxBlock[] {
  const [number, reference] = annexHeading(model, position);
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      alignment: AlignmentType.CENTER,
      indent: { firstLine: 0 },
      pageBreakBefore: true,
      text: number,
    }),
    new Paragraph({ style: StyleId.ANNEX_TITLE, text: capitals(annex.title) }),
    new Paragraph({
      style: StyleId.FRAME,
      spacing: { after: 120 },
      children: [new TextRun({ text: reference, italics: true })],
    }),
    ...annex.blocks.flatMap((block) => docxBlocks(block, profile)),
  ];
}
