/**
 * A Word or Excel file (a ZIP of parts), read part by part from the disk: what it is by its own
 * list of contents, that no part runs, fetches or hides, and that it unpacks to no more than it
 * says.
 */
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import type { EvidenceFileType } from '../../../schema/evidence/evidence.model.js';
import { Refusal, refuse } from '../../core/refusal.js';
import type { EvidenceFileCode } from './evidence-file-code.js';

const MOST_PARTS = 1000;
const MOST_UNPACKED = 100 * 1024 * 1024;
/** Of one part of the file that is looked into, in bytes. */
const MOST_LOOKED_INTO = 24 * 1024 * 1024;

/** The main part's type, as the list of contents names it. */
const MAIN: [EvidenceFileType, string][] = [
  ['DOCX', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'],
  ['XLSX', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'],
];

const MACROS = /vbaProject|vbaData|macrosheets|activeX|ctrlProps/i;

/** Parts that documents of these kinds are made of; another is refused by its name. */
const KNOWN_PARTS = [
  /^\[Content_Types\]\.xml$/,
  /^(_rels|docProps|customXml|docMetadata|_xmlsignatures|word|xl)\/.*\.(xml|rels|vml|sigs)$/,
  /^(docProps|word\/media|xl\/media)\/[^/]+\.(png|jpe?g|gif|bmp|tiff?|emf|wmf|wdp|svg)$/i,
  /^word\/fonts\/[^/]+\.(odttf|ttf)$/,
  /^xl\/printerSettings\/[^/]+\.bin$/,
  /^(word|xl)\/embeddings\/[^/]+\.xlsx$/,
];

const unsafe = (what: string): never =>
  refuse<EvidenceFileCode>('EVIDENCE_UNSAFE', { what: what.slice(0, 100) });
const broken = (): never => refuse<EvidenceFileCode>('EVIDENCE_BROKEN');

function checkEntry({ fileName, ...entry }: Entry, fileSize: number): void {
  if ((entry.generalPurposeBitFlag & 1) === 1) refuse<EvidenceFileCode>('EVIDENCE_ENCRYPTED');
  if (entry.compressedSize > fileSize) broken();
  if (MACROS.test(fileName)) refuse<EvidenceFileCode>('EVIDENCE_HAS_MACROS');
  if (!KNOWN_PARTS.some((known) => known.test(fileName))) unsafe(fileName);
}

/** Where parts lead: pages by a link, other workbooks by name, and nowhere else. */
function checkRelationships(name: string, xml: string): void {
  for (const [relationship] of xml.matchAll(/<Relationship\s[^>]*>/g)) {
    const kind = /Type\s*=\s*["'][^"']*\/(\w+)["']/.exec(relationship)?.[1] ?? '?';
    const isElsewhere = /TargetMode\s*=\s*["']External/i.test(relationship);
    const mayLead = /^(hyperlink|externalLinkPath)$/.test(kind);
    if (isElsewhere ? !mayLead : /^(oleObject|aFChunk|frame|subDocument)$/.test(kind)) {
      unsafe(`${name}: ${kind}`);
    }
  }
}

/** Instructions to Word may be spread over several runs. */
function checkFields(name: string, xml: string): void {
  const instructions = [...xml.matchAll(/<w:instrText[^>]*>([^<]*)|w:instr\s*=\s*["']([^"']*)/g)]
    .map(([, run, simple]) => run ?? `${simple ?? ''} `)
    .join('');
  const found = /\b(DDE(AUTO)?|INCLUDE(TEXT|PICTURE)?)\b/i.exec(instructions)?.[0];
  if (found) unsafe(`${name}: ${found}`);
}

function checkPart(name: string, xml: string): void {
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) unsafe(`${name}: DTD`);
  if (name.endsWith('.rels')) checkRelationships(name, xml);
  if (name.startsWith('word/')) checkFields(name, xml);
  const link = /<(ddeLink|oleLink)\b/.exec(xml)?.[1];
  if (link) unsafe(`${name}: ${link}`);
}

/** Unpacks a part: its text if it is XML, else nothing but the proof that it is as long as it says. */
async function read(zip: ZipFile, entry: Entry): Promise<string> {
  const isXml = /\.(xml|rels|vml)$/.test(entry.fileName);
  if (isXml && entry.uncompressedSize > MOST_LOOKED_INTO) {
    refuse<EvidenceFileCode>('EVIDENCE_UNPACKS_TOO_LARGE');
  }
  const chunks: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    if (isXml) chunks.push(chunk as Buffer);
  }
  const bytes = Buffer.concat(chunks);
  // A part in the other encoding would be read past.
  const isWide =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return isWide ? unsafe(entry.fileName) : bytes.toString('utf8');
}

async function typeIn(zip: ZipFile): Promise<EvidenceFileType> {
  if (zip.comment.length > 0) refuse<EvidenceFileCode>('EVIDENCE_TWO_KINDS');
  if (zip.entryCount > MOST_PARTS) refuse<EvidenceFileCode>('EVIDENCE_UNPACKS_TOO_LARGE');
  const parts: Entry[] = [];
  for await (const entry of zip.eachEntry()) {
    if (!entry.fileName.endsWith('/')) parts.push(entry);
  }
  const total = (size: 'compressedSize' | 'uncompressedSize') =>
    parts.reduce((sum, entry) => sum + entry[size], 0);
  // Parts that lie over each other are together longer than the file.
  if (total('uncompressedSize') > MOST_UNPACKED || total('compressedSize') > zip.fileSize) {
    refuse<EvidenceFileCode>('EVIDENCE_UNPACKS_TOO_LARGE');
  }
  if (new Set(parts.map(({ fileName }) => fileName)).size < parts.length) broken();
  for (const entry of parts) checkEntry(entry, zip.fileSize);
  const texts = new Map<string, string>();
  for (const entry of parts) {
    const text = await read(zip, entry);
    checkPart(entry.fileName, text);
    if (entry.fileName === '[Content_Types].xml') texts.set('types', text);
  }
  const types = texts.get('types') ?? '';
  if (/macroEnabled/i.test(types)) refuse<EvidenceFileCode>('EVIDENCE_HAS_MACROS');
  return (
    MAIN.find(([, main]) => types.includes(main))?.[0] ??
    refuse<EvidenceFileCode>('EVIDENCE_KIND_UNKNOWN')
  );
}

/**
 * Which kind of document a ZIP is.
 *
 * @throws Refusal of EvidenceFileCode
 */
export async function inspectOffice(path: string): Promise<EvidenceFileType> {
  const options = { lazyEntries: true, autoClose: false, strictFileNames: true };
  const zip = await openPromise(path, options).catch(broken);
  try {
    return await typeIn(zip);
  } catch (fault) {
    return fault instanceof Refusal ? Promise.reject(fault) : broken();
  } finally {
    zip.close();
  }
}
