/** The first page says what to do next. */
import { Membership } from '../../../schema/membership/membership.entity.js';
import { arrange } from '../../core/given/stored.js';
import { newTenant } from '../../core/world.js';
import { expectAccessible, inBrowser } from '../browser.js';
import { NARROW, theSite } from '../site.js';

const site = theSite();

inBrowser('the administrator is told what waits, and is led to it on a telephone', async () => {
  const { administrator, second } = await newTenant();
  await arrange(Membership, { id: second.secretary.membershipId }, { endsOn: '2020-12-31' });
  const page = await site.visit(administrator, '/', NARROW);
  const tasks = page.getByRole('region', { name: 'Việc cần làm' });

  await tasks.getByText('1 tổ chức chưa có bí thư').waitFor();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  await expectAccessible(page);
  await tasks.getByRole('link', { name: second.name }).click();

  await page.getByRole('heading', { level: 1, name: second.name }).waitFor();
  expect(width).toBe(NARROW);
});

inBrowser('whoever has nothing to do is shown the rounds at once', async () => {
  const { executive } = await newTenant();
  const page = await site.visit(executive, '/');

  await page.getByRole('heading', { name: 'Kỳ báo cáo đang diễn ra' }).waitFor();
  await expectAccessible(page);
  expect(await page.getByRole('heading', { name: 'Việc cần làm' }).count()).toBe(0);
});
