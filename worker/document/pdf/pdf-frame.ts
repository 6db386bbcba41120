import type { Content, ContentColumns, ContentText } from 'pdfmake/interfaces.js';
import {
  draftMark,
  numberLine,
  placeAndDate,
  recipientLines,
  signedLine,
} from '../../../schema/document/document.format.js';
import { capitalLines, capitals, printable } from '../../../schema/document/document.text.js';
import type { DocumentModel } from '../../../schema/document/document.model.js';
import type { LayoutProfile } from '../../../schema/document/layout-profile.model.js';
import { linesAtMost, mm, reserve } from './pdf-measure.js';
import { boldCapitalsWidth } from '../title-width.js';

type Style = Omit<ContentText, 'text'>;

function line(text: string, fontSize: number, style: Style = {}): ContentText {
  return { text, fontSize, alignment: 'center', preserveTrailingSpaces: true, ...style };
}

function twoColumns(
  widths: readonly [number, number],
  left: Content[],
  right: Content[],
): ContentColumns {
  return {
    columns: [
      { width: mm(widths[0]), stack: left },
      { width: mm(widths[1]), stack: right },
    ],
    columnGap: 0,
  };
}

/** A box as wide as its text, in the middle of the column. */
function boxed(text: string, size: number): Content {
  return {
    columns: [
      { width: '*', text: '' },
      { width: 'auto', table: { body: [[line(text, size, { bold: true })]] } },
      { width: '*', text: '' },
    ],
    margin: [0, 4, 0, 0],
  };
}

function rule(length: number, column: number): Content {
  const start = Math.max(0, (mm(column) - length) / 2);
  return {
    canvas: [{ type: 'line', x1: start, y1: 2, x2: start + length, y2: 2, lineWidth: 0.75 }],
  };
}

/** Issuer and number on the left; party title with its rule, place and date on the right. */
export function pdfHeader(model: DocumentModel, profile: LayoutProfile): Content {
  const { size, headerColumns } = profile;
  const title = capitals(profile.partyTitle);
  const draft = draftMark(model);
  const left: Content[] = [
    ...capitalLines(model.issuer.superior).map((text) => line(text, size.superior)),
    ...capitalLines(model.issuer.name).map((text) => line(text, size.issuer, { bold: true })),
    line('*', size.issuer),
    line(numberLine(model), size.number),
    ...(draft === null ? [] : [boxed(draft, size.number)]),
  ];
  const right: Content[] = [
    line(title, size.partyTitle, { bold: true }),
    rule(boldCapitalsWidth(title, size.partyTitle), headerColumns[1]),
    line(placeAndDate(model), size.placeDate, {
      italics: true,
      margin: [0, size.placeDate, 0, 0],
    }),
  ];
  return twoColumns(headerColumns, left, right);
}

/** Type name, abstract and the rule beneath it. */
export function pdfTitle(model: DocumentModel, profile: LayoutProfile): Content[] {
  const { size } = profile;
  const abstract = model.abstract.map(printable).join('\n');
  return [
    line(capitals(model.typeName), size.typeName, { bold: true, margin: [0, 18, 0, 2] }),
    line(abstract, size.abstract, { bold: true, lineHeight: 1.1 }),
    line(profile.abstractRule, size.abstract, { margin: [0, 0, 0, 6] }),
  ];
}

function recipients(model: DocumentModel, { size, recipientLabel }: LayoutProfile): Content[] {
  const lines = recipientLines(model.recipients);
  if (lines.length === 0) return [];
  const label = printable(recipientLabel);
  return [
    line(label, size.recipientLabel, { alignment: 'left', decoration: 'underline' }),
    ...lines.map((text) =>
      line(text, size.recipients, { alignment: 'left', margin: [0, 1, 6, 0] }),
    ),
  ];
}

/** Authority, title, about four blank lines with the note of the signing act in them, name. */
function signer({ signature }: DocumentModel, size: number): Content[] {
  const signed = signedLine(signature);
  const blank = size * 1.15;
  const note = signed ? [line(signed, 11, { italics: true, margin: [0, blank * 1.5, 0, 0] })] : [];
  return [
    line(capitals(signature.authority), size, { bold: true }),
    line(capitals(signature.title), size),
    ...note,
    line(printable(signature.name), size, {
      bold: true,
      margin: [0, blank * (signed ? 1.5 : 4), 0, 0],
    }),
  ];
}

/** Height in points that the signature block stays under. */
function heightAtMost(model: DocumentModel, { size, signatureColumns }: LayoutProfile): number {
  const width = mm(signatureColumns[0]) - 6;
  const lines = recipientLines(model.recipients).map((text) =>
    linesAtMost(text, size.recipients, width),
  );
  const left = lines.reduce((sum, count) => sum + count, 2) * size.recipients * 1.25;
  return Math.max(left, size.signature * 12);
}

/** Points of body text that may be held together with the signature block. */
const MOST_HELD = 12 * 18;

/**
 * Recipients on the left, signature on the right, on one page and not alone on it: `closing`, the
 * last block of the body with its headings, comes along when it is short. A list of recipients too
 * long for that flows on.
 */
export function pdfSignature(
  model: DocumentModel,
  profile: LayoutProfile,
  closing: { content: Content[]; length: number },
): Content[] {
  const { size, signatureColumns, margin } = profile;
  const block = twoColumns(
    signatureColumns,
    recipients(model, profile),
    signer(model, size.signature),
  );
  block.margin = [0, 12, 0, 0];
  const page = mm(297 - margin.top - margin.bottom);
  const lines = Math.ceil((closing.length * size.body * 0.5) / mm(165)) + 1;
  const held = lines * profile.lineSpacing;
  if (heightAtMost(model, profile) > page * 0.6) {
    const room = size.signature * 14;
    const together = held > MOST_HELD ? [] : [reserve(held + room)];
    return [...together, ...closing.content, reserve(room), block];
  }
  if (held > MOST_HELD) return [...closing.content, { stack: [block], unbreakable: true }];
  return [{ stack: [...closing.content, block], unbreakable: true }];
}
