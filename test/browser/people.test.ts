/** Who is what, from the invitation to the hand-over. */
import type { Page } from 'playwright-core';
import { Membership } from '../../schema/membership/membership.entity.js';
import { day } from '../core/given/days.js';
import { storedRows } from '../core/given/stored.js';
import { newTenant } from '../core/world.js';
import { anInvitation, INVITE, sentInvitations } from '../invitation/links.js';
import { expectAccessible, inBrowser } from './browser.js';
import { NARROW, PASSWORD, theSite } from './site.js';

const site = theSite();

const REASON = 'Theo quyết định phân công số 12-QĐ/ĐU';

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('dialog').getByLabel(label).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

async function act(page: Page, name: string, what: string): Promise<void> {
  await page
    .getByRole('button', { name: `Việc với ${name}`, exact: true })
    .first()
    .click();
  await page.getByRole('menuitem', { name: what }).click();
}

const oneRow = (page: Page) =>
  page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1);

const confirm = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click();

inBrowser('an administrator finds people without accents and changes a role', async () => {
  const { administrator, office, committeeId } = await newTenant();
  const page = await site.visit(administrator, '/memberships');
  await page.getByRole('heading', { level: 1, name: 'Người dùng' }).waitFor();
  await expectAccessible(page);

  await page.getByLabel('Tìm tên hoặc thư điện tử').fill(office.email);
  await oneRow(page);
  await act(page, office.fullName, 'Đổi vai trò');
  await choose(page, 'Vai trò', 'Ban Tuyên giáo');
  await page.getByRole('dialog').getByLabel('Lý do').fill(REASON);
  await expectAccessible(page);
  await confirm(page, 'Lưu thay đổi');

  await page.getByText('Đã đổi. Quyền mới có hiệu lực ngay.').waitFor();
  await page.getByRole('cell', { name: /Ban Tuyên giáo/ }).waitFor();
  const rows = await storedRows(Membership, { committeeId, person: office.personId });
  expect(rows).toMatchObject([{ role: 'COMMITTEE_PROPAGANDA' }]);
});

inBrowser('an administrator hands an organization over and reads what will happen', async () => {
  const { administrator, first, committeeId } = await newTenant();
  const page = await site.visit(administrator, '/memberships');
  await page.getByLabel('Tìm tên hoặc thư điện tử').fill(first.secretary.email);
  await oneRow(page);

  await act(page, first.secretary.fullName, 'Bàn giao đơn vị');
  await page.getByRole('dialog').getByLabel('Bí thư mới').fill(first.officer.email);
  await page.getByRole('option', { name: new RegExp(first.officer.email) }).click();
  await page.getByRole('dialog').getByLabel('Từ ngày').fill(day(3));
  await page.getByText(`${first.officer.fullName} bắt đầu từ`).waitFor();
  await page.getByRole('dialog').getByLabel('Lý do').fill(REASON);
  await expectAccessible(page);
  await confirm(page, 'Bàn giao');

  await page.getByText('Đã bàn giao đơn vị.').waitFor();
  const secretaries = await storedRows(Membership, {
    committeeId,
    role: 'TENANT_SECRETARY',
    person: { $in: [first.secretary.personId, first.officer.personId] },
  });
  const days = secretaries.map(({ startsOn, endsOn }) => [startsOn, endsOn]).toSorted();
  expect(days).toEqual([
    ['2020-01-01', day(2)],
    [day(3), null],
  ]);
});

inBrowser(
  'a secretary invites an officer on a telephone and takes the invitation back',
  async () => {
    const { first } = await newTenant();
    const { email } = anInvitation();
    const page = await site.visit(first.secretary, '/memberships', NARROW);
    await expectAccessible(page);

    await page.getByRole('button', { name: 'Mời người dùng' }).click();
    await page.getByRole('dialog').getByLabel('Thư điện tử').fill(email);
    await page.getByRole('dialog').getByLabel('Họ và tên').fill('Lê Cán Bộ');
    await choose(page, 'Vai trò', 'Cán bộ tổng hợp của tổ chức cơ sở đảng');
    await page.getByRole('dialog').getByLabel('Chức danh').fill('Cấp ủy viên');
    await expectAccessible(page);
    await confirm(page, 'Gửi lời mời');
    await page.getByText('Đã lập lời mời; thư đang được gửi.').waitFor();

    await page.getByRole('link', { name: 'Xem lời mời' }).click();
    await page.getByText(email).first().waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: `Thu hồi lời mời gửi ${email}` }).click();
    await confirm(page, 'Thu hồi');
    await page.getByText('Đã thu hồi').first().waitFor();
  },
);

inBrowser('who is invited opens the link, sets a password and is at work', async () => {
  const { administrator, committeeId } = await newTenant();
  await administrator.ask(INVITE, { input: anInvitation() });
  const [mail] = await sentInvitations(committeeId);
  const page = await site.openAt(`/invitation/${mail?.token}`);
  await page.getByRole('heading', { level: 1, name: 'Nhận lời mời' }).waitFor();
  await page.getByText('Văn phòng Đảng ủy (Chuyên viên) tại Đảng ủy Thử nghiệm').waitFor();
  await expectAccessible(page);

  await page.getByLabel('Mật khẩu mới').fill(PASSWORD);
  await page.getByRole('button', { name: 'Nhận lời mời' }).click();

  await page.getByText('Trần Thị Được Mời').first().waitFor();
  expect(page.url()).not.toContain(mail?.token);
});

inBrowser('a link that counts no more says so, and what to do', async () => {
  const page = await site.openAt('/invitation/khong-con-dung-duoc');

  await page.getByText('Hãy đề nghị người đã mời gửi lại lời mời.').waitFor();
  await expectAccessible(page);
});

inBrowser('an administrator learns why somebody cannot see a record', async () => {
  const { administrator, office, first } = await newTenant();
  const page = await site.visit(administrator, '/memberships');
  await page.getByLabel('Tìm tên hoặc thư điện tử').fill(office.email);
  await oneRow(page);

  await act(page, office.fullName, 'Vì sao (không) xem được?');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Địa chỉ trang').fill(`/#/submissions/${first.submissionId}`);

  await dialog.getByText('xem được nội dung này.').waitFor();
  await dialog.getByText('Văn phòng Đảng ủy có quyền submission:read.').waitFor();
  await expectAccessible(page);
});

inBrowser('who finds nothing learns why', async () => {
  const { first, second } = await newTenant();
  const page = await site.visit(first.officer, `/organizations/${second.id}/show`);

  await page.getByRole('button', { name: 'Vì sao tôi (không) xem được nội dung này?' }).click();

  await page.getByText('Không có nội dung này trong phạm vi của người hỏi.').waitFor();
  await expectAccessible(page);
});

inBrowser('an administrator enters with a reason, sees the banner, and leaves', async () => {
  const { administrator, first } = await newTenant();
  const page = await site.visit(administrator, '/supportAccesses');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Vào xem đơn vị' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Đơn vị').fill(first.name);
  await page.getByRole('option', { name: first.name }).click();
  await dialog.getByLabel('Lý do').fill('Đơn vị đề nghị kiểm tra số liệu nhập dở');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Vào xem đơn vị' }).click();

  const banner = page.getByRole('region', { name: 'Chế độ hỗ trợ' });
  await banner.getByText(`hỗ trợ ${first.name}`).waitFor();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expectAccessible(page);
  await banner.getByRole('button', { name: 'Rời chế độ hỗ trợ' }).click();
  await page.getByText('Đã kết thúc').waitFor();
  expect(await banner.count()).toBe(0);
});

inBrowser('the organization reads who looked and why', async () => {
  const { administrator, first } = await newTenant();
  const reason = 'Đơn vị đề nghị kiểm tra số liệu nhập dở';
  await administrator.ask(
    'mutation ($input: EnterOrganizationInput!) { enterOrganization(input: $input) { id } }',
    { input: { inOrganization: first.id, reason, hours: 1 } },
  );

  const page = await site.visit(first.secretary, '/supportAccesses');

  await page.getByText(reason).waitFor();
  await page.getByText(administrator.fullName).waitFor();
  await expectAccessible(page);
});
