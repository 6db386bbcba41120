/** Signing in by an identity provider: linked on the account page, used at the door. */
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { newTenant } from '../../core/world.js';
import { type RunningProvider, startProvider } from '../../sign-in/identity/provider.js';
import { expectAccessible, inBrowser, settled } from '../browser.js';
import { endSessions, NARROW, PASSWORD, theSite } from '../site.js';

let provider: RunningProvider;

const site = theSite({
  settings: async (publicUrl) => {
    provider = await startProvider(publicUrl);
    return provider.settings;
  },
});

afterAll(() => provider?.close());

const BUTTON = 'Đăng nhập bằng Tài khoản công vụ';

const byProvider = (page: Page) => page.getByRole('button', { name: BUTTON }).click();

/** Links the account on the account page. */
async function link(page: Page): Promise<void> {
  const section = page.getByRole('region', { name: BUTTON });
  await section.getByLabel('Mật khẩu hiện tại').fill(PASSWORD);
  await section.getByRole('button', { name: 'Liên kết tài khoản' }).click();
  await section.getByText(/^Đã liên kết từ/).waitFor();
}

inBrowser('who links the account signs in by the button, at the page asked for', async () => {
  const { office } = await newTenant();
  const page = await site.visit(office, '/account', NARROW);
  provider.set({ person: randomUUID() });

  await link(page);
  await expectAccessible(page);
  await page.context().clearCookies();
  await page.goto('about:blank');
  await site.turnTo(page, '/reportRounds');
  await page.getByRole('heading', { level: 1, name: 'Đăng nhập' }).waitFor();
  await page.getByRole('button', { name: BUTTON }).waitFor();
  await expectAccessible(page);
  await byProvider(page);

  await page.getByRole('heading', { level: 1, name: 'Kỳ báo cáo' }).waitFor();
});

inBrowser('a stranger is told what to do, and may give a password instead', async () => {
  provider.set({ person: randomUUID() });
  const page = await site.openAt('/');

  await byProvider(page);

  await page.getByText(/chưa được liên kết với ai ở đây/).waitFor();
  await page.getByLabel('Thư điện tử').waitFor();
  await expectAccessible(page);
});

inBrowser('a session that ended goes on by the provider, and nothing typed is lost', async () => {
  const { first } = await newTenant();
  provider.set({ person: randomUUID() });
  const page = await site.visit(first.officer, '/account');
  await link(page);
  await site.turnTo(page, `/submissions/${first.submissionId}`);
  const classes = page.getByRole('region', { name: /Lớp học/ }).getByRole('textbox');
  await endSessions(first.officer);
  await classes.fill('1.234');
  await page.getByRole('dialog', { name: 'Phiên làm việc đã kết thúc' }).waitFor();
  await expectAccessible(page);

  const opened = page.context().waitForEvent('page');
  await byProvider(page);
  const other = await opened;
  await other.getByRole('heading', { level: 1, name: 'Trang chủ' }).waitFor();
  await other.close();
  await page.bringToFront();
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));

  await page.getByText(/Đã lưu lúc/).waitFor();
  await classes.blur();
  expect(await classes.inputValue()).toBe('1.234');
  await page.reload();
  await settled(page);
  expect(await classes.inputValue()).toBe('1.234');
});
