import { resolveDelivery } from '../../server/delivery/delivery.service.js';
import { tick } from '../../worker/core/tick.js';
import { database } from '../core/database.js';
import { aDelivery, delivery } from '../core/given/delivery.js';
import { mailServer } from '../core/given/mail-server.js';
import { auditOf } from '../core/given/stored.js';
import { runJob, runJobs } from '../core/run-jobs.js';
import { newTenant } from '../core/world.js';

const MINUTE = 60_000;
const fromNow = (minutes: number) => new Date(Date.now() + minutes * MINUTE);

async function ticks(count: number, minutes = 0): Promise<void> {
  const { worker } = await database();
  await Promise.all(Array.from({ length: count }, () => tick(worker, fromNow(minutes))));
}

test('a send whose lease has run out is known to nobody: said once, and never sent again', async () => {
  const post = await mailServer();
  const tenant = await newTenant();
  const id = await aDelivery(tenant, { state: 'SENDING', attempts: 1, leaseUntil: fromNow(-1) });

  await ticks(5);
  await ticks(1, 100_000);
  const ran = await runJobs(tenant.committeeId, post.settings);
  await runJob('delivery.send', id, tenant.committeeId, post.settings);

  expect(await delivery(id)).toMatchObject({ state: 'UNKNOWN', attempts: 1, leaseUntil: null });
  expect(await auditOf(id)).toMatchObject([
    {
      action: 'delivery.loseTrack',
      entity: 'Delivery',
      actorId: null,
      actorRole: 'CLOCK',
      fromState: 'SENDING',
      toState: 'UNKNOWN',
    },
  ]);
  expect(ran).toEqual([]);
  expect(post.mails()).toEqual([]);
});

test('a send under way is left to whoever sends it', async () => {
  const tenant = await newTenant();
  const leaseUntil = fromNow(1);
  const id = await aDelivery(tenant, { state: 'SENDING', attempts: 1, leaseUntil });

  await ticks(3);

  expect(await delivery(id)).toMatchObject({ state: 'SENDING', leaseUntil });
  expect(await auditOf(id)).toEqual([]);
});

test('a sender that was given up and is back says what it knows, before anybody sends again', async () => {
  const tenant = await newTenant();
  const id = await aDelivery(tenant);
  const post = await mailServer({
    // The clock strikes while the server has the message and the sender waits for its answer.
    onMessage: () => ticks(1, 10),
  });

  await runJob('delivery.send', id, tenant.committeeId, post.settings);

  expect(await delivery(id)).toMatchObject({ state: 'SENT', attempts: 1 });
  expect((await auditOf(id)).map(({ fromState, toState }) => [fromState, toState])).toEqual([
    ['SENDING', 'UNKNOWN'],
    ['UNKNOWN', 'SENT'],
  ]);
  expect(post.mails()).toHaveLength(1);
});

test('a sender that was given up and is back does not undo what a person decided', async () => {
  const tenant = await newTenant();
  const id = await aDelivery(tenant);
  const reason = 'Đã giao bản giấy tận tay';
  const post = await mailServer({
    onMessage: async () => {
      await ticks(1, 10);
      await resolveDelivery(tenant.office.ctx, { id, decision: 'MARK_SENT', reason });
      return { reply: 554 };
    },
  });

  await runJob('delivery.send', id, tenant.committeeId, post.settings);

  expect(await delivery(id)).toMatchObject({ state: 'SENT', resolution: reason, smtpCode: null });
});

test('a mail whose job was lost on its way is asked for anew after its time, once', async () => {
  const post = await mailServer();
  const tenant = await newTenant();
  const id = await aDelivery(tenant, { nextAttemptAt: fromNow(15) });

  await ticks(3, 14);
  const early = await runJobs(tenant.committeeId, post.settings);
  await ticks(5, 16);
  const due = await runJobs(tenant.committeeId, post.settings);

  expect(early).toEqual([]);
  expect(due).toEqual(['delivery.send']);
  expect(await delivery(id)).toMatchObject({ state: 'SENT', attempts: 1 });
  expect(post.mails()).toHaveLength(1);
});

test('a mail that waits is made due once, by however many ticks', async () => {
  const post = await mailServer();
  const tenant = await newTenant();
  const id = await aDelivery(tenant, {
    state: 'RETRY_WAIT',
    attempts: 1,
    nextAttemptAt: fromNow(1),
  });

  await ticks(5, 2);
  const ran = await runJobs(tenant.committeeId, post.settings);

  expect(ran).toEqual(['delivery.send']);
  expect(await delivery(id)).toMatchObject({ state: 'SENT', attempts: 2 });
});

test.each(['SENT', 'FAILED', 'UNKNOWN'])(
  'the clock leaves a delivery that is %s alone',
  async (state) => {
    const tenant = await newTenant();
    const id = await aDelivery(tenant, {
      state,
      nextAttemptAt: fromNow(-100),
      leaseUntil: fromNow(-100),
    });

    await ticks(3, 100_000);

    expect(await runJobs(tenant.committeeId)).toEqual([]);
    expect(await delivery(id)).toMatchObject({ state, version: 1 });
  },
);
