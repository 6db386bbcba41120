/** Files as organizations send them, and as they should not. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import sharp from 'sharp';

/** Writes bytes beside the others of this run. Says the path. */
export function onDisk(content: Uint8Array): string {
  const path = join(mkdtempSync(join(process.env['TEST_DIR'] ?? '.data', 'evidence-')), 'file');
  writeFileSync(path, content);
  return path;
}

/** A small PDF; `body` is put among its objects, `head` and `tail` around it. */
export function pdf(body = '', { head = '', tail = '' } = {}): Buffer {
  const objects = `1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj`;
  return Buffer.from(
    `${head}%PDF-1.7\n${objects}\n${body}\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n${tail}`,
    'latin1',
  );
}

/** Objects packed together, as most programs write them. */
export function packedObjects(content: string, name = '/ObjStm'): string {
  const packed = deflateSync(Buffer.from(content)).toString('latin1');
  return `9 0 obj<</Type${name}/N 1/First 4/Filter/FlateDecode/Length ${packed.length}>>stream\n${packed}\nendstream endobj`;
}

/** A workbook, with parts changed or added; a null part is left out. */
export async function workbook(
  parts: Record<string, string | Uint8Array | null | ((xml: string) => string)> = {},
): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Danh sách').addRow(['Đảng viên', 12]);
  const files = unzipSync(new Uint8Array(await book.xlsx.writeBuffer()));
  for (const [name, part] of Object.entries(parts)) {
    if (part === null) delete files[name];
    else if (typeof part === 'string') files[name] = strToU8(part);
    else if (typeof part === 'function')
      files[name] = strToU8(part(Buffer.from(files[name] ?? []).toString()));
    else files[name] = new Uint8Array(part);
  }
  return Buffer.from(zipSync(files));
}

const WHERE = { GPSLatitude: '20/1 26/1 0/1', GPSLatitudeRef: 'N' };

/** A photograph as a telephone takes it: held upright, with where it was taken. */
export async function photo(width = 600, height = 400): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#2e7d32' } })
    .jpeg()
    .withExif({ IFD0: { Copyright: 'nguoi chup' }, IFD3: WHERE })
    .withMetadata({ orientation: 6 })
    .toBuffer();
}

/** A PNG that says it is larger than it is. */
export async function hugePng(side = 60_000): Promise<Buffer> {
  const small = await sharp({ create: { width: 1, height: 1, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  small.writeUInt32BE(side, 16);
  small.writeUInt32BE(side, 20);
  return small;
}
