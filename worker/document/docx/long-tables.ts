/**
 * Tables of thousands of rows, which the layout library would hold as a million objects: it is
 * given one row of marks, and the finished row is written once for each row of the table.
 */
import type { Block, DocumentModel, TableBlock } from '../../../schema/document/document.model.js';
import { escapeMarkup, printable } from '../../../schema/document/document.text.js';

/** Rows from which on a table is written so. */
const LONG = 300;
/** Rows that are put into the file together. */
const TOGETHER = 250;
/** Opens and closes a mark; texts hold neither. */
const [OPEN, CLOSE] = ['\uE001', '\uE002'];
const MARKS = /[\uE001\uE002]/g;

export interface Shortened {
  model: DocumentModel;
  /** The tables whose rows are marks, by the number in the mark. */
  long: TableBlock[];
}

const isLong = (block: Block): block is TableBlock =>
  block.kind === 'table' && block.rows.length >= LONG;

/** The document with marks for the rows of its long tables. */
export function withoutLongTables(model: DocumentModel): Shortened {
  const long: TableBlock[] = [];
  const shortened = (blocks: Block[]): Block[] =>
    blocks.map((block) => {
      if (!isLong(block)) return block;
      const marks = block.widths.map((_, column) => `${OPEN}${long.length}:${column}${CLOSE}`);
      long.push(block);
      return { ...block, rows: [marks] };
    });
  const body = shortened(model.body);
  const annexes = model.annexes.map((annex) => ({ ...annex, blocks: shortened(annex.blocks) }));
  return { model: { ...model, body, annexes }, long };
}

/** A cell's text as the library writes it. */
function textOf(cell = ''): string {
  return escapeMarkup(printable(cell.replace(MARKS, ''))).replaceAll('&#39;', '&apos;');
}

/** One table's rows, some at a time; `row` is the XML of its row of marks. */
function* rowsOf(table: TableBlock, row: string): Generator<string> {
  const pieces = row.split(/\uE001\d+:(\d+)\uE002/);
  let xml = '';
  for (const [index, cells] of table.rows.entries()) {
    for (const [at, piece] of pieces.entries()) {
      xml += at % 2 === 0 ? piece : textOf(cells[Number(piece)]);
    }
    if ((index + 1) % TOGETHER === 0) {
      yield xml;
      xml = '';
    }
  }
  yield xml;
}

/** The main part in pieces, each row of marks replaced by the rows it stands for. */
export function* withLongTables(xml: string, long: readonly TableBlock[]): Generator<string> {
  let from = 0;
  for (const [number, table] of long.entries()) {
    const mark = xml.indexOf(`${OPEN}${number}:0${CLOSE}`, from);
    const start = xml.lastIndexOf('<w:tr>', mark);
    const end = xml.indexOf('</w:tr>', mark) + '</w:tr>'.length;
    if (mark < 0 || start < from) throw new Error(`table ${number} has lost its place`);
    yield xml.slice(from, start);
    yield* rowsOf(table, xml.slice(start, end));
    from = end;
  }
  yield xml.slice(from);
}
