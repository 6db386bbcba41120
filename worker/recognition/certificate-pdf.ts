/**
 * Certificates on paper: A4 landscape, one page each. The same certificates give the same bytes.
 */
import type { Content, ContentText, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { longDate } from '../../schema/document/document.format.js';
import { capitalLines, capitals, printable } from '../../schema/document/document.text.js';
import type { LayoutProfile } from '../../schema/document/layout-profile.model.js';
import type { Certificate } from '../../schema/recognition/certificate.model.js';
import { shortHash } from '../../schema/verification/manifest.model.js';
import { mm } from '../document/pdf/pdf-measure.js';
import { makePdf, PAGE_FONT } from '../document/pdf/pdf-writer.js';
import { boldCapitalsWidth } from '../document/title-width.js';

const RED = '#a4161a';
const GOLD = '#b08d3c';
const WIDTH = mm(297);
const HEIGHT = mm(210);
/** Of text from the edge of the paper; the frame stands in it. */
const MARGIN = { side: mm(26), top: mm(22), bottom: mm(8) };
/** Where the signature begins, whatever stands above it. */
const FOOT = mm(134);

type Style = Omit<ContentText, 'text'>;

function line(text: string, fontSize: number, style: Style = {}): ContentText {
  return { text: printable(text), fontSize, alignment: 'center', ...style };
}

const rect = (inset: number, lineWidth: number, lineColor: string) => ({
  type: 'rect' as const,
  x: inset,
  y: inset,
  w: WIDTH - 2 * inset,
  h: HEIGHT - 2 * inset,
  lineWidth,
  lineColor,
});

/** Corners of the inner frame are set off, as on printed forms. */
function corners(inset: number, size: number) {
  const [right, bottom] = [WIDTH - inset, HEIGHT - inset];
  const at = [
    [inset, inset, 1, 1],
    [right, inset, -1, 1],
    [inset, bottom, 1, -1],
    [right, bottom, -1, -1],
  ] as const;
  return at.map(([x, y, across, down]) => ({
    type: 'polyline' as const,
    lineWidth: 1.5,
    lineColor: RED,
    points: [
      { x: x + across * size, y },
      { x, y },
      { x, y: y + down * size },
    ],
  }));
}

const frame: Content = {
  canvas: [
    rect(mm(9), 2.5, RED),
    rect(mm(11), 0.75, GOLD),
    rect(mm(14), 0.5, GOLD),
    ...corners(mm(14), mm(14)),
  ],
};

/** A name as large as two lines of it allow. */
function nameSize(name: string): number {
  if (name.length <= 44) return 26;
  return name.length <= 90 ? 22 : 18;
}

function head(certificate: Certificate, profile: LayoutProfile): Content {
  const party = capitals(profile.partyTitle);
  const rule = boldCapitalsWidth(party, 14);
  const column = (WIDTH - 2 * MARGIN.side) / 2;
  const start = (column - rule) / 2;
  return {
    columns: [
      {
        width: column,
        stack: [
          ...capitalLines(certificate.superior).map((text) => line(text, 13)),
          ...capitalLines(certificate.issuer).map((text) => line(text, 13, { bold: true })),
          line('*', 13),
        ],
      },
      {
        width: column,
        stack: [
          line(party, 14, { bold: true }),
          {
            canvas: [{ type: 'line', x1: start, y1: 2, x2: start + rule, y2: 2, lineWidth: 0.75 }],
          },
        ],
      },
    ],
    columnGap: 0,
  };
}

function holds({ validFrom, validUntil, band }: Certificate): string {
  const day = (date: string) => longDate({ date, year: 0 });
  const level = band ? `Xếp loại: ${band}. ` : '';
  return `${level}Có giá trị từ ${day(validFrom)} đến hết ${day(validUntil)}.`;
}

function body(certificate: Certificate): Content[] {
  const { name, deciding, act, organization, title } = certificate;
  return [
    line(capitals(name), 36, { bold: true, color: RED, margin: [0, mm(7), 0, mm(4)] }),
    line(capitals(deciding), 15, { bold: true }),
    line(capitals(act), 15, { margin: [0, mm(1), 0, mm(4)] }),
    line(organization, nameSize(organization), { bold: true, color: RED, lineHeight: 1.1 }),
    line(title, 18, { bold: true, margin: [0, mm(4), 0, mm(3)] }),
    line(holds(certificate), 14, { italics: true }),
  ];
}

function foot(certificate: Certificate, hash: string): Content[] {
  const { decisionNumber, decidedOn, place, signature, address } = certificate;
  const on = longDate({ date: decidedOn, year: 0 });
  const half = (WIDTH - 2 * MARGIN.side) / 2;
  const left: Content[] = [
    line(`Quyết định số ${decisionNumber},`, 13, { alignment: 'left' }),
    line(on, 13, { alignment: 'left' }),
  ];
  const right: Content[] = [
    line(`${place}, ${on}`, 13, { italics: true }),
    line(capitals(signature.authority), 13, { bold: true, margin: [0, 2, 0, 0] }),
    line(capitals(signature.title), 13),
    line(signature.name, 14, { bold: true, margin: [0, mm(19), 0, 0] }),
  ];
  return [
    {
      columns: [
        { width: half, stack: left },
        { width: half, stack: right },
      ],
      columnGap: 0,
      absolutePosition: { x: MARGIN.side, y: FOOT },
    },
    {
      ...line(`Mã kiểm tra ${shortHash(hash)}. Kiểm tra tại ${address}`, 8, { color: '#444444' }),
      absolutePosition: { x: MARGIN.side, y: HEIGHT - mm(20) },
    },
  ];
}

function page(certificate: Certificate, profile: LayoutProfile, hash: string): Content[] {
  return [head(certificate, profile), ...body(certificate), ...foot(certificate, hash)];
}

/** Certificates in one file; `hash` is of the manifest that they were made from. */
export async function renderCertificates(
  certificates: readonly Certificate[],
  profile: LayoutProfile,
  hash: string,
): Promise<Buffer> {
  const [first] = certificates;
  if (!first) throw new Error('there is no certificate to render');
  const who = certificates.length === 1 ? ` ${first.organization}` : '';
  const definition: TDocumentDefinitions = {
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: [MARGIN.side, MARGIN.top, MARGIN.side, MARGIN.bottom],
    version: '1.7',
    language: 'vi-VN',
    displayTitle: true,
    info: {
      title: printable(`${first.name} (Quyết định số ${first.decisionNumber})${who}`),
      author: printable(first.issuer),
      creationDate: new Date(`${first.decidedOn}T00:00:00Z`),
    },
    defaultStyle: { font: PAGE_FONT, fontSize: 14 },
    background: () => frame,
    content: certificates.map((each, index): Content => ({
      stack: page(each, profile, hash),
      ...(index > 0 ? { pageBreak: 'before' } : {}),
    })),
  };
  return makePdf(definition);
}
