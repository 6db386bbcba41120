import type { Content, ContentText } from 'pdfmake/interfaces.js';
import { annexEntry } from '../../../schema/document/contents.js';
import { annexHeading, headingText } from '../../../schema/document/document.format.js';
import { capitals, printable, unbrokenParts } from '../../../schema/document/document.text.js';
import type {
  Annex,
  Block,
  DocumentModel,
  HeadingBlock,
  Run,
} from '../../../schema/document/document.model.js';
import type { LayoutProfile } from '../../../schema/document/layout-profile.model.js';
import { exactly, mm, reserve, textWidth } from './pdf-measure.js';
import { pdfChart } from './pdf-chart.js';
import { annexPlace } from './pdf-contents.js';
import { pdfTable } from './pdf-table.js';

/** Neighbours in one style as one run: justified lines would open a gap between them. */
function joined(source: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const { text, bold = false, italic = false } of source) {
    const last = result.at(-1);
    if (last && last.bold === bold && last.italic === italic) last.text += text;
    else result.push({ text, bold, italic });
  }
  return result;
}

function runs(source: readonly Run[]): ContentText[] {
  return joined(source).flatMap(({ text, bold, italic }) =>
    unbrokenParts(text).map((part) => ({
      text: part.text,
      bold,
      italics: italic,
      noWrap: part.whole || undefined,
    })),
  );
}

function bodyText(profile: LayoutProfile): Omit<ContentText, 'text'> {
  return {
    fontSize: profile.size.body,
    lineHeight: exactly(profile.lineSpacing, profile.size.body),
    alignment: 'justify',
    leadingIndent: mm(profile.firstLineIndent),
    margin: [0, profile.paragraphSpacing, 0, 0],
  };
}

/** The place of a heading among the document's, for the table of contents to point at. */
export type PlaceOf = (heading: Block) => string | undefined;

/** A heading is a bookmark. */
function heading(block: HeadingBlock, profile: LayoutProfile, id: string | undefined): Content {
  const text = headingText(block, profile);
  const bookmark = { id, outline: true, outlineText: text, outlineExpanded: true };
  return { ...bodyText(profile), text, bold: true, ...bookmark };
}

/** Room in points for the headings from `index` on and the first lines of what they stand over. */
function headingRoom(blocks: readonly Block[], index: number, profile: LayoutProfile): number {
  const { size, lineSpacing, paragraphSpacing } = profile;
  let room = 0;
  for (let at = index; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block?.kind !== 'heading') {
      return room + (block?.kind === 'table' ? size.table * 8 : 2 * lineSpacing + paragraphSpacing);
    }
    const letters =
      headingText(block, profile).length * size.body * (block.level === 1 ? 0.75 : 0.55);
    room += Math.ceil(letters / textWidth(profile)) * lineSpacing + paragraphSpacing;
  }
  return room;
}

/** Text of a paragraph; two lines of it fit or it begins on the next page. */
function paragraph(source: ContentText[], profile: LayoutProfile, align?: 'center'): Content[] {
  const centred = align ? { alignment: align, leadingIndent: 0 } : {};
  return [
    reserve(2 * profile.lineSpacing + profile.paragraphSpacing),
    { ...bodyText(profile), ...centred, text: source.length === 0 ? '' : source },
  ];
}

function blockContent(block: Block, profile: LayoutProfile, placeOf?: PlaceOf): Content[] {
  switch (block.kind) {
    case 'heading':
      return [heading(block, profile, placeOf?.(block))];
    case 'paragraph':
      return paragraph(runs(block.runs), profile, block.align);
    case 'item': {
      const mark = block.ordinal ? `${printable(block.ordinal)}. ` : '- ';
      return paragraph([{ text: mark }, ...runs(block.runs)], profile);
    }
    case 'table':
      return pdfTable(block, profile);
    case 'chart':
      return pdfChart(block, profile);
  }
}

/** Blocks of the body or of an annex; a heading stays on the page of the first lines under it. */
export function pdfBlocks(
  blocks: readonly Block[],
  profile: LayoutProfile,
  placeOf?: PlaceOf,
): Content[] {
  return blocks.flatMap((block, index) => {
    const content = blockContent(block, profile, placeOf);
    const opens = block.kind === 'heading' && blocks[index - 1]?.kind !== 'heading';
    return opens ? [reserve(headingRoom(blocks, index, profile)), ...content] : content;
  });
}

/** An annex begins a page and is a bookmark. */
export function pdfAnnex(
  annex: Annex,
  position: number,
  model: DocumentModel,
  profile: LayoutProfile,
): Content[] {
  const [number, reference] = annexHeading(model, position);
  const title = capitals(annex.title);
  const id = annexPlace(position - 1);
  const bookmark = { id, outline: true, outlineText: annexEntry(model, position - 1) };
  const fontSize = profile.size.body;
  return [
    { text: number, bold: true, alignment: 'center', fontSize, pageBreak: 'before', ...bookmark },
    { text: title, bold: true, alignment: 'center', fontSize },
    { text: reference, italics: true, alignment: 'center', fontSize, margin: [0, 0, 0, 6] },
    ...pdfBlocks(annex.blocks, profile),
  ];
}
