import type { Content, ContentTable, ContentText, TableCell } from 'pdfmake/interfaces.js';
import {
  annexHeading, capitals, columnShares, headingText, printable, unbrokenParts,
} from '../../schema/document/document.format.js';
import type {
  Annex, Block, DocumentModel, HeadingBlock, Run, TableBlock,
} from '../../schema/document/document.model.js';
import type { LayoutProfile } from '../../schema/document/layout-profile.model.js';

/** Points of a length in millimetres. */
export const mm = (length: number): number => (length * 72) / 25.4;

/** Ascent plus descent of the embedded font, in parts of the type size. */
const FONT_HEIGHT = 0.89111328125 + 0.21630859375;

/** Line height factor that makes lines of a type size stand `points` apart. */
export function exactly(points: number, size: number): number {
  return points / (size * FONT_HEIGHT);
}

/** Lines a text takes at most in a column, reckoned with wide letters. */
export function linesAtMost(text: string, size: number, width: number): number {
  return Math.ceil((text.length * size * 0.6) / Math.max(width, size)) + 1;
}

export function textWidth({ margin }: LayoutProfile): number {
  return mm(210 - margin.left - margin.right);
}

/** Moves on to the next page unless `height` points are left on this one; takes no room itself. */
export function reserve(height: number): Content {
  const room: Content = { stack: [], margin: [0, height, 0, 0] };
  return { stack: [room], unbreakable: true, margin: [0, 0, 0, -height] };
}

function runs(source: readonly Run[]): ContentText[] {
  return source.flatMap(({ text, bold, italic }) =>
    unbrokenParts(text).map((part) => ({
      text: part.text,
      bold,
      italics: italic,
      noWrap: part.whole || undefined,
    })),
  );
}

function bodyText(profile: LayoutProfile): Omit<ContentText, 'text'> {
  return {
    fontSize: profile.size.body,
    lineHeight: exactly(profile.lineSpacing, profile.size.body),
    alignment: 'justify',
    leadingIndent: mm(profile.firstLineIndent),
    margin: [0, profile.paragraphSpacing, 0, 0],
  };
}

/** A heading is a bookmark, and stays on the page of the first lines under it. */
function heading(block: HeadingBlock, profile: LayoutProfile): Content[] {
  const text = headingText(block, profile);
  const lines = linesAtMost(text, profile.size.body, textWidth(profile)) + 2;
  return [
    reserve(lines * profile.lineSpacing + 2 * profile.paragraphSpacing),
    {
      ...bodyText(profile),
      text,
      bold: true,
      outline: true,
      outlineText: text,
      outlineExpanded: true,
    },
  ];
}

/** Text of a paragraph; two lines of it fit or it begins on the next page. */
function paragraph(source: ContentText[], profile: LayoutProfile): Content[] {
  return [
    reserve(2 * profile.lineSpacing + profile.paragraphSpacing),
    { ...bodyText(profile), text: source.length === 0 ? '' : source },
  ];
}

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

function tableContent(table: TableBlock, profile: LayoutProfile): Content[] {
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
  const caption = { text: printable(table.caption), bold: true, fontSize: size, alignment: 'center' } as const;
  const margin: [number, number, number, number] = [0, profile.paragraphSpacing, 0, 0];
  return [reserve(size * 8), { ...caption, margin }, grid];
}

/** One block of the body or of an annex. */
export function pdfBlocks(block: Block, profile: LayoutProfile): Content[] {
  switch (block.kind) {
    case 'heading':
      return heading(block, profile);
    case 'paragraph':
      return paragraph(runs(block.runs), profile);
    case 'item': {
      const mark = block.ordinal ? `${printable(block.ordinal)}. ` : '- ';
      return paragraph([{ text: mark }, ...runs(block.runs)], profile);
    }
    case 'table':
      return tableContent(block, profile);
  }
}

/** An annex begins a page and is a bookmark. */
export function pdfAnnex(
  annex: Annex,
  position: number,
  model: DocumentModel,
  profile: LayoutProfile,
): Content[] {
  const [number, reference] = annexHeading(model, position);
  const title = capitals(annex.title);
  const bookmark = { outline: true, outlineText: `${number}. ${title}` };
  const fontSize = profile.size.body;
  return [
    { text: number, bold: true, alignment: 'center', fontSize, pageBreak: 'before', ...bookmark },
    { text: title, bold: true, alignment: 'center', fontSize },
    { text: reference, italics: true, alignment: 'center', fontSize, margin: [0, 0, 0, 6] },
    ...annex.blocks.flatMap((block) => pdfBlocks(block, profile)),
  ];
}
