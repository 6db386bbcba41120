/** The committee's report in the console: from what was handed in to the mails. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { handedIn } from '../core/given/submission.js';
import type { TestPerson } from '../core/api.js';
import { newTenant, type Tenant } from '../core/world.js';
import { expectAccessible, focused, inBrowser } from './browser.js';
import { PASSWORD, theSite } from './site.js';

const site = theSite({ worker: true });

interface Composed {
  id: string;
  state: string;
}

const REPORTS = '{ reports { items { id state } } }';

/** The round's report once the worker has composed it. */
async function composed({ office }: Tenant): Promise<string> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const reply = await office.ask<{ reports: { items: Composed[] } }>(REPORTS);
    const report = reply.data?.reports.items[0];
    if (report && report.state !== 'GENERATING') return report.id;
    await sleep(100);
  }
  throw new Error('no report was composed');
}

/** A report as far as is said, taken there by the people whose turn it is. */
async function reportAt(tenant: Tenant, state: 'DRAFT' | 'IN_REVIEW'): Promise<string> {
  const { office, first, roundId } = tenant;
  await handedIn(first);
  const asked = await office.ask('mutation ($id: ID!) { consolidateRound(roundId: $id) { id } }', {
    id: roundId,
  });
  expect(asked).toSucceed();
  const id = await composed(tenant);
  if (state === 'IN_REVIEW') {
    const sent = await office.ask('mutation ($id: ID!) { sendReportForReview(id: $id) { id } }', {
      id,
    });
    expect(sent).toSucceed();
  }
  return id;
}

/** Takes a step that asks once, and waits for its answer. */
async function confirm(page: Page, button: string, answer: string, then = button): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: then, exact: true }).click();
  await page.getByText(answer).waitFor();
}

inBrowser('the office accepts, consolidates and sends the draft for review', async () => {
  const tenant = await newTenant();
  const { office, first, roundId } = tenant;
  await handedIn(first);
  const page = await site.visit(office, `/submissions/${first.submissionId}`);
  await expectAccessible(page);

  await confirm(page, 'Duyệt', 'Đã duyệt báo cáo.');
  await site.turnTo(page, `/reportRounds/${roundId}`);
  await confirm(page, 'Tổng hợp ngay', 'Đã tổng hợp xong.', 'Tổng hợp');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Dự thảo lần 1' }).click();
  await page.getByRole('heading', { name: 'Toàn văn báo cáo' }).waitFor();
  await confirm(page, 'Trình Ban Thường vụ', 'Đã trình Ban Thường vụ.');

  await page.getByText('Bước tiếp theo: Ban Thường vụ xem xét, phê duyệt.').waitFor();
  await expectAccessible(page);
});

inBrowser('the office sends a report back with a remark at the figure it is about', async () => {
  const { office, first } = await newTenant();
  await handedIn(first);
  const page = await site.visit(office, `/submissions/${first.submissionId}`);

  await page.getByRole('button', { name: /Nhận xét ở L03/ }).click();
  await page.getByRole('textbox', { name: 'Nhận xét' }).fill('Rà lại số lớp đã mở.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Trả lại' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Trả lại' }).click();
  await dialog.getByText('Lý do cần ít nhất 10 ký tự.').waitFor();
  await expectAccessible(page);
  await dialog.getByLabel('Lý do').fill('Số lớp chưa khớp với kế hoạch.');
  await dialog.getByRole('button', { name: 'Trả lại' }).click();

  await page.getByText('Đã trả lại báo cáo.').waitFor();
  const reply = await first.officer.ask<{ submission: { returnRemarks: object[] } }>(
    'query ($id: ID!) { submission(id: $id) { returnRemarks { field reason } } }',
    { id: first.submissionId },
  );
  expect(reply.data?.submission.returnRemarks).toEqual([
    { field: 'L03', reason: 'Rà lại số lớp đã mở.' },
  ]);
});

/** Signs, after one wrong password that changes nothing. */
async function sign(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ký báo cáo' }).click();
  const dialog = page.getByRole('dialog');
  const password = dialog.getByLabel('Mật khẩu');
  await password.fill('sai-mat-khau');
  await dialog.getByRole('button', { name: 'Ký báo cáo' }).click();
  await dialog.getByText('Mật khẩu chưa đúng. Văn bản chưa được ký.').waitFor();
  await expectAccessible(page);
  await password.fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Ký báo cáo' }).click();
}

inBrowser(
  'it is approved, numbered, signed with the password, and reaches every inbox',
  async () => {
    const tenant = await newTenant();
    const { standing, standing2, office2 } = tenant;
    const path = `/reports/${await reportAt(tenant, 'IN_REVIEW')}`;
    const as = (person: TestPerson) => site.visit(person, path);

    const approver = await as(standing);
    await confirm(approver, 'Phê duyệt', 'Đã phê duyệt.');
    const clerk = await as(office2);
    await confirm(clerk, 'Cấp số', 'Đã cấp số.');
    const signer = await as(standing2);
    await sign(signer);

    await signer.getByText('Đã gửi 2 trên 2').waitFor();
    await expectAccessible(signer);
    const receivers = site.mails().flatMap(({ envelopeTo }) => envelopeTo);
    expect(receivers.toSorted()).toEqual([standing.email, standing2.email].toSorted());
  },
);

inBrowser('a figure in the text opens its sources, and closing them leads back to it', async () => {
  const tenant = await newTenant();
  const { office, first } = tenant;
  const page = await site.visit(office, `/reports/${await reportAt(tenant, 'DRAFT')}`);
  const figure = page.frameLocator('iframe').locator('[data-indicator="L04"]').first();

  await figure.click();

  const sources = page.getByRole('dialog', { name: 'Nguồn số liệu' });
  await sources.getByRole('link', { name: first.name }).waitFor();
  expect(await sources.getByText('90/100 (90%)').count()).toBeGreaterThan(0);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await sources.waitFor({ state: 'hidden' });
  expect(await focused(page)).toBe('');
  expect(await figure.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(
    true,
  );
});
