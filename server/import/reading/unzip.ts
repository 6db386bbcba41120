import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { refuse } from '../../core/refusal.js';
import type { FileCode } from './cell.js';

const inflate = promisify(inflateRaw);

const MOST_ENTRIES = 200;
const MOST_UNPACKED = 50 * 1024 * 1024;
const MOST_RATIO = 200;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

interface Entry {
  name: string;
  method: number;
  packed: number;
  unpacked: number;
  offset: number;
}

const broken = (): never => refuse<FileCode>('FILE_BROKEN');

function endOf(file: Buffer): number {
  const from = Math.max(0, file.length - 65_557);
  for (let at = file.length - 22; at >= from; at -= 1) {
    if (file.readUInt32LE(at) === END) return at;
  }
  return broken();
}

function entryAt(file: Buffer, at: number): { entry: Entry; next: number } {
  if (file.readUInt32LE(at) !== ENTRY) broken();
  const [name, extra, comment] = [28, 30, 32].map((place) => file.readUInt16LE(at + place));
  const end = at + 46 + (name ?? 0);
  if ((file.readUInt16LE(at + 8) & 1) === 1) refuse<FileCode>('FILE_ENCRYPTED');
  return {
    entry: {
      name: file.toString('utf8', at + 46, end),
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      unpacked: file.readUInt32LE(at + 24),
      offset: file.readUInt32LE(at + 42),
    },
    next: end + (extra ?? 0) + (comment ?? 0),
  };
}

/**
 * The entries of a ZIP file by name. What it would unpack to is asked before anything is unpacked.
 *
 * @throws Refusal FILE_TOO_LARGE for a bomb, FILE_BROKEN.
 */
export function entriesOf(file: Buffer): Map<string, Entry> {
  try {
    const end = endOf(file);
    const count = file.readUInt16LE(end + 10);
    if (count > MOST_ENTRIES) refuse<FileCode>('FILE_TOO_LARGE');
    const entries = new Map<string, Entry>();
    let at = file.readUInt32LE(end + 16);
    for (let left = count; left > 0; left -= 1) {
      const { entry, next } = entryAt(file, at);
      if (entries.has(entry.name) || entry.name.includes('..')) broken();
      entries.set(entry.name, entry);
      at = next;
    }
    const unpacked = [...entries.values()].reduce((sum, entry) => sum + entry.unpacked, 0);
    const isBomb = unpacked > MOST_UNPACKED || unpacked > Math.max(file.length, 1000) * MOST_RATIO;
    if (isBomb) refuse<FileCode>('FILE_TOO_LARGE');
    return entries;
  } catch (fault) {
    if (fault instanceof RangeError) broken();
    throw fault;
  }
}

/** One entry unpacked, and never more of it than it said it would be. */
export async function unpack(file: Buffer, entry: Entry): Promise<string> {
  const { offset, packed, unpacked, method } = entry;
  if (offset + 30 > file.length || file.readUInt32LE(offset) !== LOCAL) broken();
  const from = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  const part = file.subarray(from, from + packed);
  if (method === 0) return part.toString('utf8');
  if (method !== 8) broken();
  const content = await inflate(part, { maxOutputLength: Math.max(unpacked, 1) }).catch(
    (fault: NodeJS.ErrnoException) =>
      refuse<FileCode>(fault.code === 'ERR_BUFFER_TOO_LARGE' ? 'FILE_TOO_LARGE' : 'FILE_BROKEN'),
  );
  return content.toString('utf8');
}
