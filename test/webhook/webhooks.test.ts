import { WebhookDelivery, WebhookEndpoint } from '../../schema/webhook/webhook.entity.js';
import { testWebhook } from '../../server/webhook/webhook-message.service.js';
import { createWebhook, rotateWebhookSigning } from '../../server/webhook/webhook.service.js';
import { tick } from '../../worker/core/tick.js';
import { postMessage } from '../../worker/webhook/post-message.js';
import { isPublicAddress } from '../../worker/webhook/public-address.js';
import { database } from '../core/database.js';
import { mailServer } from '../core/given/mail-server.js';
import { anApp, everything } from '../core/given/partner.js';
import { arrange, stored, storedRows } from '../core/given/stored.js';
import { UNKNOWN_ID } from '../core/given/strangers.js';
import { runJobs } from '../core/run-jobs.js';
import { newTenant } from '../core/world.js';
import { anywhere, EVENTS, handIn, sendAll, theReceiver, verified } from './receiver.js';

const receiver = theReceiver();
const { heard, answer } = receiver;

test('an app is told once of what it may read, signed, and without a word about a person', async () => {
  const tenant = await newTenant();
  const { secret } = await receiver.webhookOf(tenant);

  await handIn(tenant.first);
  await sendAll(tenant);
  await sendAll(tenant);

  expect(heard).toHaveLength(1);
  const [told] = heard;
  expect(verified(secret, told!)).toEqual({
    type: 'submission.handed_in',
    timestamp: expect.stringMatching(/^\d{4}-.*Z$/),
    data: {
      kind: 'Submission',
      id: tenant.first.submissionId,
      organizationId: tenant.first.id,
    },
  });
  expect(told?.body).not.toContain(tenant.first.secretary.personId);
});

test('an app is told of its own organizations, scopes and committee alone', async () => {
  const tenant = await newTenant();
  const elsewhere = await newTenant();
  await receiver.webhookOf(tenant, {
    name: 'Một tổ chức',
    wholeCommittee: false,
    organizations: [tenant.second.id],
  });
  await receiver.webhookOf(tenant, { name: 'Chỉ báo cáo', scopes: ['report:read'] });
  await receiver.webhookOf(elsewhere);

  await handIn(tenant.first);
  await sendAll(tenant);
  await sendAll(elsewhere);

  expect(heard).toEqual([]);
});

test('while a secret is replaced both sign, and the old one no more after a day', async () => {
  const tenant = await newTenant();
  const { id, secret } = await receiver.webhookOf(tenant);
  const { ctx } = tenant.administrator;

  const { signingKey: next } = await rotateWebhookSigning(ctx, { id });
  await testWebhook(ctx, { id });
  await runJobs(tenant.committeeId, anywhere);

  for (const each of [secret, next]) {
    expect(verified(each, heard[0]!)).toMatchObject({ type: 'test' });
  }
  expect(next).not.toBe(secret);
});

test('a message that fails is tried again, under the same id, until it is taken', async () => {
  const tenant = await newTenant();
  const { id } = await receiver.webhookOf(tenant);
  const { worker } = await database();
  answer.status = 500;
  const deliveryId = await testWebhook(tenant.administrator.ctx, { id });
  await runJobs(tenant.committeeId, anywhere);
  const failed = await stored(WebhookDelivery, deliveryId);

  answer.status = 204;
  await tick(worker, new Date(failed.nextAttemptAt.getTime() + 1000));
  await runJobs(tenant.committeeId, anywhere);

  expect(failed).toMatchObject({ state: 'PENDING', attempts: 1, statusCode: 500 });
  expect(failed.nextAttemptAt.getTime() - Date.now()).toBeLessThan(61_000);
  expect(await stored(WebhookDelivery, deliveryId)).toMatchObject({ state: 'SENT', attempts: 2 });
  expect(receiver.ids().size).toBe(1);
});

test('a message that never arrives switches the webhook off, and the contact is told', async () => {
  const tenant = await newTenant();
  const { id } = await receiver.webhookOf(tenant);
  const mails = await mailServer();
  answer.status = 302;
  const deliveryId = await testWebhook(tenant.administrator.ctx, { id });
  await arrange(WebhookDelivery, { id: deliveryId }, { attempts: 7 });

  await runJobs(tenant.committeeId, { ...anywhere, ...mails.settings });

  expect(await stored(WebhookDelivery, deliveryId)).toMatchObject({ state: 'FAILED' });
  expect((await stored(WebhookEndpoint, id)).disabledAt).not.toBeNull();
  expect(mails.mails().map(({ envelopeTo }) => envelopeTo)).toEqual([[everything.contact]]);
  expect(heard).toHaveLength(1);
  await expect(testWebhook(tenant.administrator.ctx, { id })).rejects.toMatchObject({
    code: 'WEBHOOK_OFF',
  });
});

test.each([
  'http://partner.example/hook',
  'https://name:word@partner.example/',
  'ftp://partner.example',
  'partner.example',
])('%s is no address for a webhook', async (url) => {
  const tenant = await newTenant();
  const { id: clientId } = await anApp(tenant);

  const made = createWebhook(tenant.administrator.ctx, { clientId, url, events: EVENTS });

  await expect(made).rejects.toMatchObject({ fields: [{ field: 'url', code: 'URL_WRONG' }] });
});

test.each([
  ...['127.0.0.1', '0.0.0.0', '169.254.169.254', '100.64.0.1', '::1', '::', 'fe80::1', 'fc00::1'],
  ...['::ffff:127.0.0.1', '64:ff9b::7f00:1', '2002:7f00:1::', '224.0.0.1', 'nothing'],
])('%s is not on the public internet', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each(['1.1.1.1', '8.8.8.8', '2606:4700:4700::1111'])('%s is', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each([
  'https://localhost/',
  'https://127.0.0.1/',
  'https://[::1]/',
  'https://[::ffff:7f00:1]/',
])('no message goes to %s, whatever it is called', async (url) => {
  const outcome = await postMessage({ url, body: '{}', headers: {}, anywhere: false });

  expect(outcome).toEqual({ status: null, error: 'ADDRESS_NOT_PUBLIC' });
});

test("webhooks are the administrator's alone, and strangers find nothing", async () => {
  const tenant = await newTenant();
  const elsewhere = await newTenant();
  const { id } = await receiver.webhookOf(tenant);
  const SWITCH = 'mutation ($id: ID!) { switchWebhook(id: $id, enabled: false) { id } }';

  expect(await tenant.office.ask(SWITCH, { id })).toBeRefused('FORBIDDEN');
  const foreign = await elsewhere.administrator.ask(SWITCH, { id });
  const unknown = await elsewhere.administrator.ask(SWITCH, { id: UNKNOWN_ID });
  expect(foreign).toBeRefused('NOT_FOUND');
  expect(JSON.stringify(foreign)).toBe(JSON.stringify(unknown));
  const seen = await tenant.administrator.ask(
    'query ($id: ID!) { webhookDeliveries(filter: { webhookId: $id }) { total } }',
    { id },
  );
  expect(seen).toSucceed();
  expect(await storedRows(WebhookDelivery, { endpoint: { id } })).toEqual([]);
});
