import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { LayoutProfile } from '../../schema/document/layout-profile.model.js';

const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

interface Look {
  bold?: boolean;
  italics?: boolean;
  size?: number;
  left?: boolean;
}

function line(text: string, { left, size, ...look }: Look = {}): Paragraph {
  return new Paragraph({
    alignment: left ? AlignmentType.LEFT : AlignmentType.CENTER,
    children: [new TextRun({ text, ...look, ...(size ? { size: size * 2 } : {}) })],
  });
}

function columns(widths: readonly [number, number], sides: Paragraph[][]): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const cells = sides.map(
    (children, side) =>
      new TableCell({ width: { size: twips(widths[side] ?? 0), type: WidthType.DXA }, children }),
  );
  return new Table({
    columnWidths: widths.map(twips),
    width: { size: twips(widths[0] + widths[1]), type: WidthType.DXA },
    borders: {
      ...{ top: none, bottom: none, left: none, right: none },
      ...{ insideHorizontal: none, insideVertical: none },
    },
    rows: [new TableRow({ cantSplit: true, children: cells })],
  });
}

const gap = () => new Paragraph('');

function frame({ size, headerColumns, ...profile }: LayoutProfile): Table {
  return columns(headerColumns, [
    [
      line('{{cap_tren}}', { size: size.superior }),
      line('{{co_quan}}', { size: size.issuer, bold: true }),
      line('*'),
      line('{{so}}', { size: size.number }),
      line('{{du_thao}}', { bold: true }),
    ],
    [
      line(profile.partyTitle, { size: size.partyTitle, bold: true }),
      gap(),
      line('{{dia_danh_ngay}}', { size: size.placeDate, italics: true }),
    ],
  ]);
}

function contentOf(profile: LayoutProfile) {
  const { size, signatureColumns } = profile;
  return [
    frame(profile),
    gap(),
    line('{{loai_van_ban}}', { size: size.typeName, bold: true }),
    line('{{trich_yeu}}', { size: size.abstract, bold: true }),
    line(profile.abstractRule),
    line('{{noi_dung}}', { left: true }),
    gap(),
    columns(signatureColumns, [
      [
        line(profile.recipientLabel, { left: true, size: size.recipientLabel }),
        line('{{noi_nhan}}', { left: true }),
      ],
      [
        line('{{quyen_han}}', { bold: true }),
        line('{{chuc_vu}}'),
        gap(),
        line('{{ghi_chu_ky}}', { italics: true, size: 11 }),
        gap(),
        gap(),
        line('{{nguoi_ky}}', { bold: true }),
      ],
    ]),
    line('{{kiem_tra}}', { size: 8 }),
    line('{{phu_luc}}', { left: true }),
  ];
}

/** A Word file with every placeholder in its usual place, to be changed to a committee's taste. */
export function starterTemplate(profile: LayoutProfile): Promise<Buffer> {
  const { margin, fontFamily: font, size } = profile;
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  });
  const file = new Document({
    compatibility: { version: 15 },
    styles: { default: { document: { run: { font, size: size.body * 2 } } } },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: twips(210), height: twips(297) },
            margin: {
              top: twips(margin.top),
              bottom: twips(margin.bottom),
              left: twips(margin.left),
              right: twips(margin.right),
              header: twips(10),
            },
          },
        },
        headers: { default: new Header({ children: [number] }) },
        children: contentOf(profile),
      },
    ],
  });
  return Packer.toBuffer(file);
}
