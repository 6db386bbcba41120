/** The register of organizations as its keeper works with it. */
import type { Page } from 'playwright-core';
import { newTenant } from '../../core/world.js';
import { registered, soundFacts } from '../../organization/given-register.js';
import { expectAccessible, inBrowser } from '../browser.js';
import { NARROW, theSite } from '../site.js';

const site = theSite();

const field = (page: Page, label: string) => page.getByLabel(label, { exact: false }).first();

async function fill(page: Page, texts: Record<string, string>): Promise<void> {
  for (const [label, text] of Object.entries(texts)) await field(page, label).fill(text);
}

const soundTexts = {
  'Tên tổ chức': 'Đảng bộ Sở Tài chính',
  'Tên gọi tắt': 'Sở Tài chính',
  'Dòng cấp trên': 'ĐẢNG ỦY THỬ NGHIỆM',
  'Dòng cơ quan ban hành': 'ĐẢNG ỦY SỞ TÀI CHÍNH',
  'Ký hiệu trong số': 'ĐU',
  'Địa danh': 'Thử Nghiệm',
};

inBrowser(
  'an organization is added; what is wrong is said at its field, and nothing is lost',
  async () => {
    const { administrator } = await newTenant();
    const page = await site.visit(administrator, '/organizations');

    await page.getByRole('link', { name: 'Thêm tổ chức' }).click();
    await fill(page, { ...soundTexts, Mã: 'Sở Tài chính' });
    await page.getByRole('button', { name: 'Thêm tổ chức' }).click();
    await page.getByText('Mã chỉ gồm chữ không dấu').waitFor();
    await expectAccessible(page);
    await fill(page, { Mã: 'so-tai-chinh' });
    await page.getByRole('button', { name: 'Thêm tổ chức' }).click();

    await page.getByRole('heading', { level: 1, name: 'Đảng bộ Sở Tài chính' }).waitFor();
    await page.getByText('Từ đầu').waitFor();
    await expectAccessible(page);
  },
);

inBrowser('a new name and a headcount stand in the history of the organization', async () => {
  const { administrator } = await newTenant();
  const { id } = await registered(administrator, { openedOn: '2020-01-01' });
  const page = await site.visit(administrator, `/organizations/${id}`, NARROW);

  await page.getByRole('button', { name: 'Sửa thông tin' }).click();
  await fill(page, { 'Từ ngày': '2026-03-01', 'Tên tổ chức': 'Đảng bộ Sở Nội vụ (mới)' });
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Lưu' }).click();
  await page.getByRole('heading', { level: 1, name: 'Đảng bộ Sở Nội vụ (mới)' }).waitFor();
  await page.getByRole('button', { name: 'Ghi số liệu' }).click();
  await fill(page, { 'Tính đến ngày': '2026-06-30' });
  await page.getByRole('textbox', { name: 'Đảng viên', exact: false }).first().fill('128');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Lưu' }).click();

  await page.getByRole('cell', { name: '128' }).waitFor();
  await page.getByRole('cell', { name: soundFacts.name, exact: true }).waitFor();
  await page.getByRole('cell', { name: '28/02/2026' }).waitFor();
  await expectAccessible(page);
});

inBrowser('a cluster is made and removed again', async () => {
  const { administrator } = await newTenant();
  const page = await site.visit(administrator, '/emulationClusters');

  await fill(page, { 'Tên cụm mới': 'Cụm số 1' });
  await page.getByRole('button', { name: 'Thêm cụm' }).click();
  await page.getByText('Cụm số 1').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Xóa Cụm số 1' }).click();

  await page.getByText('Chưa có cụm nào').waitFor();
});

inBrowser('who does not keep the register is offered no change', async () => {
  const { office, first } = await newTenant();
  const page = await site.visit(office, `/organizations/${first.id}`);

  await page.getByText('Thông tin hiện nay').waitFor();
  expect(await page.getByRole('button', { name: 'Sửa thông tin' }).count()).toBe(0);
  await expectAccessible(page);
});
