/**
 * The last step of a Word file: what the packer drew by lot or took from the clock is replaced, so
 * that the same document gives the same bytes.
 */
import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** The first instant a ZIP entry can carry. */
const FIRST_DAY = new Date(1980, 0, 1);

type Parts = Record<string, Uint8Array>;

/** The part with the document's text. */
const MAIN = 'word/document.xml';

/** Names drawn by lot, in the order they appear, with names that count. */
function counted(text: string, pattern: RegExp, name: (index: number) => string) {
  const names = new Map<string, string>();
  for (const [drawn] of text.matchAll(pattern)) {
    if (!names.has(drawn)) names.set(drawn, name(names.size + 1));
  }
  return names;
}

/** Relationships of a part are named by lot; the part refers to them. */
function nameRelationships(parts: Parts, path: string): void {
  const owner = path.replace('_rels/', '').replace(/\.rels$/, '');
  const relationships = strFromU8(parts[path] ?? new Uint8Array());
  const names = counted(relationships, /(?<=Id=")rId[\w-]{21}(?=")/g, (index) => `rIdN${index}`);
  if (names.size === 0) return;
  const renamed = (text: string) =>
    text.replace(/(?<=")rId[\w-]{21}(?=")/g, (drawn) => names.get(drawn) ?? drawn);
  parts[path] = strToU8(renamed(relationships));
  const part = parts[owner];
  if (part) parts[owner] = strToU8(renamed(strFromU8(part)));
}

/** Drawings are counted by the process; here by the document. */
function countDrawings(xml: string): string {
  let count = 0;
  return xml.replace(/(?<=<wp:docPr id=")\d+(?=")/g, () => String((count += 1)));
}

const OPEN_CAPTION =
  /<w:fldChar w:fldCharType="begin" w:dirty="true"\/>(<w:instrText[^>]*>SEQ (\S+)<\/w:instrText><w:fldChar w:fldCharType="separate"\/>)/g;

/** Numbers of captions that the packer has left to Word, which would ask whether it may fill them. */
function countCaptions(xml: string): string {
  const counts = new Map<string, number>();
  return xml.replace(OPEN_CAPTION, (_, field: string, name: string) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return `<w:fldChar w:fldCharType="begin"/>${field}<w:t>${count}</w:t>`;
  });
}

/** Bookmarks of headings as well. */
function nameBookmarks(xml: string): string {
  const names = counted(xml, /(?<=w:name=")_Toc\d+(?=")/g, (index) => `_Toc${index}`);
  if (names.size === 0) return xml;
  const ids = counted(xml, /(?<=<w:bookmarkStart w:name="_Toc\d+" w:id=")\d+/g, String);
  return xml
    .replace(/_Toc\d+/g, (drawn) => names.get(drawn) ?? drawn)
    .replace(
      /(<w:bookmark(?:Start w:name="_Toc\d+"|End) w:id=")(\d+)/g,
      (_, before: string, id: string) => before + (ids.get(id) ?? id),
    );
}

/** A ZIP file with entries of one date, packed piece by piece and alike whoever packs them. */
function packedAlike(parts: Record<string, Uint8Array | Iterable<string>>): Buffer {
  const packed: Uint8Array[] = [];
  const zip = new Zip((fault, piece) => {
    if (fault) throw fault;
    packed.push(piece);
  });
  for (const [path, content] of Object.entries(parts)) {
    const isWorkbook = content instanceof Uint8Array && path.endsWith('.xlsx');
    const entry = isWorkbook ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
    entry.mtime = FIRST_DAY;
    zip.add(entry);
    if (isWorkbook) entry.push(packedAlike(unzipSync(content)), true);
    else if (content instanceof Uint8Array) entry.push(content, true);
    else {
      for (const piece of content) entry.push(strToU8(piece));
      entry.push(new Uint8Array(), true);
    }
  }
  zip.end();
  return Buffer.concat(packed);
}

/** What is changed in a part, by the part's path; a long part may come in pieces. */
export type Edits = Record<string, (xml: string) => string | Iterable<string>>;

/** The packer's file made reproducible, with `edits` made to its parts. */
export function finishPackage(packed: Uint8Array, edits: Edits): Buffer {
  const parts = unzipSync(packed);
  for (const path of Object.keys(parts).sort()) {
    if (path.endsWith('.rels')) nameRelationships(parts, path);
  }
  const main = parts[MAIN];
  if (main) parts[MAIN] = strToU8(nameBookmarks(countCaptions(countDrawings(strFromU8(main)))));
  const edited: Record<string, Uint8Array | Iterable<string>> = { ...parts };
  for (const [path, change] of Object.entries(edits)) {
    const part = parts[path];
    const changed = part ? change(strFromU8(part)) : undefined;
    if (changed !== undefined)
      edited[path] = typeof changed === 'string' ? strToU8(changed) : changed;
  }
  return packedAlike(edited);
}

/** The text of one part of a packed file; empty where there is none. */
export function zipText(packed: Uint8Array, path: string): string {
  const part = unzipSync(packed, { filter: ({ name }) => name === path })[path];
  return part ? strFromU8(part) : '';
}
