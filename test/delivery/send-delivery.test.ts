import { Delivery } from '../../schema/delivery/delivery.entity.js';
import { Outbox } from '../../schema/job/job.entity.js';
import { OfficialDocument } from '../../schema/document/document.entity.js';
import type { FaultHooks } from '../../server/launch/mail/faults.js';
import { tick } from '../../worker/core/tick.js';
import { database } from '../core/database.js';
import { aDelivery, delivery } from '../core/given/delivery.js';
import { mailServer } from '../core/given/mail-server.js';
import { arrange, auditOf, storedRows } from '../core/given/stored.js';
import { runJob, runJobs } from '../core/run-jobs.js';
import { newTenant, type Tenant } from '../core/world.js';

const MINUTE = 60_000;

type Post = Awaited<ReturnType<typeof mailServer>>;

/** A delivery tried once at a mail server that does as the hooks say. */
async function tried(hooks: FaultHooks, columns: Partial<Record<keyof Delivery, unknown>> = {}) {
  const post = await mailServer(hooks);
  const tenant = await newTenant();
  const id = await aDelivery(tenant, columns);
  await runJob('delivery.send', id, tenant.committeeId, post.settings);
  return { post, tenant, id };
}

/** The clock strikes some minutes from now, and the worker does what it asks for. */
async function later({ committeeId }: Tenant, post: Post, minutes: number): Promise<string[]> {
  const { worker } = await database();
  await tick(worker, new Date(Date.now() + minutes * MINUTE));
  return runJobs(committeeId, post.settings);
}

/** A hook that answers so the first time and lets everything after it pass. */
function once(fault: { reply: number } | { drop: 'before-storing' | 'after-storing' }) {
  let asked = 0;
  return () => ((asked += 1) === 1 ? fault : undefined);
}

test('a mail taken by the server is sent, and that is written down', async () => {
  const { post, id } = await tried({});

  expect(await delivery(id)).toMatchObject({
    state: 'SENT',
    attempts: 1,
    smtpCode: 250,
    lastError: null,
    leaseUntil: null,
    nextAttemptAt: null,
    sentAt: expect.any(Date),
  });
  expect(post.mails()).toHaveLength(1);
  expect(await auditOf(id)).toMatchObject([
    { action: 'delivery.send', actorRole: 'CLOCK', fromState: 'SENDING', toState: 'SENT' },
  ]);
});

test('every attempt at a mail has the same message id, and one of its own for every delivery', async () => {
  const post = await mailServer();
  const tenant = await newTenant();
  const ids = [await aDelivery(tenant), await aDelivery(tenant)];
  for (const id of ids) await runJob('delivery.send', id, tenant.committeeId, post.settings);
  await arrange(Delivery, { id: ids[0] }, { state: 'PENDING' });

  await runJob('delivery.send', ids[0] ?? '', tenant.committeeId, post.settings);

  const [first, second, again] = await post.read();
  expect(again?.messageId).toBe(first?.messageId);
  expect(second?.messageId).not.toBe(first?.messageId);
  expect(first?.headers.get('x-entity-ref-id')).toBe(ids[0]);
  expect(first?.headers.get('auto-submitted')).toBe('auto-generated');
});

describe('an answer of 4xx', () => {
  test.each([421, 450, 451, 452])('%d has the mail wait', async (reply) => {
    const { post, id } = await tried({ onRecipient: once({ reply }) });

    expect(await delivery(id)).toMatchObject({
      state: 'RETRY_WAIT',
      attempts: 1,
      smtpCode: reply,
      leaseUntil: null,
      sentAt: null,
    });
    expect(post.mails()).toEqual([]);
  });

  test('lets the mail be sent at the tick after its time, and not before', async () => {
    const { post, tenant, id } = await tried({ onRecipient: once({ reply: 450 }) });

    const early = await later(tenant, post, 0.9);
    const due = await later(tenant, post, 1.1);

    expect(early).toEqual([]);
    expect(due).toEqual(['delivery.send']);
    expect(await delivery(id)).toMatchObject({ state: 'SENT', attempts: 2, lastError: null });
    expect(post.mails()).toHaveLength(1);
  });

  test('counts after the last dot too: the server says that it has not taken the mail', async () => {
    const { post, tenant, id } = await tried({ onMessage: once({ reply: 451 }) });

    expect(await delivery(id)).toMatchObject({ state: 'RETRY_WAIT', smtpCode: 451 });
    await later(tenant, post, 2);
    expect(await delivery(id)).toMatchObject({ state: 'SENT' });
  });

  test('a stray second job does not cut the waiting short', async () => {
    const { post, tenant, id } = await tried({ onRecipient: once({ reply: 450 }) });

    await runJob('delivery.send', id, tenant.committeeId, post.settings);

    expect(await delivery(id)).toMatchObject({ state: 'RETRY_WAIT', attempts: 1 });
    expect(post.mails()).toEqual([]);
  });

  test('waits longer each time, and is given up after the eighth attempt', async () => {
    const post = await mailServer({ onRecipient: () => ({ reply: 450 }) });
    const tenant = await newTenant();
    const id = await aDelivery(tenant);
    const waits: number[] = [];

    await runJob('delivery.send', id, tenant.committeeId, post.settings);
    for (let attempt = 2; attempt <= 12; attempt += 1) {
      const { nextAttemptAt } = await delivery(id);
      if (!nextAttemptAt) break;
      waits.push(Math.round((nextAttemptAt.getTime() - Date.now()) / MINUTE));
      await later(tenant, post, (waits.at(-1) ?? 0) + 1);
    }

    expect(waits).toEqual([1, 5, 15, 60, 180, 720, 1440]);
    expect(await delivery(id)).toMatchObject({
      state: 'FAILED',
      attempts: 8,
      smtpCode: 450,
      nextAttemptAt: null,
    });
    expect(await later(tenant, post, 100_000)).toEqual([]);
  });
});

describe('an answer of 5xx', () => {
  test.each([550, 552, 554])('%d to the recipient is final: the mail bounced', async (reply) => {
    const { post, tenant, id } = await tried({ onRecipient: () => ({ reply }) });

    const ran = await later(tenant, post, 100_000);

    expect(await delivery(id)).toMatchObject({ state: 'BOUNCED', attempts: 1, smtpCode: reply });
    expect(ran).toEqual([]);
    expect(post.mails()).toEqual([]);
  });

  test('is final to the sender and to the message as well', async () => {
    const sender = await tried({ onSender: () => ({ reply: 550 }) });
    const message = await tried({ onMessage: () => ({ reply: 554 }) });

    expect(await delivery(sender.id)).toMatchObject({ state: 'FAILED', smtpCode: 550 });
    expect(await delivery(message.id)).toMatchObject({ state: 'FAILED', smtpCode: 554 });
  });
});

describe('a connection lost', () => {
  test.each(['onSender', 'onRecipient'])(
    'at %s, before the message, is tried again',
    async (hook) => {
      const { post, tenant, id } = await tried({ [hook]: once({ drop: 'before-storing' }) });

      expect(await delivery(id)).toMatchObject({ state: 'RETRY_WAIT', smtpCode: null });
      await later(tenant, post, 2);
      expect(await delivery(id)).toMatchObject({ state: 'SENT', attempts: 2 });
      expect(post.mails()).toHaveLength(1);
    },
  );

  test.each([
    ['before-storing', 0],
    ['after-storing', 1],
  ] as const)(
    'after the last dot, %s, is known to nobody and never tried again',
    async (drop, arrived) => {
      const { post, tenant, id } = await tried({ onMessage: once({ drop }) });

      const ran = [];
      for (const minutes of [1, 20, 1500, 100_000])
        ran.push(...(await later(tenant, post, minutes)));
      await runJob('delivery.send', id, tenant.committeeId, post.settings);

      expect(ran).toEqual([]);
      expect(await delivery(id)).toMatchObject({
        state: 'UNKNOWN',
        attempts: 1,
        nextAttemptAt: null,
        sentAt: null,
      });
      expect(post.mails()).toHaveLength(arrived);
    },
  );

  test('before it was made: nobody listens, and it is tried again', async () => {
    const tenant = await newTenant();
    const id = await aDelivery(tenant);

    await runJob('delivery.send', id, tenant.committeeId, { SMTP_URL: 'smtp://127.0.0.1:1' });

    expect(await delivery(id)).toMatchObject({ state: 'RETRY_WAIT', attempts: 1, smtpCode: null });
    const post = await mailServer();
    await later(tenant, post, 2);
    expect(await delivery(id)).toMatchObject({ state: 'SENT' });
  });
});

test('a file that is gone has the mail wait: the server has not heard of it yet', async () => {
  const post = await mailServer();
  const tenant = await newTenant();
  const id = await aDelivery(tenant);
  const { document } = await delivery(id);
  const file = { kind: 'pdf', name: 'a.pdf', path: 'no/such.pdf', sha256: '', bytes: 1 };
  await arrange(OfficialDocument, { id: document.id }, { files: [file] });

  await runJob('delivery.send', id, tenant.committeeId, post.settings);

  expect(await delivery(id)).toMatchObject({ state: 'RETRY_WAIT', lastError: 'MAIL_NOT_COMPOSED' });
  await arrange(OfficialDocument, { id: document.id }, { files: [] });
  await later(tenant, post, 2);
  expect(await delivery(id)).toMatchObject({ state: 'SENT' });
});

test('a document that is not signed is not mailed', async () => {
  const post = await mailServer();
  const tenant = await newTenant();
  const id = await aDelivery(tenant);
  const { document } = await delivery(id);
  await arrange(OfficialDocument, { id: document.id }, { state: 'NUMBERED' });

  await runJob('delivery.send', id, tenant.committeeId, post.settings);

  expect((await delivery(id)).state).not.toBe('SENT');
  expect(post.mails()).toEqual([]);
});

test('run twice, one after the other, it is sent once', async () => {
  const { post, tenant, id } = await tried({});

  await runJob('delivery.send', id, tenant.committeeId, post.settings);

  expect(post.mails()).toHaveLength(1);
  expect(await delivery(id)).toMatchObject({ state: 'SENT', attempts: 1 });
});

test('run by five workers at the same time, it is sent once', async () => {
  const post = await mailServer();
  const tenant = await newTenant();
  const id = await aDelivery(tenant);
  const run = () => runJob('delivery.send', id, tenant.committeeId, post.settings);

  await Promise.all([run(), run(), run(), run(), run()]);

  expect(post.mails()).toHaveLength(1);
  expect(await delivery(id)).toMatchObject({ state: 'SENT', attempts: 1 });
});

test("a job that names another committee's delivery finds nothing", async () => {
  const post = await mailServer();
  const id = await aDelivery(await newTenant());
  const { committeeId } = await newTenant();

  await runJob('delivery.send', id, committeeId, post.settings);

  expect(post.mails()).toEqual([]);
  expect((await delivery(id)).state).not.toBe('SENT');
  expect(await storedRows(Outbox, { committeeId })).toEqual([]);
});
