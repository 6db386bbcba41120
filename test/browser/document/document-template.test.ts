/** The office brings the committee's own Word file into use. */
import { aReport } from '../../core/given/report.js';
import { newTenant } from '../../core/world.js';
import { withBody } from '../../document-template/word-files.js';
import { expectAccessible, inBrowser } from '../browser.js';
import { NARROW, theSite } from '../site.js';

const site = theSite({ worker: true });

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const wordFile = async (from: string, to: string) => ({
  name: 'mau.docx',
  mimeType: DOCX,
  buffer: await withBody(from, to),
});

inBrowser('a file with a fault says where, a sound one is looked at and used', async () => {
  const tenant = await newTenant();
  await aReport(tenant, 'DRAFT');
  const page = await site.visit(tenant.office, '/documentTemplates');
  await page.getByText('Chưa có mẫu riêng').waitFor();
  await expectAccessible(page);

  await page.getByLabel('Tệp mẫu').setInputFiles(await wordFile('{{so}}', '{{so_van_ban}}'));
  await page.getByRole('button', { name: 'Tải lên và kiểm tra' }).click();
  await page.getByText('Không có ô {{so_van_ban}} trong danh sách.').waitFor();
  await expectAccessible(page);
  await page.getByLabel('Tệp mẫu').setInputFiles(await wordFile('-----', 'RIÊNG'));
  await page.getByRole('button', { name: 'Tải lên và kiểm tra' }).click();
  await page.getByRole('heading', { name: 'Phiên bản 2' }).waitFor();
  await page.getByRole('button', { name: 'Xem trước với số liệu thật' }).click();
  await page.getByRole('button', { name: 'Dùng phiên bản 2' }).click();
  await page.getByText('Đang dùng').waitFor();

  await page.getByRole('link', { name: 'Tải bản xem trước' }).waitFor();
  await expectAccessible(page);
});

inBrowser('it is read on a telephone', async () => {
  const { office } = await newTenant();

  const page = await site.visit(office, '/documentTemplates', NARROW);

  await page.getByText('Các ô được dùng trong mẫu').click();
  await page.getByText('{{noi_dung}}').waitFor();
  await expectAccessible(page);
});
