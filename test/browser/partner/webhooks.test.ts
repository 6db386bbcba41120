/** The administrator has an app told of events, and looks after its webhook. */
import { ApiClient } from '../../../schema/partner/partner.entity.js';
import { WebhookDelivery, WebhookEndpoint } from '../../../schema/webhook/webhook.entity.js';
import { createWebhook } from '../../../server/webhook/webhook.service.js';
import { testWebhook } from '../../../server/webhook/webhook-message.service.js';
import { anApp } from '../../core/given/partner.js';
import { arrange, storedRows } from '../../core/given/stored.js';
import { newTenant } from '../../core/world.js';
import { expectAccessible, inBrowser } from '../browser.js';
import { NARROW, theSite } from '../site.js';

const site = theSite();

inBrowser('a webhook is added, its secret shown once, tried, changed and removed', async () => {
  const tenant = await newTenant();
  const { id: clientId } = await anApp(tenant);
  const page = await site.visit(tenant.administrator, `/apiClients/${clientId}`);

  await page.getByRole('button', { name: 'Thêm webhook' }).click();
  await page.getByLabel('Địa chỉ nhận (https)').fill('http://partner.example/hook');
  await page.getByRole('button', { name: 'Lưu' }).click();
  await page.getByText('Cần một địa chỉ https đầy đủ.').waitFor();
  await expectAccessible(page);
  await page.getByLabel('Địa chỉ nhận (https)').fill('https://partner.invalid/hook');
  await page.getByRole('checkbox', { name: 'Kỳ báo cáo đã mở' }).uncheck();
  await page.getByRole('button', { name: 'Lưu' }).click();

  const secret = await page.getByLabel('Nội dung khóa ký').inputValue();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Đã cất giữ' }).click();
  await page.getByRole('heading', { level: 1, name: 'https://partner.invalid/hook' }).waitFor();
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(await page.content()).not.toContain(secret);

  await page.getByRole('button', { name: 'Gửi thử', exact: true }).click();
  await page.getByRole('cell', { name: /^Thông điệp thử/ }).waitFor();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Sửa địa chỉ, sự kiện' }).click();
  await page.getByRole('checkbox', { name: 'Kỳ báo cáo đã mở' }).check();
  await page.getByRole('button', { name: 'Lưu' }).click();
  await page.getByText(/^Báo khi: .*Kỳ báo cáo đã mở/).waitFor();

  await page.getByRole('button', { name: 'Xóa webhook' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Xác nhận' }).click();
  await page.getByText('Chưa có webhook.').waitFor();
});

inBrowser(
  'a webhook that switched itself off says why, and is on again on a telephone',
  async () => {
    const tenant = await newTenant();
    const { id: clientId } = await anApp(tenant);
    const input = { clientId, url: 'https://partner.invalid/hook', events: ['round.opened'] };
    const { ctx } = tenant.administrator;
    const { id } = await createWebhook(ctx, input);
    const delivery = await testWebhook(ctx, { id });
    await arrange(
      WebhookDelivery,
      { id: delivery },
      { state: 'FAILED', attempts: 8, statusCode: 503, durationMs: 210, attemptedAt: new Date() },
    );
    await arrange(WebhookEndpoint, { id }, { disabledAt: new Date(), disabledBecause: 'FAILING' });

    const page = await site.visit(tenant.administrator, `/webhooks/${id}`, NARROW);
    await page.getByText(/^Webhook tự tắt lúc/).waitFor();
    await page.getByText('HTTP 503 · 210 ms').waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Bật lại' }).click();

    await page.getByRole('button', { name: 'Gửi lại theo thời gian' }).click();
    await page.getByText('Sẽ gửi 0 thông điệp.').waitFor();
    await expectAccessible(page);
    await page.getByLabel('Đến trước').fill('2020-01-01T00:00');
    await page.getByText('Khoảng thời gian phải đúng thứ tự và không quá 31 ngày.').waitFor();
    await page.getByRole('button', { name: 'Hủy' }).click();
    await page.getByRole('button', { name: /^Gửi lại: Thông điệp thử/ }).click();
    await page.getByText('Chờ gửi', { exact: true }).waitFor();

    expect(width).toBe(NARROW);
    expect(await storedRows(WebhookDelivery, { endpoint: { id } })).toHaveLength(2);
    expect(await storedRows(ApiClient, { id: clientId })).toHaveLength(1);
  },
);
