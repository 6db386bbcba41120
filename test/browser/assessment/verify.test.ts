/** A verifier's desk, from taking up to concluding, and the visit on a telephone. */
import { exampleSet } from '../../criteria/example.js';
import { aClaimed, aNamed, aVerified } from '../../assessment-verification/verification.fixture.js';
import { expectAccessible, inBrowser } from '../browser.js';
import { theSite } from '../site.js';

const site = theSite();
const TELEPHONE = 390;

inBrowser('a verifier takes up, judges, accepts the rest and concludes', async () => {
  const { verifier, first, id } = await aNamed();
  const page = await site.visit(verifier, '/assessmentVerifications');

  await page.getByRole('link', { name: first.name }).click();
  await page.getByRole('button', { name: 'Nhận thẩm định' }).click();
  const criterion = page.getByRole('region', { name: /^1\.1 / });
  await criterion.getByLabel('Đạt 1.1').fill('60');
  await criterion.getByLabel('Nhận xét 1.1').fill('Thiếu danh sách kèm theo.');
  await criterion.getByText('Đã thẩm định').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Chấp nhận các mục chưa mở' }).click();
  await page.getByText('Chấp nhận chưa mở').first().waitFor();
  await page.getByRole('button', { name: 'Kết luận thẩm định' }).click();
  await page.getByText('Kiến nghị được đến hết ngày').waitFor();
  await expectAccessible(page);

  const own = await site.visit(first.secretary, `/assessmentVerifications/${id}`);
  await own.getByText('Kiến nghị kết quả thẩm định').click();
  await own.getByRole('checkbox', { name: /^1\.1 / }).check();
  await own.getByLabel('Lý do kiến nghị 1.1').fill('Đơn vị đã gửi đủ danh sách kèm minh chứng.');
  await expectAccessible(own);
  await own.getByRole('button', { name: 'Gửi kiến nghị' }).click();
  await own.getByText('Đang kiến nghị').waitFor();
});

inBrowser('the checklist of a visit is filled in on a telephone', async () => {
  const { verifier, id } = await aClaimed(exampleSet({ fieldVisitGap: 1000 }));
  const page = await site.visit(verifier, `/assessmentVerifications/${id}`, TELEPHONE);

  await page.getByRole('button', { name: 'Phiếu thẩm định thực tế' }).click();
  for (const item of ['A', 'B', 'C']) {
    const line = page.getByRole('region', { name: `2.1/${item} Mục ${item}` });
    await line.getByRole('button', { name: 'Có', exact: true }).click();
    await line.getByText('Đã lưu').waitFor();
  }
  await page.getByLabel('Ngày thẩm định').fill('2026-01-15');
  await page.getByLabel('Người tiếp đoàn').fill('Đ/c Bí thư');
  await expectAccessible(page);
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  await page.getByText('Đang lưu…').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Hoàn thành phiếu' }).click();
  await page.getByText('Phiếu đã hoàn thành.').waitFor();

  expect(sideways).toBe(false);
});

inBrowser('what is concluded is read and no longer changed', async () => {
  const { verifier, id } = await aVerified();
  const page = await site.visit(verifier, `/assessmentVerifications/${id}`);

  await page.getByRole('heading', { level: 2, name: 'Các tiêu chí' }).waitFor();
  expect(await page.getByRole('button', { name: 'Kết luận thẩm định' }).count()).toBe(0);
  await expectAccessible(page);
});
