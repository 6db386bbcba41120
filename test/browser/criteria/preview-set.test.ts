/** The board reads a set from a file, tries last round's answers out, and publishes. */
import { fileText } from '../../../admin/criteria/file/set-file.js';
import { aRoundWithDraft } from '../../criteria/preview.fixture.js';
import { expectAccessible, inBrowser } from '../browser.js';
import { NARROW, theSite } from '../site.js';

const site = theSite({ worker: true });

inBrowser('a file is looked at and taken over, tried out on last round and published', async () => {
  const { board, draft, content, first } = await aRoundWithDraft();
  const page = await site.visit(board, `/criteriaSets/${draft.id}`, NARROW);

  const text = fileText({ name: 'Bộ tiêu chí của tệp', content: { ...content, bonusCap: 4000 } });
  const file = (body: string) => ({
    name: 'bo-tieu-chi.json',
    mimeType: 'application/json',
    buffer: Buffer.from(body),
  });
  const choose = page.locator('input[type=file]');
  await choose.setInputFiles(file('{'));
  await page.getByText('Đây không phải tệp JSON.').waitFor();
  await choose.setInputFiles(file(text.replace('"bonusCap": 4000', '"bonusCap": -1')));
  await page.getByText(/bonusCap: Giá trị ở chỗ này không đúng kiểu/).waitFor();
  await expectAccessible(page);
  await choose.setInputFiles(file(text));
  await page.getByText('Sửa: Trần điểm thưởng').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Lấy nội dung này' }).click();
  await page.getByRole('heading', { name: 'Bộ tiêu chí của tệp, phiên bản 2' }).waitFor();
  await page.getByRole('tab', { name: 'Tính thử' }).click();
  await page.getByRole('button', { name: 'Tính thử' }).click();
  await page.getByText(/2 tổ chức; 0 tăng điểm, 2 giảm/).waitFor();
  await page.getByRole('cell', { name: first.name }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ban hành' }).click();
  await page.getByText(/Đã tính thử: 0 tổ chức tăng điểm, 2 giảm/).waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Ban hành' }).click();

  await page.getByText('Đã ban hành, không sửa được nữa.').waitFor();
  await expectAccessible(page);
});
