/** A document set in a committee's own Word file. */
import { Paragraph, patchDocument, PatchType, TextRun } from 'docx';
import type { FileChild, IPatch } from 'docx';
import { withNumberedCaptions } from '../../../schema/document/captions.js';
import {
  draftMark,
  endedBody,
  numberLine,
  placeAndDate,
  recipientLines,
  signedLine,
  verificationLine,
} from '../../../schema/document/document.format.js';
import type { DocumentModel } from '../../../schema/document/document.model.js';
import { capitalLines, capitals, printable } from '../../../schema/document/document.text.js';
import type { LayoutProfile } from '../../../schema/document/layout-profile.model.js';
import { coreProperties } from './core-properties.js';
import { docxAnnex, docxBlocks } from './docx-blocks.js';
import { StyleId } from './docx-styles.js';
import { finishPackage, zipText } from './finish-package.js';
import { withLongTables, withoutLongTables } from './long-tables.js';
import { mergeStyles } from './template-styles.js';

/** Stands for a brace of the text while placeholders are looked for: no text holds it. */
const BRACE = '\uE000';

/** The same document without a pair of braces, so that no text of it is taken for a placeholder. */
function withoutBraces(model: DocumentModel): DocumentModel {
  const text = JSON.stringify(model).replaceAll(BRACE, '').replaceAll('{{', BRACE.repeat(2));
  return JSON.parse(text) as DocumentModel;
}

function line(...texts: string[]): IPatch {
  const [first = '', ...rest] = texts;
  const children = [first, ...rest].map(
    (text, index) => new TextRun({ text, ...(index > 0 ? { break: 1 } : {}) }),
  );
  return { type: PatchType.PARAGRAPH, children };
}

function blocks(children: readonly FileChild[]): IPatch {
  const some = children.length > 0 ? children : [new Paragraph('')];
  return { type: PatchType.DOCUMENT, children: some };
}

function patchesOf(model: DocumentModel, profile: LayoutProfile): Record<string, IPatch> {
  const { issuer, signature } = model;
  const body = endedBody(model.body, profile.endMark);
  const recipients = recipientLines(model.recipients);
  return {
    cap_tren: line(...capitalLines(issuer.superior)),
    co_quan: line(...capitalLines(issuer.name)),
    so: line(numberLine(model)),
    du_thao: line(draftMark(model) ?? ''),
    dia_danh_ngay: line(placeAndDate(model)),
    loai_van_ban: line(capitals(model.typeName)),
    trich_yeu: line(...model.abstract.map(printable)),
    noi_dung: blocks(body.flatMap((block) => docxBlocks(block, profile))),
    quyen_han: line(capitals(signature.authority)),
    chuc_vu: line(capitals(signature.title)),
    ghi_chu_ky: line(signedLine(signature) ?? ''),
    nguoi_ky: line(printable(signature.name)),
    noi_nhan: blocks(recipients.map((text) => new Paragraph({ style: StyleId.RECIPIENT, text }))),
    kiem_tra: line(verificationLine(model) ?? ''),
    phu_luc: blocks(model.annexes.flatMap((annex, at) => docxAnnex(annex, at + 1, model, profile))),
  };
}

/**
 * The file with its placeholders filled in; the same file and model give the same bytes. Throws
 * where something between braces is left over: the file is then not one that was checked.
 */
export async function fillTemplate(
  template: Uint8Array,
  source: DocumentModel,
  profile: LayoutProfile,
): Promise<Buffer> {
  const { model, long } = withoutLongTables(withNumberedCaptions(withoutBraces(source)));
  const filled = await patchDocument({
    outputType: 'nodebuffer',
    data: template,
    patches: patchesOf(model, profile),
  });
  const { added, renamed } = await mergeStyles(zipText(filled, 'word/styles.xml'), profile);
  const left = /\{\{[^{}]*\}\}/.exec(zipText(filled, 'word/document.xml').replace(/<[^>]*>/g, ''));
  if (left) throw new Error(`the template asks for ${left[0]}`);
  return finishPackage(filled, {
    'word/styles.xml': (xml) => xml.replace('</w:styles>', `${added}</w:styles>`),
    *'word/document.xml'(xml) {
      const styled = xml.replace(
        /(?<=<w:(?:pStyle|tblStyle) w:val=")[^"]+/g,
        (id) => renamed.get(id) ?? id,
      );
      for (const piece of withLongTables(styled, long)) yield piece.replaceAll(BRACE, '{');
    },
    'docProps/core.xml': () => coreProperties(source).data.replaceAll(BRACE, '{'),
  });
}
