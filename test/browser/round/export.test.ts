/** A whole round as a workbook: asked for, cancelled, asked for again, found after a reload. */
import { readFile } from 'node:fs/promises';
import { database } from '../../core/database.js';
import { handedIn } from '../../core/given/submission.js';
import { runJobs } from '../../core/run-jobs.js';
import { newTenant } from '../../core/world.js';
import { stated } from '../../workbook/exports.js';
import { openBook } from '../../workbook/workbooks.js';
import { expectAccessible, inBrowser } from '../browser.js';
import { NARROW, theSite } from '../site.js';

/** The file that the test writes is the one that the product serves. */
const site = theSite({
  settings: async () => ({ FILES_DIR: (await database()).env.FILES_DIR }),
});

inBrowser(
  'a round is exported, the export cancelled and asked for again, and fetched after a reload',
  async () => {
    const { office, roundId, committeeId, first } = await newTenant();
    await handedIn(first);
    const page = await site.visit(office, `/reportRounds/${roundId}`);

    await page.getByRole('button', { name: 'Xuất ra Excel' }).click();
    await page.getByText('Đang chờ đến lượt…').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Hủy xuất tệp' }).click();
    await page.getByText('Đã hủy.', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Xuất ra Excel' }).click();
    await page.getByRole('button', { name: 'Hủy xuất tệp' }).waitFor();
    await page.reload();
    await page.getByText('Đang chờ đến lượt…').waitFor();
    await runJobs(committeeId);
    await page.getByText(/Có 3 tổ chức, 1 báo cáo đã gửi, 3 số liệu/).waitFor();
    await page.reload();
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: /^Tải tệp xuất lúc/ }).click();
    const book = await openBook(await readFile(await (await coming).path()));

    expect(Object.values(stated(book)).slice(0, 3)).toEqual([3, 1, 3]);
    await expectAccessible(page);
  },
  60_000,
);

inBrowser('on a telephone who reads for the committee finds it too', async () => {
  const { executive, office, roundId, committeeId } = await newTenant();
  await office.ask('mutation ($id: ID!) { exportRound(roundId: $id) { id } }', { id: roundId });
  await runJobs(committeeId);
  const page = await site.visit(executive, `/reportRounds/${roundId}`, NARROW);

  await page.getByRole('link', { name: /^Tải tệp xuất lúc/ }).waitFor();

  await expectAccessible(page);
});
