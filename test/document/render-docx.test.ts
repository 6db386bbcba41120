import type { Block } from '../../schema/document/document.model.js';
import { renderDocx } from '../../worker/document/docx/render-docx.js';
import { paragraphsOf, zipEntries, zipPart } from './read-rendering.js';
import { hd05, hd36, longReport, organizationTable, seedReport } from './sample-document.js';
import { seedText } from './seed-text.js';

const mainPart = async (...[model, profile]: Parameters<typeof renderDocx>): Promise<string> =>
  zipPart(await renderDocx(model, profile), 'word/document.xml');

/** The definition of a style, by its id. */
function styleOf(styles: string, id: string): string {
  return styles.match(new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's'))?.[0] ?? '';
}

test('the frame of report 167 of 2023 reads in the order of its guideline', async () => {
  const lines = paragraphsOf(await mainPart(seedReport(), hd36));

  expect(lines).toEqual([
    'ĐẢNG BỘ TỈNH NAM ĐỊNH',
    'ĐẢNG ỦY KHỐI CÁC CƠ QUAN VÀ DOANH NGHIỆP',
    '*',
    'Số 167-BC/ĐUK',
    'ĐẢNG CỘNG SẢN VIỆT NAM',
    'Nam Định, ngày 15 tháng 8 năm 2023',
    'BÁO CÁO',
    'sơ kết 2 năm thực hiện Nghị quyết số 04-NQ/ĐUK, ngày 28/5/2021\n' +
      'về đẩy mạnh xây dựng văn hóa cơ quan, đơn vị, doanh nghiệp\n' +
      'trong tình hình mới',
    '-----',
    seedText.opening,
    'I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO',
    seedText.dissemination,
    '1. Ưu điểm',
    `- ${seedText.awareness}`,
    `5. ${seedText.control.slice(0, -1)}./.`,
    '',
    'Nơi nhận:',
    '- Ban Thường vụ Tỉnh ủy (để b/c),',
    '- Các đ/c UV BCH ĐBK,',
    '- Các đảng bộ, chi bộ cơ sở trực thuộc,',
    '- Các cq tham mưu, giúp việc ĐUK,',
    '- Lưu.',
    'T/M BAN CHẤP HÀNH',
    'PHÓ BÍ THƯ',
    'Vũ Tất Thắng',
    '',
  ]);
});

test('the page is A4 with the margins of the profile, numbered from the second on', async () => {
  const file = await renderDocx(seedReport(), hd36);
  const xml = zipPart(file, 'word/document.xml');

  expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
  expect(xml).toMatch(
    /<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567"/,
  );
  expect(xml).toContain('<w:titlePg/>');
  const [number, first] = ['default', 'first'].map((type) => {
    const id = xml.match(new RegExp(`<w:headerReference w:type="${type}" r:id="(\\w+)"`))?.[1];
    const target = new RegExp(`Id="${id}"[^>]*Target="(\\w+\\.xml)"`);
    return `word/${zipPart(file, 'word/_rels/document.xml.rels').match(target)?.[1]}`;
  });
  expect(zipPart(file, number ?? '')).toMatch(/<w:jc w:val="center"\/>.*PAGE/s);
  expect(zipPart(file, first ?? '')).not.toContain('PAGE');
});

test('type sizes, weights and spacing are styles of the profile', async () => {
  const styles = zipPart(await renderDocx(seedReport(), hd36), 'word/styles.xml');

  expect(styles).toMatch(/<w:rFonts[^>]*w:ascii="Times New Roman"[^>]*\/><w:sz w:val="28"\/>/);
  expect(styles).toMatch(/<w:docDefaults>.*<w:lang w:val="vi-VN"/s);
  const exactly = '<w:spacing w:before="120" w:line="360" w:lineRule="exact"/>';
  expect(styleOf(styles, 'BodyText')).toContain(exactly);
  expect(styleOf(styles, 'BodyText')).toContain('<w:ind w:firstLine="567"/><w:jc w:val="both"/>');
  for (const id of ['Heading1', 'Heading2']) {
    expect(styleOf(styles, id)).toMatch(/<w:keepNext\/>.*<w:b\/>.*<w:sz w:val="28"\/>/s);
  }
  expect(styleOf(styles, 'Title')).toContain('<w:sz w:val="32"/>');
  expect(styleOf(styles, 'Recipient')).toContain('<w:sz w:val="24"/>');
  expect(styleOf(styles, 'TableNumber')).toContain('<w:jc w:val="right"/>');
  const ids = [...styles.matchAll(/w:styleId="(\w+)"/g)].map((match) => match[1]);
  expect(new Set(ids).size).toBe(ids.length);
});

test('every style a paragraph names is defined, and headings are the real ones', async () => {
  const file = await renderDocx(longReport(3), hd36);
  const xml = zipPart(file, 'word/document.xml');
  const styles = zipPart(file, 'word/styles.xml');

  const used = new Set(
    [...xml.matchAll(/<w:pStyle w:val="(\w+)"/g)].map((match) => match[1] ?? ''),
  );
  for (const id of used) expect(styleOf(styles, id)).toMatch(/^<w:style w:type="paragraph"/);
  expect(xml).toMatch(/<w:pStyle w:val="Heading1"\/><\/w:pPr><w:r><w:t[^>]*>I\. CÔNG TÁC/);
  expect(xml).toMatch(/<w:pStyle w:val="Heading2"\/><\/w:pPr><w:r><w:t[^>]*>3\. Nguyên nhân/);
});

test('superior and title are plain, issuer, authority and name bold', async () => {
  const xml = await mainPart(seedReport(), hd36);
  const runOf = (text: string): string =>
    xml.match(new RegExp(`<w:r>(?:(?!<w:r>).)*?>${text}</w:t>`, 's'))?.[0] ?? '';

  expect(runOf('ĐẢNG BỘ TỈNH NAM ĐỊNH')).not.toContain('<w:b/>');
  expect(runOf('ĐẢNG ỦY KHỐI CÁC CƠ QUAN VÀ DOANH NGHIỆP')).toContain('<w:b/>');
  expect(runOf('ĐẢNG CỘNG SẢN VIỆT NAM')).toMatch(/<w:b\/>.*<w:sz w:val="30"\/>/s);
  expect(runOf('Nam Định, ngày 15 tháng 8 năm 2023')).toContain('<w:i/>');
  expect(runOf('T/M BAN CHẤP HÀNH')).toContain('<w:b/>');
  expect(runOf('PHÓ BÍ THƯ')).not.toContain('<w:b/>');
  expect(runOf('Vũ Tất Thắng')).toContain('<w:b/>');
  expect(runOf('Nơi nhận:')).toContain('<w:u w:val="single"/>');
});

test('rows are whole, table heads repeated, the last text stays with the signature', async () => {
  const xml = await mainPart(longReport(120), hd36);

  const rows = xml.match(/<w:tr>/g)?.length ?? 0;
  expect(rows).toBe(1 + 10 + 1 + 121);
  expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(rows);
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(2);
  expect(xml).toMatch(/<w:pStyle w:val="ListParagraph"\/><w:keepNext\/>/);
  expect(xml).toMatch(/<w:pStyle w:val="AnnexTitle"\/><w:pageBreakBefore\/>.*PHỤ LỤC 1/s);
  expect(xml).not.toMatch(/<\/w:tbl>(<w:tbl>|<w:sectPr>)/);
  const grid = [...xml.matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/g)].map(([, columns]) =>
    [...(columns ?? '').matchAll(/w:w="(\d+)"/g)].reduce((sum, match) => sum + Number(match[1]), 0),
  );
  for (const width of grid) expect(Math.abs(width - 9355)).toBeLessThanOrEqual(1);
});

test('a draft is marked, number and date are open, and HD05 ends with a full stop', async () => {
  const draft = seedReport({ number: null, draft: 2, date: null, year: 2026 });
  const lines = paragraphsOf(await mainPart(draft, hd05));

  expect(lines).toEqual(
    expect.arrayContaining([
      'Số    -BC/ĐUK',
      'Dự thảo lần 2',
      'Nam Định, ngày    tháng    năm 2026',
    ]),
  );
  expect(lines.filter((line) => line.endsWith('./.'))).toEqual([]);
  expect(lines).toContain(`5. ${seedText.control}`);
});

test('the signing act is noted between title and name', async () => {
  const { signature } = seedReport();
  const signed = seedReport({ signature: { ...signature, signedAt: '2026-11-23T07:05:00Z' } });
  const lines = paragraphsOf(await mainPart(signed, hd36));

  const title = lines.indexOf('PHÓ BÍ THƯ');
  expect(lines.slice(title, title + 3)).toEqual([
    'PHÓ BÍ THƯ',
    'Đã ký trên hệ thống lúc 14:05 ngày 23/11/2026',
    'Vũ Tất Thắng',
  ]);
});

test('the properties name the document and carry its date', async () => {
  const core = zipPart(await renderDocx(seedReport(), hd36), 'docProps/core.xml');

  expect(core).toContain('<dc:title>Báo cáo số 167-BC/ĐUK sơ kết 2 năm');
  expect(core).toContain('<dc:language>vi-VN</dc:language>');
  expect(core.match(/>2023-08-15T00:00:00Z</g)).toHaveLength(2);
});

test('markup, templates and control characters in the text are text', async () => {
  const hostile = [
    '{{7*7}}',
    '</w:t><script>alert(1)</script>',
    '<iframe src=file:///etc/passwd>',
    '${process.env.HOME} & "\'',
  ];
  const model = seedReport({
    typeName: '<b>&',
    issuer: { superior: '<a>', name: '</dc:creator>' },
    body: hostile.map((text): Block => ({
      kind: 'paragraph',
      runs: [{ text: `${text}\u0000\u000b` }],
    })),
    annexes: [{ title: '&amp;', blocks: [{ ...organizationTable(1), rows: [hostile] }] }],
  });
  const file = await renderDocx(model, hd36);
  const lines = paragraphsOf(zipPart(file, 'word/document.xml'));

  for (const text of hostile.slice(0, 3))
    expect(lines.filter((line) => line === text)).toHaveLength(2);
  expect(lines).toContain('PHỤ LỤC 1\n&AMP;');
  expect(zipPart(file, 'docProps/core.xml')).toContain(
    '<dc:creator>&lt;/dc:creator&gt;</dc:creator>',
  );
  // eslint-disable-next-line no-control-regex
  expect(zipPart(file, 'word/document.xml')).not.toMatch(/[\u0000-\u0008\u000b]/);
});

test('entries carry no clock', async () => {
  const entries = zipEntries(await renderDocx(seedReport(), hd36));

  expect(entries.size).toBeGreaterThan(8);
  for (const { date, time } of entries.values()) expect([date, time]).toEqual([0x21, 0]);
});
