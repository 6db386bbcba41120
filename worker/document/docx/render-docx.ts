import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import type { FileChild } from 'docx';
import { contentsOf, estimatedPages } from '../../../schema/document/contents.js';
import { withNumberedCaptions } from '../../../schema/document/captions.js';
import { endedBody, verificationLine } from '../../../schema/document/document.format.js';
import { capitals, printable } from '../../../schema/document/document.text.js';
import type { DocumentModel } from '../../../schema/document/document.model.js';
import type { LayoutProfile } from '../../../schema/document/layout-profile.model.js';
import { coreProperties } from './core-properties.js';
import { docxAnnex, docxBlocks } from './docx-blocks.js';
import { docxContents, pageNumbersOf, withPages } from './docx-contents.js';
import { docxHeader, docxSignature } from './docx-frame.js';
import { docxStyles, mm, pt, StyleId, tableStyle } from './docx-styles.js';
import { afterTable } from './docx-table.js';
import { withLongTables, withoutLongTables } from './long-tables.js';
import { finishPackage } from './finish-package.js';

/** Pages that are set as Word sets them, at half a second each: beyond, the PDF's are as good. */
const MOST_SET = 20;

/** Page numbers stand this far from the upper edge, in millimetres. */
const PAGE_NUMBER_OFFSET = 10;

function titleBlocks(model: DocumentModel, profile: LayoutProfile): Paragraph[] {
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, text: capitals(model.typeName) }),
    new Paragraph({
      style: 'Subtitle',
      children: model.abstract.map(
        (text, index) => new TextRun({ text: printable(text), break: index === 0 ? undefined : 1 }),
      ),
    }),
    new Paragraph({ style: StyleId.RULE, text: profile.abstractRule }),
  ];
}

function content(model: DocumentModel, profile: LayoutProfile, entries: number): FileChild[] {
  const body = endedBody(model.body, profile.endMark);
  const gap = new Paragraph({
    keepNext: true,
    spacing: { line: pt(12), lineRule: LineRuleType.EXACT },
  });
  return [
    docxHeader(model, profile),
    ...titleBlocks(model, profile),
    ...body.flatMap((block, index) =>
      docxBlocks(block, profile, index === body.length - 1 || undefined),
    ),
    gap,
    docxSignature(model, profile),
    ...(model.annexes.length === 0 ? [afterTable()] : []),
    ...docxContents(entries, profile),
    ...model.annexes.flatMap((annex, index) => docxAnnex(annex, index + 1, model, profile)),
  ];
}

function pageNumberHeader(): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT] });
  return new Header({
    children: [
      new Paragraph({
        style: StyleId.PAGE_NUMBER,
        alignment: AlignmentType.CENTER,
        children: [number],
      }),
    ],
  });
}

/** How the document can be checked, on every page; nothing before it is issued. */
function checkingFooters(model: DocumentModel) {
  const text = verificationLine(model);
  if (text === null) return {};
  const footer = new Footer({ children: [new Paragraph({ style: StyleId.FOOTER, text })] });
  return { footers: { default: footer, first: footer } };
}

function pageOf({ margin }: LayoutProfile) {
  return {
    size: { width: mm(210), height: mm(297) },
    margin: {
      top: mm(margin.top),
      bottom: mm(margin.bottom),
      left: mm(margin.left),
      right: mm(margin.right),
      header: mm(PAGE_NUMBER_OFFSET),
      footer: mm(PAGE_NUMBER_OFFSET),
    },
  };
}

/**
 * The document as a Word file; the same model, profile and pages give the same bytes. `pages` are
 * those of the table of contents in the PDF, for a document too long to be set here: its tables are
 * written into the file without being held.
 */
export async function renderDocx(
  source: DocumentModel,
  profile: LayoutProfile,
  pages: readonly number[] = [],
): Promise<Buffer> {
  const whole = withNumberedCaptions(source);
  const { model, long } = withoutLongTables(whole);
  const entries = contentsOf(whole, profile).length;
  const isSlow = pages.length > 0 && estimatedPages(whole, profile) > MOST_SET;
  const isTooLong = long.length > 0 || isSlow;
  const document = new Document({
    styles: docxStyles(profile),
    compatibility: { version: 15 },
    pageNumbers: pageNumbersOf(entries, isTooLong),
    sections: [
      {
        properties: { titlePage: true, page: pageOf(profile) },
        headers: {
          default: pageNumberHeader(),
          first: new Header({ children: [new Paragraph('')] }),
        },
        ...checkingFooters(model),
        children: content(model, profile, entries),
      },
    ],
  });
  const packed = await Packer.toBuffer(document, undefined, [coreProperties(model)]);
  return finishPackage(packed, {
    'word/styles.xml': (xml) => xml.replace('</w:styles>', `${tableStyle()}</w:styles>`),
    'word/document.xml': (xml) => withLongTables(withPages(xml, pages), long),
  });
}
