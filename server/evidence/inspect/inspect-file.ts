/**
 * A file from outside, before it is kept: it is what its name says, of a kind that is taken, and
 * carries nothing that runs. Pictures are drawn anew, so that nothing of theirs is kept but what
 * one sees.
 */
import { open, stat } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { type EvidenceFileType, fileTypes } from '../../../schema/evidence/evidence.model.js';
import { refuse } from '../../core/refusal.js';
import type { EvidenceFileCode } from './evidence-file-code.js';
import { inspectOffice } from './inspect-office.js';
import { inspectPdf } from './inspect-pdf.js';
import { type Inspected, redrawImage } from './redraw-image.js';

const typeOfMime: Record<string, EvidenceFileType> = Object.fromEntries(
  Object.entries(fileTypes).map(([type, { mime }]) => [mime, type as EvidenceFileType]),
);

const HEAD = 1024;

async function headOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await file.close();
  }
}

/** What cannot be taken, told by what it is rather than that it is not known. */
function refuseKind(mime: string, head: string): never {
  if (/<svg|<!doctype svg/i.test(head)) refuse<EvidenceFileCode>('EVIDENCE_IS_SVG');
  if (mime.includes('macroenabled')) refuse<EvidenceFileCode>('EVIDENCE_HAS_MACROS');
  if (mime === 'application/x-cfb') refuse<EvidenceFileCode>('EVIDENCE_OLD_OFFICE');
  if (/^image\/(heic|heif|avif)/.test(mime)) refuse<EvidenceFileCode>('EVIDENCE_IS_HEIC');
  return refuse<EvidenceFileCode>('EVIDENCE_KIND_UNKNOWN');
}

const ZIPPED = /zip|officedocument/;

async function typeOf(path: string): Promise<EvidenceFileType> {
  const found = await fileTypeFromFile(path).catch(() => undefined);
  const mime = found?.mime ?? '';
  if (mime.includes('macroenabled')) refuse<EvidenceFileCode>('EVIDENCE_HAS_MACROS');
  // What a ZIP holds is asked of its directory: files written as a stream hide it from the front.
  if (ZIPPED.test(mime)) return inspectOffice(path);
  return typeOfMime[mime] ?? refuseKind(mime, await headOf(path));
}

function checkName(fileName: string, type: EvidenceFileType): void {
  const extension = /\.([^.]+)$/.exec(fileName.toLowerCase())?.[1] ?? '';
  const { extensions } = fileTypes[type];
  if (!extensions.includes(extension)) {
    const params = { extension: extension.slice(0, 20), kind: type };
    refuse<EvidenceFileCode>('EVIDENCE_EXTENSION_WRONG', params);
  }
}

/**
 * Looks a file over where it lies.
 *
 * @throws Refusal of EvidenceFileCode
 */
export async function inspectFile(path: string, fileName: string): Promise<Inspected> {
  const { size } = await stat(path);
  if (size === 0) refuse<EvidenceFileCode>('EVIDENCE_EMPTY');
  const fileType = await typeOf(path);
  const { most, isImage } = fileTypes[fileType];
  checkName(fileName, fileType);
  if (size > most) refuse<EvidenceFileCode>('EVIDENCE_TOO_LARGE', { most: most / 1024 / 1024 });
  if (fileType === 'PDF') await inspectPdf(path);
  return isImage ? redrawImage(path) : { fileType, path, thumbnailPath: null };
}
