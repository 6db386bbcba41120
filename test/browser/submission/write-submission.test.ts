/**
 * An organization writes its report: it saves itself, leads to what is missing, and is handed in.
 */
import type { Page } from 'playwright-core';
import type { TestOrganization } from '../../core/world.js';
import { newTenant } from '../../core/world.js';
import { writeFigures } from '../../core/given/contents.js';
import { standing } from '../../core/given/submission.js';
import { expectAccessible, focused, inBrowser, settled, tabTo } from '../browser.js';
import { theSite } from '../site.js';

const site = theSite();

type Holder = TestOrganization & { submissionId: string };

const formOf = ({ submissionId }: Holder) => `/submissions/${submissionId}`;

const box = (page: Page, indicator: RegExp, label?: RegExp) => {
  const region = page.getByRole('region', { name: indicator });
  return label ? region.getByLabel(label) : region.getByRole('textbox');
};

const saved = (page: Page) => page.getByText(/^Đã lưu lúc/).waitFor();

const CONTENTS = `query ($id: ID!) { submission(id: $id) {
  state figures { indicator { code } numerator denominator value cases category }
} }`;

interface Contents {
  state: string;
  figures: { indicator: { code: string }; numerator: number | null; value: number | null }[];
}

/** The submission as the server has it. */
async function stored({ officer, submissionId }: Holder) {
  const reply = await officer.ask<{ submission: Contents }>(CONTENTS, { id: submissionId });
  const { state = '', figures = [] } = reply.data?.submission ?? {};
  const figure = (code: string) => figures.find(({ indicator }) => indicator.code === code);
  return { state, figure };
}

inBrowser(
  'figures typed as people write them save themselves, and a reload keeps them',
  async () => {
    const { first } = await newTenant();
    const page = await site.visit(first.officer, formOf(first));

    await box(page, /Đảng viên học tập/, /Tử số/).fill('1.234');
    await box(page, /Đảng viên học tập/, /Mẫu số/).fill('1 250');
    await page.getByText('Tỷ lệ: 98,72%').waitFor();
    await page.getByRole('tab', { name: /^II\.1/ }).click();
    await page.getByRole('radio', { name: 'đúng hạn' }).check();
    await box(page, /Mức độ hài lòng/, /Giá trị bình quân/).fill('98,5');
    await box(page, /Mức độ hài lòng/, /Số trường hợp/).fill('1,000');
    await saved(page);
    await page.reload();
    await settled(page);

    expect(await box(page, /Mức độ hài lòng/, /Số trường hợp/).inputValue()).toBe('1.000');
    expect(await box(page, /Mức độ hài lòng/, /Giá trị bình quân/).inputValue()).toBe('98,5');
    expect(await page.getByRole('radio', { name: 'đúng hạn' }).isChecked()).toBe(true);
    await expectAccessible(page);
    const { state, figure } = await stored(first);
    expect(state).toBe('DRAFT');
    expect(figure('L04')).toMatchObject({ numerator: 1234, denominator: 1250 });
    expect(figure('E13')).toMatchObject({ value: 98.5, cases: 1000 });
  },
);

inBrowser('what is no number stays in its box with its fault, and the rest is saved', async () => {
  const { first } = await newTenant();
  const page = await site.visit(first.officer, formOf(first));

  await box(page, /Lớp học/).fill('bảy');
  await box(page, /Đảng viên học tập/, /Tử số/).fill('95');
  await saved(page);

  await page.getByText(/Chưa phải là số/).waitFor();
  await page.getByText('1 ô chưa phải là số nên chưa gửi').waitFor();
  await page.reload();
  await settled(page);
  expect(await box(page, /Lớp học/).inputValue()).toBe('bảy');
  expect((await stored(first)).figure('L04')).toMatchObject({ numerator: 95 });
  await expectAccessible(page);
});

inBrowser(
  'what is typed without a network is kept in the browser and sent on the next visit',
  async () => {
    const { first } = await newTenant();
    const page = await site.visit(first.officer, formOf(first));
    const window = page.context();
    await window.setOffline(true);

    await box(page, /Lớp học/).fill('12');
    await page.getByText('Nội dung chưa gửi được giữ trên máy này.').waitFor();
    await expectAccessible(page);
    await page.close();
    await window.setOffline(false);
    const next = await window.newPage();
    await site.turnTo(next, formOf(first));

    await next.getByText('Đã khôi phục 1 thay đổi chưa gửi từ lần trước.').waitFor();
    expect(await box(next, /Lớp học/).inputValue()).toBe('12');
    await saved(next);
    expect((await stored(first)).figure('L03')).toMatchObject({ value: 12 });
  },
);

inBrowser('the secretary is led to what is missing, mends it and hands in', async () => {
  const { first } = await newTenant();
  await writeFigures(first.submissionId, {
    L04: { numerator: 90, denominator: 100 },
    L03: { value: 4 },
  });
  await standing(first, 'DRAFT');
  const page = await site.visit(first.secretary, formOf(first));
  const handIn = page.getByRole('button', { name: 'Gửi báo cáo' });

  await handIn.click();
  await page.getByText('Còn 1 chỗ cần sửa trước khi gửi').waitFor();
  expect(await focused(page)).toContain('Còn 1 chỗ cần sửa');
  await expectAccessible(page);
  await page.getByRole('button', { name: /E06 Hội nghị/ }).click();
  await page.getByRole('region', { name: /Hội nghị/ }).waitFor();
  expect(await focused(page)).toBe('đúng hạn');
  await page.keyboard.press('Space');
  await page.getByText('Đã kiểm tra: báo cáo đủ điều kiện gửi.').waitFor();
  await handIn.click();
  const dialog = page.getByRole('dialog', { name: 'Gửi báo cáo cho Đảng ủy?' });
  await dialog.waitFor();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Gửi báo cáo' }).click();

  await page.getByText('Đã gửi báo cáo.').waitFor();
  await page.getByText('Đã gửi, chờ duyệt').waitFor();
  await expectAccessible(page);
  expect((await stored(first)).state).toBe('SUBMITTED');
});

inBrowser('the secretary hands in without a mouse', async () => {
  const { first } = await newTenant();
  await writeFigures(first.submissionId);
  await standing(first, 'DRAFT');
  const page = await site.visit(first.secretary, formOf(first));
  const dialog = page.getByRole('dialog', { name: 'Gửi báo cáo cho Đảng ủy?' });

  await tabTo(page, /^Gửi báo cáo$/);
  await page.keyboard.press('Enter');
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(await focused(page)).toBe('Gửi báo cáo');
  await page.keyboard.press('Enter');
  await dialog.waitFor();
  await tabTo(page, /^Gửi báo cáo$/);
  await page.keyboard.press('Enter');

  await page.getByText('Đã gửi báo cáo.').waitFor();
  expect((await stored(first)).state).toBe('SUBMITTED');
});

inBrowser('a report sent back shows why, at the report and at its field', async () => {
  const { first } = await newTenant();
  await writeFigures(first.submissionId);
  await standing(first, 'RETURNED', {
    returnReason: 'Số liệu chưa khớp với kỳ trước.',
    returnRemarks: [{ field: 'L03', reason: 'Rà lại số lớp đã mở.' }],
  });

  const page = await site.visit(first.officer, formOf(first));

  await page.getByText('Số liệu chưa khớp với kỳ trước.').waitFor();
  const field = page.getByRole('region', { name: /Lớp học/ });
  await field.getByText('Văn phòng nhận xét: Rà lại số lớp đã mở.').waitFor();
  await expectAccessible(page);
});
