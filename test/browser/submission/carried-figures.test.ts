/** Figures the product knows already are filled in, marked, and confirmed by a person. */
import { Indicator } from '../../../schema/template/template.entity.js';
import { soundFigures, writeFigures } from '../../core/given/contents.js';
import { arrange } from '../../core/given/stored.js';
import { aRound, aSubmission, newTenant } from '../../core/world.js';
import { expectAccessible, focused, inBrowser } from '../browser.js';
import { NARROW, theSite } from '../site.js';

const site = theSite();

/** A tenant whose figures can all be taken from a report accepted in an earlier round. */
async function withLastReport() {
  const tenant = await newTenant();
  const { committeeId, templateId, first, indicators } = tenant;
  for (const code of ['L04', 'L03', 'E06']) {
    await arrange(Indicator, { id: indicators[code] ?? '' }, { prefill: 'carryOver' });
  }
  const roundId = await aRound(committeeId, templateId, { state: 'CLOSED' });
  const last = await aSubmission(
    { committeeId, roundId, organizationId: first.id },
    { state: 'ACCEPTED' },
  );
  await writeFigures(last, soundFigures);
  return tenant;
}

inBrowser('figures are filled in, led to and confirmed, and the report is handed in', async () => {
  const { first } = await withLastReport();
  const page = await site.visit(first.secretary, `/submissions/${first.submissionId}`);
  const handIn = page.getByRole('button', { name: 'Gửi báo cáo' });

  await page.getByRole('button', { name: 'Điền sẵn' }).click();
  const learning = page.getByRole('region', { name: /Đảng viên học tập/ });
  await learning.getByText('Lấy từ kỳ trước, xin xác nhận.').waitFor();
  expect(await learning.getByLabel(/Tử số/).inputValue()).toBe('90');
  await expectAccessible(page);
  await handIn.click();
  await page.getByText('Còn 3 chỗ cần sửa trước khi gửi').waitFor();
  await page.getByRole('button', { name: /L04 Đảng viên học tập.*Xin xác nhận/ }).click();
  expect(await focused(page)).toContain('Xác nhận');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Xác nhận tất cả' }).click();
  await page.getByRole('tab', { name: /^II\.1/ }).click();
  await page.getByRole('radio', { name: 'chậm' }).check();
  await page.getByText('Đã kiểm tra: báo cáo đủ điều kiện gửi.').waitFor();
  await handIn.click();
  const dialog = page.getByRole('dialog', { name: 'Gửi báo cáo cho Đảng ủy?' });
  await dialog.getByRole('button', { name: 'Gửi báo cáo' }).click();

  await page.getByText('Đã gửi báo cáo.').waitFor();
});

inBrowser('a figure that is changed needs no click, on a telephone as well', async () => {
  const { first } = await withLastReport();
  const page = await site.visit(first.officer, `/submissions/${first.submissionId}`, NARROW);

  await page.getByRole('button', { name: 'Điền sẵn' }).click();
  const classes = page.getByRole('region', { name: /Lớp học/ });
  await classes.getByText('Lấy từ kỳ trước, xin xác nhận.').waitFor();
  await classes.getByRole('textbox').fill('9');

  await classes.getByText('Lấy từ kỳ trước, xin xác nhận.').waitFor({ state: 'hidden' });
  await page.getByText(/^Đã lưu lúc/).waitFor();
  await expectAccessible(page);
});
