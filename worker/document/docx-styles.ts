import { AlignmentType, LineRuleType } from 'docx';
import type { IParagraphStyleOptions, IStylesOptions } from 'docx';
import type { LayoutProfile } from '../../schema/document/layout-profile.model.js';

/** Twips of a length in millimetres or points. */
export const mm = (length: number): number => Math.round((length * 1440) / 25.4);
export const pt = (length: number): number => Math.round(length * 20);

/** Half-points, the unit of type sizes. */
const half = (points: number): number => Math.round(points * 2);

/** Style ids of the paragraphs that are neither headings, the type name nor the abstract. */
export const StyleId = {
  FRAME: 'FrameLine',
  BODY: 'BodyText',
  ITEM: 'ListParagraph',
  RULE: 'AbstractRule',
  RECIPIENT: 'Recipient',
  SIGNATURE: 'SignatureLine',
  ANNEX_TITLE: 'AnnexTitle',
  CAPTION: 'Caption',
  CELL: 'TableText',
  NUMBER: 'TableNumber',
  CENTERED: 'TableCentered',
  PAGE_NUMBER: 'Header',
} as const;

function bodyStyles(profile: LayoutProfile): IParagraphStyleOptions[] {
  const paragraph = {
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: mm(profile.firstLineIndent) },
    spacing: {
      before: pt(profile.paragraphSpacing),
      line: pt(profile.lineSpacing),
      lineRule: LineRuleType.EXACT,
    },
  };
  return [
    { id: StyleId.BODY, name: 'Body Text', basedOn: 'Normal', quickFormat: true, paragraph },
    { id: StyleId.ITEM, name: 'List Paragraph', basedOn: StyleId.BODY, quickFormat: true },
  ];
}

function frameStyles({ size }: LayoutProfile): IParagraphStyleOptions[] {
  const centered = { alignment: AlignmentType.CENTER };
  return [
    { id: StyleId.FRAME, name: 'Frame Line', basedOn: 'Normal', paragraph: centered },
    {
      id: StyleId.RULE,
      name: 'Abstract Rule',
      basedOn: 'Normal',
      paragraph: { ...centered, spacing: { after: pt(6) } },
    },
    {
      id: StyleId.SIGNATURE,
      name: 'Signature Line',
      basedOn: 'Normal',
      run: { size: half(size.signature) },
      paragraph: { ...centered, keepNext: true },
    },
    { id: StyleId.RECIPIENT, name: 'Recipient', basedOn: 'Normal', run: { size: half(size.recipients) } },
    {
      id: StyleId.PAGE_NUMBER,
      name: 'header',
      basedOn: 'Normal',
      run: { size: half(size.pageNumber) },
      paragraph: centered,
    },
  ];
}

function tableStyles({ size }: LayoutProfile): IParagraphStyleOptions[] {
  const run = { size: half(size.table) };
  const spacing = { before: pt(2), after: pt(2) };
  const cell = (id: string, name: string, alignment: IAlignment): IParagraphStyleOptions => ({
    id,
    name,
    basedOn: 'Normal',
    run,
    paragraph: { alignment, spacing },
  });
  return [
    cell(StyleId.CELL, 'Table Text', AlignmentType.LEFT),
    cell(StyleId.NUMBER, 'Table Number', AlignmentType.RIGHT),
    cell(StyleId.CENTERED, 'Table Centered', AlignmentType.CENTER),
  ];
}

type IAlignment = (typeof AlignmentType)[keyof typeof AlignmentType];

/** Heading 1 and 2 are Word's own, so that its navigation pane and a reader's software find the parts. */
function headingStyles(profile: LayoutProfile): IStylesOptions['default'] {
  const { size, paragraphSpacing } = profile;
  const run = { bold: true, italics: false, color: '000000', size: half(size.body), font: profile.fontFamily };
  const centered = { alignment: AlignmentType.CENTER };
  const heading = {
    basedOn: 'Normal',
    next: StyleId.BODY,
    quickFormat: true,
    run,
    paragraph: {
      alignment: AlignmentType.JUSTIFIED,
      indent: { firstLine: mm(profile.firstLineIndent) },
      keepNext: true,
      spacing: {
        before: pt(paragraphSpacing),
        line: pt(profile.lineSpacing),
        lineRule: LineRuleType.EXACT,
      },
    },
  };
  return {
    document: {
      run: {
        font: profile.fontFamily,
        size: half(size.body),
        language: { value: 'vi-VN', eastAsia: 'vi-VN' },
      },
    },
    title: {
      basedOn: 'Normal',
      next: 'Subtitle',
      run: { ...run, size: half(size.typeName) },
      paragraph: { ...centered, spacing: { before: pt(18), after: pt(2) } },
    },
    heading1: heading,
    heading2: heading,
    caption: {
      basedOn: 'Normal',
      next: StyleId.CELL,
      run: { ...run, size: half(size.table) },
      paragraph: { ...centered, keepNext: true, spacing: { before: pt(6), after: pt(4) } },
    },
  };
}

/** The profile as Word styles: a secretary who edits the file changes a style, not every paragraph. */
export function docxStyles(profile: LayoutProfile): IStylesOptions {
  const centered = { alignment: AlignmentType.CENTER };
  const strong = { bold: true, color: '000000' };
  return {
    default: headingStyles(profile),
    paragraphStyles: [
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        next: StyleId.BODY,
        run: { ...strong, size: half(profile.size.abstract) },
        paragraph: centered,
      },
      {
        id: StyleId.ANNEX_TITLE,
        name: 'Annex Title',
        basedOn: 'Normal',
        next: StyleId.BODY,
        run: strong,
        paragraph: { ...centered, keepNext: true },
      },
      ...frameStyles(profile),
      ...bodyStyles(profile),
      ...tableStyles(profile),
    ],
  };
}
