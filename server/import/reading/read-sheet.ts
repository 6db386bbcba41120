import { refuse } from '../../core/refusal.js';
import type { FileCode, Sheet } from './cell.js';
import { readCsv } from './read-csv.js';
import { readXlsx } from './read-xlsx.js';

const startsWith = (file: Buffer, bytes: number[]) => bytes.every((byte, at) => file[at] === byte);

/** A table read from a file by what is in it; its name decides nothing. @throws Refusal of FileCode */
export async function readSheet(file: Buffer): Promise<Sheet> {
  if (file.length === 0) refuse<FileCode>('FILE_EMPTY');
  if (startsWith(file, [0x50, 0x4b, 0x03, 0x04])) return readXlsx(file);
  if (startsWith(file, [0xd0, 0xcf, 0x11, 0xe0])) refuse<FileCode>('FILE_OLD_EXCEL');
  const isBinary = ['%PDF', '\u0089PNG', 'GIF8', '{\\rtf', '<!DO', '<html', '<?xm'].some((sign) =>
    file.toString('latin1', 0, 8).startsWith(sign),
  );
  if (isBinary) refuse<FileCode>('FILE_KIND_UNKNOWN');
  return readCsv(file);
}
