import type { Block } from '../../schema/document/document.model.js';
import { renderHtml } from '../../server/document/document.html.js';
import { hd05, hd36, longReport, organizationTable, seedReport } from './sample-document.js';

/** Text of the page as a reader sees it. */
function words(html: string): string {
  return html
    .replace(/<head>.*<\/head>/s, '')
    .replace(/<br>/g, ' ')
    .replace(/<\/?(span|b|i|button)[^>]*>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
}

test('the page is complete, Vietnamese and says what the paper says', () => {
  const html = renderHtml(seedReport(), hd36);
  const text = words(html);

  expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="vi">/);
  expect(html).toMatch(/<title>Báo cáo số 167-BC\/ĐUK sơ kết/);
  const parts = [
    'ĐẢNG BỘ TỈNH NAM ĐỊNH',
    'ĐẢNG ỦY KHỐI CÁC CƠ QUAN VÀ DOANH NGHIỆP',
    'Số 167-BC/ĐUK',
    'ĐẢNG CỘNG SẢN VIỆT NAM',
    'Nam Định, ngày 15 tháng 8 năm 2023',
    'BÁO CÁO',
    'sơ kết 2 năm thực hiện Nghị quyết số 04-NQ/ĐUK, ngày 28/5/2021',
    'I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO',
    'văn hóa doanh nghiệp./.',
    'Nơi nhận:',
    '- Ban Thường vụ Tỉnh ủy (để b/c),',
    '- Lưu.',
    'T/M BAN CHẤP HÀNH',
    'PHÓ BÍ THƯ',
    'Vũ Tất Thắng',
  ];
  const places = parts.map((part) => text.indexOf(part));
  expect(places).not.toContain(-1);
  expect([...places].sort((one, other) => one - other)).toEqual(places);
});

test('it holds no script, handler, picture or address', () => {
  const html = renderHtml(longReport(3), hd36);

  expect(html).not.toMatch(/<(script|img|iframe|object|embed|link|form|svg|a)\b/i);
  expect(html).not.toMatch(/\son\w+=|url\(|@import|https?:|href|src=/i);
  expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
});

test('a figure is a button that names its indicator', () => {
  const html = renderHtml(longReport(1, 1), hd36);

  expect(html).toContain(
    '<button type="button" class="figure" data-indicator="L04" title="Nguồn số liệu L04">' +
      '<span>61/63</span></button>',
  );
  expect(html.match(/<button/g)).toHaveLength(2);
  expect(html).toContain('<b>96,8%</b></button>');
});

test('everything from the document is escaped, in text and in attributes', () => {
  const hostile = `{{7*7}} <script>alert('x')</script> "><img src=x onerror=alert(1)> &lt;`;
  const figure = { indicatorCode: '"><script>' };
  const body: Block[] = [
    { kind: 'heading', level: 1, ordinal: '<i>', text: hostile },
    { kind: 'paragraph', runs: [{ text: hostile, bold: true, figure }] },
    { kind: 'item', ordinal: '<u>', runs: [{ text: hostile, italic: true }] },
    { ...organizationTable(1), caption: hostile, header: [hostile], rows: [[hostile]] },
  ];
  const html = renderHtml(
    seedReport({
      issuer: { superior: hostile, name: hostile },
      symbol: hostile,
      place: hostile,
      typeName: hostile,
      abstract: [hostile],
      body,
      recipients: [{ label: hostile, note: hostile }],
      signature: { authority: hostile, title: hostile, name: hostile, signedAt: null },
      annexes: [{ title: hostile, blocks: body }],
    }),
    { ...hd36, fontFamily: `X"; } </style><script>alert(1)</script>`, recipientLabel: hostile },
  );

  expect(html).not.toMatch(/<(script|img|u)\b/i);
  expect(html.match(/<\/style>/g)).toHaveLength(1);
  expect(html).toContain('data-indicator="&quot;&gt;&lt;script&gt;"');
  expect(words(html)).toContain(hostile);
});

test('headings, lists and tables are what they are', () => {
  const html = renderHtml(longReport(12), hd36);

  expect(html.match(/<h1/g)).toHaveLength(1);
  expect(html).toContain('<h2>I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO</h2>');
  expect(html).toContain('<h3>3. Nguyên nhân</h3>');
  expect(html).toMatch(/<ul role="list"><li>- Nhận thức.*<\/li>\n<li>- Việc ban hành/);
  expect(html.match(/<ul/g)?.length).toBe(html.match(/<\/ul>/g)?.length);
  expect(html.match(/<th scope="col">/g)).toHaveLength(10);
  expect(html).toContain('<td class="number">1.037</td>');
  expect(html).toMatch(/<section class="annex body">\n<h2 class="annex-title">PHỤ LỤC 1<br>/);
});

test('its styles reach nothing but the document', () => {
  const style = renderHtml(seedReport(), hd36).match(/<style>(.*)<\/style>/s)?.[1] ?? '';
  const selectors = style
    .replace(/@media[^{]*\{/g, '')
    .replace(/@page \{[^}]*\}/g, '')
    .split('}')
    .flatMap((rule) => rule.split('{')[0]?.split(',') ?? [])
    .map((selector) => selector.trim())
    .filter((selector) => selector !== '');

  expect(selectors.length).toBeGreaterThan(30);
  for (const selector of selectors) expect(selector).toMatch(/\.official-document/);
  expect(style).toMatch(/padding: 20mm 15mm 20mm 30mm/);
  expect(style).toMatch(/@media screen and \(max-width: 640px\)/);
});

test('a draft and a signing act show, and the end mark follows the profile', () => {
  const { signature } = seedReport();
  const draft = renderHtml(seedReport({ number: null, draft: 2, date: null, year: 2026 }), hd05);
  const signed = renderHtml(
    seedReport({ signature: { ...signature, signedAt: '2026-11-23T07:05:00Z' } }),
    hd05,
  );

  expect(draft).toContain('<p class="draft">Dự thảo lần 2</p>');
  expect(draft).toContain('Nam Định, ngày    tháng    năm 2026');
  expect(draft).not.toContain('./.');
  expect(draft).not.toContain('class="signed"');
  expect(signed).toContain('<p class="signed">Đã ký trên hệ thống lúc 14:05 ngày 23/11/2026</p>');
});
