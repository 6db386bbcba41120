/** What the administrator does with a webhook at the desk. */
import { ApiClient } from '../../schema/partner/partner.entity.js';
import {
  WebhookDelivery,
  WebhookEndpoint,
  WebhookSecret,
} from '../../schema/webhook/webhook.entity.js';
import {
  countReplay,
  replayWebhook,
  resendWebhookMessage,
  testWebhook,
} from '../../server/webhook/webhook-message.service.js';
import {
  changeWebhook,
  removeWebhook,
  rotateWebhookSigning,
  switchWebhook,
} from '../../server/webhook/webhook.service.js';
import { arrange, auditOfAction, stored, storedRows } from '../core/given/stored.js';
import { MALFORMED_IDS, UNKNOWN_ID } from '../core/given/strangers.js';
import { runJobs } from '../core/run-jobs.js';
import { newTenant, type Tenant } from '../core/world.js';
import { anywhere, handIn, seal, sendAll, theReceiver } from './receiver.js';

const receiver = theReceiver();
const { heard, answer } = receiver;

/** The minute that lies around now. */
function lately(id: string) {
  const now = Date.now();
  return { id, from: new Date(now - 60_000), until: new Date(now + 60_000) };
}

const run = ({ committeeId }: Tenant) => runJobs(committeeId, anywhere);

test('what happened while it was off is not told by itself, and is sent when asked for', async () => {
  const tenant = await newTenant();
  const { id } = await receiver.webhookOf(tenant);
  const { ctx } = tenant.administrator;
  await handIn(tenant.first);
  await sendAll(tenant);
  await switchWebhook(ctx, { id, enabled: false });
  await handIn(tenant.second);
  await seal();
  await switchWebhook(ctx, { id, enabled: true });
  await sendAll(tenant);
  const before = heard.length;

  const expected = await countReplay(ctx, lately(id));
  const replayed = await replayWebhook(ctx, lately(id));
  await run(tenant);

  expect([before, expected, replayed, heard.length]).toEqual([1, 2, 2, 3]);
  expect(receiver.ids().size).toBe(2);
  expect(await auditOfAction(id, 'webhook.replay')).toHaveLength(1);
});

test('nothing is sent again that the app may no longer read', async () => {
  const tenant = await newTenant();
  const { id, clientId } = await receiver.webhookOf(tenant);
  const { ctx } = tenant.administrator;
  await handIn(tenant.first);
  await sendAll(tenant);

  await arrange(ApiClient, { id: clientId }, { wholeCommittee: false });
  const narrowed = await countReplay(ctx, lately(id));
  await arrange(ApiClient, { id: clientId }, { wholeCommittee: true, scopes: ['round:read'] });
  const withoutScope = await replayWebhook(ctx, lately(id));

  expect([narrowed, withoutScope]).toEqual([0, 0]);
});

test.each([
  ['an empty time', 0],
  ['a time backwards', -1],
  ['more than 31 days', 31 * 86_400_000 + 1],
])('%s is refused at the field', async (_what, length) => {
  const tenant = await newTenant();
  const { id } = await receiver.webhookOf(tenant);
  const from = new Date('2026-03-01T00:00:00Z');
  const input = { id, from, until: new Date(from.getTime() + length) };

  const counted = countReplay(tenant.administrator.ctx, input);

  await expect(counted).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    fields: [{ field: 'until', code: 'TIME_RANGE_WRONG' }],
  });
});

test('one message is sent once more under the same id, and one that waits at once', async () => {
  const tenant = await newTenant();
  const { id } = await receiver.webhookOf(tenant);
  const { ctx } = tenant.administrator;
  answer.status = 503;
  const first = await testWebhook(ctx, { id });
  await run(tenant);

  answer.status = 200;
  const tried = await resendWebhookMessage(ctx, { id: first });
  await run(tenant);
  const again = await resendWebhookMessage(ctx, { id: first });
  await run(tenant);

  expect(tried).toBe(first);
  expect(again).not.toBe(first);
  expect(await stored(WebhookDelivery, first)).toMatchObject({ state: 'SENT', attempts: 2 });
  expect(heard).toHaveLength(3);
  expect(receiver.ids().size).toBe(1);
});

test('the log tells what was answered, how long it took, and when it is tried again', async () => {
  const tenant = await newTenant();
  const { id } = await receiver.webhookOf(tenant);
  answer.status = 500;
  await testWebhook(tenant.administrator.ctx, { id });
  await run(tenant);
  const LOG = `query ($filter: WebhookDeliveryFilter!) { webhookDeliveries(filter: $filter) {
    total items { type state attempts statusCode durationMs attemptedAt nextAttemptAt lastError } } }`;
  const asked = (filter: object) =>
    tenant.administrator.ask<{ webhookDeliveries: { total: number; items: object[] } }>(LOG, {
      filter: { webhookId: id, ...filter },
    });

  const log = await asked({ states: ['PENDING'], types: ['test'] });
  const others = [await asked({ states: ['SENT'] }), await asked({ types: ['round.opened'] })];

  expect(log.data?.webhookDeliveries.items).toEqual([
    {
      type: 'test',
      state: 'PENDING',
      attempts: 1,
      statusCode: 500,
      durationMs: expect.any(Number),
      attemptedAt: expect.any(String),
      nextAttemptAt: expect.any(String),
      lastError: null,
    },
  ]);
  expect(others.map(({ data }) => data?.webhookDeliveries.total)).toEqual([0, 0]);
});

test('events and address are chosen anew', async () => {
  const tenant = await newTenant();
  const { id } = await receiver.webhookOf(tenant);
  const { url } = await stored(WebhookEndpoint, id);
  const { ctx } = tenant.administrator;

  await changeWebhook(ctx, { id, url: 'https://other.example/', events: ['round.opened'] });
  await arrange(WebhookEndpoint, { id }, { url });
  await handIn(tenant.first);
  await sendAll(tenant);
  const wrong = changeWebhook(ctx, { id, url: 'http://other.example/', events: ['person.born'] });

  expect(heard).toEqual([]);
  await expect(wrong).rejects.toMatchObject({
    fields: [
      { field: 'url', code: 'URL_WRONG' },
      { field: 'events', code: 'EVENT_UNKNOWN' },
    ],
  });
  expect(await auditOfAction(id, 'webhook.change')).toHaveLength(1);
});

test('a removed webhook is gone with its secrets and its log, and nothing follows it', async () => {
  const tenant = await newTenant();
  const { id, clientId } = await receiver.webhookOf(tenant);
  const { ctx } = tenant.administrator;
  await testWebhook(ctx, { id });

  const whose = await removeWebhook(ctx, { id });
  await run(tenant);

  expect(whose).toBe(clientId);
  expect(heard).toEqual([]);
  expect(await storedRows(WebhookEndpoint, { id })).toEqual([]);
  expect(await storedRows(WebhookSecret, { endpoint: { id } })).toEqual([]);
  expect(await auditOfAction(id, 'webhook.remove')).toHaveLength(1);
});

test.each<[string, (tenant: Tenant, ids: { id: string; clientId: string }) => Promise<unknown>]>([
  [
    'webhook was paused',
    async ({ administrator: { ctx } }, { id }) => switchWebhook(ctx, { id, enabled: false }),
  ],
  [
    'app was shut out',
    async (_tenant, { clientId }) =>
      arrange(ApiClient, { id: clientId }, { disabledAt: new Date(), disabledReason: 'x' }),
  ],
])('a message that waits when the %s is not sent', async (_what, end) => {
  const tenant = await newTenant();
  const webhook = await receiver.webhookOf(tenant);
  const delivery = await testWebhook(tenant.administrator.ctx, webhook);

  await end(tenant, webhook);
  await run(tenant);

  expect(heard).toEqual([]);
  expect(await stored(WebhookDelivery, delivery)).toMatchObject({
    state: 'FAILED',
    lastError: 'SWITCHED_OFF',
  });
});

test('an app that answers that it is gone is told of nothing more', async () => {
  const tenant = await newTenant();
  const { id } = await receiver.webhookOf(tenant);
  answer.status = 410;
  await testWebhook(tenant.administrator.ctx, { id });

  await run(tenant);

  expect(await stored(WebhookEndpoint, id)).toMatchObject({ disabledBecause: 'GONE' });
});

test('the page of a webhook tells until when a replaced secret signs', async () => {
  const tenant = await newTenant();
  const { id } = await receiver.webhookOf(tenant);
  await rotateWebhookSigning(tenant.administrator.ctx, { id });

  const { data } = await tenant.administrator.ask<{ webhook: { bothSignUntil: string } }>(
    'query ($id: ID!) { webhook(id: $id) { client { name } bothSignUntil waiting lastSentAt } }',
    { id },
  );

  const hours = (new Date(data?.webhook.bothSignUntil ?? 0).getTime() - Date.now()) / 3_600_000;
  expect(hours).toBeGreaterThan(23);
  expect(hours).toBeLessThanOrEqual(24);
});

const STEPS = [
  'mutation ($id: ID!) { removeWebhook(id: $id) { id } }',
  'mutation ($id: ID!) { testWebhook(id: $id) { id } }',
  'mutation ($id: ID!) { rotateWebhookSigning(id: $id) { id } }',
  'mutation ($id: ID!) { changeWebhook(input: { id: $id, url: "https://a.example", events: ["round.opened"] }) { id } }',
  'mutation ($id: ID!) { replayWebhook(input: { id: $id, from: "2026-01-01T00:00:00Z", until: "2026-01-02T00:00:00Z" }) }',
  'query ($id: ID!) { webhookReplayCount(input: { id: $id, from: "2026-01-01T00:00:00Z", until: "2026-01-02T00:00:00Z" }) }',
];

test("every step is the administrator's alone, and strangers find nothing", async () => {
  const tenant = await newTenant();
  const elsewhere = await newTenant();
  const { id } = await receiver.webhookOf(tenant);
  const RESEND = 'mutation ($id: ID!) { resendWebhookMessage(id: $id) { id } }';
  const delivery = await testWebhook(tenant.administrator.ctx, { id });
  const asked = [...STEPS.map((step) => [step, id] as const), [RESEND, delivery] as const];

  for (const [step, own] of asked) {
    expect(await tenant.office.ask(step, { id: own })).toBeRefused('FORBIDDEN');
    const answers = [UNKNOWN_ID, ...MALFORMED_IDS, own].map((each) =>
      elsewhere.administrator.ask(step, { id: each }),
    );
    const bodies = new Set((await Promise.all(answers)).map((reply) => JSON.stringify(reply)));
    expect([...bodies]).toEqual([expect.stringContaining('NOT_FOUND')]);
  }
});
