/** What verification showed, as the board compares it and as an organization sees its place. */
import ExcelJS from 'exceljs';
import { AssessmentRound } from '../../../schema/assessment-round/assessment-round.entity.js';
import { keepBenchmarks } from '../../../server/assessment-insight/benchmark.service.js';
import { aJudgedRound, type Counted } from '../../assessment-insight/insight.fixture.js';
import { arrange } from '../../core/given/stored.js';
import { expectAccessible, inBrowser } from '../browser.js';
import { NARROW, theSite } from '../site.js';

const site = theSite();

const counted = (self: number, verified: number): Counted => ({ self, verified });

const FIVE = [
  counted(90, 40),
  counted(60, 60),
  counted(70, 70),
  counted(80, 80),
  counted(100, 100),
];

async function aRoundWithTheCouncil() {
  const round = await aJudgedRound(FIVE);
  await arrange(AssessmentRound, { id: round.roundId }, { state: 'COUNCIL' });
  await round.board.ctx.transaction(async (tx) =>
    keepBenchmarks(tx, await tx.em.findOneOrFail(AssessmentRound, { id: round.roundId })),
  );
  return round;
}

inBrowser(
  'the board sees where scores differ, opens a standard and takes the tables home',
  async () => {
    const { board, first } = await aRoundWithTheCouncil();
    const page = await site.visit(board, '/');

    await page.getByRole('link', { name: 'Phân tích kết quả' }).click();
    await page.getByText('Đã thẩm định 5/').waitFor();
    const widest = page.getByRole('row', { name: new RegExp(first.name) });
    await widest
      .getByText(/tự chấm .*, thẩm định .*, tối đa/)
      .first()
      .waitFor();
    await expectAccessible(page);
    await page.getByRole('combobox', { name: 'Tiêu chuẩn' }).click();
    await page.getByRole('option', { name: 'Lãnh đạo' }).click();
    await page.getByRole('columnheader', { name: 'Tiêu chí 1.1' }).waitFor();
    const saving = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Tải về Excel' }).click();

    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(await (await saving).path());
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      'Tổ chức',
      'Mức đạt',
      'Cụm',
      'Tiêu chí',
    ]);
    expect(book.getWorksheet('Tổ chức')?.rowCount).toBe(6);
    expect(book.getWorksheet('Tổ chức')?.getCell('B2').value).toBe(first.name);
  },
);

inBrowser(
  'an organization sees its place among its like on a telephone, and nobody else',
  async () => {
    const { first, second } = await aRoundWithTheCouncil();
    const page = await site.visit(first.secretary, '/assessmentInsight', NARROW);

    await page.getByText('So với 5 tổ chức cùng loại hình').waitFor();
    await page.getByRole('rowheader', { name: 'Tổng điểm' }).waitFor();

    expect(await page.getByText(second.name).count()).toBe(0);
    await expectAccessible(page);
  },
);
