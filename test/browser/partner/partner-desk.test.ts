/** The administrator opens the committee's figures to a partner. */
import { newTenant } from '../../core/world.js';
import { expectAccessible, inBrowser } from '../browser.js';
import { theSite } from '../site.js';

const site = theSite();

inBrowser('the administrator adds an app and a key, which is shown once', async () => {
  const { administrator } = await newTenant();
  const page = await site.visit(administrator, '/apiClients');
  await page.getByText('Chưa có ứng dụng đối tác').waitFor();

  await page.getByRole('button', { name: 'Thêm ứng dụng' }).click();
  await page.getByLabel('Tên ứng dụng').fill('Cổng thông tin');
  await page.getByLabel('Thư điện tử của đầu mối').fill('nobody');
  await page.getByRole('button', { name: 'Lưu' }).click();
  await page.getByText('Địa chỉ thư điện tử chưa đúng.').waitFor();
  await expectAccessible(page);
  await page.getByLabel('Thư điện tử của đầu mối').fill('technician@partner.example');
  await page.getByRole('button', { name: 'Lưu' }).click();

  await page.getByRole('heading', { level: 1, name: 'Cổng thông tin' }).waitFor();
  await page.getByRole('button', { name: 'Tạo khóa' }).click();
  const shown = await page.getByLabel('Nội dung khóa').inputValue();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Đã cất giữ' }).click();
  await page.getByText('Còn hiệu lực').waitFor();

  expect(shown).toMatch(/^pk_[0-9a-f]{32}_[\w-]{43}$/);
  expect(await page.content()).not.toContain(shown);

  await page.getByRole('button', { name: /^Thu hồi khóa/ }).click();
  await page.getByRole('cell', { name: 'Đã thu hồi' }).waitFor();
});
