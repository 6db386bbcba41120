/** Quality rankings as the organization board writes a decision down. */
import { Membership } from '../../../schema/membership/membership.entity.js';
import { arrange } from '../../core/given/stored.js';
import { newTenant } from '../../core/world.js';
import { expectAccessible, inBrowser } from '../browser.js';
import { NARROW, theSite } from '../site.js';

const site = theSite();

inBrowser('levels are chosen, survive a reload, and are recorded with their decision', async () => {
  const tenant = await newTenant();
  const board = tenant.office;
  const { membershipId } = board.actor;
  await arrange(Membership, { id: membershipId ?? '' }, { role: 'COMMITTEE_ORGANISATION' });
  const page = await site.visit(board, '/organizations');

  await page.getByRole('link', { name: 'Xếp loại chất lượng' }).click();
  await page.getByRole('combobox', { name: 'Năm' }).click();
  await page.getByRole('option', { name: '2025' }).click();
  await page.getByRole('combobox', { name: tenant.first.name }).selectOption('GOOD');
  await page.getByLabel('Số quyết định, thông báo').fill('12-QĐ/ĐUK');
  await page.reload();
  await page.getByRole('button', { name: 'Ghi 1 kết quả' }).click();
  await page.getByRole('alert').first().waitFor();
  await expectAccessible(page);
  await page.getByLabel('Ngày ký').fill('2026-01-15');
  await page.getByRole('button', { name: 'Ghi 1 kết quả' }).click();

  await page.getByText('đã có kết quả của 1/3 tổ chức').waitFor();
  await page.getByRole('cell', { name: '12-QĐ/ĐUK, 15/01/2026' }).waitFor();
  await expectAccessible(page);
});

inBrowser('on a telephone a reader sees what was recorded, and cannot choose', async () => {
  const { standing, first } = await newTenant();
  const page = await site.visit(standing, '/qualityRankings', NARROW);

  await page.getByRole('heading', { level: 1, name: 'Xếp loại chất lượng' }).waitFor();
  await page.getByText(first.name).first().waitFor();

  expect(await page.getByRole('button', { name: /^Ghi/ }).count()).toBe(0);
  await expectAccessible(page);
});
