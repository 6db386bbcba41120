import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { IParagraphOptions, IRunOptions } from 'docx';
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
import { mm, pt, StyleId } from './docx-styles.js';
import { boldCapitalsWidth } from '../title-width.js';

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const LINE = { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 };

function line(text: string, run: IRunOptions, paragraph: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    style: StyleId.FRAME,
    ...paragraph,
    children: [new TextRun({ ...run, text })],
  });
}

/** Two columns without borders and without inner margins; the row is never split. */
function twoColumns(
  widths: readonly [number, number],
  left: Paragraph[],
  right: Paragraph[],
): Table {
  const cells = [left, right].map(
    (children, side) =>
      new TableCell({ width: { size: mm(widths[side] ?? 0), type: WidthType.DXA }, children }),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(widths[0]) + mm(widths[1]), type: WidthType.DXA },
    columnWidths: widths.map(mm),
    margins: { left: 0, right: 0 },
    borders: {
      top: NO_BORDER,
      bottom: NO_BORDER,
      left: NO_BORDER,
      right: NO_BORDER,
      insideHorizontal: NO_BORDER,
      insideVertical: NO_BORDER,
    },
    rows: [new TableRow({ cantSplit: true, children: cells })],
  });
}

/** Indents that centre a stretch of `width` points in a column of millimetres. */
function centered(width: number, column: number): { left: number; right: number } {
  const side = Math.max(0, Math.round((mm(column) - pt(width)) / 2));
  return { left: side, right: side };
}

function issuerLines(model: DocumentModel, profile: LayoutProfile): Paragraph[] {
  const { size, headerColumns } = profile;
  const draft = draftMark(model);
  const lines = [
    ...capitalLines(model.issuer.superior).map((text) => line(text, { size: size.superior * 2 })),
    ...capitalLines(model.issuer.name).map((text) =>
      line(text, { size: size.issuer * 2, bold: true }),
    ),
    line('*', { size: size.issuer * 2 }),
    line(numberLine(model), { size: size.number * 2 }),
  ];
  if (draft === null) return lines;
  const box = { border: { top: LINE, bottom: LINE, left: LINE, right: LINE } };
  const indent = centered(size.number * 8, headerColumns[0]);
  const spacing = { before: pt(4) };
  return [
    ...lines,
    line(draft, { size: size.number * 2, bold: true }, { ...box, indent, spacing }),
  ];
}

/** Issuer and number on the left; party title with its rule, place and date on the right. */
export function docxHeader(model: DocumentModel, profile: LayoutProfile): Table {
  const { size, headerColumns } = profile;
  const title = capitals(profile.partyTitle);
  const right = [
    line(
      title,
      { size: size.partyTitle * 2, bold: true },
      {
        border: { bottom: LINE },
        indent: centered(boldCapitalsWidth(title, size.partyTitle), headerColumns[1]),
      },
    ),
    line(
      placeAndDate(model),
      { size: size.placeDate * 2, italics: true },
      { spacing: { before: pt(size.placeDate) } },
    ),
  ];
  return twoColumns(headerColumns, issuerLines(model, profile), right);
}

function recipients(model: DocumentModel, profile: LayoutProfile): Paragraph[] {
  const lines = recipientLines(model.recipients);
  if (lines.length === 0) return [new Paragraph({ style: StyleId.RECIPIENT })];
  const label = new TextRun({
    text: printable(profile.recipientLabel),
    underline: {},
    size: profile.size.recipientLabel * 2,
  });
  return [
    new Paragraph({ style: StyleId.RECIPIENT, keepNext: true, children: [label] }),
    ...lines.map((text) => new Paragraph({ style: StyleId.RECIPIENT, text })),
  ];
}

/** Recipients on the left; authority, title, room for the signature and the name on the right. */
export function docxSignature(model: DocumentModel, profile: LayoutProfile): Table {
  const { signature } = model;
  const signed = signedLine(signature);
  const blank = profile.size.signature * 1.15;
  const style = StyleId.SIGNATURE;
  const note = signed
    ? [line(signed, { italics: true, size: 22 }, { style, spacing: { before: pt(blank * 1.5) } })]
    : [];
  const right = [
    line(capitals(signature.authority), { bold: true }, { style }),
    line(capitals(signature.title), {}, { style }),
    ...note,
    line(
      printable(signature.name),
      { bold: true },
      { style, keepNext: false, spacing: { before: pt(signed ? blank * 1.5 : blank * 4) } },
    ),
  ];
  return twoColumns(profile.signatureColumns, recipients(model, profile), right);
}
