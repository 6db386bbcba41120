import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import { refuse } from '../../core/refusal.js';
import { inTurn } from '../in-turn.js';
import type { EvidenceFileCode } from './evidence-file-code.js';

const unpack = promisify(inflate);

/** How much the packed objects of a file may come to, in bytes. */
const MOST_UNPACKED = 64 * 1024 * 1024;

/** A name in any spelling: its letters may be written as numbers, /J#61vaScript. */
function spelled(name: string): string {
  const letters = [...name].map((letter) => {
    const code = letter.charCodeAt(0).toString(16);
    return `(?:${letter}|#(?:${code}|${code.toUpperCase()}))`;
  });
  return `/${letters.join('')}(?=[\\s/<>\\[\\]()%\\d]|$)`;
}

/** What only a file has that does something when it is opened, or carries other files. */
const ACTIVE = ['JavaScript', 'Launch', 'EmbeddedFile', 'EmbeddedFiles', 'RichMedia', 'XFA'].map(
  (name) => ({ name, pattern: new RegExp(spelled(name)) }),
);
const ENCRYPTED = new RegExp(`${spelled('Encrypt')}\\s*(?:\\d|<<)`);
const PACKED_OBJECTS = new RegExp(spelled('ObjStm'), 'g');

function refuseActive(text: string): void {
  if (ENCRYPTED.test(text)) refuse<EvidenceFileCode>('EVIDENCE_ENCRYPTED');
  const found = ACTIVE.find(({ pattern }) => pattern.test(text));
  if (found) refuse<EvidenceFileCode>('EVIDENCE_UNSAFE', { what: `/${found.name}` });
}

/** Ends of a ZIP or a page of the web in the same bytes: some programs would read that instead. */
function refuseOthers(file: Buffer, text: string): void {
  const after = text.slice(text.lastIndexOf('%%EOF') + 5);
  const isMarked = /<(!doctype|html|script|svg|\?php)/i.test(text.slice(0, 1024));
  const end = text.lastIndexOf('PK\u0005\u0006') + 22;
  const isZip = end > 21 && end <= file.length && end + file.readUInt16LE(end - 2) === file.length;
  // Some programs fill up with zeros.
  if (isMarked || isZip || /[^\s\0]/.test(after)) refuse<EvidenceFileCode>('EVIDENCE_TWO_KINDS');
}

/** Objects that are packed together: what is active may stand there alone. */
async function checkPacked(file: Buffer, text: string): Promise<void> {
  let left = MOST_UNPACKED;
  for (const { index } of text.matchAll(PACKED_OBJECTS)) {
    const start = /stream\r?\n/g;
    start.lastIndex = index;
    const from = start.exec(text);
    if (!from) return;
    const end = text.indexOf('endstream', start.lastIndex);
    const packed = file.subarray(start.lastIndex, end < 0 ? undefined : end);
    const content = await unpack(packed, { maxOutputLength: left, finishFlush: 2 }).catch(
      (fault: NodeJS.ErrnoException) =>
        refuse<EvidenceFileCode>(
          fault.code === 'ERR_BUFFER_TOO_LARGE' ? 'EVIDENCE_UNPACKS_TOO_LARGE' : 'EVIDENCE_BROKEN',
        ),
    );
    left -= content.length;
    refuseActive(content.toString('latin1'));
  }
}

async function check(path: string): Promise<void> {
  const file = await readFile(path);
  const text = file.toString('latin1');
  if (!text.startsWith('%PDF-') || !text.includes('%%EOF')) {
    refuse<EvidenceFileCode>('EVIDENCE_BROKEN');
  }
  refuseOthers(file, text);
  refuseActive(text);
  await checkPacked(file, text);
}

/**
 * A PDF that only shows pages, and is nothing else besides.
 *
 * @throws Refusal of EvidenceFileCode
 */
export function inspectPdf(path: string): Promise<void> {
  return inTurn(() => check(path));
}
