/** Pages against pictures that somebody has looked at: `npm run pages:approve` takes new ones. */
import { renderDocx } from '../../../worker/document/docx/render-docx.js';
import { renderPdf } from '../../../worker/document/pdf/render-pdf.js';
import { hd05, hd36, seedReport } from '../sample-document.js';
import { hasOffice, printedByOffice } from './office.js';
import { difference, differenceFromApproved, pictureOf } from './picture.js';
import { fullReport, issuedReport } from './sample-pages.js';

/** Share of a page that may differ: less than a word. */
const TOLERANCE = 0.001;
/** Another version of LibreOffice shifts letters by parts of a point. */
const OFFICE_TOLERANCE = 0.02;

test('the PDF looks as it was approved', async () => {
  const full = await renderPdf(fullReport(), hd36);
  const draft = seedReport({ number: null, draft: 2, date: null, year: 2026 });
  const pages = [
    ['first', full, 1],
    ['headings-and-chart', full, 2],
    ['contents', full, 7],
    ['charts', full, 8],
    ['annex-table', full, 9],
    ['signature', await renderPdf(seedReport(), hd36), 2],
    ['draft', await renderPdf(draft, hd05), 1],
    ['issued', await renderPdf(issuedReport(), hd05), 2],
  ] as const;

  const apart: Record<string, number> = {};
  for (const [name, file, number] of pages) {
    const share = await differenceFromApproved(await pictureOf(file, number), `pdf-${name}`);
    if (share > TOLERANCE) apart[name] = share;
  }

  expect(apart).toEqual({});
});

test('a picture tells a word that has moved', async () => {
  const page = await pictureOf(await renderPdf(seedReport(), hd36), 1);
  const other = await pictureOf(await renderPdf(seedReport({ number: 168 }), hd36), 1);

  const body = [...seedReport().body].toSpliced(1, 1);
  const without = await pictureOf(await renderPdf(seedReport({ body }), hd36), 1);

  expect(difference(page, page)).toBe(0);
  expect(difference(page, other)).toBeGreaterThan(0);
  expect(difference(page, without)).toBeGreaterThan(TOLERANCE);
});

(hasOffice ? test : test.skip)('the DOCX looks as it was approved, in LibreOffice', async () => {
  const printed = await printedByOffice(await renderDocx(issuedReport(), hd36));

  const apart: Record<string, number> = {};
  for (const [name, number] of [
    ['first', 1],
    ['contents', 6],
    ['charts', 7],
  ] as const) {
    const picture = await pictureOf(printed, number);
    const share = await differenceFromApproved(picture, `docx-${name}`);
    if (share > OFFICE_TOLERANCE) apart[name] = share;
  }

  expect(apart).toEqual({});
});
