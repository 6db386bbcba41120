/** In the composer: what the checks find stands in the text, figures are written in, blocks dragged. */
import type { Page } from 'playwright-core';
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
import { theSite } from '../site.js';

const site = theSite();

const composer = (id: string) => `/reports/${id}/compose`;

const onPaper = (page: Page, key: string) => page.locator(`[data-block="${key}"]`);

const edit = (page: Page, key: string) =>
  onPaper(page, key)
    .getByRole('button', { name: /^Sửa đoạn/ })
    .click();

inBrowser('words that a check found are marked in the text; a click takes the offer', async () => {
  const { tenant, id } = await aDraft();
  const { office } = tenant;
  const content = [paragraph('Cấp ủy các TCCSB thực hiện tốt nhiệm vụ.')];
  await change(office, 'edit', await blockOf(office, id, 'opening'), { content });
  const page = await site.visit(office, composer(id));

  const mark = onPaper(page, 'opening').getByRole('button', { name: 'TCCSB', exact: true });
  await mark.waitFor();
  await expectAccessible(page);
  await mark.focus();
  await page.keyboard.press('Enter');
  const told = page.getByRole('dialog', { name: 'Có thể sai chính tả' });
  await told.getByText('Cấp ủy các TCCSĐ thực hiện tốt nhiệm vụ.').waitFor();
  await expectAccessible(page);
  await told.getByRole('button', { name: 'Thay bằng câu này: TCCSB' }).click();
  await page.getByText('Đã lưu đoạn văn.').waitFor();

  await mark.waitFor({ state: 'detached' });
  expect((await readReport(office, id)).previewHtml).toContain('Cấp ủy các TCCSĐ thực hiện tốt');
});

inBrowser('a figure is written in at the cursor, found without accents', async () => {
  const { tenant, id } = await aDraft();
  const { office, first } = tenant;
  await writeFigures(first.submissionId, { L03: { value: 41 } });
  await compose(tenant);
  const page = await site.visit(office, composer(id));
  await edit(page, 'opening');
  const editor = onPaper(page, 'opening').getByRole('textbox', { name: /^Sửa đoạn/ });
  await editor.press('ControlOrMeta+a');
  await editor.pressSequentially('Toàn Đảng bộ mở ');
  await editor.press('ControlOrMeta+k');
  const search = page.getByRole('combobox', { name: 'Tìm số liệu theo mã, tên hoặc giá trị' });
  await search.fill('l03 tong so');
  await page.getByRole('option').first().waitFor();
  await expectAccessible(page);
  await search.press('ArrowDown');
  await search.press('Enter');
  await editor.locator('.figure', { hasText: '41' }).waitFor();
  await editor.pressSequentially(' lớp, các TCCSB đã dự.');
  await editor.locator('.finding', { hasText: 'TCCSB' }).waitFor();
  await editor.press('ControlOrMeta+Enter');
  await page.getByText('Đã lưu đoạn văn.').waitFor();

  const { edited } = await blockOf(office, id, 'opening');
  const figure = { indicatorCode: 'L03', part: 'value' };
  expect(edited).toEqual([
    {
      kind: 'paragraph',
      runs: [
        { text: 'Toàn Đảng bộ mở ' },
        { text: '41', figure },
        { text: ' lớp, các TCCSB đã dự.' },
      ],
    },
  ]);
});

inBrowser(
  'a figure that no longer matches its source is marked, and mended by a click',
  async () => {
    const { tenant, id } = await aDraft();
    const { office } = tenant;
    const figure = { indicatorCode: 'L03', part: 'value' };
    const runs = [{ text: 'Đã mở ' }, { text: '999', figure }, { text: ' lớp.' }];
    const content = [{ kind: 'paragraph', runs }];
    await change(office, 'edit', await blockOf(office, id, 'opening'), { content });
    const page = await site.visit(office, composer(id));

    const sign = onPaper(page, 'opening').getByRole('button', {
      name: 'Số liệu không còn khớp với nguồn',
    });
    await sign.click();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Thay bằng câu này: 999' }).last().click();
    await page.getByText('Đã lưu đoạn văn.').waitFor();

    await sign.waitFor({ state: 'detached' });
    const { previewHtml } = await readReport(office, id);
    expect(previewHtml).not.toContain('999');
  },
);

inBrowser(
  'a block is dragged to another place, and the keyboard stays with what moved',
  async () => {
    const { tenant, id } = await aDraft();
    const page = await site.visit(tenant.office, composer(id));
    const keys = async () => (await readReport(tenant.office, id)).blocks.map(({ key }) => key);
    const [first, second, third, ...rest] = await keys();
    const nth = (at: number) => page.locator('li[data-block]').nth(at);
    const handle = (key = '') => onPaper(page, key).locator('[draggable="true"]');

    await handle(first).dragTo(onPaper(page, third ?? ''), { targetPosition: { x: 60, y: 4 } });
    await nth(1)
      .and(onPaper(page, first ?? ''))
      .waitFor();
    expect(await keys()).toEqual([second, first, third, ...rest]);

    await handle(third).dragTo(onPaper(page, second ?? ''), { targetPosition: { x: 60, y: 4 } });
    await nth(0)
      .and(onPaper(page, third ?? ''))
      .waitFor();
    expect(await keys()).toEqual([third, second, first, ...rest]);

    const down = onPaper(page, third ?? '').getByRole('button', { name: /^Chuyển xuống/ });
    await down.focus();
    await page.keyboard.press('Enter');
    await nth(1)
      .and(onPaper(page, third ?? ''))
      .waitFor();
    await onPaper(page, third ?? '')
      .locator('button:focus')
      .waitFor();
    await page.keyboard.press('Enter');
    await nth(2)
      .and(onPaper(page, third ?? ''))
      .waitFor();

    expect(await keys()).toEqual([second, first, third, ...rest]);
  },
);
