/** The office composes a draft in the console: writes, moves, hides, compares and takes back. */
import type { Page } from 'playwright-core';
import type { TestPerson } from '../../core/api.js';
import {
  aDraft,
  blockOf,
  change,
  compose,
  paragraph,
  readReport,
} from '../../report/composer/composing.js';
import { writeFigures } from '../../core/given/contents.js';
import { expectAccessible, inBrowser } from '../browser.js';
import { endSessions, NARROW, PASSWORD, theSite } from '../site.js';

const site = theSite();

const composer = (id: string) => `/reports/${id}/compose`;

/** The block with a key on the page. */
const onPaper = (page: Page, key: string) => page.locator(`[data-block="${key}"]`);

async function writeIn(page: Page, key: string, text: string): Promise<void> {
  await onPaper(page, key)
    .getByRole('button', { name: /^Sửa đoạn/ })
    .click();
  const editor = onPaper(page, key).getByRole('textbox');
  await editor.press('ControlOrMeta+a');
  await editor.pressSequentially(text);
}

const save = (page: Page) => page.getByRole('button', { name: 'Lưu đoạn' }).click();

const keysOf = async (who: TestPerson, id: string) =>
  (await readReport(who, id)).blocks.map(({ key }) => key);

inBrowser(
  'a block is written in its place, compared with what was generated, taken back',
  async () => {
    const { tenant, id } = await aDraft();
    const page = await site.visit(tenant.office, composer(id));
    await expectAccessible(page);

    await writeIn(page, 'opening', 'Mở đầu do văn phòng viết.');
    await expectAccessible(page);
    await save(page);
    await page.getByText('Đã lưu đoạn văn.').waitFor();
    await onPaper(page, 'opening')
      .getByRole('button', { name: /^So với bản tổng hợp/ })
      .click();
    await page.getByRole('region', { name: /So sánh/ }).waitFor();
    await expectAccessible(page);
    expect((await readReport(tenant.office, id)).previewHtml).toContain(
      'Mở đầu do văn phòng viết.',
    );
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await page.getByText('Đã hoàn tác thay đổi gần nhất của đồng chí.').waitFor();

    expect(await blockOf(tenant.office, id, 'opening')).toMatchObject({ edited: null });
  },
);

inBrowser('with the keyboard alone a block is moved, and with a click left out', async () => {
  const { tenant, id } = await aDraft();
  const page = await site.visit(tenant.office, composer(id));
  const before = await keysOf(tenant.office, id);

  const down = onPaper(page, 'opening').getByRole('button', { name: /^Chuyển xuống/ });
  await down.focus();
  await page.keyboard.press('Enter');
  await page.locator('li[data-block]').nth(1).and(onPaper(page, 'opening')).waitFor();
  await onPaper(page, 'opening')
    .getByRole('button', { name: /^Không in đoạn/ })
    .click();
  await onPaper(page, 'opening').getByText('Không in trong báo cáo').waitFor();

  await expectAccessible(page);
  const [first, second, ...rest] = before;
  expect(await keysOf(tenant.office, id)).toEqual([second, first, ...rest]);
});

inBrowser('what was typed outlives a reload and a session that ended', async () => {
  const { tenant, id } = await aDraft();
  const page = await site.visit(tenant.office, composer(id));
  await writeIn(page, 'opening', 'Nội dung chưa lưu.');

  await page.reload();
  await page.getByText('Đây là nội dung đồng chí đã nhập mà chưa lưu.').waitFor();
  // What is still being read would meet the end of the session before the save does.
  await page.waitForLoadState('networkidle');
  await endSessions(tenant.office);
  // Whether or not something read in the background has asked for the password already.
  await page.getByRole('button', { name: 'Lưu đoạn', includeHidden: true }).dispatchEvent('click');
  const password = page.getByRole('textbox', { name: 'Mật khẩu' });
  await password.fill(PASSWORD);
  await password.press('Enter');

  await page.getByText('Đã lưu đoạn văn.').waitFor();
  expect((await readReport(tenant.office, id)).previewHtml).toContain('Nội dung chưa lưu.');
});

inBrowser('somebody else was faster: their text is shown, and one decides', async () => {
  const { tenant, id } = await aDraft();
  const page = await site.visit(tenant.office, composer(id));
  await writeIn(page, 'opening', 'Bản của tôi.');
  const block = await blockOf(tenant.office2, id, 'opening');
  await change(tenant.office2, 'edit', block, { content: [paragraph('Bản của người khác.')] });

  await save(page);
  await page.getByText('Người khác vừa thay đổi đoạn này.').waitFor();
  await page.getByText('Bản của người khác.').waitFor();
  await save(page);

  await page.getByText('Đã lưu đoạn văn.').waitFor();
  expect((await readReport(tenant.office, id)).previewHtml).toContain('Bản của tôi.');
});

inBrowser('an edit whose figures changed since asks which text is to be used', async () => {
  const { tenant, id } = await aDraft();
  const { office, first } = tenant;
  const { blocks } = await readReport(office, id);
  const figures = blocks.find(({ generated }) => JSON.stringify(generated).includes('L03'));
  if (!figures) throw new Error('no block tells L03');
  await change(office, 'edit', figures, { content: [paragraph('Đã mở nhiều lớp.')] });
  await writeFigures(first.submissionId, { L03: { value: 41 } });
  await compose(tenant);
  const page = await site.visit(office, composer(id), NARROW);

  await page.getByText('Số liệu đã thay đổi sau khi sửa.').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Dùng bản tổng hợp' }).click();
  await page.getByText('Đã dùng bản tổng hợp.').waitFor();

  expect(await blockOf(office, id, figures.key)).toMatchObject({ edited: null, stale: false });
});

inBrowser('a figure opens its sources; whoever does not edit only looks', async () => {
  const { tenant, id } = await aDraft();
  const page = await site.visit(tenant.standing, composer(id));

  await page.getByText('Chỉ xem:').waitFor();
  await page.getByTitle('Chỉ tiêu L04: xem nguồn số liệu').first().click();
  await page.getByRole('dialog', { name: 'Nguồn số liệu' }).waitFor();

  expect(await page.getByRole('button', { name: /^Sửa đoạn/ }).count()).toBe(0);
});

inBrowser('the checks offer what could stand there, and one click takes it', async () => {
  const { tenant, id } = await aDraft();
  const { office } = tenant;
  const content = [paragraph('Cấp ủy các TCCSB thực hiện tốt lễ lối làm việc.')];
  await change(office, 'edit', await blockOf(office, id, 'opening'), { content });
  const page = await site.visit(office, composer(id));

  await page.getByRole('button', { name: 'Thay bằng câu này: TCCSB' }).click();
  await page.getByText('Đã lưu đoạn văn.').waitFor();
  const finding = page.getByRole('listitem').filter({ hasText: '“lễ lối”' });
  await finding.getByRole('button', { name: 'Bỏ qua' }).click();
  await page.getByRole('dialog').getByLabel('Lý do').fill('Giữ theo bản gốc.');
  await page.getByRole('dialog').getByRole('button', { name: 'Bỏ qua' }).click();
  await page.getByText('Đã bỏ qua (1)').waitFor();

  await expectAccessible(page);
  const { previewHtml } = await readReport(office, id);
  expect(previewHtml).toContain('Cấp ủy các TCCSĐ thực hiện tốt lễ lối làm việc.');
});

inBrowser(
  'a draft goes round: remarked on, answered, and compared with the one before',
  async () => {
    const { tenant, id } = await aDraft();
    const { office, standing } = tenant;
    const content = [paragraph('Mở đầu cũ của văn phòng.')];
    await change(office, 'edit', await blockOf(office, id, 'opening'), { content });
    await compose(tenant);
    const newer = [paragraph('Mở đầu mới của văn phòng.')];
    await change(office, 'edit', await blockOf(office, id, 'opening'), { content: newer });
    const page = await site.visit(standing, composer(id));

    await onPaper(page, 'opening')
      .getByRole('button', { name: /^Nhận xét/ })
      .click();
    await page.getByRole('textbox', { name: 'Viết nhận xét' }).fill('Nêu rõ hơn.');
    await page.getByRole('button', { name: 'Gửi' }).first().click();
    await page.getByText('Đã gửi nhận xét.').waitFor();
    await page.getByRole('button', { name: 'Đánh dấu đã xử lý' }).waitFor();
    const readers = page.getByRole('region', { name: 'Đã xem dự thảo lần 2' });
    await readers.getByText(standing.fullName).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'So với dự thảo trước' }).click();

    await page.getByRole('deletion').filter({ hasText: 'cũ' }).waitFor();
    await page.getByRole('insertion').filter({ hasText: 'mới' }).waitFor();
    await expectAccessible(page);
  },
);
