import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { strToU8, zipSync } from 'fflate';
import { inspectFile } from '../../server/evidence/inspect/inspect-file.js';
import { wordFile } from '../document-template/word-files.js';
import { hugePng, onDisk, packedObjects, pdf, photo, workbook } from './sample-files.js';

const inspect = async (content: Uint8Array | Promise<Uint8Array>, name: string) =>
  inspectFile(onDisk(await content), name);

test.each<[string, string, () => Promise<Uint8Array> | Uint8Array]>([
  ['PDF', 'ke-hoach.pdf', () => pdf(packedObjects('<</Type/Page>>'))],
  ['DOCX', 'Nghị quyết.DOCX', () => wordFile()],
  ['XLSX', 'danh-sach.xlsx', () => workbook()],
  ['JPEG', 'anh.jpeg', () => photo()],
  [
    'PNG',
    'anh.png',
    async () =>
      sharp(await photo())
        .png()
        .toBuffer(),
  ],
  [
    'JPEG',
    'anh.webp',
    async () =>
      sharp(await photo())
        .webp()
        .toBuffer(),
  ],
])('a %s called %s is taken', async (fileType, name, content) => {
  const inspected = await inspect(content(), name);

  expect(inspected).toMatchObject({ fileType });
});

test('a photograph is kept as it was held, without where and by whom it was taken', async () => {
  const content = await photo();

  const { path, thumbnailPath } = await inspect(content, 'anh.jpg');

  expect(content.includes('nguoi chup')).toBe(true);
  for (const kept of [path, thumbnailPath ?? '']) {
    const metadata = await sharp(kept).metadata();
    expect(metadata).not.toHaveProperty('exif');
    expect(metadata.orientation).toBeUndefined();
    expect(metadata.height).toBeGreaterThan(metadata.width);
    expect(readFileSync(kept).includes('nguoi chup')).toBe(false);
  }
  expect(await sharp(path).metadata()).toMatchObject({ width: 400, height: 600 });
  expect(await sharp(thumbnailPath ?? '').metadata()).toMatchObject({ height: 320 });
});

test('what hides behind a picture is not kept with it', async () => {
  const content = Buffer.concat([await photo(), Buffer.from('<script>alert(1)</script>PK')]);

  const { path } = await inspect(content, 'anh.jpg');

  expect(readFileSync(path).includes('<script>')).toBe(false);
});

const related = (kind: string, mode = 'TargetMode="External"') =>
  workbook({
    'xl/_rels/workbook.xml.rels': (xml) =>
      xml.replace(
        '</Relationships>',
        `<Relationship Id="x" Type="http://a/${kind}" Target="http://b/" ${mode}/></Relationships>`,
      ),
  });

const bomb = () =>
  Buffer.from(
    zipSync(
      Object.fromEntries(
        Array.from({ length: 6 }, (_, at) => [`xl/part${at}.xml`, new Uint8Array(20_000_000)]),
      ),
      { level: 1 },
    ),
  );

test.each<[string, string, () => Promise<Uint8Array> | Uint8Array, string]>([
  ['nothing in it', 'a.pdf', () => Buffer.alloc(0), 'EVIDENCE_EMPTY'],
  ['plain text', 'a.txt', () => Buffer.from('xin chào'), 'EVIDENCE_KIND_UNKNOWN'],
  [
    'the antivirus test',
    'a.pdf',
    () => Buffer.from('X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'),
    'EVIDENCE_KIND_UNKNOWN',
  ],
  [
    'a program',
    'a.pdf',
    () => Buffer.from('MZ\u0090\0'.padEnd(600, '\0')),
    'EVIDENCE_KIND_UNKNOWN',
  ],
  ['the name of another kind', 'anh.jpg', () => pdf(), 'EVIDENCE_EXTENSION_WRONG'],
  ['two ends to its name', 'anh.jpg.html', () => photo(), 'EVIDENCE_EXTENSION_WRONG'],
  ['no end to its name', 'anh', () => photo(), 'EVIDENCE_EXTENSION_WRONG'],
  [
    'a drawing with a script',
    'a.svg',
    () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
    'EVIDENCE_IS_SVG',
  ],
  [
    'a page of the web before the PDF',
    'a.pdf',
    () => pdf('<html><script>1</script></html>'),
    'EVIDENCE_TWO_KINDS',
  ],
  [
    'a ZIP behind the PDF',
    'a.pdf',
    () => pdf('', { tail: Buffer.from(zipSync({ a: strToU8('b') })).toString('latin1') }),
    'EVIDENCE_TWO_KINDS',
  ],
  ['a script', 'a.pdf', () => pdf('<</S/JavaScript/JS(app.alert(1))>>'), 'EVIDENCE_UNSAFE'],
  ['a script by other letters', 'a.pdf', () => pdf('<</S/J#61vaScr#69pt>>'), 'EVIDENCE_UNSAFE'],
  ['a packed script', 'a.pdf', () => pdf(packedObjects('<</S /JavaScript>>')), 'EVIDENCE_UNSAFE'],
  [
    'a packed script, the packing by other letters',
    'a.pdf',
    () => pdf(packedObjects('<</S /JavaScript>>', '/Obj#53tm')),
    'EVIDENCE_UNSAFE',
  ],
  ['a program to start', 'a.pdf', () => pdf('<</S/Launch/F(cmd.exe)>>'), 'EVIDENCE_UNSAFE'],
  ['a file in it', 'a.pdf', () => pdf('<</EmbeddedFiles 3 0 R>>'), 'EVIDENCE_UNSAFE'],
  ['a password', 'a.pdf', () => pdf('trailer<</Encrypt 5 0 R>>'), 'EVIDENCE_ENCRYPTED'],
  [
    'objects that unpack without end',
    'a.pdf',
    () => pdf(packedObjects(' '.repeat(70_000_000))),
    'EVIDENCE_UNPACKS_TOO_LARGE',
  ],
  ['half a PDF', 'a.pdf', () => pdf().subarray(0, 60), 'EVIDENCE_BROKEN'],
  ['macros', 'a.xlsx', () => workbook({ 'xl/vbaProject.bin': 'x' }), 'EVIDENCE_HAS_MACROS'],
  [
    'a macro-enabled type',
    'a.xlsx',
    () =>
      workbook({
        '[Content_Types].xml': (xml) =>
          xml.replace(
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
            'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
          ),
      }),
    'EVIDENCE_HAS_MACROS',
  ],
  ['a program among its parts', 'a.xlsx', () => workbook({ 'xl/a.exe': 'MZ' }), 'EVIDENCE_UNSAFE'],
  [
    'an object of another program',
    'a.xlsx',
    () => workbook({ 'xl/embeddings/oleObject1.bin': 'x' }),
    'EVIDENCE_UNSAFE',
  ],
  ['an entity', 'a.xlsx', () => workbook({ 'xl/x.xml': '<!DOCTYPE a []><a/>' }), 'EVIDENCE_UNSAFE'],
  ['a picture elsewhere', 'a.xlsx', () => related('image'), 'EVIDENCE_UNSAFE'],
  ['a template elsewhere', 'a.xlsx', () => related('attachedTemplate'), 'EVIDENCE_UNSAFE'],
  [
    'a call of a program',
    'a.xlsx',
    () => workbook({ 'xl/externalLinks/externalLink1.xml': '<ddeLink ddeService="cmd"/>' }),
    'EVIDENCE_UNSAFE',
  ],
  ['a part beside the folder', 'a.xlsx', () => workbook({ '../a.xml': '<a/>' }), 'EVIDENCE_BROKEN'],
  [
    'no main part',
    'a.docx',
    () => Buffer.from(zipSync({ '[Content_Types].xml': strToU8('<a/>') })),
    'EVIDENCE_KIND_UNKNOWN',
  ],
  ['half a workbook', 'a.xlsx', async () => (await workbook()).subarray(0, 900), 'EVIDENCE_BROKEN'],
  ['a bomb', 'a.xlsx', bomb, 'EVIDENCE_UNPACKS_TOO_LARGE'],
  [
    'thousands of parts',
    'a.xlsx',
    () =>
      workbook(
        Object.fromEntries(Array.from({ length: 1001 }, (_, at) => [`xl/p${at}.xml`, '<a/>'])),
      ),
    'EVIDENCE_UNPACKS_TOO_LARGE',
  ],
  [
    'an old Word file',
    'a.doc',
    () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)]),
    'EVIDENCE_OLD_OFFICE',
  ],
  ['half a picture', 'a.jpg', async () => (await photo()).subarray(0, 700), 'EVIDENCE_BROKEN'],
  ['a picture of 3.6 billion points', 'a.png', () => hugePng(), 'EVIDENCE_UNPACKS_TOO_LARGE'],
])('a file with %s is refused', async (_, name, content, code) => {
  await expect(inspect(content(), name)).rejects.toMatchObject({ code });
});

test('a link to a page and one to another workbook are no harm', async () => {
  const inspected = await inspect(related('hyperlink'), 'a.xlsx');

  expect(inspected.fileType).toBe('XLSX');
});
