import { DeliveryState } from '../../schema/delivery/delivery.entity.js';
import { Outbox } from '../../schema/job/job.entity.js';
import { tick } from '../../worker/core/tick.js';
import type { TestPerson } from '../core/api.js';
import { database } from '../core/database.js';
import { aDelivery, delivery } from '../core/given/delivery.js';
import { mailServer } from '../core/given/mail-server.js';
import { auditOf, storedRows } from '../core/given/stored.js';
import { MALFORMED_IDS, UNKNOWN_ID } from '../core/given/strangers.js';
import { meetingAt } from '../core/given/superuser.js';
import { runJobs } from '../core/run-jobs.js';
import { newTenant } from '../core/world.js';

const RESOLVE = `mutation ($input: ResolveDeliveryInput!) {
  resolveDelivery(input: $input) { state resolution attempts }
}`;
const REASON = 'Đã gọi điện, đồng chí xác nhận.';

type Decision = 'MARK_SENT' | 'SEND_AGAIN';

const resolve = (who: TestPerson, id: string, decision: Decision = 'MARK_SENT', reason = REASON) =>
  who.ask<{ resolveDelivery: object }>(RESOLVE, { input: { id, decision, reason } });

test.each(['UNKNOWN', 'FAILED', 'BOUNCED'])(
  'what is %s is marked as sent, with the reason, and not sent',
  async (state) => {
    const tenant = await newTenant();
    const id = await aDelivery(tenant, { state, attempts: 3 });

    const reply = await resolve(tenant.office, id);

    expect(reply.data?.resolveDelivery).toEqual({ state: 'SENT', resolution: REASON, attempts: 3 });
    expect(await storedRows(Outbox, { committeeId: tenant.committeeId })).toEqual([]);
    expect(await auditOf(id)).toMatchObject([
      {
        action: 'delivery.resolve',
        actorId: tenant.office.personId,
        actorRole: 'COMMITTEE_OFFICE',
        fromState: state,
        toState: 'SENT',
        reason: REASON,
      },
    ]);
  },
);

test.each(['UNKNOWN', 'FAILED', 'BOUNCED'])(
  'what is %s is sent once more, because a person said so',
  async (state) => {
    const post = await mailServer();
    const tenant = await newTenant();
    const id = await aDelivery(tenant, { state, attempts: 3 });

    const reply = await resolve(tenant.office, id, 'SEND_AGAIN');
    const ran = await runJobs(tenant.committeeId, post.settings);

    expect(reply.data?.resolveDelivery).toMatchObject({ state: 'PENDING', resolution: REASON });
    expect(ran).toEqual(['delivery.send']);
    expect(await delivery(id)).toMatchObject({ state: 'SENT', attempts: 4, resolution: REASON });
    expect(post.mails()).toHaveLength(1);
    expect(await auditOf(id)).toMatchObject([
      { action: 'delivery.resolve', fromState: state, toState: 'PENDING', reason: REASON },
      { action: 'delivery.send', fromState: 'SENDING', toState: 'SENT' },
    ]);
  },
);

test('a mail to be sent again whose job is lost is asked for by the clock', async () => {
  const post = await mailServer();
  const tenant = await newTenant();
  const { worker } = await database();
  const id = await aDelivery(tenant, { state: 'UNKNOWN', attempts: 1 });
  await resolve(tenant.office, id, 'SEND_AGAIN');
  const lost = await storedRows(Outbox, { committeeId: tenant.committeeId });

  await tick(worker, new Date(Date.now() + 16 * 60_000));

  const asked = await storedRows(Outbox, { committeeId: tenant.committeeId });
  expect(asked).toHaveLength(lost.length + 1);
  await runJobs(tenant.committeeId, post.settings);
  expect(await delivery(id)).toMatchObject({ state: 'SENT', attempts: 2 });
  expect(post.mails()).toHaveLength(1);
});

test.each(
  Object.values(DeliveryState).filter((state) => !['UNKNOWN', 'FAILED', 'BOUNCED'].includes(state)),
)('what is %s is not for a person to settle', async (state) => {
  const tenant = await newTenant();
  const id = await aDelivery(tenant, { state });

  expect(await resolve(tenant.office, id)).toBeRefused('WRONG_STATE');
  expect(await delivery(id)).toMatchObject({ state, resolution: null });
  expect(await auditOf(id)).toEqual([]);
});

test('nothing is settled without a reason', async () => {
  const tenant = await newTenant();
  const id = await aDelivery(tenant, { state: 'UNKNOWN' });

  expect(await resolve(tenant.office, id, 'MARK_SENT', 'đã nhận')).toBeRefused('INVALID_INPUT', {
    reason: 'TEXT_TOO_SHORT',
  });
  expect(await resolve(tenant.office, id, 'MARK_SENT', 'x'.repeat(501))).toBeRefused(
    'INVALID_INPUT',
    {
      reason: 'TEXT_TOO_LONG',
    },
  );
  expect(await delivery(id)).toMatchObject({ state: 'UNKNOWN' });
});

test('sent again by two at the same time, it is asked for once', async () => {
  const tenant = await newTenant();
  const id = await aDelivery(tenant, { state: 'UNKNOWN' });

  const replies = await meetingAt('delivery', id, [
    () => resolve(tenant.office, id, 'SEND_AGAIN'),
    () => resolve(tenant.office2, id, 'SEND_AGAIN'),
  ]);

  const codes = replies.map(({ errors }) => errors?.[0]?.extensions.code ?? 'SETTLED');
  expect(codes.toSorted()).toEqual(['SETTLED', 'WRONG_STATE']);
  expect(await storedRows(Outbox, { committeeId: tenant.committeeId })).toHaveLength(1);
});

test('only the office settles', async () => {
  const tenant = await newTenant();
  const id = await aDelivery(tenant, { state: 'UNKNOWN' });
  const { standing, executive, administrator, first } = tenant;

  for (const person of [standing, executive, administrator, first.secretary, first.officer]) {
    expect(await resolve(person, id)).toBeRefused('FORBIDDEN');
  }
  expect(await delivery(id)).toMatchObject({ state: 'UNKNOWN', resolution: null });
});

test('another committee finds no such delivery, in the same words as for an unknown id', async () => {
  const id = await aDelivery(await newTenant(), { state: 'UNKNOWN' });
  const { office } = await newTenant();

  const unknown = await resolve(office, UNKNOWN_ID);
  const foreign = [
    await resolve(office, id),
    ...(await Promise.all(MALFORMED_IDS.map((each) => resolve(office, each)))),
  ];

  expect(unknown).toBeRefused('NOT_FOUND');
  for (const reply of foreign) expect(JSON.stringify(reply)).toBe(JSON.stringify(unknown));
  expect(await delivery(id)).toMatchObject({ state: 'UNKNOWN' });
});
