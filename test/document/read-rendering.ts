import { inflateRawSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Entries of a ZIP file by name, with the DOS date and time of each. */
export function zipEntries(zip: Buffer): Map<string, { text: string; date: number; time: number }> {
  const entries = new Map<string, { text: string; date: number; time: number }>();
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  let at = zip.readUInt32LE(end + 16);
  for (let count = zip.readUInt16LE(end + 10); count > 0; count -= 1) {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) =>
      zip.readUInt16LE(at + offset),
    );
    const name = zip.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    const text = zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
    entries.set(name, {
      text: text.toString('utf8'),
      time: zip.readUInt16LE(local + 10),
      date: zip.readUInt16LE(local + 12),
    });
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

export function zipPart(zip: Buffer, name: string): string {
  const entry = zipEntries(zip).get(name);
  if (!entry) throw new Error(`No ${name} in the file`);
  return entry.text;
}

/** Words of a WordprocessingML part, one line per paragraph. */
export function paragraphsOf(xml: string): string[] {
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|<w:br\/>/g)]
      .map((match) => match[1] ?? '\n')
      .join('')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&'),
  );
}

/** Text on a PDF page; x and y of its baseline in points from the lower left corner. */
export interface PlacedText {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
}

export interface PdfPage {
  width: number;
  height: number;
  pieces: PlacedText[];
  /** Words in reading order, spaces joined. */
  text: string;
}

export interface ReadPdf {
  pages: PdfPage[];
  info: Record<string, unknown>;
  outline: string[];
}

/** Opens a PDF as a reader does. */
export async function readPdf(file: Buffer): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(file), verbosity: 0 });
  const pdf = await task.promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const { width, height } = page.getViewport({ scale: 1 });
    const pieces = items.flatMap((item) =>
      'str' in item && item.str !== ''
        ? [
            {
              text: item.str,
              x: item.transform[4] as number,
              y: item.transform[5] as number,
              width: item.width,
              size: item.height,
            },
          ]
        : [],
    );
    const text = pieces
      .map((piece) => piece.text)
      .join('')
      .replace(/\s+/g, ' ');
    pages.push({ width, height, pieces, text });
  }
  const { info } = await pdf.getMetadata();
  const outline = (await pdf.getOutline()) ?? [];
  await task.destroy();
  return {
    pages,
    info: info as Record<string, unknown>,
    outline: outline.map((entry) => entry.title),
  };
}

/** Lines of a page: pieces on one baseline, joined from left to right. */
export function linesOf(page: PdfPage): { y: number; x: number; right: number; text: string }[] {
  const lines = new Map<number, PlacedText[]>();
  for (const piece of page.pieces) {
    const key = Math.round(piece.y * 10);
    lines.set(key, [...(lines.get(key) ?? []), piece]);
  }
  return [...lines.values()]
    .map((pieces) => {
      pieces.sort((one, other) => one.x - other.x);
      const inked = pieces.filter((piece) => piece.text.trim() !== '');
      const last = inked.at(-1);
      return {
        y: pieces[0]?.y ?? 0,
        x: inked[0]?.x ?? 0,
        right: last ? last.x + last.width : 0,
        text: pieces
          .map((piece) => piece.text)
          .join('')
          .replace(/\s+/g, ' ')
          .trim(),
      };
    })
    .sort((one, other) => other.y - one.y);
}
