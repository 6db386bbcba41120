/** Somebody of the committee looks at an organization's view. */
import { newTenant } from '../core/world.js';
import { expectAccessible, inBrowser } from './browser.js';
import { theSite } from './site.js';

const site = theSite();

inBrowser('an administrator enters with a reason, sees the banner, and leaves', async () => {
  const { administrator, first } = await newTenant();
  const page = await site.visit(administrator, '/supportAccesses');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Vào xem đơn vị' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Đơn vị').fill(first.name);
  await page.getByRole('option', { name: first.name }).click();
  await dialog.getByLabel('Lý do').fill('Đơn vị đề nghị kiểm tra số liệu nhập dở');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Vào xem đơn vị' }).click();

  const banner = page.getByRole('region', { name: 'Chế độ hỗ trợ' });
  await banner.getByText(`hỗ trợ ${first.name}`).waitFor();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expectAccessible(page);
  await banner.getByRole('button', { name: 'Rời chế độ hỗ trợ' }).click();
  await page.getByText('Đã kết thúc').waitFor();
  expect(await banner.count()).toBe(0);
});

inBrowser('the organization reads who looked and why', async () => {
  const { administrator, first } = await newTenant();
  const reason = 'Đơn vị đề nghị kiểm tra số liệu nhập dở';
  await administrator.ask(
    'mutation ($input: EnterOrganizationInput!) { enterOrganization(input: $input) { id } }',
    { input: { inOrganization: first.id, reason, hours: 1 } },
  );

  const page = await site.visit(first.secretary, '/supportAccesses');

  await page.getByText(reason).waitFor();
  await page.getByText(administrator.fullName).waitFor();
  await expectAccessible(page);
});
