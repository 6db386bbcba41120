/** The board plans a round of self-assessment, opens it, and follows it; the store keeps evidence. */
import { aCriteriaSet, anOpenRound, somebody } from '../../assessment/assessment.fixture.js';
import { newTenant } from '../../core/world.js';
import { pdf } from '../../evidence/sample-files.js';
import { expectAccessible, inBrowser } from '../browser.js';
import { NARROW, theSite } from '../site.js';

const site = theSite();

inBrowser('a round is planned for chosen organizations, opened once, and followed', async () => {
  const tenant = await newTenant();
  const board = await somebody(tenant.committeeId, 'COMMITTEE_PROPAGANDA');
  await aCriteriaSet(tenant.committeeId);
  const page = await site.visit(board, '/assessmentRounds/create');

  await page.getByLabel('Tên đợt').fill('Tự đánh giá thử');
  await page.getByLabel('Chọn tổ chức').check();
  await page.getByRole('button', { name: /^Bỏ \d+ tổ chức đang hiện/ }).click();
  await page.getByText('Không chọn tổ chức nào có nghĩa là tất cả.').waitFor();
  const [organization] = await page
    .getByRole('group', { name: /Tổ chức được/ })
    .getByRole('checkbox')
    .all();
  await organization?.check();
  await page.getByText(/^Đã chọn 1\//).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Lưu dự thảo' }).click();
  await page.getByRole('heading', { level: 1, name: 'Tự đánh giá thử' }).waitFor();
  await page.getByRole('button', { name: 'Mở đợt' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Mở đợt' }).click();
  await page.getByText('Đã nộp 0 trên 1 tổ chức').waitFor();

  await expectAccessible(page);
  expect(await page.getByRole('button', { name: 'Mở đợt' }).count()).toBe(0);
});

inBrowser('a round is cancelled for a reason that organizations read', async () => {
  const { board, first, assessmentRoundId } = await anOpenRound();
  const page = await site.visit(board, `/assessmentRounds/${assessmentRoundId}`);

  await page.getByRole('button', { name: 'Hủy đợt' }).click();
  await page.getByLabel(/Lý do/).fill('Bộ tiêu chí sẽ được sửa trước khi đánh giá.');
  await page.getByRole('dialog').getByRole('button', { name: 'Hủy đợt' }).click();
  await page.getByText(/Đợt đã bị hủy: Bộ tiêu chí/).waitFor();

  const own = await site.visit(first.officer, `/assessmentRounds/${assessmentRoundId}`, NARROW);
  await own.getByText(/Đợt đã bị hủy: Bộ tiêu chí/).waitFor();
  expect(await own.getByRole('button', { name: 'Hủy đợt' }).count()).toBe(0);
  await expectAccessible(own);
});

inBrowser(
  'evidence is uploaded, linked, given its period and removed; others have no store',
  async () => {
    const { first, office } = await newTenant();
    const page = await site.visit(first.officer, '/evidence');

    await page.locator('input[type=file]').setInputFiles([
      { name: 'ke-hoach.pdf', mimeType: 'application/pdf', buffer: pdf() },
      { name: 'ma-doc.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ....') },
    ]);
    await page.getByText('ke-hoach.pdf: đã lưu').waitFor();
    await page.getByText(/^ma-doc\.exe: /).waitFor();
    await page.getByRole('button', { name: 'Thêm liên kết' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/Địa chỉ trang web/).fill('https://trang-tin.example/van-hoa');
    await dialog.getByLabel(/Tên minh chứng/).fill('Chuyên mục văn hóa');
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await page.getByRole('link', { name: 'Chuyên mục văn hóa' }).waitFor();
    await page.getByLabel('Tìm theo tên').fill('chuyen muc');
    await page.getByRole('link', { name: 'ke-hoach' }).waitFor({ state: 'detached' });
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Xóa minh chứng: Chuyên mục văn hóa' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Xóa' }).click();
    await page.getByRole('link', { name: 'Chuyên mục văn hóa' }).waitFor({ state: 'detached' });

    const other = await site.visit(office, '/evidence');
    expect(await other.getByText('Tải tệp lên').count()).toBe(0);
  },
);
