/**
 * A Word file from outside, before anything of it is used: only parts that say what stands on
 * paper, nothing that runs, fetches, includes or points elsewhere.
 */
import { entriesOf, unpack } from '../import/reading/unzip.js';
import { Refusal, refuse } from '../core/refusal.js';

export type DocxCode =
  | 'DOCX_KIND_UNKNOWN'
  | 'DOCX_HAS_MACROS'
  | 'DOCX_UNSAFE'
  | 'TEMPLATE_TOO_LARGE';

const MAIN_TYPE =
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** Parts that a printed page needs. Everything else is refused by its name. */
const KNOWN_PARTS = [
  /^\[Content_Types\]\.xml$/,
  /^_rels\/\.rels$/,
  /^docProps\/(app|core|custom)\.xml$/,
  /^docProps\/thumbnail\.(jpeg|jpg|png)$/,
  /^customXml\/(_rels\/)?(item|itemProps)\d+\.xml(\.rels)?$/,
  /^word\/(document|styles|settings|webSettings|fontTable|numbering|footnotes|endnotes)\.xml$/,
  /^word\/(header|footer)\d*\.xml$/,
  /^word\/(comments\w*|people)\.xml$/,
  /^word\/theme\/theme\d+\.xml$/,
  /^word\/media\/[\w-]+\.(png|jpg|jpeg|gif|bmp)$/,
  /^word\/fonts\/[\w-]+\.odttf$/,
  /^word\/_rels\/(document|settings|fontTable|numbering|footnotes|endnotes|header\d*|footer\d*|comments)\.xml\.rels$/,
];

/** Fields that Word fills from the document itself. */
const KNOWN_FIELDS = new Set([
  ...['PAGE', 'NUMPAGES', 'SECTION', 'SECTIONPAGES', 'SEQ', 'TOC', 'TC', 'REF', 'PAGEREF'],
  ...['STYLEREF', 'FORMTEXT', 'MERGEFORMAT'],
]);

const MACROS = /vbaProject|vbaData|macroEnabled|activeX|\.bin$/i;

function refuseUnsafe(what: string): never {
  return refuse<DocxCode>('DOCX_UNSAFE', { what });
}

function checkRelationships(name: string, xml: string): void {
  for (const [relationship] of xml.matchAll(/<Relationship\s[^>]*>/g)) {
    const kind = /Type\s*=\s*["'][^"']*\/(\w+)["']/.exec(relationship)?.[1] ?? '?';
    const isElsewhere = /TargetMode\s*=\s*["']External/i.test(relationship);
    if (isElsewhere || /^(oleObject|package|aFChunk|frame|subDocument)$/.test(kind)) {
      refuseUnsafe(`${name}: ${kind}`);
    }
  }
}

/** Instructions may be spread over several runs. */
function checkFields(name: string, xml: string): void {
  const simple = [...xml.matchAll(/<w:fldSimple[^>]*w:instr\s*=\s*["']([^"']*)/g)];
  const complex = xml.split('w:fldCharType="begin"').slice(1);
  const instructions = [
    ...simple.map(([, instruction = '']) => instruction),
    ...complex.map((part) =>
      [...part.matchAll(/<w:instrText[^>]*>([^<]*)/g)].map(([, text]) => text ?? '').join(''),
    ),
  ];
  for (const instruction of instructions) {
    const field = instruction.trim().split(/\s/)[0]?.toUpperCase() ?? '';
    if (field && !KNOWN_FIELDS.has(field)) refuseUnsafe(`${name}: ${field}`);
  }
}

function checkPart(name: string, xml: string): void {
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) refuseUnsafe(`${name}: DTD`);
  if (name.endsWith('.rels')) checkRelationships(name, xml);
  if (!name.startsWith('word/')) return;
  const embedded = /<(?:w:altChunk|w:object|o:OLEObject|w:control|w:subDoc)\b/.exec(xml)?.[0];
  if (embedded) refuseUnsafe(`${name}: ${embedded.slice(1)}`);
  checkFields(name, xml);
}

/**
 * The XML parts of a Word file by name.
 *
 * @throws Refusal of DocxCode, or FILE_BROKEN and FILE_ENCRYPTED
 */
export async function inspectDocx(file: Buffer): Promise<Map<string, string>> {
  try {
    return await partsOf(file);
  } catch (fault) {
    if (fault instanceof Refusal && fault.code === 'FILE_TOO_LARGE') {
      refuse<DocxCode>('TEMPLATE_TOO_LARGE');
    }
    throw fault;
  }
}

async function partsOf(file: Buffer): Promise<Map<string, string>> {
  if (file.length < 4 || file.readUInt32LE(0) !== 0x04034b50) {
    refuse<DocxCode>('DOCX_KIND_UNKNOWN');
  }
  const entries = entriesOf(file);
  const parts = new Map<string, string>();
  for (const [name, entry] of entries) {
    if (name.endsWith('/')) continue;
    if (MACROS.test(name)) refuse<DocxCode>('DOCX_HAS_MACROS');
    if (!KNOWN_PARTS.some((known) => known.test(name))) refuseUnsafe(name);
    const content = await unpack(file, entry);
    if (!/\.(xml|rels)$/.test(name)) continue;
    checkPart(name, content);
    parts.set(name, content);
  }
  const types = parts.get('[Content_Types].xml') ?? '';
  if (MACROS.test(types.replace(/Extension="bin"/gi, ''))) refuse<DocxCode>('DOCX_HAS_MACROS');
  if (!types.includes(MAIN_TYPE) || !parts.has('word/document.xml')) {
    refuse<DocxCode>('DOCX_KIND_UNKNOWN');
  }
  return parts;
}
