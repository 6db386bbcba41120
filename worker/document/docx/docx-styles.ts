import { AlignmentType, LineRuleType } from 'docx';
import type {
  IParagraphStyleOptions,
  IParagraphStylePropertiesOptions,
  IStylesOptions,
} from 'docx';
import {
  DEFAULT_FOOTER_SIZE,
  type LayoutProfile,
} from '../../../schema/document/layout-profile.model.js';

/** Twips of a length in millimetres or points. */
export const mm = (length: number): number => Math.round((length * 1440) / 25.4);
export const pt = (length: number): number => Math.round(length * 20);

/** Half-points, the unit of type sizes. */
const half = (points: number): number => Math.round(points * 2);

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];

const CENTERED = { alignment: AlignmentType.CENTER };

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
  FOOTER: 'Footer',
  CHART: 'Chart',
  TABLE: 'OfficialTable',
  CONTENTS_TITLE: 'TOCHeading',
} as const;

/** Names that fields call styles by. */
export const STYLE_NAME = { ANNEX_TITLE: 'Annex Title' } as const;

/** Justified, with the profile's first-line indent and exact line spacing. */
function bodyParagraph(profile: LayoutProfile): IParagraphStylePropertiesOptions {
  return {
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: mm(profile.firstLineIndent) },
    spacing: {
      before: pt(profile.paragraphSpacing),
      line: pt(profile.lineSpacing),
      lineRule: LineRuleType.EXACT,
    },
  };
}

function bodyStyles(profile: LayoutProfile): IParagraphStyleOptions[] {
  const paragraph = bodyParagraph(profile);
  return [
    { id: StyleId.BODY, name: 'Body Text', basedOn: 'Normal', quickFormat: true, paragraph },
    { id: StyleId.ITEM, name: 'List Paragraph', basedOn: StyleId.BODY, quickFormat: true },
  ];
}

function frameStyles({ size }: LayoutProfile): IParagraphStyleOptions[] {
  return [
    { id: StyleId.FRAME, name: 'Frame Line', basedOn: 'Normal', paragraph: CENTERED },
    {
      id: StyleId.RULE,
      name: 'Abstract Rule',
      basedOn: 'Normal',
      paragraph: { ...CENTERED, spacing: { after: pt(6) } },
    },
    {
      id: StyleId.SIGNATURE,
      name: 'Signature Line',
      basedOn: 'Normal',
      run: { size: half(size.signature) },
      paragraph: { ...CENTERED, keepNext: true },
    },
    {
      id: StyleId.RECIPIENT,
      name: 'Recipient',
      basedOn: 'Normal',
      run: { size: half(size.recipients) },
    },
    {
      id: StyleId.PAGE_NUMBER,
      name: 'header',
      basedOn: 'Normal',
      run: { size: half(size.pageNumber) },
      paragraph: CENTERED,
    },
    {
      id: StyleId.FOOTER,
      name: 'footer',
      basedOn: 'Normal',
      run: { size: half(size.footer ?? DEFAULT_FOOTER_SIZE) },
      paragraph: CENTERED,
    },
  ];
}

/** The two levels of the table of contents, with the page flush right. */
function contentsStyles(profile: LayoutProfile): IParagraphStyleOptions[] {
  const level = (number: number, indent: number): IParagraphStyleOptions => ({
    id: `TOC${number}`,
    name: `toc ${number}`,
    basedOn: 'Normal',
    next: 'Normal',
    paragraph: {
      spacing: { before: pt(2), after: pt(2) },
      indent: { left: mm(indent) },
    },
  });
  return [
    {
      id: StyleId.CONTENTS_TITLE,
      name: 'TOC Heading',
      basedOn: 'Normal',
      next: 'Normal',
      run: { bold: true, color: '000000' },
      paragraph: { ...CENTERED, keepNext: true, spacing: { after: pt(8) } },
    },
    level(1, 0),
    level(2, profile.firstLineIndent),
  ];
}

/**
 * Tables: thin rules on all sides, 1.5 mm beside the text. Word lists it among its table styles;
 * the library has none of its own, so it is put among the finished styles.
 */
export function tableStyle(): string {
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  const rules = sides.map((side) => `<w:${side} w:val="single" w:sz="4" w:color="000000"/>`);
  const margin = ['left', 'right'].map((side) => `<w:${side} w:w="${mm(1.5)}" w:type="dxa"/>`);
  return (
    `<w:style w:type="table" w:customStyle="1" w:styleId="${StyleId.TABLE}">` +
    '<w:name w:val="Official Table"/><w:uiPriority w:val="39"/><w:qFormat/>' +
    `<w:tblPr><w:tblBorders>${rules.join('')}</w:tblBorders>` +
    `<w:tblCellMar>${margin.join('')}</w:tblCellMar></w:tblPr></w:style>`
  );
}

function tableStyles({ size }: LayoutProfile): IParagraphStyleOptions[] {
  const run = { size: half(size.table) };
  const spacing = { before: pt(2), after: pt(2) };
  const cell = (id: string, name: string, alignment: Alignment): IParagraphStyleOptions => ({
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
    {
      id: StyleId.CHART,
      name: 'Chart',
      basedOn: 'Normal',
      next: StyleId.CAPTION,
      paragraph: { ...CENTERED, spacing: { before: pt(6) } },
    },
  ];
}

/** Heading 1 and 2 are Word's own: its navigation pane and screen readers find the parts. */
function defaultStyles(profile: LayoutProfile): IStylesOptions['default'] {
  const { size, fontFamily: font } = profile;
  const strong = { bold: true, italics: false, color: '000000', font };
  const heading = {
    basedOn: 'Normal',
    next: StyleId.BODY,
    quickFormat: true,
    run: { ...strong, size: half(size.body) },
    paragraph: { ...bodyParagraph(profile), keepNext: true },
  };
  const language = { value: 'vi-VN', eastAsia: 'vi-VN' };
  return {
    document: { run: { font, size: half(size.body), language } },
    title: {
      basedOn: 'Normal',
      next: 'Subtitle',
      run: { ...strong, size: half(size.typeName) },
      paragraph: { ...CENTERED, spacing: { before: pt(18), after: pt(2) } },
    },
    heading1: heading,
    heading2: heading,
    caption: {
      basedOn: 'Normal',
      next: StyleId.CELL,
      run: { ...strong, size: half(size.table) },
      paragraph: { ...CENTERED, keepNext: true, spacing: { before: pt(6), after: pt(4) } },
    },
  };
}

/** The profile as Word styles: who edits the file changes a style, not every paragraph. */
export function docxStyles(profile: LayoutProfile): IStylesOptions {
  const strong = { bold: true, color: '000000' };
  return {
    default: defaultStyles(profile),
    paragraphStyles: [
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        next: StyleId.BODY,
        run: { ...strong, size: half(profile.size.abstract) },
        paragraph: CENTERED,
      },
      {
        id: StyleId.ANNEX_TITLE,
        name: STYLE_NAME.ANNEX_TITLE,
        basedOn: 'Normal',
        next: StyleId.BODY,
        quickFormat: true,
        run: strong,
        paragraph: { ...CENTERED, keepNext: true, outlineLevel: 0 },
      },
      ...frameStyles(profile),
      ...contentsStyles(profile),
      ...bodyStyles(profile),
      ...tableStyles(profile),
    ],
  };
}
