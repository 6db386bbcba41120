/** A report is opened again by the office, corrected in that one figure, and accepted anew. */
import { writeFigures } from '../../core/given/contents.js';
import { standing } from '../../core/given/submission.js';
import { newTenant } from '../../core/world.js';
import { expectAccessible, inBrowser } from '../browser.js';
import { NARROW, theSite } from '../site.js';

const site = theSite();

const REASON = 'Đơn vị phát hiện nhập thiếu một lớp quán triệt';

inBrowser(
  'the office reopens one figure, the secretary corrects it, the office looks at that alone',
  async () => {
    const { first, office } = await newTenant();
    await writeFigures(first.submissionId);
    const path = `/submissions/${await standing(first, 'ACCEPTED')}`;
    const page = await site.visit(office, path);

    await page.getByRole('button', { name: 'Mở lại báo cáo' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Phạm vi được sửa').fill('L03');
    await page.getByRole('option', { name: /L03/ }).click();
    await page.keyboard.press('Escape');
    await dialog.getByLabel(/Lý do/).fill(REASON);
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Mở lại báo cáo' }).click();
    await page.getByText(/Báo cáo đang được mở lại đến/).waitFor();
    await expectAccessible(page);

    const form = await site.visit(first.secretary, path, NARROW);
    await form.getByText(REASON).waitFor();
    await expectAccessible(form);
    const kept = form
      .getByRole('region', { name: /Đảng viên học tập/ })
      .getByRole('textbox')
      .first();
    expect(await kept.isDisabled()).toBe(true);
    await form
      .getByRole('region', { name: /Lớp học/ })
      .getByRole('textbox')
      .first()
      .fill('5');
    await form.getByText(/^Đã lưu/).waitFor();
    await form.getByRole('button', { name: 'Gửi báo cáo' }).click();
    await form.getByRole('dialog').getByRole('button', { name: 'Gửi báo cáo' }).click();
    await form.getByText('Đã gửi báo cáo.').waitFor();

    const back = await site.visit(office, path);
    const changes = back.getByRole('region', { name: 'Thay đổi so với bản đã chấp nhận' });
    await changes.waitFor();
    expect(await changes.getByRole('row').count()).toBe(2);
    expect(await changes.getByRole('row', { name: /L03/ }).innerText()).toMatch(/4 .*5 /s);
    await expectAccessible(back);
  },
  90_000,
);
