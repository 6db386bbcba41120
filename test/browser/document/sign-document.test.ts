/** The issued document in the console: its signed PDF, and made again from what was stored. */
import { readFile } from 'node:fs/promises';
import { database } from '../../core/database.js';
import { runJobs } from '../../core/run-jobs.js';
import { newTenant } from '../../core/world.js';
import { aSigner, signedPdf } from '../../../server/demo/acting/sign-pdf.js';
import { fileStore, issued } from '../../verification/issued.js';
import { expectAccessible, inBrowser } from '../browser.js';
import { theSite, WIDE } from '../site.js';

/** The files that the test issues are those that the product serves. */
const site = theSite({
  settings: async () => ({ FILES_DIR: (await database()).env.FILES_DIR }),
});
const TELEPHONE = 390;

inBrowser.each([WIDE, TELEPHONE])(
  'the office sends the signed PDF, after a wrong one, %i pixels wide',
  async (width) => {
    const tenant = await newTenant();
    const { reportId, document } = await issued(tenant);
    const store = await fileStore();
    const pdf = await readFile(store.place(document.files[0]?.path ?? ''));
    const file = await signedPdf(pdf, await aSigner('Đoàn Khắc Nguyện'));
    const page = await site.visit(tenant.office, `/reports/${reportId}`, width);
    const input = page.getByLabel('Tải lên bản PDF đã ký số');
    const sent = (buffer: Buffer) => ({ name: 'ky.pdf', mimeType: 'application/pdf', buffer });

    await input.setInputFiles(sent(pdf));
    await page.getByRole('alert').getByText('Tệp chưa có chữ ký số.').first().waitFor();
    await expectAccessible(page);
    await input.setInputFiles(sent(file));

    await page.getByText('Người ký: Đoàn Khắc Nguyện').waitFor();
    await page.getByText('chữ ký bao trùm cả tệp và khớp nội dung (SHA-256)').waitFor();
    await page.getByRole('link', { name: 'Tải PDF đã ký số' }).waitFor();
    await expectAccessible(page);
  },
);

inBrowser('the standing committee has it made again, and it is equal', async () => {
  const tenant = await newTenant();
  const { reportId } = await issued(tenant);
  const page = await site.visit(tenant.standing, `/reports/${reportId}`);

  await page.getByRole('button', { name: 'Làm lại từ dữ liệu đã lưu' }).click();

  await page.getByText('Đang làm lại văn bản để so').waitFor();
  await runJobs(tenant.committeeId);
  await page.getByText('giống từng byte với bản đã phát hành').waitFor();
  await expectAccessible(page);
});
