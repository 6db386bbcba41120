/** A report's workbook: downloaded, filled in, uploaded, looked at, written, taken back. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { newTenant } from '../../core/world.js';
import { filled, type Typed } from '../../workbook/workbooks.js';
import { expectAccessible, inBrowser } from '../browser.js';
import { NARROW, theSite } from '../site.js';

const site = theSite();

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The prepared workbook, as the page hands it out. */
async function downloaded(page: Page): Promise<Buffer> {
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Tải biểu Excel' }).click();
  return readFile(await (await coming).path());
}

const upload = async (page: Page, file: Buffer) =>
  page
    .getByLabel('Nhập từ Excel')
    .setInputFiles({ name: 'biểu.xlsx', mimeType: XLSX, buffer: file });

const wrong: Typed[] = [['figures', 'L03|value', 'answer', 'năm']];
const right: Typed[] = [
  ['figures', 'L03|value', 'answer', 5],
  ['figures', 'L04|numerator', 'answer', 9],
  ['figures', 'L04|denominator', 'answer', 8],
];

inBrowser(
  'a workbook is filled in, its fault told by cell, its differences confirmed and taken back',
  async () => {
    const { first } = await newTenant();
    const page = await site.visit(first.officer, `/submissions/${first.submissionId}`);
    const file = await downloaded(page);

    await upload(page, await filled(file, wrong));
    await page.getByText('Số liệu, ô G4').waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Về báo cáo' }).click();
    await upload(page, await filled(file, right));
    await page.getByText('Thêm “5”').waitFor();
    await page.getByText('Số thực hiện không được lớn hơn tổng số.').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Ghi 3 thay đổi vào báo cáo' }).click();
    await page.getByText('Có thể hoàn tác khi báo cáo chưa được sửa tiếp').waitFor();
    await page.getByRole('button', { name: 'Hoàn tác' }).click();

    await page.getByText('Đã hoàn tác: báo cáo như trước khi nhập tệp.').waitFor();
    await expectAccessible(page);
  },
  60_000,
);

inBrowser(
  'on a telephone what is no workbook of the report is refused in words',
  async () => {
    const { second } = await newTenant();
    const page = await site.visit(second.officer, `/submissions/${second.submissionId}`, NARROW);

    await upload(page, Buffer.from('%PDF-1.7'));

    await page.getByText('Tệp này không phải .xlsx hoặc .csv').waitFor();
    await expectAccessible(page);
  },
  60_000,
);
