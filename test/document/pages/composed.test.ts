/** What the composition puts on paper: charts in the text, wide tables, counts of long lists. */
import type { DocumentModel } from '../../../schema/document/document.model.js';
import type { FiguresOfGroup } from '../../../schema/report/consolidation.model.js';
import { renderDocx } from '../../../worker/document/docx/render-docx.js';
import { renderPdf } from '../../../worker/document/pdf/render-pdf.js';
import { composeAnnexes } from '../../../worker/report/compose/compose-annexes.js';
import { composeBody } from '../../../worker/report/compose/compose-body.js';
import { aConsolidation, aFigure, anIndicator } from '../../report/consolidation.fixture.js';
import { type ReadPdf, readPdf } from '../read-rendering.js';
import { hd05, hd36, seedReport } from '../sample-document.js';
import { hasOffice, printedByOffice } from './office.js';
import { differenceFromApproved, pictureOf } from './picture.js';

const TOLERANCE = 0.001;

const codes = ['L04', 'L05', 'L12', 'L15', 'L16', 'P05', 'P12', 'E12'];
const MONEY = 25_713_000_000;

const figuresWith = (by: number) => [
  ...codes.map((indicatorCode, at) =>
    aFigure({ indicatorCode, numerator: 9282 - at * 311 + by, denominator: 10_000 }),
  ),
  aFigure({ indicatorCode: 'P17', value: MONEY + by * 1_000_000 }),
];

const group = (name: string, by: number): FiguresOfGroup => ({
  name,
  organizations: 12,
  figures: figuresWith(by),
});

/** A report whose sections have charts and whose annexes have all their tables. */
function composedReport(): DocumentModel {
  const c = aConsolidation({
    indicators: [
      ...codes.map((code) => anIndicator({ code, label: `Đảng viên học tập nghị quyết ${code}` })),
      anIndicator({
        ...{ code: 'P17', aggregation: 'MONEY', label: 'Kinh phí sửa chữa trụ sở', unit: 'đồng' },
        sentence: 'Kinh phí sửa chữa trụ sở là {money}, {change}.',
      }),
    ],
    figures: figuresWith(0),
    previousFigures: figuresWith(-123),
    previousLabel: 'Báo cáo sơ kết 4 năm',
    earlier: [{ label: 'Báo cáo sơ kết 3 năm', figures: figuresWith(-307) }],
    byCluster: ['Cụm Y tế', 'Cụm Nội chính', 'Cụm Doanh nghiệp hạ tầng, dịch vụ'].map(group),
    byOrganization: ['Sở Nội vụ', 'Cục Thuế'].map(group),
  });
  return seedReport({ body: composeBody(c), annexes: composeAnnexes(c) });
}

const mm = (length: number): number => (length * 72) / 25.4;

/** Words beyond the margins, and signs that stand alone on a line of their cell. */
function faultsOf({ pages }: ReadPdf, { left, right }: { left: number; right: number }): string[] {
  return pages.flatMap(({ pieces }, at) =>
    pieces
      .filter(({ text }) => text.trim() !== '')
      .filter(({ text, x, width }) => {
        const isOutside = x < mm(left) - 0.6 || x + width > mm(210 - right) + 0.6;
        return isOutside || text.trim() === '%';
      })
      .map(({ text }) => `page ${at + 1}: ${text}`),
  );
}

/** Figures that the annexes print, each to be found in one piece. */
const WHOLE = ['25.713.000.000', '25.590.000.000', '92,82%', '25.406', '91,59%'];

describe.each([hd36, hd05])('under profile $code', (profile) => {
  test('the PDF keeps to the margins and breaks no figure', async () => {
    const read = await readPdf(await renderPdf(composedReport(), profile));

    const pieces = new Set(
      read.pages.flatMap((page) => page.pieces.map(({ text }) => text.trim())),
    );
    expect(WHOLE.filter((figure) => !pieces.has(figure))).toEqual([]);
    expect(faultsOf(read, profile.margin)).toEqual([]);
  });
});

(hasOffice ? test : test.skip)('the DOCX keeps to the margins, in LibreOffice', async () => {
  const read = await readPdf(await printedByOffice(await renderDocx(composedReport(), hd36)));

  expect(faultsOf(read, hd36.margin)).toEqual([]);
});

test('both files are the same bytes when they are made again', async () => {
  const [pdf, docx] = [
    await renderPdf(composedReport(), hd36),
    await renderDocx(composedReport(), hd36),
  ];

  expect((await renderPdf(composedReport(), hd36)).equals(pdf)).toBe(true);
  expect((await renderDocx(composedReport(), hd36)).equals(docx)).toBe(true);
});

test('the pages look as they were approved', async () => {
  const file = await renderPdf(composedReport(), hd36);
  const { pages } = await readPdf(file);
  const pageWith = (text: string) =>
    1 +
    pages.findLastIndex((page) => page.text.replace(/\s/g, '').includes(text.replace(/\s/g, '')));

  const apart: Record<string, number> = {};
  for (const [name, text] of [
    ['composed-chart', 'Các tỷ lệ của mục II.1'],
    ['composed-history', 'Diễn biến của các chỉ tiêu qua các kỳ'],
    ['composed-clusters', 'Số liệu theo cụm thi đua: Cụm Y tế'],
    ['composed-organizations', 'Số liệu của từng tổ chức: L04'],
  ] as const) {
    const share = await differenceFromApproved(
      await pictureOf(file, pageWith(text)),
      `pdf-${name}`,
    );
    if (share > TOLERANCE) apart[name] = share;
  }

  expect(apart).toEqual({});
});
