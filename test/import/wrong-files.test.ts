import type { Refusal } from '../../server/core/refusal.js';
import { readInThread } from '../../server/import/reading/read-in-thread.js';
import { readRows } from '../../server/import/reading/read-rows.js';
import { readSheet } from '../../server/import/reading/read-sheet.js';
import { importTemplate } from '../../server/import/template.js';
import { aRow, csv, type FileRow, workbook, zip } from './files.js';

/** What reading a file may cost: time of a processor, which other work on the machine leaves alone. */
const MOST_CPU_MS = 2000;

async function cpuTimeOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.threadCpuUsage();
  await work().catch(() => undefined);
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

async function refusalOf(file: Buffer): Promise<string> {
  const spent = await cpuTimeOf(async () => readRows(await readSheet(file)));
  expect(spent).toBeLessThan(MOST_CPU_MS);
  return readInThread(file).then(
    (rows) => (rows.length > 0 ? 'READ' : 'NONE'),
    (fault: Refusal) => fault.code ?? fault.message,
  );
}

const book = (more: Parameters<typeof zip>[0] = []) =>
  zip([{ name: 'xl/workbook.xml', content: Buffer.from('<workbook/>') }, ...more]);

const zeros = (bytes: number) => Buffer.alloc(bytes, 48);

test.each<[string, () => Buffer, string]>([
  [
    'a workbook with macros',
    () => book([{ name: 'xl/vbaProject.bin', content: zeros(9) }]),
    'FILE_HAS_MACROS',
  ],
  ['an old workbook', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'FILE_OLD_EXCEL'],
  [
    'a bomb that says so',
    () => book([{ name: 'xl/worksheets/sheet1.xml', content: zeros(60_000_000) }]),
    'FILE_TOO_LARGE',
  ],
  [
    'a bomb that lies',
    () => book([{ name: 'xl/worksheets/sheet1.xml', content: zeros(9_000_000), claims: 100 }]),
    'FILE_TOO_LARGE',
  ],
  [
    'a thousand entries',
    () => book(Array.from({ length: 1000 }, (_, at) => ({ name: `a${at}`, content: zeros(1) }))),
    'FILE_TOO_LARGE',
  ],
  ['a name that climbs', () => book([{ name: '../../x', content: zeros(1) }]), 'FILE_BROKEN'],
  ['an entry twice', () => book([{ name: 'xl/workbook.xml', content: zeros(1) }]), 'FILE_BROKEN'],
  [
    'a ZIP of something else',
    () => zip([{ name: 'a.txt', content: zeros(5) }]),
    'FILE_KIND_UNKNOWN',
  ],
  ['half a ZIP', () => book().subarray(0, 40), 'FILE_BROKEN'],
  [
    'entities of its own',
    () =>
      zip([{ name: 'xl/workbook.xml', content: Buffer.from('<!DOCTYPE a [<!ENTITY b "c">]>') }]),
    'FILE_BROKEN',
  ],
  ['a PDF', () => Buffer.from('%PDF-1.7'), 'FILE_KIND_UNKNOWN'],
  ['bytes', () => Buffer.from([1, 0, 2, 0, 0, 3]), 'FILE_KIND_UNKNOWN'],
  ['nothing', () => Buffer.alloc(0), 'FILE_EMPTY'],
  [
    'windows-1258',
    () => Buffer.from([0x4d, 0xe3, 0x2c, 0x54, 0xea, 0x6e, 0x0a]),
    'FILE_NOT_UNICODE',
  ],
  ['other columns', () => Buffer.from('Số,Họ và tên\n1,Nguyễn Văn A\n'), 'FILE_WRONG_COLUMNS'],
  ['headings alone', () => Buffer.from(csv([])), 'FILE_EMPTY'],
  ['a quote without an end', () => Buffer.from('Mã,"Tên'), 'FILE_BROKEN'],
  [
    'too many rows',
    () => Buffer.from(`Mã,Tên tổ chức\n${'a,b\n'.repeat(20_005)}`),
    'FILE_TOO_MANY_ROWS',
  ],
])('%s is refused before it is unpacked or hangs', async (_what, file, code) => {
  expect(await refusalOf(file())).toBe(code);
});

test('other sheets than the first are not read', async () => {
  const file = await workbook([]);

  expect(await refusalOf(file)).toBe('FILE_EMPTY');
});

async function faultsOf(rows: FileRow[], change?: Parameters<typeof workbook>[1]) {
  const read = readRows(await readSheet(await workbook(rows, change)));
  return read.map(({ faults }) =>
    Object.fromEntries(faults.map(({ field, code }) => [field, code])),
  );
}

test.each<[FileRow, Record<string, string>]>([
  [{ name: { formula: 'A1&"x"', result: 'x' } }, { name: 'CELL_FORMULA' }],
  [{ name: 'Đảng bộ Së Néi vô µ' }, { name: 'CELL_LEGACY_FONT' }],
  [{ name: 'Ñaûng boä Sôû Noäi vuï' }, { name: 'CELL_LEGACY_FONT' }],
  [{ openedOn: 'tháng 5/2020' }, { openedOn: 'CELL_NOT_A_DAY' }],
  [{ openedOn: '31/02/2020' }, { openedOn: 'CELL_NOT_A_DAY' }],
  [{ asOf: '31/12/2025', membersTotal: 'năm mươi' }, { membersTotal: 'CELL_NOT_A_COUNT' }],
  [{ asOf: '31/12/2025', membersTotal: 1.5 }, { membersTotal: 'CELL_NOT_A_COUNT' }],
  [{ membersTotal: 5 }, { asOf: 'CELL_MISSING' }],
  [{ hostType: 'Hợp tác xã' }, { hostType: 'CELL_CHOICE_UNKNOWN' }],
  [{ code: 'Sở Nội vụ' }, { code: 'CODE_WRONG' }],
  [{ code: null }, { code: 'CELL_MISSING' }],
  [{ email: 'x' }, { email: 'EMAIL_WRONG' }],
  [{ name: 'x'.repeat(251) }, { name: 'TEXT_TOO_LONG' }],
])('%j is told at its cell', async (wrong, faults) => {
  expect((await faultsOf([aRow(wrong)]))[0]).toMatchObject(faults);
});

test('merged cells and a code that stands twice are told at their cells', async () => {
  const rows = [aRow(), aRow({ code: 'khac', hostType: null }), aRow()];

  const faults = await faultsOf(rows, (sheet, column) =>
    sheet.mergeCells(2, column('hostType'), 3, column('hostType')),
  );

  expect(faults[0]).toEqual({ hostType: 'CELL_MERGED' });
  expect(faults[2]).toEqual({ code: 'CODE_TWICE' });
});

test.each([
  ['a day that Excel keeps as a day', new Date('2020-05-19T00:00:00Z')],
  ['a day as text', '19/05/2020'],
  ['a day as computers write it', '2020-05-19'],
])('%s is understood', async (_what, openedOn) => {
  const [row] = readRows(await readSheet(await workbook([aRow({ openedOn })])));

  expect(row).toMatchObject({ faults: [], values: { openedOn: '2020-05-19' } });
});

test.each<[string, (text: string) => Buffer]>([
  ['UTF-8', (text) => Buffer.from(text)],
  ['UTF-8 with a mark', (text) => Buffer.from(`\ufeff${text}`)],
  ['UTF-16', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
])(
  'separated values in %s are read, with quotes, semicolons and line breaks',
  async (_what, encode) => {
    const text = csv([aRow({ name: 'Đảng bộ "Sở"; Nội\nvụ' })], ';');

    const [row] = readRows(await readSheet(encode(text)));

    expect(row).toMatchObject({
      line: 2,
      values: { name: 'Đảng bộ "Sở"; Nội vụ', hostType: 'AGENCY' },
    });
  },
);

test('the template is read as it is handed out, once it is filled in', async () => {
  expect(await refusalOf(await importTemplate())).toBe('FILE_EMPTY');
});
