import { contentsOf } from '../../../schema/document/contents.js';
import type { DocumentModel } from '../../../schema/document/document.model.js';
import { renderDocx } from '../../../worker/document/docx/render-docx.js';
import { setPdf } from '../../../worker/document/pdf/render-pdf.js';
import { paragraphsOf, readPdf, zipPart } from '../read-rendering.js';
import { hd36, longReport, organizationTable } from '../sample-document.js';

const body = async (model: DocumentModel, pages: number[] = []): Promise<string> =>
  zipPart(await renderDocx(model, hd36, pages), 'word/document.xml');

/** All rows of the table, one after the other. */
const rowsIn = (xml: string): string[] => xml.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];

test('rows of a long table are those the library would have written', async () => {
  const rows = rowsIn(await body(longReport(400))).slice(-400);

  const short = rowsIn(await body(longReport(150))).slice(-150);

  expect(rows).toHaveLength(400);
  expect(rows.slice(0, 150)).toEqual(short);
});

test('whatever stands in a cell is text, and only there', async () => {
  const hostile = [
    '</w:t></w:r>',
    '&<>"\'',
    '\uE0010:1\uE002',
    '$& $1',
    '\u0000x',
    'đ'.repeat(999),
  ];
  const table = organizationTable(300);
  table.rows[7] = hostile.slice(0, 5);
  table.rows[299] = [hostile[5] ?? ''];
  const model = { ...longReport(3), annexes: [{ title: 'Dài', blocks: [table] }] };

  const rows = rowsIn(await body(model)).slice(-300);

  expect(paragraphsOf(rows[7] ?? '')).toEqual(['</w:t></w:r>', '&<>"\'', '0:1', '$& $1', 'x']);
  expect(paragraphsOf(rows[299] ?? '')[0]).toHaveLength(999);
});

test('two long tables keep their places, and what stands between them', async () => {
  const model = longReport(350);
  model.annexes[0]?.blocks.push(
    { kind: 'paragraph', runs: [{ text: 'Ở giữa.' }] },
    { ...organizationTable(300), align: ['text', 'text', 'text', 'text', 'text'] },
  );

  const xml = await body(model);

  const [before, after] = xml.split('Ở giữa.');
  expect(rowsIn(before ?? '').slice(-350)).toHaveLength(350);
  expect(rowsIn(after ?? '')).toHaveLength(301);
  expect(xml).not.toMatch(/[\uE001\uE002]/);
});

test('pages of the contents are those of the PDF where the file is too long to be set', async () => {
  const model = longReport(300);

  const { file, pages } = await setPdf(model, hd36);
  const xml = await body(model, pages);

  const entries = contentsOf(model, hd36);
  expect(pages).toHaveLength(entries.length);
  const read = await readPdf(file);
  const annex = read.pages.findIndex(({ text }) => text.includes('PHỤ LỤC 1 SỐ LIỆU')) + 1;
  const last = read.pages.findIndex(({ text }) => text.includes('(Kèm theo')) + 1;
  expect(pages.at(-1)).toBe(Math.max(annex, last));
  const written = [...xml.matchAll(/PAGEREF _Toc\d+ [^<]*<\/w:instrText>.*?<w:t[^>]*>(\d+)</g)];
  expect(written.map(([, page]) => Number(page))).toEqual(pages);
});
