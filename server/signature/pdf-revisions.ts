/**
 * Where the signatures of a PDF stand, and that they cover it: every byte up to the end of the
 * revision but the signature's own text.
 */
import { refuse } from '../core/refusal.js';

export type SignedPdfCode =
  | 'SIGNED_PDF_TOO_LARGE'
  | 'SIGNED_PDF_NOT_PDF'
  | 'SIGNED_PDF_NOT_OURS'
  | 'SIGNED_PDF_UNSIGNED'
  | 'SIGNED_PDF_NOT_COVERED'
  | 'SIGNED_PDF_TAMPERED'
  | 'SIGNED_PDF_KIND'
  | 'SIGNED_PDF_WEAK'
  | 'SIGNED_PDF_THERE';

/** A signature as it stands in the file. */
export interface PlacedSignature {
  /** What is signed. */
  signed: Buffer;
  /** CMS SignedData, DER, without the padding behind it. */
  cms: Buffer;
}

const RANGE = /\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/g;
const SUB_FILTERS = /\/SubFilter\s*\/(?:adbe\.pkcs7\.detached|ETSI\.CAdES\.detached)\b/;
const MOST_SIGNATURES = 10;

/** Length of a DER value with its head; 0 where it has none that can be. */
function derLength(der: Buffer): number {
  const first = der[1] ?? 0;
  if (der[0] !== 0x30) return 0;
  if (first < 0x80) return 2 + first;
  const count = first & 0x7f;
  if (count === 0 || count > 4 || der.length < 2 + count) return 0;
  return 2 + count + der.readUIntBE(2, count);
}

function cmsOf(file: Buffer, from: number, to: number): Buffer {
  const text = file.toString('latin1', from, to);
  if (!/^<[0-9a-fA-F\s]*>$/.test(text)) refuse<SignedPdfCode>('SIGNED_PDF_NOT_COVERED');
  const padded = Buffer.from(text.replace(/[<>\s]/g, ''), 'hex');
  const length = derLength(padded);
  if (length === 0 || length > padded.length) refuse<SignedPdfCode>('SIGNED_PDF_TAMPERED');
  return padded.subarray(0, length);
}

function placed(file: Buffer, issued: number, [from, length, after, rest]: number[]) {
  const [a = 1, b = 0, c = 0, d = 0] = [from, length, after, rest];
  const covers = a === 0 && b >= issued && c > b && c + d <= file.length;
  if (!covers) refuse<SignedPdfCode>('SIGNED_PDF_NOT_COVERED');
  const signed = Buffer.concat([file.subarray(0, b), file.subarray(c, c + d)]);
  return { signed, cms: cmsOf(file, b, c), end: c + d };
}

/**
 * The signatures of a file that was made from the issued one by adding to it, oldest first. The
 * last one covers the whole file.
 *
 * @throws Refusal with a SignedPdfCode.
 */
export function signaturesIn(file: Buffer, issued: Buffer): PlacedSignature[] {
  if (file.toString('latin1', 0, 5) !== '%PDF-') refuse<SignedPdfCode>('SIGNED_PDF_NOT_PDF');
  if (!file.subarray(0, issued.length).equals(issued)) {
    refuse<SignedPdfCode>('SIGNED_PDF_NOT_OURS');
  }
  const added = file.toString('latin1', issued.length);
  const ranges = [...added.matchAll(RANGE)].map((match) => match.slice(1).map(Number));
  if (ranges.length === 0) refuse<SignedPdfCode>('SIGNED_PDF_UNSIGNED');
  if (ranges.length > MOST_SIGNATURES || !SUB_FILTERS.test(added)) {
    refuse<SignedPdfCode>('SIGNED_PDF_KIND');
  }
  const found = ranges
    .map((range) => placed(file, issued.length, range))
    .toSorted((one, other) => one.end - other.end);
  if (found.at(-1)?.end !== file.length) refuse<SignedPdfCode>('SIGNED_PDF_NOT_COVERED');
  return found;
}
