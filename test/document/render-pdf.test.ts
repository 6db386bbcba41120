import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pdfmake from 'pdfmake';
import type { Block } from '../../schema/document/document.model.js';
import { renderPdf } from '../../worker/document/pdf/render-pdf.js';
import { boldCapitalsWidth } from '../../worker/document/title-width.js';
import { linesOf, readPdf } from './read-rendering.js';
import type { PdfPage, ReadPdf } from './read-rendering.js';
import { hd05, hd36, longReport, organizationTable, seedReport } from './sample-document.js';
import { seedText } from './seed-text.js';

const mm = (length: number): number => (length * 72) / 25.4;
const joined = (pdf: ReadPdf): string => pdf.pages.map((page) => page.text).join(' ');
const squeezed = (text: string): string => text.replace(/\s+/g, '');

function inOrder(text: string, parts: readonly string[]): void {
  let from = 0;
  for (const part of parts) {
    const at = squeezed(text).indexOf(squeezed(part), from);
    expect({ part, found: at >= 0 }).toEqual({ part, found: true });
    from = at + 1;
  }
}

test('the frame of report 167 of 2023 is printed as its guideline sets it', async () => {
  const pdf = await readPdf(await renderPdf(seedReport(), hd36));
  const lines = linesOf(pdf.pages[0] as PdfPage).map((line) => line.text);

  expect(lines.slice(0, 9)).toEqual([
    'ĐẢNG BỘ TỈNH NAM ĐỊNH',
    'ĐẢNG CỘNG SẢN VIỆT NAM',
    'ĐẢNG ỦY KHỐI CÁC CƠ QUAN',
    expect.stringMatching(/VÀ DOANH NGHIỆP|Nam Định, ngày 15 tháng 8 năm 2023/),
    expect.stringMatching(/VÀ DOANH NGHIỆP|Nam Định, ngày 15 tháng 8 năm 2023/),
    '*',
    'Số 167-BC/ĐUK',
    'BÁO CÁO',
    'sơ kết 2 năm thực hiện Nghị quyết số 04-NQ/ĐUK, ngày 28/5/2021',
  ]);
  expect(lines.slice(9, 12)).toEqual([
    'về đẩy mạnh xây dựng văn hóa cơ quan, đơn vị, doanh nghiệp',
    'trong tình hình mới',
    '-----',
  ]);
  inOrder(joined(pdf), [
    seedText.opening,
    'I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO',
    '1. Ưu điểm',
    `- ${seedText.awareness}`,
    '5. Tăng cường công tác kiểm tra',
    'văn hóa doanh nghiệp./.',
    'Nơi nhận:',
    '- Ban Thường vụ Tỉnh ủy (để b/c),',
    '- Các đ/c UV BCH ĐBK,',
    '- Các đảng bộ, chi bộ cơ sở trực thuộc,',
    '- Các cq tham mưu, giúp việc ĐUK,',
    '- Lưu.',
    'T/M BAN CHẤP HÀNH',
    'PHÓ BÍ THƯ',
    'Vũ Tất Thắng',
  ]);
  expect(pdf.pages).toHaveLength(2);
});

test('pages are A4 with the margins of the profile, lines 18 points apart', async () => {
  const pdf = await readPdf(await renderPdf(longReport(3), hd36));
  const page = pdf.pages[1] as PdfPage;
  const body = linesOf(page).slice(1);

  expect(page.width).toBeCloseTo(mm(210), 0);
  expect(page.height).toBeCloseTo(mm(297), 0);
  for (const one of pdf.pages.flatMap((each) => each.pieces)) {
    expect(one.x).toBeGreaterThanOrEqual(mm(30) - 0.01);
    expect(one.x + one.width).toBeLessThanOrEqual(mm(195) + 0.2);
    expect(one.y).toBeGreaterThan(mm(20));
  }
  const gaps = body.slice(1).map((line, index) => (body[index]?.y ?? 0) - line.y);
  expect(new Set(gaps.map((gap) => Math.round(gap * 100) / 100))).toEqual(new Set([18, 24]));
  const starts = new Set(body.map((line) => Math.round(line.x - mm(30))));
  expect([...starts].sort()).toEqual([0, Math.round(mm(10))]);
});

test('pages are numbered in the middle above the text, from the second on', async () => {
  const pdf = await readPdf(await renderPdf(longReport(60), hd36));

  expect(pdf.pages.length).toBeGreaterThan(5);
  pdf.pages.forEach((page, index) => {
    const top = linesOf(page)[0];
    if (index === 0) expect(top?.text).toBe('ĐẢNG BỘ TỈNH NAM ĐỊNH');
    else {
      expect(top?.text).toBe(String(index + 1));
      expect((top?.y ?? 0) + mm(20)).toBeGreaterThan(mm(297));
      expect(((top?.x ?? 0) + (top?.right ?? 0)) / 2).toBeCloseTo(mm(30 + 165 / 2), 0);
    }
  });
});

test('fonts are embedded, and title, language, date and bookmarks are set', async () => {
  const file = await renderPdf(longReport(3), hd36);
  const pdf = await readPdf(file);
  const raw = file.toString('latin1');

  const faces = [...raw.matchAll(/\/BaseFont \/[A-Z]{6}\+(\S+)/g)].map((match) => match[1]);
  expect([...new Set(faces)].sort()).toEqual(['Tinos-Bold', 'Tinos-Italic', 'Tinos-Regular']);
  expect(raw.match(/\/FontFile2 /g)).toHaveLength(3);
  expect(raw).not.toMatch(/\/BaseFont \/(Helvetica|Times)/);
  expect(pdf.info.Title).toMatch(/^Báo cáo số 167-BC\/ĐUK sơ kết 2 năm/);
  expect(pdf.info.Language).toBe('vi-VN');
  expect(pdf.info.CreationDate).toBe('D:20230815000000Z');
  expect(pdf.outline).toEqual(
    expect.arrayContaining([
      'I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO',
      '2. Tồn tại, hạn chế',
      'PHỤ LỤC 1. SỐ LIỆU THEO TỪNG TỔ CHỨC CƠ SỞ ĐẢNG',
    ]),
  );
});

test('the party title is as wide as the rule drawn for it', async () => {
  const pdf = await readPdf(await renderPdf(seedReport(), hd36));
  const title = linesOf(pdf.pages[0] as PdfPage).find((line) => line.text === hd36.partyTitle);

  const rule = boldCapitalsWidth(hd36.partyTitle, hd36.size.partyTitle);
  expect((title?.right ?? 0) - (title?.x ?? 0)).toBeCloseTo(rule, -0.5);
});

test('a draft says so on its first page and leaves number and date open', async () => {
  const draft = seedReport({ number: null, draft: 2, date: null, year: 2026 });
  const { pages } = await readPdf(await renderPdf(draft, hd05));

  const lines = linesOf(pages[0] as PdfPage).map((line) => line.text);
  expect(lines).toEqual(expect.arrayContaining(['Dự thảo lần 2', 'Số -BC/ĐUK']));
  expect(lines).toContain('Nam Định, ngày tháng năm 2026');
});

test('under HD05 the text ends with a plain full stop', async () => {
  const text = joined(await readPdf(await renderPdf(seedReport(), hd05)));

  expect(text).toContain('văn hóa doanh nghiệp.');
  expect(text).not.toContain('./.');
});

test('the signing act is noted between title and name', async () => {
  const { signature } = seedReport();
  const signed = seedReport({ signature: { ...signature, signedAt: '2026-11-23T07:05:00Z' } });
  const text = joined(await readPdf(await renderPdf(signed, hd05)));

  inOrder(text, ['PHÓ BÍ THƯ', 'Đã ký trên hệ thống lúc 14:05 ngày 23/11/2026', 'Vũ Tất Thắng']);
  expect(joined(await readPdf(await renderPdf(seedReport(), hd05)))).not.toContain('Đã ký');
});

test('wherever the text ends, headings stay with it and the signature is whole', async () => {
  const fill = (lines: number, between: Block[]): Block[] => [
    ...Array.from({ length: lines }, (): Block => ({
      kind: 'item',
      runs: [{ text: 'Một dòng.' }],
    })),
    { kind: 'heading', level: 1, ordinal: 'IV', text: 'Phương hướng' },
    { kind: 'heading', level: 2, ordinal: '1', text: 'Nhiệm vụ' },
    ...between,
    { kind: 'item', runs: [{ text: seedText.epidemic }] },
  ];
  const more: Block[] = [{ kind: 'item', runs: [{ text: seedText.awareness }] }];
  for (let trial = 0; trial < 54; trial += 1) {
    const body = fill(5 + (trial >> 1), trial % 2 === 0 ? more : []);
    const { pages } = await readPdf(await renderPdf(seedReport({ body }), hd36));
    const pageOf = (text: string): number =>
      pages.findIndex((page) => squeezed(page.text).includes(squeezed(text)));

    const signature = ['Nơi nhận:', '- Lưu.', 'T/M BAN CHẤP HÀNH', 'PHÓ BÍ THƯ', 'Vũ Tất Thắng'];
    expect(new Set([...signature, 'doanh nghiệp./.'].map(pageOf)).size).toBe(1);
    const next = trial % 2 === 0 ? '- Nhận thức của một' : '- Tình hình dịch bệnh';
    expect(new Set(['IV. PHƯƠNG HƯỚNG', '1. Nhiệm vụ', next].map(pageOf)).size).toBe(1);
    expect(pages.length).toBeLessThanOrEqual(2);
  }
});

test('an annex begins a page, repeats its table head and sets numbers flush right', async () => {
  const { pages } = await readPdf(await renderPdf(longReport(120), hd36));
  const first = pages.findIndex((page) => page.text.includes('PHỤ LỤC 1'));
  const annex = pages.slice(first);

  expect(linesOf(annex[0] as PdfPage)[1]?.text).toBe('PHỤ LỤC 1');
  expect(annex[0]?.text).toContain('(Kèm theo Báo cáo số 167-BC/ĐUK, ngày 15 tháng 8 năm 2023)');
  expect(annex.length).toBeGreaterThan(3);
  for (const page of annex) expect(page.text).toContain('Tổ chức cơ sở đảng');
  const numbers = annex.flatMap((page) =>
    page.pieces.filter((piece) => /^\d\.\d{3}$/.test(piece.text)),
  );
  expect(numbers).toHaveLength(120);
  const edges = new Set(numbers.map((piece) => Math.round((piece.x + piece.width) * 5)));
  expect(edges.size).toBe(1);
});

test('no word is lost in cells higher than a page, long lists or endless words', async () => {
  const long = Array.from({ length: 900 }, (_, index) => `từ${index}`).join(' ');
  const unbroken = 'đ'.repeat(400);
  const model = seedReport({
    body: [
      { kind: 'paragraph', runs: [] },
      { kind: 'heading', level: 1, ordinal: 'I', text: long },
      {
        kind: 'table',
        widths: [1, 6],
        align: ['text', 'number'],
        header: [unbroken, 'Nội dung'],
        rows: [['1', long], ['2', unbroken], ['3']],
      },
      { kind: 'table', widths: [1, 1], align: [], header: [long, 'Cột'], rows: [['đầu', 'cuối']] },
      { kind: 'paragraph', runs: [{ text: `Hết ${unbroken}` }] },
    ],
    recipients: Array.from({ length: 120 }, (_, index) => ({ label: `Đảng bộ cơ sở số ${index}` })),
    annexes: [
      { title: 'Rỗng', blocks: [] },
      { title: 'Cuối', blocks: [organizationTable(0)] },
    ],
  });

  const text = squeezed(joined(await readPdf(await renderPdf(model, hd36))).replace(/ \d+ /g, ' '));

  expect(text.match(/từ899/gi)).toHaveLength(3);
  for (let index = 0; index < 900; index += 1) expect(text).toContain(`từ${index}`);
  expect(text.match(/đ/g)?.length).toBeGreaterThan(1_200);
  for (let index = 0; index < 120; index += 1) expect(text).toContain(`Đảngbộcơsởsố${index}`);
  for (const part of ['T/MBANCHẤPHÀNH', 'VũTấtThắng', 'PHỤLỤC1', 'PHỤLỤC2'])
    expect(text).toContain(part);
});

test('markup, templates and addresses in the text are text', async () => {
  const hostile = [
    '{{7*7}}',
    '<script>alert(1)</script>',
    '<iframe src=file:///etc/passwd></iframe>',
    '${process.env.HOME}',
    '{#each}',
  ];
  const model = seedReport({
    body: hostile.map((text): Block => ({ kind: 'paragraph', runs: [{ text }] })),
    recipients: [{ label: hostile.join(' ') }],
    annexes: [{ title: 'Thử', blocks: [{ ...organizationTable(1), rows: [hostile] }] }],
  });
  const text = squeezed(joined(await readPdf(await renderPdf(model, hd36))));

  for (const part of hostile) expect(text.split(squeezed(part)).length).toBeGreaterThanOrEqual(3);
  expect(text).not.toContain('root:');
});

test('the layout library may read no file but the fonts and open no address', async () => {
  let requests = 0;
  const server = createServer((_, response) => {
    requests += 1;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const defaultStyle = { font: 'Tinos' };

  try {
    const local = pdfmake.createPdf({ content: [{ image: '/etc/passwd' }], defaultStyle });
    await expect(local.getBuffer()).rejects.toThrow(/denied/);
    const url = `http://127.0.0.1:${port}/secret.png`;
    const remote = pdfmake.createPdf({
      content: [{ image: 'x' }],
      images: { x: url },
      defaultStyle,
    });
    await expect(remote.getBuffer()).rejects.toThrow(/denied/);
    expect(requests).toBe(0);
  } finally {
    server.close();
  }
});
