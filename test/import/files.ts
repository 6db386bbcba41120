import { deflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { importColumns } from '../../schema/import/import.model.js';

const headings = importColumns.map(([, heading]) => heading);
const places = new Map(importColumns.map(([field], at) => [field as string, at]));

export type FileRow = Record<string, unknown>;

const cellsOf = (row: FileRow) =>
  importColumns.map(([field]) => row[field] ?? null) as ExcelJS.CellValue[];

/** A workbook of organizations as somebody would fill it in. */
export async function workbook(
  rows: FileRow[],
  change: (sheet: ExcelJS.Worksheet, column: (field: string) => number) => void = () => undefined,
): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Danh sách');
  sheet.addRow(headings);
  for (const row of rows) sheet.addRow(cellsOf(row));
  change(sheet, (field) => (places.get(field) ?? 0) + 1);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** The same as separated values. */
export function csv(rows: FileRow[], separator = ','): string {
  const quoted = (value: unknown): string =>
    `"${String((value as string | number | null) ?? '').replaceAll('"', '""')}"`;
  const lines = [headings, ...rows.map(cellsOf)].map((cells) =>
    (cells as unknown[]).map(quoted).join(separator),
  );
  return lines.join('\r\n');
}

export const aRow = (over: FileRow = {}): FileRow => ({
  code: 'so-noi-vu',
  name: 'Đảng bộ Sở Nội vụ',
  hostType: 'Cơ quan',
  ...over,
});

interface Packed {
  name: string;
  content: Buffer;
  /** What the directory says it unpacks to, where that is a lie. */
  claims?: number;
}

/** A ZIP file of our own making. */
export function zip(files: Packed[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claims } of files) {
    const packed = deflateRawSync(content);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(claims ?? content.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(head, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}
