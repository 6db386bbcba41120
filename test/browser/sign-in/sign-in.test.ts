/** Signing in, in which language, as what, and again when a session ends under somebody's hands. */
import { Membership } from '../../../schema/membership/membership.entity.js';
import { asOperator } from '../../../server/database/owner.js';
import type { TestPerson } from '../../core/api.js';
import { database } from '../../core/database.js';
import { owned } from '../../core/owned.js';
import { newTenant, type Tenant } from '../../core/world.js';
import { expectAccessible, focused, inBrowser, settled, tabTo } from '../browser.js';
import { canSignIn, endSessions, PASSWORD, theSite } from '../site.js';

const site = theSite();

inBrowser('a wrong password is told, and the address stays', async () => {
  const { first } = await newTenant();
  await canSignIn(first.officer);
  const page = await site.openAt('/');

  await page.getByLabel('Thư điện tử').fill(first.officer.email);
  await page.getByLabel('Mật khẩu', { exact: false }).first().fill('sai-mat-khau');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();

  await page.getByText('Thư điện tử hoặc mật khẩu không đúng').waitFor();
  expect(await page.getByLabel('Thư điện tử').inputValue()).toBe(first.officer.email);
  await expectAccessible(page);
});

inBrowser('somebody signs in and moves about without a mouse', async () => {
  const { first } = await newTenant();
  await canSignIn(first.secretary);
  const page = await site.openAt('/');
  await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor();

  expect(await focused(page)).toMatch(/^Thư điện tử/);
  await page.keyboard.type(first.secretary.email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Trang chủ' }).waitFor();

  await tabTo(page, /^Chuyển đến nội dung chính$/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^Bắt đầu làm báo cáo$/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Báo cáo thử' }).waitFor();
});

inBrowser('the console speaks English to those who choose it, and Vietnamese again', async () => {
  const { office } = await newTenant();
  await canSignIn(office);
  const page = await site.openAt('/');

  await page.getByRole('button', { name: 'English' }).click();
  await page.getByLabel('E-mail').fill(office.email);
  await page.getByLabel('Password').first().fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();

  await page.getByRole('heading', { level: 2, name: 'Rounds under way' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { level: 2, name: 'Rounds under way' }).waitFor();
  expect(await page.getAttribute('html', 'lang')).toBe('en');
  await expectAccessible(page);
  await page.getByRole('button', { name: office.fullName }).click();
  await page.getByRole('button', { name: 'Tiếng Việt' }).click();
  await page.getByRole('heading', { level: 2, name: 'Kỳ báo cáo đang diễn ra' }).waitFor();
  expect(await page.getAttribute('html', 'lang')).toBe('vi');
});

/** Makes a committee officer the secretary of an organization too. */
async function alsoSecretary({ personId }: TestPerson, { committeeId, second }: Tenant) {
  const { owner } = await database();
  await asOperator(owner, (em) =>
    em.insert(Membership, {
      ...owned(committeeId),
      person: personId as never,
      organizationId: second.id,
      role: 'TENANT_SECRETARY',
      title: 'BÍ THƯ',
      startsOn: '2020-01-01',
      endsOn: null,
    }),
  );
}

inBrowser('who holds two roles switches, and the tab stays in the new one', async () => {
  const tenant = await newTenant();
  const { office, second } = tenant;
  await alsoSecretary(office, tenant);
  const page = await site.visit(office, '/reportRounds');
  const switchTo = async (role: string) => {
    await page.getByRole('button', { name: office.fullName }).click();
    await page.getByRole('dialog').getByRole('button', { name: role }).click();
  };

  await switchTo('Bí thư tổ chức cơ sở đảng');

  await page.getByRole('heading', { level: 1, name: 'Trang chủ' }).waitFor();
  await page.getByRole('banner').getByText(second.name).waitFor();
  expect(await page.getByRole('link', { name: 'Báo cáo tổng hợp' }).count()).toBe(0);
  await page.reload();
  await page.getByRole('banner').getByText(second.name).waitFor();
  await switchTo('Văn phòng Đảng ủy');
  await page.getByRole('link', { name: 'Báo cáo tổng hợp' }).waitFor();
});

inBrowser("a session that ends under somebody's hands loses nothing typed", async () => {
  const { first } = await newTenant();
  const page = await site.visit(first.officer, `/submissions/${first.submissionId}`);
  const classes = page.getByRole('region', { name: /Lớp học/ }).getByRole('textbox');
  await endSessions(first.officer);

  await classes.fill('1.234');

  const dialog = page.getByRole('dialog', { name: 'Phiên làm việc đã kết thúc' });
  await dialog.waitFor();
  await expectAccessible(page);
  await dialog.getByLabel('Mật khẩu').first().fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByText(/Đã lưu lúc/).waitFor();
  await classes.blur();
  expect(await classes.inputValue()).toBe('1.234');
  await page.reload();
  await settled(page);
  expect(await classes.inputValue()).toBe('1.234');
});
