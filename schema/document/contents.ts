/**
 * Whether a document is long enough for a table of contents, and what stands in it. Every format
 * asks here, so that none has one that the others lack.
 */
import { annexHeading, columnShares, headingText } from './document.format.js';
import type { Block, DocumentModel, TableBlock } from './document.model.js';
import { capitals } from './document.text.js';
import type { LayoutProfile } from './layout-profile.model.js';

const POINTS_PER_MM = 72 / 25.4;
/** An average letter of the type, in parts of its size. */
const LETTER = 0.45;
/** Room of a chart, and of what stands around the text of the first page, in points. */
const CHART = 170;
const FRAME = 480;

export interface ContentsEntry {
  level: 1 | 2;
  text: string;
}

function textWidth({ margin }: LayoutProfile): number {
  return (210 - margin.left - margin.right) * POINTS_PER_MM;
}

const linesOf = (letters: number, size: number, width: number): number =>
  Math.max(1, Math.ceil((letters * size * LETTER) / Math.max(width, size)));

function tableHeight(table: TableBlock, profile: LayoutProfile): number {
  const { table: size } = profile.size;
  const widths = columnShares(table.widths).map((share) => share * textWidth(profile) - 9);
  let height = table.caption ? size * 2 : 0;
  for (const row of [table.header, ...table.rows]) {
    const lines = widths.map((width, column) => linesOf(row[column]?.length ?? 0, size, width));
    height += Math.max(1, ...lines) * size * 1.15 + 4;
  }
  return height;
}

function blockHeight(block: Block, profile: LayoutProfile): number {
  if (block.kind === 'table') return tableHeight(block, profile);
  if (block.kind === 'chart') return CHART;
  const letters =
    block.kind === 'heading'
      ? block.text.length
      : block.runs.reduce((sum, { text }) => sum + text.length, 0);
  const lines = linesOf(letters, profile.size.body, textWidth(profile));
  return lines * profile.lineSpacing + profile.paragraphSpacing;
}

/** Pages a document takes, as far as that can be told without setting it; annexes begin a page. */
export function estimatedPages(model: DocumentModel, profile: LayoutProfile): number {
  const page = (297 - profile.margin.top - profile.margin.bottom) * POINTS_PER_MM;
  const pagesOf = (blocks: Block[], more: number): number =>
    Math.ceil(blocks.reduce((sum, block) => sum + blockHeight(block, profile), more) / page);
  return model.annexes.reduce(
    (pages, { blocks }) => pages + pagesOf(blocks, 72),
    pagesOf(model.body, FRAME),
  );
}

/** Title of an annex in the table of contents: "PHỤ LỤC 1. SỐ LIỆU CHI TIẾT …". */
export function annexEntry(model: DocumentModel, index: number): string {
  const [number] = annexHeading(model, index + 1);
  return `${number}. ${capitals(model.annexes[index]?.title ?? '')}`;
}

/** What the table of contents lists, in order; empty where the document is too short for one. */
export function contentsOf(model: DocumentModel, profile: LayoutProfile): ContentsEntry[] {
  const headings = model.body.flatMap((block): ContentsEntry[] =>
    block.kind === 'heading' ? [{ level: block.level, text: headingText(block, profile) }] : [],
  );
  const annexes = model.annexes.map((_, index): ContentsEntry => ({
    level: 1,
    text: annexEntry(model, index),
  }));
  const entries = [...headings, ...annexes];
  const { fromHeadings, fromPages } = profile.contents;
  const isLong = entries.length >= fromHeadings && estimatedPages(model, profile) >= fromPages;
  return isLong ? entries : [];
}
