/** Who looks after which organizations, as the administrator says it and the verifier sees it. */
import { Assignment } from '../../schema/assignment/assignment.entity.js';
import { day } from '../core/given/days.js';
import { storedRows } from '../core/given/stored.js';
import { newTenant } from '../core/world.js';
import { aPost, REASON } from '../membership/members.js';
import { expectAccessible, inBrowser } from './browser.js';
import { theSite } from './site.js';

const site = theSite();

inBrowser(
  'a verifier is assigned to an organization, sees it alone, and is taken off',
  async () => {
    const { administrator, committeeId, first, second } = await newTenant();
    const verifier = await aPost(committeeId, { role: 'VERIFIER', fullName: 'Lê Thẩm Định' });
    const page = await site.visit(administrator, '/memberships');
    const dialog = page.getByRole('dialog');
    const open = async () => {
      await page.getByRole('button', { name: 'Việc với Lê Thẩm Định' }).click();
      await page.getByRole('menuitem', { name: 'Phân công đơn vị' }).click();
    };
    const save = async () => {
      await dialog.getByLabel('Lý do').fill(REASON);
      await dialog.getByRole('button', { name: 'Lưu phân công' }).click();
      await page.getByText('Đã lưu phân công. Có hiệu lực ngay.').waitFor();
    };

    await page.getByLabel('Tìm tên hoặc thư điện tử').fill('le tham dinh');
    await open();
    await dialog.getByText('Chưa được phân công đơn vị nào.').waitFor();
    await dialog.getByLabel('Phân công thêm đơn vị').fill(first.name);
    await page.getByRole('option', { name: first.name, exact: true }).click();
    await dialog.getByLabel('Đến hết ngày').fill(day(30));
    await expectAccessible(page);
    await save();
    await page.getByText('1 đơn vị được phân công').waitFor();

    const seen = await site.visit(verifier, '/organizations');
    await seen.getByRole('link', { name: first.name }).waitFor();
    expect(await seen.getByText(second.name).count()).toBe(0);

    await open();
    await dialog.getByRole('button', { name: `Thôi phân công ${first.name}` }).click();
    await dialog.getByText('Sẽ thôi phân công khi lưu').waitFor();
    await save();
    const rows = await storedRows(Assignment, { committeeId });
    expect(rows).toMatchObject([{ endsOn: day(-1) }]);
  },
);
