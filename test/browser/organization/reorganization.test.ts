/** Organizations are merged, renamed, split, dissolved and handed over, each by two people. */
import type { Page } from 'playwright-core';
import { Committee } from '../../../schema/committee/committee.entity.js';
import type { TestPerson } from '../../core/api.js';
import { stored } from '../../core/given/stored.js';
import { newTenant } from '../../core/world.js';
import { counted } from '../../reorganization/changes.js';
import { expectAccessible, inBrowser } from '../browser.js';
import { NARROW, theSite } from '../site.js';

const site = theSite();

async function choose(page: Page, kind: string, title: string, sources: string[]) {
  await page.getByLabel('Hình thức').click();
  await page.getByRole('option', { name: kind }).click();
  await page.getByLabel('Trích yếu').fill(title);
  for (const name of sources) {
    await page.getByLabel('Tổ chức trước khi sắp xếp').fill(name);
    await page.getByRole('option', { name, exact: true }).click();
  }
}

async function propose(page: Page) {
  await page.getByRole('button', { name: 'Đề xuất sắp xếp' }).click();
  await page.getByText('Việc tiếp theo: ghi quyết định').waitFor();
}

/** Somebody else records the decision. */
async function decide(decider: TestPerson, address: string) {
  const page = await site.visit(decider, address);
  await page.getByLabel('Số quyết định').fill('12-QĐ/ĐU');
  await page.getByLabel('Ngày hiệu lực').fill('2026-02-01');
  await page.getByRole('button', { name: 'Ghi quyết định' }).click();
  await page.getByText('Việc tiếp theo: thực hiện').waitFor();
}

const addressOf = (page: Page) => page.url().split('#')[1] ?? '';

inBrowser('a merge is proposed, decided by another, carried out and handed over', async () => {
  const { administrator, standing, first, second } = await newTenant();
  const page = await site.visit(administrator, '/orgChanges');

  await page.getByRole('link', { name: 'Đề xuất sắp xếp' }).click();
  await choose(page, 'Sáp nhập', 'Sáp nhập hai tổ chức', [first.name, second.name]);
  await page.getByLabel('Tên tổ chức mới').fill('Đảng bộ Sở mới');
  await expectAccessible(page);
  await propose(page);
  await page.getByText('Đồng chí là người đề xuất').waitFor();
  await expectAccessible(page);
  await decide(standing, addressOf(page));
  await page.reload();
  await page.getByText('Báo cáo đang mở').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Thực hiện sắp xếp' }).click();
  await page.getByLabel('Số biên bản bàn giao').fill('01-BB/ĐU');
  await page.getByRole('button', { name: 'Ghi biên bản bàn giao' }).click();

  await page.getByText('Đã bàn giao', { exact: true }).waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Đối chiếu theo thời gian' }).click();
  await page.getByRole('heading', { name: 'Quy về tổ chức kế thừa' }).waitFor();
  await page.getByRole('link', { name: 'Đảng bộ Sở mới' }).first().waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Đảng bộ Sở mới' }).first().click();
  await page.getByText(`Hình thành từ ${first.name}`).waitFor();
  await expectAccessible(page);
});

inBrowser('a split shares members out and a dissolution leaves no successor', async () => {
  const { administrator, standing, committeeId, first, second } = await newTenant();
  await counted(committeeId, [[first.id, 60]]);
  const page = await site.visit(administrator, '/orgChanges/create');
  await choose(page, 'Chia tách', 'Chia tách một tổ chức', [first.name]);
  for (const [at, members] of [45, 14].entries()) {
    await page.getByLabel(`Tên tổ chức mới ${at + 1}`).fill(`Chi bộ sau ${at + 1}`);
    await page.getByLabel(`Đảng viên ${at + 1}`).fill(String(members));
  }
  await page.getByRole('button', { name: 'Đề xuất sắp xếp' }).click();
  await page.getByText(/60/).waitFor();
  await page.getByLabel('Đảng viên 2').fill('15');
  await propose(page);
  await decide(standing, addressOf(page));
  await page.reload();
  await page.getByRole('button', { name: 'Thực hiện sắp xếp' }).click();
  await page.getByText('Việc tiếp theo: ghi biên bản bàn giao').waitFor();
  await page.getByRole('link', { name: 'Chi bộ sau 2' }).waitFor();

  await site.turnTo(page, '/orgChanges/create');
  await choose(page, 'Giải thể', 'Giải thể một tổ chức', [second.name]);
  await propose(page);
  await decide(standing, addressOf(page));
  await page.reload();
  await page.getByText('Không có tổ chức kế thừa.').waitFor();
  await page.getByRole('button', { name: 'Thực hiện sắp xếp' }).click();
  await page.getByText('Việc tiếp theo: ghi biên bản bàn giao').waitFor();
});

inBrowser('a renaming is carried out on a telephone, and taken back', async () => {
  const { administrator, standing, first } = await newTenant();
  const page = await site.visit(administrator, '/orgChanges/create', NARROW);
  await choose(page, 'Đổi tên', 'Đổi tên một tổ chức', [first.name]);
  await page.getByLabel('Tên tổ chức mới').fill('Đảng bộ mang tên mới');
  await propose(page);
  await decide(standing, addressOf(page));
  await page.reload();
  await page.getByRole('button', { name: 'Thực hiện sắp xếp' }).click();
  await page.getByText('Việc tiếp theo: ghi biên bản bàn giao').waitFor();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await page.getByLabel('Lý do').fill('Quyết định đã được thu hồi.');
  await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác' }).click();

  await page.getByText('Đã hoàn tác', { exact: true }).waitFor();
});

inBrowser('organizations are handed to another committee, received and given back', async () => {
  const giving = await newTenant();
  const receiver = await newTenant();
  const { code } = await stored(Committee, receiver.committeeId);
  const page = await site.visit(giving.administrator, '/orgChanges/create');
  await choose(page, 'Chuyển giao', 'Chuyển giao một tổ chức', [giving.first.name]);
  await page.getByLabel('Mã cấp ủy tiếp nhận').fill(code);
  await propose(page);
  await decide(giving.standing, addressOf(page));

  const other = await site.visit(receiver.administrator, '/orgChanges');
  await other.getByRole('button', { name: 'Đồng ý tiếp nhận' }).click();
  await other.getByText('Cấp ủy tiếp nhận đã đồng ý').waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Thực hiện sắp xếp' }).click();
  await page.getByText('Việc tiếp theo: ghi biên bản bàn giao').waitFor();
  await other.reload();
  await other.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
  await other.getByText('Đã tiếp nhận').waitFor();
  await expectAccessible(other);
  await other.getByRole('button', { name: 'Trả lại' }).click();
  await other.getByLabel('Lý do').fill('Tỉnh ủy điều chỉnh phương án.');
  await other.getByRole('dialog').getByRole('button', { name: 'Trả lại' }).click();

  await other.getByText('Đã giao, chờ tiếp nhận').waitFor();
});
