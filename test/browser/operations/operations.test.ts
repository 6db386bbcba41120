/** The administrator sees how the system is, and what somebody has to do about it. */
import { v7 } from 'uuid';
import { JobFailure } from '../../../schema/operations/operations.entity.js';
import { asOperator } from '../../../server/database/owner.js';
import { database } from '../../core/database.js';
import { owned } from '../../core/owned.js';
import { newTenant } from '../../core/world.js';
import { expectAccessible, inBrowser } from '../browser.js';
import { NARROW, theSite } from '../site.js';

/** The wall is tried every three seconds. */
const site = theSite({ worker: true, settings: async () => ({ WALL_PROBE_MINUTES: '0.05' }) });

async function asOwner(statement: string): Promise<void> {
  const { owner } = await database();
  await owner.em.getConnection().execute(statement);
}

/** A job of the committee that was given up. */
async function aFailure(committeeId: string, subjectId: string, error: string) {
  const { owner } = await database();
  const job = {
    jobName: 'round.consolidate',
    subjectId,
    state: 'GIVEN_UP' as const,
    attempts: 400,
  };
  const told = { error, requestId: v7(), failedAt: new Date() };
  await asOperator(owner, (em) =>
    em.insert(JobFailure, { ...owned(committeeId), ...job, ...told }),
  );
}

inBrowser(
  'a canary that crosses turns the page red, and green again once it cannot',
  async () => {
    const { administrator } = await newTenant();
    const page = await site.visit(administrator, '/operations');
    const wall = page.getByRole('region', { name: 'Ngăn cách đơn vị' });
    await wall.getByText('Bình thường').waitFor({ timeout: 60_000 });
    await wall.getByText(/mọi cách vượt sang .* đều bị chặn/).waitFor();
    await page.getByText('Tiến trình xử lý nền đang chạy', { exact: false }).waitFor();

    await asOwner(
      'create policy planted on app.figure for select to app_organization using (true)',
    );
    try {
      await wall.getByText('Có sự cố').waitFor({ timeout: 60_000 });
      await wall.getByText(/^Bức tường bị vượt qua lúc/).waitFor();
      await wall.getByText(/an organization reads figure/).waitFor();
      await expectAccessible(page);
    } finally {
      await asOwner('drop policy planted on app.figure');
    }

    await wall.getByText('Bình thường').waitFor({ timeout: 60_000 });
    await expectAccessible(page);
  },
  200_000,
);

inBrowser('a failed job is run again or put away with a reason, on a telephone too', async () => {
  const tenant = await newTenant();
  await aFailure(tenant.committeeId, tenant.roundId, 'ENOSPC: no space left on device, write');
  await aFailure(tenant.committeeId, v7(), 'NOT_FOUND');
  const page = await site.visit(tenant.administrator, '/operations', NARROW);
  const jobs = page.getByRole('region', { name: 'Việc bị lỗi' });
  await jobs.getByText('ENOSPC: no space left on device, write').waitFor();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  await expectAccessible(page);

  const gone = jobs.getByRole('listitem').filter({ hasText: 'NOT_FOUND' });
  await gone.getByRole('button', { name: /^Đã xử lý cách khác/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Lý do').fill('Đợt báo cáo này đã hủy từ tuần trước');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Đã xử lý cách khác' }).click();
  await gone.waitFor({ state: 'detached' });
  await jobs.getByRole('button', { name: /^Chạy lại/ }).click();
  await page.getByText('Đã yêu cầu chạy lại; kết quả hiện ở đây.').waitFor();

  expect(width).toBe(NARROW);
});

inBrowser('the audit log is looked through at once when it is asked for', async () => {
  const { administrator } = await newTenant();
  const page = await site.visit(administrator, '/operations');
  const audit = page.getByRole('region', { name: 'Nhật ký' });

  await audit.getByRole('button', { name: 'Kiểm tra ngay' }).click();

  await audit.getByText(/^Nguyên vẹn: \d+ sự kiện khớp niêm phong/).waitFor({ timeout: 60_000 });
  await audit.getByText('Bình thường').waitFor();
});

inBrowser('whoever lacks the permission has no such page', async () => {
  const { office } = await newTenant();
  const page = await site.visit(office, '/operations');

  await page.getByText('Không có quyền xem trang này').waitFor();
  expect(await page.getByRole('link', { name: 'Vận hành' }).count()).toBe(0);
});
