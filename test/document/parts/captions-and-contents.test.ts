import { estimatedPages, contentsOf } from '../../../schema/document/contents.js';
import { withNumberedCaptions } from '../../../schema/document/captions.js';
import { renderHtml } from '../../../server/document/document.html.js';
import { renderDocx } from '../../../worker/document/docx/render-docx.js';
import { renderPdf } from '../../../worker/document/pdf/render-pdf.js';
import { barChart } from './chart-samples.js';
import { linesOf, paragraphsOf, type PdfPage, readPdf, zipPart } from '../read-rendering.js';
import { hd36, longReport, organizationTable, seedReport } from '../sample-document.js';

/** Long enough for a table of contents: fourteen pages and two annexes. */
function longWithContents() {
  const model = longReport(220);
  return { ...model, annexes: [...model.annexes, { title: 'Biểu đồ', blocks: [barChart()] }] };
}

test('captions are counted through the document, tables and charts apart', () => {
  const old = { ...organizationTable(1), caption: 'Bảng 7. Đánh số trước đây' };
  const model = seedReport({
    body: [organizationTable(1), barChart(), { ...organizationTable(1), caption: undefined }],
    annexes: [{ title: 'Phụ', blocks: [old, barChart()] }],
  });

  const { body, annexes } = withNumberedCaptions(model);

  const captions = [...body, ...(annexes[0]?.blocks ?? [])].map((block) =>
    'caption' in block ? block.caption : null,
  );
  expect(captions).toEqual([
    'Bảng 1. Số liệu của các tổ chức cơ sở đảng',
    'Biểu đồ 1. Một số chỉ tiêu so với kỳ trước',
    undefined,
    'Bảng 2. Đánh số trước đây',
    'Biểu đồ 2. Một số chỉ tiêu so với kỳ trước',
  ]);
  expect(withNumberedCaptions(withNumberedCaptions(model))).toEqual(withNumberedCaptions(model));
});

test('a short document has no table of contents, a long one lists headings and annexes', () => {
  expect(contentsOf(seedReport(), hd36)).toEqual([]);

  const entries = contentsOf(longWithContents(), hd36);

  expect(entries.map(({ text }) => text)).toEqual([
    'I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO',
    'II. KẾT QUẢ TRIỂN KHAI THỰC HIỆN',
    expect.stringMatching(/^1\. /),
    expect.stringMatching(/^2\. /),
    'III. ĐÁNH GIÁ CHUNG',
    '2. Tồn tại, hạn chế',
    '3. Nguyên nhân',
    'IV. PHƯƠNG HƯỚNG NHIỆM VỤ TRONG THỜI GIAN TỚI',
    'PHỤ LỤC 1. SỐ LIỆU THEO TỪNG TỔ CHỨC CƠ SỞ ĐẢNG',
    'PHỤ LỤC 2. BIỂU ĐỒ',
  ]);
  expect(entries[2]?.level).toBe(2);
});

test('the pages reckoned are about those that are set', async () => {
  for (const rows of [3, 120, 400]) {
    const { pages } = await readPdf(await renderPdf(longReport(rows), hd36));

    const reckoned = estimatedPages(longReport(rows), hd36);

    expect(Math.abs(reckoned - pages.length)).toBeLessThanOrEqual(1 + pages.length * 0.2);
  }
});

test('the PDF says on which page each part begins', async () => {
  const { pages } = await readPdf(await renderPdf(longWithContents(), hd36));
  const at = pages.findIndex((page) => page.text.includes('MỤC LỤC'));
  const lines = linesOf(pages[at] as PdfPage).map((line) => line.text);

  for (const heading of ['III. ĐÁNH GIÁ CHUNG', 'PHỤ LỤC 2. BIỂU ĐỒ']) {
    const page = Number(/ (\d+)$/.exec(lines.find((line) => line.startsWith(heading)) ?? '')?.[1]);
    const [words = ''] = heading.split('. ').slice(-1);
    expect({ heading, found: pages[page - 1]?.text.includes(words) }).toEqual({
      heading,
      found: true,
    });
  }
});

test('the DOCX has a field of contents that is filled in and asks nothing when it is opened', async () => {
  const file = await renderDocx(longWithContents(), hd36);
  const xml = zipPart(file, 'word/document.xml');

  expect(xml).toMatch(/TOC \\h \\o &quot;1-2&quot;|TOC \\h \\o "1-2"|TOC [^<]*\\o/);
  expect(xml).not.toContain('w:dirty');
  expect(zipPart(file, 'word/settings.xml')).not.toContain('updateFields');
  const pages = [...xml.matchAll(/PAGEREF _Toc\d+ [^<]*<\/w:instrText>.*?<w:t[^>]*>(\d+)</g)];
  expect(pages).toHaveLength(10);
  const numbers = pages.map(([, page]) => Number(page));
  expect(numbers).toEqual([...numbers].sort((one, other) => one - other));
  expect(zipPart(file, 'word/styles.xml')).toMatch(/w:styleId="TOC2"/);
});

test('Word counts captions itself, and a table says its style', async () => {
  const file = await renderDocx(longWithContents(), hd36);
  const xml = zipPart(file, 'word/document.xml');

  expect(xml.match(/SEQ Bảng/g)).toHaveLength(2);
  expect(xml.match(/SEQ Biểu_đồ/g)).toHaveLength(1);
  expect(paragraphsOf(xml)).toContain('Bảng 2. Số liệu của các tổ chức cơ sở đảng');
  expect(xml.match(/<w:tblStyle w:val="OfficialTable"\/>/g)).toHaveLength(2);
  expect(zipPart(file, 'word/styles.xml')).toMatch(
    /<w:style w:type="table" w:customStyle="1" w:styleId="OfficialTable">/,
  );
  expect(zipPart(file, 'word/styles.xml')).toMatch(
    /w:styleId="AnnexTitle".*?<w:outlineLvl w:val="0"\/>/s,
  );
});

test('the preview lists the parts without pages', () => {
  const html = renderHtml(longWithContents(), hd36);

  expect(html).toContain('<li class="level-1">III. ĐÁNH GIÁ CHUNG</li>');
  expect(renderHtml(seedReport(), hd36)).not.toContain('MỤC LỤC');
});
