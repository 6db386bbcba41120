/** The own account: a forgotten password, a second factor, and where one is signed in. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { simpleParser } from 'mailparser';
import { Committee } from '../../../schema/committee/committee.entity.js';
import { database } from '../../core/database.js';
import { codeShown, forgetCodes } from '../../sign-in/authenticator.js';
import { arrange } from '../../core/given/stored.js';
import { newTenant, type Tenant } from '../../core/world.js';
import { expectAccessible, inBrowser } from '../browser.js';
import { canSignIn, NARROW, PASSWORD, theSite } from '../site.js';

const site = theSite({ worker: true });

const NEW_PASSWORD = 'ba con voi trang qua cau';

async function signInAt(page: Page, email: string, password: string) {
  await page.getByLabel('Thư điện tử').fill(email);
  await page.getByLabel('Mật khẩu', { exact: false }).first().fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
}

async function linkMailedTo(address: string): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const mail = site.mails().find(({ envelopeTo }) => envelopeTo.includes(address));
    const { text } = mail ? await simpleParser(await site.rawMail(mail.id)) : { text: '' };
    const link = text?.match(/#(\/reset-password\?token=\S+)/)?.[1];
    if (link) return link;
    await sleep(200);
  }
  throw new Error(`no mail to ${address}`);
}

inBrowser('who forgot the password sets a new one by mail, and signs in with it', async () => {
  const { first } = await newTenant();
  const { officer } = first;
  await canSignIn(officer);
  const page = await site.openAt('/');

  await page.getByRole('link', { name: 'Quên mật khẩu?' }).click();
  await page.getByRole('heading', { level: 1, name: 'Quên mật khẩu' }).waitFor();
  await expectAccessible(page);
  await page.getByLabel('Thư điện tử').fill(officer.email);
  await page.getByRole('button', { name: 'Gửi thư đặt lại mật khẩu' }).click();
  await page.getByText(`Nếu ${officer.email}`).waitFor();
  await page.goto(page.url().replace(/#.*/, `#${await linkMailedTo(officer.email)}`));
  await page.getByLabel('Mật khẩu mới').fill('congsanvietnam');
  await page.getByRole('button', { name: 'Đặt mật khẩu' }).click();
  await page.getByText('Mật khẩu này dễ đoán').waitFor();
  expect(await page.getByLabel('Mật khẩu mới').inputValue()).toBe('congsanvietnam');
  await expectAccessible(page);
  await page.getByLabel('Mật khẩu mới').fill(NEW_PASSWORD);
  await page.getByRole('button', { name: 'Đặt mật khẩu' }).click();
  await page.getByRole('link', { name: 'Đăng nhập' }).click();
  await signInAt(page, officer.email, NEW_PASSWORD);

  await page.getByRole('heading', { level: 1, name: 'Trang chủ' }).waitFor();
});

/** Goes through the set-up on the page, and says the secret and a recovery code. */
async function setUp(page: Page) {
  const { signIn } = await database();
  await page.getByLabel('Mật khẩu hiện tại').last().fill(PASSWORD);
  await page.getByRole('button', { name: 'Bắt đầu thiết lập' }).click();
  const secret = (await page.locator('main code').textContent()) ?? '';
  const recovery = page.getByRole('list', { name: 'Mã khôi phục' }).getByRole('listitem');
  const [code = ''] = await recovery.allTextContents();
  await expectAccessible(page);
  await page.getByLabel('Mã 6 số trong ứng dụng').fill('000000');
  await page.getByRole('button', { name: 'Hoàn tất' }).click();
  await page.getByText('Mã không đúng hoặc đã dùng').waitFor();
  await page.getByLabel('Mã 6 số trong ứng dụng').fill(await codeShown(signIn, secret));
  await page.getByRole('button', { name: 'Hoàn tất' }).click();
  return { secret, recovery: code };
}

const require = ({ committeeId }: Tenant) =>
  arrange(Committee, { id: committeeId }, { requiresSecondFactor: true });

inBrowser('where it is required, the second factor is set up before anything else', async () => {
  const tenant = await newTenant();
  const { office } = tenant;
  const { signIn } = await database();
  await require(tenant);
  const page = await site.visit(office, '/reportRounds', NARROW);
  await page.getByRole('heading', { level: 1, name: 'Thiết lập xác thực hai bước' }).waitFor();

  const { secret, recovery } = await setUp(page);
  await page.getByRole('heading', { level: 1, name: 'Kỳ báo cáo' }).waitFor();
  await forgetCodes(signIn);

  const again = await site.openAt('/');
  await again.context().clearCookies();
  await again.reload();
  await signInAt(again, office.email, PASSWORD);
  await again.getByLabel('Mã xác thực').fill('123456');
  await again.getByRole('button', { name: 'Xác nhận' }).click();
  await again.getByText('Mã không đúng hoặc đã dùng').waitFor();
  await expectAccessible(again);
  await again.getByLabel('Mã xác thực').fill(await codeShown(signIn, secret));
  await again.getByRole('button', { name: 'Xác nhận' }).click();
  await again.getByRole('heading', { level: 1, name: 'Trang chủ' }).waitFor();

  await again.context().clearCookies();
  await again.reload();
  await signInAt(again, office.email, PASSWORD);
  await again.getByRole('button', { name: 'Dùng mã khôi phục' }).click();
  await again.getByLabel('Mã khôi phục').fill(recovery);
  await again.getByRole('button', { name: 'Xác nhận' }).click();
  await again.getByRole('heading', { level: 1, name: 'Trang chủ' }).waitFor();
});

inBrowser('the account page: password, second factor, and sessions elsewhere', async () => {
  const { administrator } = await newTenant();
  const elsewhere = await site.visit(administrator, '/');
  const page = await site.visit(administrator, '/');
  await page.getByRole('button', { name: administrator.fullName }).click();
  await page.getByRole('link', { name: 'Tài khoản của tôi' }).click();
  await page.getByRole('heading', { level: 1, name: 'Tài khoản của tôi' }).waitFor();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Kết thúc mọi phiên khác' }).click();
  await page.getByText('Đã kết thúc phiên đăng nhập').waitFor();
  await elsewhere.reload();
  await elsewhere.getByRole('heading', { name: 'Đăng nhập' }).waitFor();
  await page.getByLabel('Mật khẩu hiện tại').first().fill('sai mat khau roi');
  await page.getByLabel('Mật khẩu mới').fill(NEW_PASSWORD);
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  await page.getByText('Mật khẩu hiện tại không đúng').waitFor();
  await page.getByLabel('Bắt buộc xác thực hai bước').click();
  await page.getByRole('heading', { level: 1, name: 'Thiết lập xác thực hai bước' }).waitFor();
});
