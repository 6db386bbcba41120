/** Whatever is wrong with a filled workbook is told at its cell, or of the file. */
import type ExcelJS from 'exceljs';
import { sheetNames } from '../../schema/workbook/workbook.model.js';
import type { SubmissionState } from '../../schema/submission/submission.entity.js';
import { SubmissionImport } from '../../schema/workbook/submission-import.entity.js';
import { preparedWorkbook, readWorkbook } from '../../server/workbook/submission-import.service.js';
import { writeFigures } from '../core/given/contents.js';
import { storedRows } from '../core/given/stored.js';
import { MALFORMED_IDS, UNKNOWN_ID } from '../core/given/strangers.js';
import { standing } from '../core/given/submission.js';
import { aRound, aSubmission, newTenant } from '../core/world.js';
import { zip } from '../import/files.js';
import { cellOf, COMMIT, filled, shown, type Typed, uploaded } from './workbooks.js';

const faultsOf = async (typed: Typed[], change?: (book: ExcelJS.Workbook) => void) => {
  const { first } = await newTenant();
  const id = await uploaded(first.officer, first.submissionId, typed, change);
  const { faults } = await shown(first.officer, id);
  return { id, officer: first.officer, faults };
};

const amount = (value: ExcelJS.CellValue): Typed[] => [['figures', 'L03|value', 'answer', value]];

test.each<[string, Typed[], string]>([
  ['a formula', amount({ formula: '1+1', result: 2 }), 'CELL_FORMULA'],
  ['a word', amount('năm mươi'), 'CELL_NOT_AN_AMOUNT'],
  ['three decimals', amount(1.2345), 'CELL_NOT_AN_AMOUNT'],
  ['more digits than are kept', amount('12345678901234567890'), 'CELL_NOT_AN_AMOUNT'],
  ['an error of Excel', amount({ error: '#DIV/0!' } as never), 'CELL_ERROR'],
  ['half a case', [['figures', 'E13|cases', 'answer', 1.5]], 'FIGURE_NOT_WHOLE'],
  ['another choice', [['figures', 'E06|category', 'answer', 'khác']], 'CELL_CHOICE_UNKNOWN'],
  ['text in TCVN3', [['texts', 'text|III.1', 'text', 'Së Néi vô µ']], 'CELL_LEGACY_FONT'],
  ['text in VNI', [['texts', 'text|III.1', 'text', 'Ñaûng boä']], 'CELL_LEGACY_FONT'],
  ['too long a text', [['texts', 'text|III.1', 'text', 'x'.repeat(5001)]], 'TEXT_TOO_LONG'],
  [
    'a practice too long',
    [['practices', 'practice|II.1|3', 'title', 'x'.repeat(501)]],
    'TEXT_TOO_LONG',
  ],
])('%s is told at its cell, and nothing is written', async (_what, typed, code) => {
  const { id, officer, faults } = await faultsOf(typed);

  expect(faults).toMatchObject([{ code, cell: expect.stringMatching(/^[A-J]\d+$/) as string }]);
  expect(faults[0]?.message).not.toBe(code);
  expect(await officer.ask(COMMIT, { id })).toBeRefused('WORKBOOK_HAS_FAULTS');
});

test('the address is the one a spreadsheet shows', async () => {
  let address = '';

  const { faults } = await faultsOf(amount('x'), (book) => {
    ({ address } = cellOf(book, ['figures', 'L03|value', 'answer']));
  });

  expect(faults).toMatchObject([{ sheet: 'Số liệu', cell: address }]);
});

test('a cell that was made a day is told, and how it is mended', async () => {
  const { faults } = await faultsOf([], (book) => {
    const cell = cellOf(book, ['figures', 'L03|value', 'answer']);
    cell.numFmt = 'dd/mm/yyyy';
    cell.value = new Date('2026-05-19T00:00:00Z');
  });

  expect(faults).toMatchObject([{ code: 'CELL_IS_A_DAY' }]);
});

test('merged cells, unknown rows and rows that stand twice are told', async () => {
  const { faults } = await faultsOf([], (book) => {
    const sheet = book.getWorksheet(sheetNames.figures);
    sheet?.mergeCells('G2:H2');
    sheet?.addRow(['X99|value', 'X99']);
    sheet?.addRow(['L03|value', 'L03']);
  });

  expect(faults.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['CELL_MERGED', 'CELL_ROW_UNKNOWN', 'CELL_ROW_TWICE']),
  );
});

test('what breaks a rule or asks why is a warning at its cell, and can be written', async () => {
  const { first } = await newTenant();
  const id = await uploaded(first.officer, first.submissionId, [
    ['figures', 'L04|numerator', 'answer', 9],
    ['figures', 'L04|denominator', 'answer', 5],
  ]);

  const { warnings, faults } = await shown(first.officer, id);

  expect(faults).toEqual([]);
  expect(warnings).toMatchObject([{ cell: 'G2', code: 'NUMERATOR_ABOVE_DENOMINATOR' }]);
  expect(await first.officer.ask(COMMIT, { id })).toSucceed();
});

test.each<[string, (book: ExcelJS.Workbook) => void, string]>([
  ['without its stamp', (book) => book.removeWorksheet(sheetNames.stamp), 'WORKBOOK_NOT_OURS'],
  ['without a sheet', (book) => book.removeWorksheet(sheetNames.texts), 'WORKBOOK_SHEET_MISSING'],
  [
    'without a row',
    (book) => book.getWorksheet(sheetNames.figures)?.spliceRows(2, 1),
    'WORKBOOK_ROWS_MISSING',
  ],
  [
    'of another version',
    (book) => (book.getWorksheet(sheetNames.stamp)!.getCell('B2').value = '0'),
    'WORKBOOK_OTHER_FORMAT',
  ],
])('a workbook %s is refused', async (_what, change, code) => {
  const { first } = await newTenant();

  const read = uploaded(first.officer, first.submissionId, [], change);

  await expect(read).rejects.toMatchObject({ code });
});

test.each<[string, () => Buffer, string]>([
  ['separated values', () => Buffer.from('Mã,Số\nL04,5\n'), 'FILE_KIND_UNKNOWN'],
  ['an old workbook', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'FILE_OLD_EXCEL'],
  [
    'a workbook with macros',
    () =>
      zip([
        { name: 'xl/workbook.xml', content: Buffer.from('<workbook/>') },
        { name: 'xl/vbaProject.bin', content: Buffer.from('x') },
      ]),
    'FILE_HAS_MACROS',
  ],
  [
    'a bomb',
    () => zip([{ name: 'xl/workbook.xml', content: Buffer.alloc(60_000_000, 48) }]),
    'FILE_TOO_LARGE',
  ],
  ['nothing', () => Buffer.alloc(0), 'FILE_EMPTY'],
])('%s is refused as a file', async (_what, file, code) => {
  const { first } = await newTenant();
  const { submissionId: id, officer } = first;

  const read = readWorkbook(officer.ctx, { id, fileName: 'x.xlsx', file: file() });

  await expect(read).rejects.toMatchObject({ code });
  expect(await storedRows(SubmissionImport, { submission: { id } as never })).toEqual([]);
});

test('a file of another organization, round or edition is refused', async () => {
  const { first, second, committeeId, templateId } = await newTenant();
  const roundId = await aRound(committeeId, templateId);
  const later = await aSubmission({ committeeId, roundId, organizationId: first.id });
  const of = (id: string, who = first.officer) => preparedWorkbook(who.ctx, { id });
  const into = async (id: string, file: Buffer) =>
    readWorkbook(first.officer.ctx, { id, fileName: 'x.xlsx', file }).catch(
      (fault: { code: string }) => fault.code,
    );
  const theirs = await of(second.submissionId, second.officer);
  const own = await of(first.submissionId);
  await standing(first, 'RETURNED');

  expect(await into(first.submissionId, theirs)).toBe('WORKBOOK_OTHER_ORGANIZATION');
  expect(await into(later, own)).toBe('WORKBOOK_OTHER_ROUND');
  expect(await into(first.submissionId, own)).toBe('WORKBOOK_OTHER_EDITION');
});

test.each<SubmissionState>(['SUBMITTED', 'ACCEPTED', 'EXEMPT'])(
  'nothing is downloaded for, read into or written in a report that is %s',
  async (state) => {
    const { first } = await newTenant();
    const { officer, submissionId: id } = first;
    const file = await filled(await preparedWorkbook(officer.ctx, { id }), amount(5));
    const read = await readWorkbook(officer.ctx, { id, fileName: 'x.xlsx', file });
    await writeFigures(id);
    await standing(first, state);

    const refused = { code: 'WRONG_STATE' };

    await expect(preparedWorkbook(officer.ctx, { id })).rejects.toMatchObject(refused);
    await expect(readWorkbook(officer.ctx, { id, fileName: '', file })).rejects.toMatchObject(
      refused,
    );
    expect(await officer.ask(COMMIT, { id: read })).toBeRefused('WRONG_STATE');
  },
);

test('strangers find nothing; the committee has no part in it', async () => {
  const { first, second, office } = await newTenant();
  const elsewhere = await newTenant();
  const id = await uploaded(first.officer, first.submissionId, amount(5));
  const asked = [second.officer, elsewhere.first.officer];

  for (const who of asked) {
    await expect(preparedWorkbook(who.ctx, { id: first.submissionId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await who.ask(COMMIT, { id })).toBeRefused('NOT_FOUND');
  }
  for (const wrong of [UNKNOWN_ID, ...MALFORMED_IDS]) {
    expect(await first.officer.ask(COMMIT, { id: wrong })).toBeRefused('NOT_FOUND');
  }
  expect(await office.ask(COMMIT, { id })).toBeRefused('FORBIDDEN');
  await expect(preparedWorkbook(office.ctx, { id: first.submissionId })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
});
