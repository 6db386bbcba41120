/** The office chases and judges many reports from the cockpit, and reads what became of each. */
import { Reminder } from '../../../schema/reminder/reminder.entity.js';
import { Submission } from '../../../schema/submission/submission.entity.js';
import { storedRows } from '../../core/given/stored.js';
import { handedIn } from '../../core/given/submission.js';
import { newTenant } from '../../core/world.js';
import { expectAccessible, inBrowser } from '../browser.js';
import { NARROW, theSite } from '../site.js';

const site = theSite();

inBrowser('one click chases whoever owes, and quick figures are read before they go', async () => {
  const tenant = await newTenant();
  await handedIn(tenant.second);
  const { office, roundId, committeeId, standing } = tenant;
  const page = await site.visit(office, `/reportRounds/${roundId}`);

  await page.getByRole('button', { name: 'Xem số liệu nhanh' }).click();
  const letter = page.getByRole('dialog');
  await letter.getByText('SỐ LIỆU NHANH, KHÔNG THAY THẾ VĂN BẢN', { exact: true }).waitFor();
  await letter.getByText(/Đã gửi: 1\/3/).waitFor();
  await letter.getByText(standing.fullName).first().waitFor();
  await expectAccessible(page);
  await letter.getByRole('button', { name: 'Đóng' }).click();
  await page.getByRole('button', { name: 'Đôn đốc 2 tổ chức chưa gửi' }).click();

  await page.getByText('Đã gửi thư đôn đốc 2 tổ chức.').waitFor();
  await page.getByText('đã đôn đốc hôm nay').first().waitFor();
  expect(await storedRows(Reminder, { committeeId, purpose: 'CHASE' })).toHaveLength(2);
  await expectAccessible(page);
});

inBrowser('the ticked are returned with a reason, one by one, and each answer stands', async () => {
  const tenant = await newTenant();
  await handedIn(tenant.first);
  await handedIn(tenant.second);
  const { office, roundId, first } = tenant;
  const page = await site.visit(office, `/reportRounds/${roundId}`, NARROW);

  for (const each of [tenant.first, tenant.second, tenant.third]) {
    await page.getByRole('checkbox', { name: new RegExp(`${each.name}$`) }).check();
  }
  await page.getByRole('region', { name: 'Đã chọn 3 báo cáo' }).waitFor();
  await page.getByRole('button', { name: 'Trả lại 2 báo cáo' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Trả lại' }).click();
  await dialog
    .getByText(/ít nhất 10 ký tự/i)
    .first()
    .waitFor();
  await dialog.getByRole('textbox').fill('Bổ sung số liệu còn thiếu của mục II.');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Trả lại' }).click();

  await dialog.getByText('Đã trả lại 2 trên 2 báo cáo.').waitFor();
  expect(await storedRows(Submission, { id: first.submissionId })).toMatchObject([
    { state: 'RETURNED', returnReason: 'Bổ sung số liệu còn thiếu của mục II.' },
  ]);
});
