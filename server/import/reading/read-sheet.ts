import { refuse } from '../../core/refusal.js';
import type { FileCode, Sheet } from './cell.js';
import { readCsv } from './read-csv.js';
import { readSheets, readXlsx } from './read-xlsx.js';

const startsWith = (file: Buffer, bytes: number[]) => bytes.every((byte, at) => file[at] === byte);

const isZip = (file: Buffer) => startsWith(file, [0x50, 0x4b, 0x03, 0x04]);

const FOREIGN = ['%PDF', '\u0089PNG', 'GIF8', '{\\rtf', '<!DO', '<html', '<?xm'];

/** Refuses what is neither a workbook nor text, by what is in it. */
function refuseForeign(file: Buffer): void {
  if (file.length === 0) refuse<FileCode>('FILE_EMPTY');
  if (startsWith(file, [0xd0, 0xcf, 0x11, 0xe0])) refuse<FileCode>('FILE_OLD_EXCEL');
  const sign = file.toString('latin1', 0, 8);
  if (FOREIGN.some((foreign) => sign.startsWith(foreign))) refuse<FileCode>('FILE_KIND_UNKNOWN');
}

/** A table read from a file by what is in it; its name decides nothing. @throws Refusal of FileCode */
export async function readSheet(file: Buffer): Promise<Sheet> {
  refuseForeign(file);
  return isZip(file) ? readXlsx(file) : readCsv(file);
}

/** Sheets of a workbook by name, of those asked for that it has. @throws Refusal of FileCode */
export async function readBook(
  file: Buffer,
  names: readonly string[],
): Promise<Record<string, Sheet>> {
  refuseForeign(file);
  return isZip(file) ? readSheets(file, names) : refuse<FileCode>('FILE_KIND_UNKNOWN');
}
