import { fillTemplate } from '../../worker/document/docx/fill-template.js';
import { paragraphsOf, zipPart } from '../document/read-rendering.js';
import { hd36, longReport, seedReport } from '../document/sample-document.js';
import { barChart } from '../document/parts/chart-samples.js';
import { seedText } from '../document/seed-text.js';
import { withBody, wordFile } from './word-files.js';

const body = (file: Buffer): string => zipPart(file, 'word/document.xml');

test('the starting file is filled with all the document says, in its order', async () => {
  const filled = await fillTemplate(await wordFile(), seedReport(), hd36);

  const lines = paragraphsOf(body(filled)).filter((line) => line.trim() !== '');
  expect(lines).toEqual([
    'ĐẢNG BỘ TỈNH NAM ĐỊNH',
    'ĐẢNG ỦY KHỐI CÁC CƠ QUAN VÀ DOANH NGHIỆP',
    '*',
    'Số 167-BC/ĐUK',
    'ĐẢNG CỘNG SẢN VIỆT NAM',
    'Nam Định, ngày 15 tháng 8 năm 2023',
    'BÁO CÁO',
    seedReport().abstract.join('\n'),
    '-----',
    seedText.opening,
    'I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO',
    seedText.dissemination,
    '1. Ưu điểm',
    `- ${seedText.awareness}`,
    `5. ${seedText.control.slice(0, -1)}./.`,
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
});

test('styles that the file lacks are added, its own keep their look', async () => {
  const own = '<w:style w:type="paragraph" w:styleId="u1"><w:name w:val="heading 1"/></w:style>';
  const file = await wordFile({
    'word/styles.xml': (xml) =>
      xml
        .replace(/<w:style [^>]*w:styleId="Heading1".*?<\/w:style>/s, '')
        .replace('</w:styles>', `${own}</w:styles>`),
  });

  const filled = await fillTemplate(file, longReport(3), hd36);

  const styles = zipPart(filled, 'word/styles.xml');
  const used = [...body(filled).matchAll(/<w:pStyle w:val="([^"]+)"/g)].map(([, id]) => id ?? '');
  expect(used).toContain('u1');
  for (const id of new Set(used)) expect(styles).toContain(`w:styleId="${id}"`);
  expect(styles.match(/<w:name w:val="heading 1"\/>/g)).toHaveLength(1);
});

test('a text with braces is text, never a placeholder', async () => {
  const hostile = 'Xin ghi {{so}} và {{nguoi_ky}} và {{7*7}} ở đây';
  const model = seedReport({ body: [{ kind: 'paragraph', runs: [{ text: hostile }] }] });

  const filled = await fillTemplate(await wordFile(), model, hd36);

  expect(paragraphsOf(body(filled))).toContain(`${hostile}./.`);
});

test('tables, charts and annexes come along, and the bytes are the same each time', async () => {
  const model = longReport(30);
  model.annexes.push({ title: 'Biểu đồ', blocks: [barChart()] });
  const template = await wordFile();

  const filled = await fillTemplate(template, model, hd36);
  await fillTemplate(template, seedReport(), hd36);
  const again = await fillTemplate(template, structuredClone(model), hd36);

  expect(again.equals(filled)).toBe(true);
  expect(paragraphsOf(body(filled))).toContain('PHỤ LỤC 2\nBIỂU ĐỒ');
  expect(paragraphsOf(body(filled))).toContain('Bảng 2. Số liệu của các tổ chức cơ sở đảng');
  expect(body(filled)).toContain('<c:chart');
});

test('a file that asks for something unknown is not filled', async () => {
  const file = await withBody('{{so}}', '{{mat_khau}}');

  await expect(fillTemplate(file, seedReport(), hd36)).rejects.toThrow('{{mat_khau}}');
});

test('a placeholder that Word has cut into runs is found', async () => {
  const file = await withBody('{{so}}', '{{s</w:t></w:r><w:r><w:t>o}}');

  const filled = await fillTemplate(file, seedReport(), hd36);

  expect(paragraphsOf(body(filled))).toContain('Số 167-BC/ĐUK');
});
