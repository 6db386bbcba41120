/** The office turns the year wheel in the console, and sees what that does to the coming rounds. */
import { expectAccessible, inBrowser } from '../browser/browser.js';
import { NARROW, theSite } from '../browser/site.js';
import { newTenant } from '../core/world.js';
import { quarterly, SAVE } from './schedule.fixture.js';

const site = theSite();

inBrowser('the office changes a due date and is shown the difference before saving', async () => {
  const { office } = await newTenant();
  await office.ask(SAVE, { input: quarterly });
  const page = await site.visit(office, '/reportSchedules');

  await page.getByRole('button', { name: 'Sửa chế độ Báo cáo quý' }).click();
  await page.getByRole('heading', { name: 'Các kỳ trong năm tới' }).waitFor();
  await page.getByLabel('Hạn gửi của tổ chức: Ngày', { exact: true }).fill('18');
  await page.getByText('Đổi ngày').first().waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Lưu' }).click();

  await page.getByText('Đã lưu; các kỳ chưa mở đã theo chế độ mới.').waitFor();
});

inBrowser('an entry is copied, locked and asked for by the superior, and ended', async () => {
  const { office } = await newTenant();
  await office.ask(SAVE, { input: quarterly });
  const page = await site.visit(office, '/reportSchedules', NARROW);

  await page.getByRole('button', { name: 'Sao chép chế độ Báo cáo quý' }).click();
  await page.getByLabel('Tên chế độ').fill('Báo cáo chuyên đề');
  await page.getByLabel('Cấp trên yêu cầu báo cáo').check();
  await page.getByLabel('Hạn gửi cấp trên: Ngày', { exact: true }).waitFor();
  await page.getByText('Thêm mới').first().waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Lưu' }).click();
  await page.getByRole('heading', { level: 2, name: 'Báo cáo chuyên đề' }).waitFor();
  await page.getByRole('button', { name: 'Kết thúc chế độ Báo cáo chuyên đề' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Kết thúc' }).click();

  await page.getByText('Đã kết thúc chế độ báo cáo.').waitFor();
});
