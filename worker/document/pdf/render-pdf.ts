import type { Content, DynamicContent, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { withNumberedCaptions } from '../../../schema/document/captions.js';
import {
  documentTitle,
  endedBody,
  fileDate,
  verificationLine,
} from '../../../schema/document/document.format.js';
import { printable } from '../../../schema/document/document.text.js';
import type { Block, DocumentModel } from '../../../schema/document/document.model.js';
import {
  DEFAULT_FOOTER_SIZE,
  type LayoutProfile,
} from '../../../schema/document/layout-profile.model.js';
import { pdfAnnex, pdfBlocks } from './pdf-blocks.js';
import { pdfHeader, pdfSignature, pdfTitle } from './pdf-frame.js';
import { headingPlace, pdfContents } from './pdf-contents.js';
import { mm } from './pdf-measure.js';
import { makePdf, PAGE_FONT } from './pdf-writer.js';

/** Page numbers stand 10 mm from the upper edge, from the second page on. */
function pageNumber(profile: LayoutProfile): DynamicContent {
  const { margin, size } = profile;
  return (page) =>
    page === 1
      ? null
      : {
          text: String(page),
          fontSize: size.pageNumber,
          alignment: 'center',
          margin: [mm(margin.left), mm(10), mm(margin.right), 0],
        };
}

/** How the document can be checked, on every page, in the lower margin. */
function checkingFooter(model: DocumentModel, profile: LayoutProfile): Content | undefined {
  const text = verificationLine(model);
  if (text === null) return undefined;
  const { margin, size } = profile;
  return {
    text,
    fontSize: size.footer ?? DEFAULT_FOOTER_SIZE,
    alignment: 'center',
    margin: [mm(margin.left), mm(margin.bottom - 12), mm(margin.right), 0],
  };
}

function lengthOf(block: Block): number {
  if (block.kind === 'table' || block.kind === 'chart') return Infinity;
  if (block.kind === 'heading') return block.text.length;
  return block.runs.reduce((length, run) => length + run.text.length, 0);
}

/** Index of the last block of the body, or of the headings right above it. */
function closingStart(body: readonly Block[]): number {
  let start = Math.max(0, body.length - 1);
  while (body[start - 1]?.kind === 'heading') start -= 1;
  return start;
}

function content(model: DocumentModel, profile: LayoutProfile): Content[] {
  const body = endedBody(model.body, profile.endMark);
  const start = closingStart(body);
  const last = body.slice(start);
  const headings = body.filter((block) => block.kind === 'heading');
  const places = new Map<Block, string>(headings.map((block, at) => [block, headingPlace(at)]));
  const placeOf = (block: Block) => places.get(block);
  const closing = {
    content: pdfBlocks(last, profile, placeOf),
    length: last.reduce((length, block) => length + lengthOf(block), 0),
  };
  return [
    pdfHeader(model, profile),
    ...pdfTitle(model, profile),
    ...pdfBlocks(body.slice(0, start), profile, placeOf),
    ...pdfSignature(model, profile, closing),
    ...pdfContents(model, profile),
    ...model.annexes.flatMap((annex, index) => pdfAnnex(annex, index + 1, model, profile)),
  ];
}

export interface SetPdf {
  file: Buffer;
  /** Pages that the entries of the table of contents begin on, in their order. */
  pages: number[];
}

/** Where the layout engine has put what carries a place; it writes that on the definition. */
interface Placed {
  id?: string;
  positions?: { pageNumber: number }[];
  stack?: Placed[];
}

function pagesOf(nodes: Placed[]): number[] {
  return nodes.flatMap(({ id, positions, stack }) => [
    ...(stack ? pagesOf(stack) : []),
    ...(id && positions?.[0] ? [positions[0].pageNumber] : []),
  ]);
}

export async function renderPdf(model: DocumentModel, profile: LayoutProfile): Promise<Buffer> {
  return (await setPdf(model, profile)).file;
}

/**
 * The document as a PDF with its fonts in it; the same model and profile give the same bytes. It
 * reads no file but the fonts and opens no address, whatever the text says.
 */
export async function setPdf(source: DocumentModel, profile: LayoutProfile): Promise<SetPdf> {
  const model = withNumberedCaptions(source);
  const { margin } = profile;
  const laid = content(model, profile);
  const footer = checkingFooter(model, profile);
  const definition: TDocumentDefinitions = {
    pageSize: 'A4',
    pageMargins: [mm(margin.left), mm(margin.top), mm(margin.right), mm(margin.bottom)],
    version: '1.7',
    language: 'vi-VN',
    displayTitle: true,
    info: {
      title: documentTitle(model),
      author: printable(model.issuer.name),
      creationDate: fileDate(model),
    },
    defaultStyle: { font: PAGE_FONT, fontSize: profile.size.body },
    header: pageNumber(profile),
    ...(footer ? { footer } : {}),
    content: laid,
  };
  const file = await makePdf(definition);
  return { file, pages: pagesOf(laid as Placed[]) };
}
