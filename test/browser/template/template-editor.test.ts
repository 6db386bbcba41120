/** The office writes a new version of a template, is told what to mend, and publishes it. */
import type { Page } from 'playwright-core';
import { Indicator, ReportTemplate } from '../../../schema/template/template.entity.js';
import { storedRows } from '../../core/given/stored.js';
import { newTenant } from '../../core/world.js';
import { expectAccessible, inBrowser, settled } from '../browser.js';
import { NARROW, theSite } from '../site.js';

const site = theSite();

const NEXT = `mutation ($id: ID!) { draftTemplateVersion(id: $id) { id } }`;

async function aDraft() {
  const tenant = await newTenant();
  const reply = await tenant.office.ask<{ draftTemplateVersion: { id: string } }>(NEXT, {
    id: tenant.templateId,
  });
  return { ...tenant, draftId: reply.data?.draftTemplateVersion.id ?? '' };
}

const saved = (page: Page) => page.getByText(/^Đã lưu lúc/).waitFor();

const view = (page: Page, name: string) => page.getByRole('tab', { name }).click();

inBrowser(
  'a new version is begun from the list, mended by its check list and published',
  async () => {
    const { office, committeeId } = await newTenant();
    const page = await site.visit(office, '/reportTemplates');
    await page.getByRole('region', { name: 'Báo cáo thử' }).waitFor();
    await expectAccessible(page);

    await page.getByRole('button', { name: /Tạo phiên bản mới của Báo cáo thử/ }).click();
    await page.getByRole('heading', { name: 'Báo cáo thử, phiên bản 2' }).waitFor();
    await page.getByRole('button', { name: 'Ban hành' }).click();
    await page.getByText('Còn 2 chỗ cần sửa. Xem thẻ Kiểm tra.').waitFor();
    await view(page, 'Kiểm tra');
    await expectAccessible(page);
    await page
      .getByRole('button', { name: /Chỉ tiêu L04/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Sửa L04' }).click();
    const dialog = page.getByRole('dialog', { name: 'Chỉ tiêu L04' });
    await dialog.getByLabel('Tên tử số').fill('Số đã học');
    await dialog.getByLabel('Tên mẫu số').fill('Tổng số');
    await dialog.getByText(/Có 182\/186 đảng viên học tập, đạt 97,85%/).waitFor();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Xong' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await saved(page);
    await page.getByRole('button', { name: 'Ban hành' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ban hành' }).click();

    await page.getByText('Đã ban hành, không sửa được nữa.').waitFor();
    await expectAccessible(page);
    expect(await storedRows(ReportTemplate, { committeeId, number: 2 })).toMatchObject([
      { state: 'PUBLISHED' },
    ]);
  },
);

inBrowser(
  'sections and indicators are chosen, ordered by keyboard, and nothing is lost',
  async () => {
    const { office, draftId } = await aDraft();
    const page = await site.visit(office, `/reportTemplates/${draftId}`);

    await page.getByRole('button', { name: /^II\.1\. Kết quả$/ }).click();
    await page.getByRole('button', { name: 'Chọn từ thư viện' }).click();
    const library = page.getByRole('dialog', { name: /Thư viện chỉ tiêu/ });
    await library.getByLabel('Tìm chỉ tiêu').fill('phong trao thi dua');
    await library.getByRole('checkbox', { name: /W06 Phong trào thi đua/ }).check();
    await expectAccessible(page);
    await library.getByRole('button', { name: 'Thêm 1 chỉ tiêu' }).click();
    await page.getByRole('button', { name: 'Chuyển chỉ tiêu W06 lên' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Chuyển mục III.2 lên' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Tên mục').fill('Kết quả thực hiện');
    await saved(page);
    await page.reload();
    await settled(page);

    await page.getByRole('button', { name: /^II\.1\. Kết quả thực hiện$/ }).click();
    await page.getByRole('button', { name: 'Chuyển chỉ tiêu W06 xuống' }).waitFor();
    await page.getByRole('button', { name: /^III\.1\. Tồn tại, hạn chế$/ }).waitFor();
    await expectAccessible(page);
  },
);

inBrowser(
  'the form and the report are seen before, and what changed against the last version',
  async () => {
    const { office, draftId } = await aDraft();
    const page = await site.visit(office, `/reportTemplates/${draftId}`, NARROW);

    await view(page, 'Xem biểu nhập');
    await page.getByRole('region', { name: /Đảng viên học tập/ }).waitFor();
    await expectAccessible(page);
    await view(page, 'Xem khung báo cáo');
    await page.getByText('Đã tổ chức 25 lớp.').waitFor();
    await expectAccessible(page);
    await view(page, 'So sánh');
    await page.getByText('Hai phiên bản giống nhau.').waitFor();
    await expectAccessible(page);
  },
);

inBrowser(
  'headings of parts, kinds of practices and what is better are written, and kept',
  async () => {
    const { office, draftId, committeeId } = await aDraft();
    const page = await site.visit(office, `/reportTemplates/${draftId}`);

    await page.getByLabel('Tên phần II', { exact: true }).fill('KẾT QUẢ THỰC HIỆN');
    await page.getByRole('button', { name: 'Thêm loại mô hình' }).click();
    await page.getByLabel('Tên loại 2').fill('Sáng kiến');
    await page.getByLabel('Lời dẫn loại 2').fill('sáng kiến');
    await page.getByRole('button', { name: 'Bỏ loại 1' }).click();
    await expectAccessible(page);
    await page.getByRole('button', { name: /^I\. / }).click();
    await page.getByRole('button', { name: 'Sửa L03' }).click();
    const dialog = page.getByRole('dialog', { name: 'Chỉ tiêu L03' });
    await dialog.getByLabel('Chiều tốt').click();
    await page.getByRole('option', { name: 'Giảm là tốt' }).click();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Xong' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await saved(page);
    await page.reload();
    await settled(page);

    await page.getByLabel('Tên loại 1').waitFor();
    expect(await page.getByLabel('Tên loại 1').inputValue()).toBe('Sáng kiến');
    expect(
      await storedRows(Indicator, { committeeId, code: 'L03', polarity: 'LOWER' }),
    ).toHaveLength(1);
    expect(await storedRows(ReportTemplate, { id: draftId })).toMatchObject([
      {
        content: {
          parts: [{ ordinal: 'II', heading: 'KẾT QUẢ THỰC HIỆN' }, { ordinal: 'III' }],
          practiceKinds: [{ code: 'K2', label: 'Sáng kiến', intro: 'sáng kiến', quoted: true }],
        },
      },
    ]);
  },
);
