/** An organization goes from one secretary to the next, as both see it. */
import { Succession } from '../../schema/succession/succession.entity.js';
import { day } from '../core/given/days.js';
import { storedRows } from '../core/given/stored.js';
import { newTenant } from '../core/world.js';
import { anInvitation } from '../invitation/links.js';
import { begun } from '../succession/successions.js';
import { expectAccessible, inBrowser } from './browser.js';
import { NARROW, theSite } from './site.js';

const site = theSite();

const REASON = 'Theo quyết định phân công số 12-QĐ/ĐU';

inBrowser('who has no account is invited to take over, and it is taken back', async () => {
  const { administrator, first, committeeId } = await newTenant();
  const page = await site.visit(administrator, '/memberships');
  const dialog = page.getByRole('dialog');
  await page.getByLabel('Tìm tên hoặc thư điện tử').fill(first.secretary.email);
  await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1);

  await page.getByRole('button', { name: `Việc với ${first.secretary.fullName}` }).click();
  await page.getByRole('menuitem', { name: 'Bàn giao đơn vị' }).click();
  await dialog.getByText('Báo cáo phải lập').waitFor();
  await dialog.getByLabel('Người chưa có tài khoản').check();
  await dialog.getByLabel('Thư điện tử của người mới').fill(anInvitation().email);
  await dialog.getByLabel('Họ và tên người mới').fill('Lê Bí Thư');
  await dialog.getByLabel('Từ ngày').fill(day(3));
  await dialog.getByLabel('Lý do').fill(REASON);
  await dialog.getByText('được mời nhận từ').waitFor();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Bàn giao', exact: true }).click();
  await page.getByText('Đã gửi lời mời nhận bàn giao.').waitFor();

  await page.getByRole('link', { name: 'Bàn giao đơn vị' }).click();
  await page.getByText('Chờ nhận lời mời').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Rút bàn giao' }).click();
  await dialog.getByLabel('Lý do').fill(REASON);
  await dialog.getByRole('button', { name: 'Rút bàn giao' }).click();
  await page.getByText('Đã rút', { exact: true }).waitFor();
  expect(await storedRows(Succession, { committeeId })).toMatchObject([{ state: 'WITHDRAWN' }]);
});

inBrowser('who receives confirms the minute on a telephone', async () => {
  const { administrator, first, committeeId } = await newTenant();
  await begun(administrator, first, { personId: first.officer.personId });
  const page = await site.visit(first.officer, '/successions', NARROW);

  await page.getByText('Chờ xác nhận biên bản').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Xác nhận biên bản' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Ý kiến của người nhận').fill('Đã nhận đủ hồ sơ.');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Xác nhận biên bản' }).click();

  await page.getByText('Đã xác nhận', { exact: true }).waitFor();
  await page.getByText('Đã nhận đủ hồ sơ.').waitFor();
  expect(await storedRows(Succession, { committeeId })).toMatchObject([{ state: 'CONFIRMED' }]);
});
