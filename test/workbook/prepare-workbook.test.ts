/** The prepared workbook: what is locked, what can be chosen, and whether an office opens it. */
import { Indicator } from '../../schema/template/template.entity.js';
import { sheetNames } from '../../schema/workbook/workbook.model.js';
import { preparedWorkbook } from '../../server/workbook/submission-import.service.js';
import { writeFigures, writeNarrative } from '../core/given/contents.js';
import { arrange } from '../core/given/stored.js';
import { ReportRound } from '../../schema/round/round.entity.js';
import { aRound, aSubmission, newTenant } from '../core/world.js';
import { hasSheets, sheetsAsOffice } from './office-sheets.js';
import { cellOf, openBook } from './workbooks.js';

const bookOf = async (tenant: Awaited<ReturnType<typeof newTenant>>) => {
  const { officer, submissionId } = tenant.first;
  return openBook(await preparedWorkbook(officer.ctx, { id: submissionId }));
};

test('only answers are unlocked, and the stamp is not seen', async () => {
  const book = await bookOf(await newTenant());

  const locked = (column: string) => cellOf(book, ['figures', 'L03|value', column]).protection;
  expect(locked('answer')).toMatchObject({ locked: false });
  expect(locked('label')?.locked).not.toBe(false);
  for (const sheet of book.worksheets) {
    expect(sheet.model).toMatchObject({ sheetProtection: { sheet: true } });
  }
  expect(book.getWorksheet(sheetNames.stamp)?.state).toBe('veryHidden');
});

test('closed choices are drop-downs, and an explanation stands open where one may be asked', async () => {
  const book = await bookOf(await newTenant());

  const choice = cellOf(book, ['figures', 'E06|category', 'answer']).dataValidation;
  expect(choice).toMatchObject({ type: 'list', formulae: [`'Danh mục'!$A$1:$A$2`] });
  expect(cellOf(book, ['practices', 'practice|II.1|0', 'kind']).dataValidation?.type).toBe('list');
  const why = (row: string) => cellOf(book, ['figures', row, 'explanation']).protection?.locked;
  expect([why('L04|numerator'), why('L03|value')]).toEqual([false, undefined]);
});

test('it holds what stands in the report, and tells what was reported the period before', async () => {
  const tenant = await newTenant();
  const { committeeId, first } = tenant;
  const before = await aSubmission(
    { committeeId, roundId: await previousRound(tenant), organizationId: first.id },
    { state: 'ACCEPTED' },
  );
  await writeFigures(before, { L03: { value: 1234.5 }, E06: { category: 'LATE' } });
  await writeFigures(first.submissionId, { L03: { value: 7 } });
  await writeNarrative(first.submissionId, {
    ...{ sectionCode: 'III.1', kind: 'STRENGTH', text: '=1+1' },
  });

  const book = await bookOf(tenant);

  expect(cellOf(book, ['figures', 'L03|value', 'answer']).value).toBe(7);
  expect(cellOf(book, ['figures', 'L03|value', 'previous']).value).toBe('1.234,5');
  expect(cellOf(book, ['figures', 'E06|category', 'previous']).value).toBe('chậm');
  expect(cellOf(book, ['texts', 'text|III.1', 'text']).value).toBe("'=1+1");
});

test('definitions and units stand beside what they explain', async () => {
  const tenant = await newTenant();
  const definition = 'Số lớp đã hoàn thành.';
  await arrange(Indicator, { id: tenant.indicators['L03'] ?? '' }, { definition });

  const book = await bookOf(tenant);

  expect(cellOf(book, ['figures', 'L03|value', 'definition']).value).toBe(definition);
  expect(cellOf(book, ['figures', 'L03|value', 'unit']).value).toBe('lớp');
});

(hasSheets ? test : test.skip)(
  'LibreOffice opens it as it is, with its guide and its rows',
  async () => {
    const { first } = await newTenant();
    const file = await preparedWorkbook(first.officer.ctx, { id: first.submissionId });

    const sheets = await sheetsAsOffice(file);

    expect(sheets[sheetNames.guide]).toContain('BIỂU BÁO CÁO');
    expect(sheets[sheetNames.figures]).toContain('Đảng viên học tập nghị quyết');
    expect(sheets[sheetNames.texts]).toContain('Ưu điểm');
  },
  120_000,
);

/** A round that the tenant's own follows. */
async function previousRound({ committeeId, templateId, roundId }: Given): Promise<string> {
  const previousRoundId = await aRound(committeeId, templateId);
  await arrange(ReportRound, { id: roundId }, { previousRoundId });
  return previousRoundId;
}

type Given = Pick<Awaited<ReturnType<typeof newTenant>>, 'committeeId' | 'templateId' | 'roundId'>;
