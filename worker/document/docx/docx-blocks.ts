import { AlignmentType, HeadingLevel, Paragraph, type Table, TextRun } from 'docx';
import { annexHeading, headingText } from '../../../schema/document/document.format.js';
import { capitals, printable } from '../../../schema/document/document.text.js';
import type { Annex, Block, DocumentModel, Run } from '../../../schema/document/document.model.js';
import type { LayoutProfile } from '../../../schema/document/layout-profile.model.js';
import { docxChart } from './docx-chart.js';
import { StyleId } from './docx-styles.js';
import { docxTable } from './docx-table.js';

export type DocxBlock = Paragraph | Table;

function runs(source: readonly Run[]): TextRun[] {
  return source.map(
    ({ text, bold, italic }) => new TextRun({ text: printable(text), bold, italics: italic }),
  );
}

/** One block of the body or an annex; `keepNext` holds it on the page of what follows. */
export function docxBlocks(block: Block, profile: LayoutProfile, keepNext?: boolean): DocxBlock[] {
  switch (block.kind) {
    case 'heading': {
      const heading = block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
      return [new Paragraph({ heading, text: headingText(block, profile) })];
    }
    case 'paragraph': {
      const centred = { alignment: AlignmentType.CENTER, indent: { firstLine: 0 } };
      const place = block.align ? centred : {};
      return [
        new Paragraph({ style: StyleId.BODY, keepNext, ...place, children: runs(block.runs) }),
      ];
    }
    case 'item': {
      const mark = new TextRun(block.ordinal ? `${printable(block.ordinal)}. ` : '- ');
      return [
        new Paragraph({ style: StyleId.ITEM, keepNext, children: [mark, ...runs(block.runs)] }),
      ];
    }
    case 'table':
      return docxTable(block, profile);
    case 'chart':
      return docxChart(block, profile);
  }
}

/** An annex begins a page; number and title are one heading of the outline, on two lines. */
export function docxAnnex(
  annex: Annex,
  position: number,
  model: DocumentModel,
  profile: LayoutProfile,
): DocxBlock[] {
  const [number, reference] = annexHeading(model, position);
  const title = new TextRun({ text: capitals(annex.title), break: 1 });
  return [
    new Paragraph({
      style: StyleId.ANNEX_TITLE,
      pageBreakBefore: true,
      children: [new TextRun(number), title],
    }),
    new Paragraph({
      style: StyleId.FRAME,
      spacing: { after: 120 },
      children: [new TextRun({ text: reference, italics: true })],
    }),
    ...annex.blocks.flatMap((block) => docxBlocks(block, profile)),
  ];
}
