/** The public page about an issued document, as anybody with its code meets it. */
import type { Page } from 'playwright-core';
import { newTenant } from '../../core/world.js';
import { fileStore, issued, proofOf } from '../../verification/issued.js';
import { expectAccessible, inBrowser } from '../browser.js';
import { theSite, WIDE } from '../site.js';

const site = theSite();
const TELEPHONE = 390;

/** The page of a path of the site, which is no page of the console. */
async function publicPage(path: string, width = WIDE): Promise<Page> {
  const page = await site.openAt('/', width);
  await page.goto(new URL(path, page.url()).href);
  return page;
}

async function published() {
  const { document } = await issued(await newTenant());
  const { proof } = await proofOf(document);
  const store = await fileStore();
  const place = store.place(document.files[0]?.path ?? '');
  return { code: proof.code, sha256: proof.manifest.sha256, place };
}

inBrowser.each([WIDE, TELEPHONE])(
  'anybody types the code and reads what the document is, %i pixels wide',
  async (width) => {
    const { code, sha256 } = await published();
    const page = await publicPage('/verify', width);
    await expectAccessible(page);

    await page.getByLabel('Mã kiểm tra văn bản').fill(code.toUpperCase());
    await page.getByRole('button', { name: 'Kiểm tra' }).click();

    await page.getByText('Văn bản này đã được phát hành').waitFor();
    await page.getByText('01-BC/ĐUT', { exact: true }).waitFor();
    await page.getByText(sha256).waitFor();
    await expectAccessible(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(width);
  },
);

inBrowser('the file in hand is told from another one, in the browser', async () => {
  const { code, place } = await published();
  const page = await publicPage(`/verify/${code}`);
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET') sent.push(request.url());
  });
  const input = page.getByLabel('Chọn tệp để đối chiếu');

  await input.setInputFiles(place);
  await page.getByText('Đúng là tệp đã phát hành: bản PDF.').waitFor();
  await expectAccessible(page);
  await input.setInputFiles({
    name: 'sua.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7 something else'),
  });

  await page.getByText('Không phải tệp đã phát hành').waitFor();
  await expectAccessible(page);
  expect(sent).toEqual([]);
  expect(faults).toEqual([]);
});

inBrowser('an unknown code says what to do, in English too', async () => {
  const page = await publicPage('/verify/zzzzz-zzzzz-zzzzz-zzzzz');

  await page.getByRole('alert').getByText('Không tìm thấy văn bản có mã này').waitFor();
  await page.getByRole('link', { name: 'English' }).click();

  await page.getByRole('heading', { name: 'Verify a document' }).waitFor();
  await expectAccessible(page);
});
