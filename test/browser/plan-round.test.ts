/** The office plans a report round. */
import type { Page } from 'playwright-core';
import { ReportRound } from '../../schema/round/round.entity.js';
import { storedRows } from '../core/given/stored.js';
import { newTenant } from '../core/world.js';
import { expectAccessible, inBrowser, settled } from './browser.js';
import { theSite } from './site.js';

const site = theSite();

const PLAN = '/reportRounds/create';

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });

async function chooseDates(page: Page, dates: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(dates)) await field(page, label).fill(value);
}

/** A Friday, and the Monday after it. */
const soundDates = {
  'Từ ngày': '2027-04-01',
  'Đến ngày': '2027-06-11',
  'Mở kỳ báo cáo': '2027-06-01T08:00',
  'Chốt số liệu': '2027-06-11T17:00',
  'Hạn gửi của tổ chức': '2027-06-14T17:00',
  'Cấp ủy tổng hợp': '2027-06-18T17:00',
};

const send = (page: Page) => page.getByRole('button', { name: 'Lập kỳ báo cáo' }).click();

inBrowser('the office comes from the list, plans a round and sees it', async () => {
  const { office, committeeId } = await newTenant();
  const page = await site.visit(office, '/reportRounds');

  await page.getByRole('link', { name: 'Lập kỳ báo cáo' }).click();
  await field(page, 'Tên kỳ báo cáo').fill('Báo cáo quý II năm 2027');
  await chooseDates(page, soundDates);
  await page.getByText('17:00 Thứ Sáu, 11 tháng 6, 2027').waitFor();
  await field(page, 'Nhắc tổ chức trước hạn (ngày)').fill('5, 1, -2');
  await expectAccessible(page);
  await send(page);

  await page.getByRole('heading', { level: 1, name: 'Báo cáo quý II năm 2027' }).waitFor();
  await page.getByText('Chưa mở').waitFor();
  await page.getByText('17:00 14/06/2027').waitFor();
  expect(
    await storedRows(ReportRound, { committeeId, label: 'Báo cáo quý II năm 2027' }),
  ).toMatchObject([{ reminderDays: [5, 1, -2], digestDays: [3, 0, -3] }]);
  await expectAccessible(page);
});

inBrowser('dates out of order are told at once, and the first fault takes the focus', async () => {
  const { office } = await newTenant();
  const page = await site.visit(office, PLAN);
  await chooseDates(page, soundDates);

  await field(page, 'Chốt số liệu').fill('2027-05-31T17:00');
  await page.getByText('Phải sau khi mở kỳ báo cáo.').waitFor();
  await field(page, 'Tên kỳ báo cáo').fill('');
  await send(page);

  await page.getByText('Còn 2 ô cần sửa.').waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-invalid') === 'true');
  expect(
    await field(page, 'Tên kỳ báo cáo').evaluate((input) => input === document.activeElement),
  ).toBe(true);
  await expectAccessible(page);
});

inBrowser(
  'a due date without a working day before it is refused at its field, and nothing is lost',
  async () => {
    const { office } = await newTenant();
    const page = await site.visit(office, PLAN);
    await field(page, 'Tên kỳ báo cáo').fill('Báo cáo quý II năm 2027');
    await chooseDates(page, { ...soundDates, 'Hạn gửi của tổ chức': '2027-06-12T17:00' });

    await send(page);

    await page
      .getByText(/ít nhất một ngày làm việc sau khi chốt số liệu: sớm nhất 14\/06\/2027/)
      .waitFor();
    await expectAccessible(page);
    await page.reload();
    await settled(page);
    await page.getByText('Nội dung đang nhập lần trước vẫn còn.').waitFor();
    expect(await field(page, 'Tên kỳ báo cáo').inputValue()).toBe('Báo cáo quý II năm 2027');
    await field(page, 'Hạn gửi của tổ chức').fill('2027-06-14T17:00');
    await send(page);
    await page.getByRole('heading', { level: 1, name: 'Báo cáo quý II năm 2027' }).waitFor();
  },
);

inBrowser('nobody else is offered to plan one', async () => {
  const { standing } = await newTenant();
  const page = await site.visit(standing, '/reportRounds');

  expect(await page.getByRole('link', { name: 'Lập kỳ báo cáo' }).count()).toBe(0);
  await site.turnTo(page, PLAN);

  await page.getByRole('heading', { name: 'Không có quyền xem trang này' }).waitFor();
});
