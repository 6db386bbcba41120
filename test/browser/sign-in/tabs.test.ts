/** One sign-in in several tabs: each acts as it was told, and all end together. */
import { Membership } from '../../../schema/membership/membership.entity.js';
import { asOperator } from '../../../server/database/owner.js';
import type { TestPerson } from '../../core/api.js';
import { database } from '../../core/database.js';
import { owned } from '../../core/owned.js';
import { newTenant, type Tenant } from '../../core/world.js';
import { anInvitation } from '../../invitation/links.js';
import { inBrowser, settled } from '../browser.js';
import { endSessions, PASSWORD, theSite } from '../site.js';

const site = theSite();

/** Makes somebody an officer of an organization in another committee too. */
async function alsoOfficer({ personId }: TestPerson, { committeeId, first }: Tenant) {
  const { owner } = await database();
  await asOperator(owner, (em) =>
    em.insert(Membership, {
      ...owned(committeeId),
      person: personId as never,
      organizationId: first.id,
      role: 'TENANT_OFFICER',
      title: 'CÁN BỘ',
      startsOn: '2020-01-01',
      endsOn: null,
    }),
  );
}

inBrowser('two tabs work in two committees at the same time, each in its own', async () => {
  const [here, there] = [await newTenant(), await newTenant()];
  const { officer } = here.first;
  await alsoOfficer(officer, there);
  const one = await site.visit(officer, '/');
  await one.getByRole('banner').getByText(here.first.name).waitFor();
  const two = await one.context().newPage();
  await two.goto(one.url());
  await settled(two);

  await two.getByRole('button', { name: officer.fullName }).click();
  const dialog = two.getByRole('dialog');
  await dialog.getByRole('button', { name: there.first.name, pressed: false }).click();
  await two.getByRole('banner').getByText(there.first.name).waitFor();
  await site.turnTo(two, `/submissions/${there.first.submissionId}`);
  await site.turnTo(one, `/submissions/${here.first.submissionId}`);
  for (const [tab, count] of [
    [one, '11'],
    [two, '22'],
  ] as const) {
    await tab
      .getByRole('region', { name: /Lớp học/ })
      .getByRole('textbox')
      .fill(count);
    await tab.getByText(/Đã lưu lúc/).waitFor();
  }
  await Promise.all([one.reload(), two.reload()]);
  await Promise.all([settled(one), settled(two)]);

  const shown = (tab: typeof one) =>
    tab
      .getByRole('region', { name: /Lớp học/ })
      .getByRole('textbox')
      .inputValue();
  expect([await shown(one), await shown(two)]).toEqual(['11', '22']);
  await one.getByRole('banner').getByText(here.first.name).waitFor();
  await two.getByRole('banner').getByText(there.first.name).waitFor();
});

inBrowser('an expired sign-in under an open dialog keeps what was typed, and goes on', async () => {
  const { first } = await newTenant();
  const { email } = anInvitation();
  const page = await site.visit(first.secretary, '/memberships');
  await page.getByRole('button', { name: 'Mời người dùng' }).click();
  const form = page.getByRole('dialog').first();
  await form.getByLabel('Thư điện tử').fill(email);
  await form.getByLabel('Họ và tên').fill('Lê Cán Bộ');
  await form.getByLabel('Vai trò').click();
  await page.getByRole('option', { name: 'Cán bộ tổng hợp của tổ chức cơ sở đảng' }).click();
  await form.getByLabel('Chức danh').fill('Cấp ủy viên');
  await endSessions(first.secretary);

  await form.getByRole('button', { name: 'Gửi lời mời' }).click();
  const again = page.getByRole('dialog', { name: 'Phiên làm việc đã kết thúc' });
  await again.getByLabel('Mật khẩu').first().fill('sai mat khau roi');
  await again.getByRole('button', { name: 'Tiếp tục' }).click();
  await again.getByText(/không đúng/).waitFor();
  await again.getByLabel('Mật khẩu').first().fill(PASSWORD);
  await again.getByRole('button', { name: 'Tiếp tục' }).click();

  await page.getByText('Đã lập lời mời; thư đang được gửi.').waitFor();
});

inBrowser('who leaves in one tab has left in the other, and no page stays readable', async () => {
  const { first } = await newTenant();
  const one = await site.visit(first.officer, '/');
  const two = await one.context().newPage();
  await two.goto(one.url());
  await settled(two);

  await one.getByRole('button', { name: first.officer.fullName }).click();
  await one.getByRole('button', { name: 'Đăng xuất' }).click();
  await one.getByRole('heading', { level: 1, name: 'Đăng nhập' }).waitFor();
  await two.reload();

  await two.getByRole('heading', { level: 1, name: 'Đăng nhập' }).waitFor();
});
