/** The way of a list in the console: handed over, changed, decided, and read by who is on it. */
import { Membership } from '../../../schema/membership/membership.entity.js';
import { database } from '../../core/database.js';
import { arrange } from '../../core/given/stored.js';
import { runJobs } from '../../core/run-jobs.js';
import { verifyingRound } from '../../recognition/recognition.fixture.js';
import { expectAccessible, inBrowser } from '../browser.js';
import { NARROW, PASSWORD, theSite } from '../site.js';

/** The files that the test has made are those that the product serves. */
const site = theSite({
  settings: async () => ({ FILES_DIR: (await database()).env.FILES_DIR }),
});
const REASON = 'Đơn vị đã khắc phục xong vi phạm trước ngày họp';
const SUPPLEMENT = 'Đề nghị đơn vị khắc phục và tự đánh giá lại trong đợt tới.';

async function council() {
  const tenant = await verifyingRound();
  const { membershipId } = tenant.board.actor;
  await arrange(Membership, { id: membershipId ?? '' }, { role: 'COMMITTEE_PROPAGANDA' });
  return tenant;
}

inBrowser('the board hands the list over and words it; the committee decides', async () => {
  const tenant = await council();
  const { board, standing, first, third, committeeId } = tenant;
  const page = await site.visit(board, '/recognitionDecisions');

  await page.getByText('3 đơn vị đã thẩm định xong.').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Trình danh sách' }).click();
  const handing = page.getByRole('dialog');
  await handing.getByRole('button', { name: 'Trình danh sách' }).click();
  await page.getByRole('link', { name: 'Tự đánh giá năm 2026' }).click();
  await page.getByText('Không đạt điều kiện bắt buộc G1').first().waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: `Sửa đề xuất của ${third.name}` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Kết quả đề xuất').click();
  await page.getByRole('option', { name: 'Đạt', exact: true }).click();
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await dialog.getByRole('alert').waitFor();
  await dialog.getByLabel('Lý do đề xuất khác quy định').fill(REASON);
  await expectAccessible(page);
  await dialog.getByLabel('Kết quả đề xuất').click();
  await page.getByRole('option', { name: 'Không đạt' }).click();
  await dialog.getByLabel('Lý do không công nhận gửi đơn vị').fill(SUPPLEMENT);
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await dialog.waitFor({ state: 'detached' });

  const deciding = await site.visit(standing, '/recognitionDecisions');
  await deciding.getByRole('link', { name: 'Tự đánh giá năm 2026' }).click();
  await deciding.getByRole('button', { name: 'Ra quyết định' }).click();
  const signing = deciding.getByRole('dialog');
  await signing.getByLabel('Mật khẩu').fill(PASSWORD);
  await expectAccessible(deciding);
  await signing.getByRole('button', { name: 'Ra quyết định' }).click();
  await deciding.getByText('Văn bản đang được lập').waitFor();
  await runJobs(committeeId);
  await deciding.getByRole('link', { name: 'Tất cả giấy công nhận (PDF)' }).waitFor();
  await expectAccessible(deciding);

  const own = await site.visit(first.secretary, '/recognitions', NARROW);
  await own.getByRole('main').getByRole('link', { name: first.name }).click();
  await own.getByRole('link', { name: 'Tải giấy công nhận (PDF)' }).waitFor();
  await expectAccessible(own);
  const refused = await site.visit(third.secretary, '/recognitions', NARROW);
  await refused.getByRole('main').getByRole('link', { name: third.name }).click();
  await refused.getByText(SUPPLEMENT).waitFor();
  await expectAccessible(refused);
});

inBrowser('the register is searched without accents, and a recognition is revoked', async () => {
  const { decided } = await import('../../recognition/recognition.fixture.js');
  const { standing, first, second, committeeId } = await decided();
  await runJobs(committeeId);
  const page = await site.visit(standing, '/recognitions');

  await page.getByText(second.name).first().waitFor();
  await page.getByLabel('Tìm theo tên tổ chức').fill('to chuc dong da 1');
  await page.getByText(second.name).waitFor({ state: 'detached' });
  await expectAccessible(page);
  await page.getByRole('link', { name: first.name }).click();
  await page.getByRole('button', { name: 'Thu hồi công nhận' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Lý do').fill('Vi phạm điều kiện bắt buộc trong năm');
  await dialog.getByLabel('Mật khẩu').fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Thu hồi công nhận' }).click();

  await page.getByText('Thu hồi theo Quyết định số 02-QĐ/ĐUT').waitFor();
  await expectAccessible(page);
});
