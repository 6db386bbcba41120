/** Two organizations become one, from the proposal to the minute. */
import { newTenant } from '../../core/world.js';
import { expectAccessible, inBrowser } from '../browser.js';
import { theSite } from '../site.js';

const site = theSite();

inBrowser('a merge is proposed, decided, carried out and handed over', async () => {
  const { administrator, first, second } = await newTenant();
  const page = await site.visit(administrator, '/orgChanges');

  await page.getByRole('link', { name: 'Đề xuất sắp xếp' }).click();
  await page.getByLabel('Trích yếu').fill('Sáp nhập hai tổ chức');
  for (const { name } of [first, second]) {
    await page.getByLabel('Tổ chức trước khi sắp xếp').fill(name);
    await page.getByRole('option', { name, exact: true }).click();
  }
  await page.getByLabel('Tổ chức sau khi sắp xếp').fill('so-moi; Đảng bộ Sở mới');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Đề xuất sắp xếp' }).click();
  await page.getByLabel('Số quyết định').fill('12-QĐ/ĐU');
  await page.getByLabel('Ngày hiệu lực').fill('2026-02-01');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ghi quyết định' }).click();
  await page.getByText('Báo cáo đang mở').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Thực hiện sắp xếp' }).click();
  await page.getByLabel('Số biên bản bàn giao').fill('01-BB/ĐU');
  await page.getByRole('button', { name: 'Ghi biên bản bàn giao' }).click();

  await page.getByText('Đã bàn giao').waitFor();
  await expectAccessible(page);
});
