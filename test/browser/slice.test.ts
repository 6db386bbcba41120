/** The slice as people see it: an officer reports, the office consolidates, the standing committee signs. */
import type { BrowserContext, Page } from 'playwright-core';
import { newTenant, type Tenant } from '../core/world.js';
import type { TestPerson } from '../core/api.js';
import { axeViolations, chromiumPath, openBrowser } from './browser.js';
import { canSignIn, PASSWORD, startProduct } from './world-on-the-web.js';

if (!chromiumPath) {
  process.stdout.write('SKIPPED test/browser: no Chromium found; set CHROMIUM_PATH to run it\n');
}
const inBrowser = chromiumPath ? test : test.skip;

let product: Awaited<ReturnType<typeof startProduct>>;
let tenant: Tenant;
const open: BrowserContext[] = [];

beforeAll(async () => {
  if (!chromiumPath) return;
  tenant = await newTenant();
  const { first, office, office2, standing, standing2 } = tenant;
  await canSignIn(first.officer, first.secretary, office, office2, standing, standing2);
  product = await startProduct();
}, 60_000);

afterAll(async () => {
  await Promise.all(open.map((browser) => browser.close()));
  await product?.stop();
});

async function as(person: TestPerson, path: string, width?: number): Promise<Page> {
  const browser = await openBrowser(width);
  open.push(browser);
  const page = await browser.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(`${product.url}/#${path}`);
  await page.getByLabel('Thư điện tử').fill(person.email);
  await page.locator('input[type=password]').fill(PASSWORD);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

async function expectAccessible(page: Page) {
  expect(await axeViolations(page)).toEqual([]);
}

inBrowser('the sign-in page says what to do when the password is wrong', async () => {
  const browser = await openBrowser();
  open.push(browser);
  const page = await browser.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(product.url);
  await page.getByLabel('Thư điện tử').fill(tenant.first.officer.email);
  await page.locator('input[type=password]').fill('sai-mat-khau');

  await page.getByRole('button', { name: 'Đăng nhập' }).click();

  await page.getByText('Thư điện tử hoặc mật khẩu không đúng').waitFor();
  await expectAccessible(page);
});

inBrowser('an officer fills the report, which saves itself and survives a reload', async () => {
  const { first } = tenant;
  const page = await as(first.officer, `/submissions/${first.submissionId}`);

  const studied = page.getByRole('group', { name: /Đảng viên học tập nghị quyết/ });
  await studied.getByLabel(/Tử số/).fill('95');
  await studied.getByLabel(/Mẫu số/).fill('100');
  await page.getByRole('group', { name: /Lớp học/ }).getByRole('textbox').first().fill('1.234');
  await page.getByText(/Đã lưu lúc/).waitFor();
  await page.reload();

  await page.getByRole('group', { name: /Lớp học/ }).waitFor();
  expect(await studied.getByLabel(/Tử số/).inputValue()).toBe('95');
  await expectAccessible(page);
});

inBrowser('the secretary is led to what is missing, completes it and hands in', async () => {
  const { first } = tenant;
  const page = await as(first.secretary, `/submissions/${first.submissionId}`);
  await page.getByRole('group', { name: /Lớp học/ }).waitFor();

  await page.getByRole('button', { name: 'Gửi báo cáo' }).first().click();
  await page.getByText(/chỗ cần sửa trước khi gửi/).waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: /Hội nghị/ }).or(page.getByRole('button', { name: /Hội nghị/ })).first().click();
  await page.getByRole('radio', { name: 'đúng hạn' }).check();
  await page.getByText(/Đã lưu lúc/).waitFor();
  await page.getByRole('button', { name: 'Gửi báo cáo' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Gửi báo cáo' }).click();

  await page.getByText('Đã gửi báo cáo.').waitFor();
});

inBrowser('the office accepts, consolidates, and sends the draft for review', async () => {
  const { office, first, roundId } = tenant;
  const page = await as(office, `/submissions/${first.submissionId}`);
  await page.getByRole('button', { name: 'Duyệt', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Duyệt', exact: true }).click();
  await page.getByText('Đã duyệt báo cáo.').waitFor();
  await page.goto(`${product.url}/#/reportRounds/${roundId}`);
  await page.getByRole('button', { name: /Tổng hợp/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: /Tổng hợp/ }).click();
  const report = await theReport();

  await page.goto(`${product.url}/#/reports/${report}`);
  await page.getByRole('button', { name: 'Trình Ban Thường vụ' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Trình Ban Thường vụ' }).click();

  await page.getByText('Đã trình Ban Thường vụ.').waitFor();
  await expectAccessible(page);
});

/** The round's report, once it has been composed. */
async function theReport(): Promise<string> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const reply = await tenant.office.ask<{ reports: { items: { id: string; state: string }[] } }>(
      '{ reports { items { id state } } }',
    );
    const report = reply.data?.reports.items[0];
    if (report && report.state !== 'GENERATING') return report.id;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('no report was composed');
}

inBrowser('the standing committee approves, the office numbers, the signer signs, the mail arrives', async () => {
  const { standing, standing2, office2 } = tenant;
  const path = `/reports/${await theReport()}`;
  const approver = await as(standing, path);
  await approver.getByRole('button', { name: 'Phê duyệt' }).click();
  await approver.getByRole('dialog').getByRole('button', { name: 'Phê duyệt' }).click();
  await approver.getByText('Đã phê duyệt.').waitFor();
  const clerk = await as(office2, path);
  await clerk.getByRole('button', { name: 'Cấp số' }).click();
  await clerk.getByRole('dialog').getByRole('button', { name: 'Cấp số' }).click();
  await clerk.getByText('Đã cấp số.').waitFor();
  const signer = await as(standing2, path);
  await signer.getByRole('button', { name: 'Ký báo cáo' }).click();
  const dialog = signer.getByRole('dialog');
  await dialog.locator('input[type=password]').fill('sai-mat-khau');
  await dialog.getByRole('button', { name: 'Ký báo cáo' }).click();
  await dialog.getByText(/Mật khẩu chưa đúng/).waitFor();
  await dialog.locator('input[type=password]').fill(PASSWORD);

  await dialog.getByRole('button', { name: 'Ký báo cáo' }).click();

  await signer.getByText(/Đã gửi 2 trên 2/).waitFor({ timeout: 30_000 });
  await expectAccessible(signer);
  expect(product.mails.store.list()).toHaveLength(2);
});

inBrowser('a figure of the report opens its sources', async () => {
  const page = await as(tenant.office, `/reports/${await theReport()}`);
  const frame = page.frameLocator('iframe');

  await frame.locator('[data-indicator="L04"]').first().click();

  const drawer = page.getByRole('dialog').or(page.getByRole('complementary')).last();
  await drawer.getByText(tenant.first.name).waitFor();
  await expectAccessible(page);
});

inBrowser.each?.([360, 1280])('every page is clean and fits %i pixels', async (width) => {
  const { office, first, roundId } = tenant;
  const page = await as(office, '/', width);
  const paths = [
    '/',
    '/reportRounds',
    `/reportRounds/${roundId}`,
    '/submissions',
    `/submissions/${first.submissionId}`,
    '/reports',
    `/reports/${await theReport()}`,
    '/deliveries',
    '/organizations',
    '/auditEvents',
  ];
  for (const path of paths) {
    await page.goto(`${product.url}/#${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect({ path, overflow: Math.max(0, overflow) }).toEqual({ path, overflow: 0 });
    expect({ path, violations: await axeViolations(page) }).toEqual({ path, violations: [] });
  }
});
