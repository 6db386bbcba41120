/** The propaganda board builds a criteria set from nothing and publishes it. */
import type { Locator, Page } from 'playwright-core';
import { CriteriaSetVersion } from '../../../schema/criteria/criteria-set.entity.js';
import type { TestPerson } from '../../core/api.js';
import { aMember } from '../../core/given/member.js';
import { storedRows } from '../../core/given/stored.js';
import { newTenant } from '../../core/world.js';
import { expectAccessible, inBrowser, settled } from '../browser.js';
import { NARROW, theSite } from '../site.js';

const site = theSite();

async function theBoard() {
  const tenant = await newTenant();
  const { committeeId, office } = tenant;
  const known = await aMember(committeeId, { role: 'COMMITTEE_PROPAGANDA' });
  const board: TestPerson = { ...office, ...known, fullName: 'Người mới' };
  return { ...tenant, board };
}

const saved = (page: Page) => page.getByText(/^Đã lưu lúc/).waitFor();
const part = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: 'Mục lục' }).getByRole('button', { name }).click();
const view = (page: Page, name: string) => page.getByRole('tab', { name }).click();

async function choose(field: Locator, option: string): Promise<void> {
  await field.click();
  await field.page().getByRole('option', { name: option, exact: true }).click();
}

/** A draft with nothing in it, begun from the list. */
async function anEmptyDraft(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Thêm bộ tiêu chí' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tên bộ tiêu chí').fill('Bộ tiêu chí của cấp ủy');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Tạo bản nháp' }).click();
  await page.getByRole('heading', { name: 'Bộ tiêu chí của cấp ủy, phiên bản 1' }).waitFor();
}

/** A standard with a criterion for agencies of as many points. */
async function aStandard(page: Page, code: string, points: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Thêm tiêu chuẩn' }).click();
  await page.getByRole('heading', { name: `Tiêu chuẩn ${code}` }).waitFor();
  await page.getByLabel('Tên tiêu chuẩn').fill(`Tiêu chuẩn thứ ${code}`);
  await page.getByRole('button', { name: 'Thêm tiêu chí' }).click();
  const criterion = page.getByRole('region', { name: `Tiêu chí ${code}.1` });
  await criterion.getByLabel('Nội dung tiêu chí').fill(`Tiêu chí của tiêu chuẩn ${code}`);
  await criterion.getByLabel('Điểm tối đa, Cơ quan').fill(points);
  return criterion;
}

inBrowser('a set is built from nothing, mended by its check list and published', async () => {
  const { board, committeeId } = await theBoard();
  const page = await site.visit(board, '/criteriaSets');
  await page.getByText('Chưa có bộ tiêu chí').waitFor();
  await expectAccessible(page);

  await anEmptyDraft(page);
  const first = await aStandard(page, '1', '60');
  await choose(first.getByRole('combobox', { name: 'Loại cách chấm' }), 'Tỷ lệ');
  await first.getByLabel('Tử số là').fill('đảng viên đã học');
  await first.getByLabel('Bắt đầu có điểm từ').fill('50');
  await first.getByText('Chưa ghi nội dung.').first().waitFor();
  await first.getByLabel('Mẫu số là').fill('đảng viên');
  await expectAccessible(page);
  await aStandard(page, '2', '30');
  await page.getByText('Cơ quan 90 (cần 100)').waitFor();
  await page.getByRole('button', { name: 'Ban hành' }).click();
  await page.getByText('Còn 1 chỗ cần sửa. Xem thẻ Kiểm tra.').waitFor();
  await view(page, 'Kiểm tra');
  await expectAccessible(page);
  await page.getByRole('button', { name: /Xếp loại: Cần ít nhất một mục/ }).click();
  await page.getByRole('button', { name: 'Thêm mức' }).click();
  await page.getByLabel('Tên mức').fill('Đạt');
  await page.getByLabel('Từ tổng điểm').fill('50');
  await expectAccessible(page);
  await saved(page);
  await page.getByRole('button', { name: 'Ban hành' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ban hành' }).click();

  await page.getByText('Đã ban hành, không sửa được nữa.').waitFor();
  await page.getByText(/đảng viên đã học trên đảng viên; có điểm từ 50 %/).waitFor();
  await expectAccessible(page);
  const [set] = await storedRows(CriteriaSetVersion, { committeeId, number: 1 });
  expect(set).toMatchObject({ state: 'PUBLISHED' });
  expect(set?.content.standards).toMatchObject([
    { criteria: [{ code: '1.1', maximum: { AGENCY: 60_000 }, measure: { from: 500 } }] },
    { criteria: [{ code: '2.1', maximum: { AGENCY: 30_000 } }] },
  ]);
});

inBrowser(
  'criteria are moved by keyboard, changes taken back, and nothing typed is lost',
  async () => {
    const { board } = await theBoard();
    const page = await site.visit(board, '/criteriaSets', NARROW);
    await anEmptyDraft(page);
    await aStandard(page, '1', '60');
    await page.getByRole('button', { name: 'Nhân bản tiêu chí 1.1' }).click();
    await page.getByRole('region', { name: 'Tiêu chí 1.2' }).waitFor();
    await page.getByRole('button', { name: 'Chuyển tiêu chí 1.2 lên' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Bỏ tiêu chí 1.1' }).click();
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await expectAccessible(page);
    await saved(page);
    await page.reload();
    await settled(page);

    await part(page, /^1\. Tiêu chuẩn thứ 1/);
    const criteria = page.getByRole('region', { name: /^Tiêu chí 1\./ });
    expect(await criteria.allInnerTexts()).toEqual([
      expect.stringMatching(/^1\.2/),
      expect.stringMatching(/^1\.1/),
    ]);
    await view(page, 'Xem nội dung');
    await page.getByRole('region', { name: /^1\.2 Tiêu chí của tiêu chuẩn 1/ }).waitFor();
    await expectAccessible(page);
  },
);
