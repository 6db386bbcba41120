/** Workbooks written as a stream: rows never stand in memory all at once. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Writable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import ExcelJS from 'exceljs';

export type CellContent = string | number | null;

export interface StreamedColumn {
  header: string;
  width: number;
}

export interface StreamedSheet {
  name: string;
  columns: readonly StreamedColumn[];
  /** Rows without the heading, part by part. */
  parts: AsyncIterable<CellContent[][]>;
}

/** A workbook while it is written. Its sheets follow one after another. */
export interface StreamedBook {
  /** Says how many rows were written below the heading. */
  sheet: (sheet: StreamedSheet) => Promise<number>;
  /** A sheet of few lines without a heading; the first `bold` of them stand out. */
  lines: (name: string, widths: readonly number[], lines: readonly CellContent[][]) => void;
}

interface Options {
  /**
   * Where texts come again and again each stands in the file once; all of them are kept in memory
   * until its end.
   */
  sharesTexts: boolean;
}

/** One style object for all cells: the library works out a style anew for each object it meets. */
const plain = {};

/**
 * Waits until what was written is compressed, or the file has failed. The library piles it up in
 * memory otherwise, and its types do not name the stream.
 */
async function compressed(sheet: ExcelJS.Worksheet, file: Promise<void>): Promise<void> {
  const { pipes } = (sheet as unknown as { stream: { pipes: Writable[] } }).stream;
  for (const pipe of pipes) {
    if (pipe.writableNeedDrain) await Promise.race([once(pipe, 'drain'), file]);
  }
}

function addLine(sheet: ExcelJS.Worksheet, cells: CellContent[]) {
  const line = sheet.addRow(cells);
  line.eachCell((cell) => (cell.style = plain));
  line.commit();
}

async function writeSheet(
  book: ExcelJS.stream.xlsx.WorkbookWriter,
  { name, columns, parts }: StreamedSheet,
  file: Promise<void>,
): Promise<number> {
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ header, width }) => ({ header, width }));
  sheet.getRow(1).font = { bold: true };
  let count = 0;
  for await (const rows of parts) {
    for (const row of rows) addLine(sheet, row);
    count += rows.length;
    await compressed(sheet, file);
  }
  sheet.commit();
  return count;
}

function writeLines(
  book: ExcelJS.stream.xlsx.WorkbookWriter,
  name: string,
  [widths, lines]: [readonly number[], readonly CellContent[][]],
) {
  const sheet = book.addWorksheet(name);
  sheet.columns = widths.map((width) => ({ width }));
  for (const line of lines) addLine(sheet, line);
  sheet.commit();
}

async function fillStream<T>(
  stream: WriteStream,
  { sharesTexts }: Options,
  fill: (book: StreamedBook) => Promise<T>,
): Promise<T> {
  const file = finished(stream);
  // A fault while rows are read is told at the end; heard by nobody it would end the process.
  file.catch(() => undefined);
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream,
    useStyles: true,
    useSharedStrings: sharesTexts,
    zip: { zlib: { level: 1 } },
  });
  const result = await fill({
    sheet: (sheet) => writeSheet(book, sheet, file),
    lines: (name, widths, lines) => writeLines(book, name, [widths, lines]),
  });
  // The library waits without end for a stream that failed before it came to listen.
  await Promise.all([book.commit(), file]);
  return result;
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/**
 * Writes a workbook to a place, whole or not at all. Throws where the disk has no room for it, and
 * what `fill` throws.
 */
export async function writeWorkbook<T>(
  target: string,
  options: Options,
  fill: (book: StreamedBook) => Promise<T>,
): Promise<{ result: T; sha256: string; bytes: number }> {
  await mkdir(dirname(target), { recursive: true });
  const partial = `${target}.partial`;
  const stream = createWriteStream(partial, { flush: true });
  try {
    const result = await fillStream(stream, options, fill);
    await rename(partial, target);
    const { size } = await stat(target);
    return { result, sha256: await sha256Of(target), bytes: size };
  } finally {
    stream.destroy();
    await rm(partial, { force: true });
  }
}
