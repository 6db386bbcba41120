import { aDelivery, delivery } from '../core/given/delivery.js';
import { mailServer } from '../core/given/mail-server.js';
import { runJob } from '../core/run-jobs.js';
import { newTenant } from '../core/world.js';

/** Longer than a sender waits for an answer (30 s). */
const FOR_EVER_MS = 45_000;

/** The two wait side by side, as long as a sender waits for an answer. */
test('a server that falls silent: before the message it is tried again, after it nobody knows', async () => {
  const tenant = await newTenant();
  const before = await mailServer({
    onRecipient: () => ({ drop: 'before-storing', afterMs: FOR_EVER_MS }),
  });
  const after = await mailServer({
    onMessage: () => ({ drop: 'after-storing', afterMs: FOR_EVER_MS }),
  });
  const ids = [await aDelivery(tenant), await aDelivery(tenant)] as const;

  await Promise.all([
    runJob('delivery.send', ids[0], tenant.committeeId, before.settings),
    runJob('delivery.send', ids[1], tenant.committeeId, after.settings),
  ]);

  expect(await delivery(ids[0])).toMatchObject({ state: 'RETRY_WAIT', smtpCode: null });
  expect(before.mails()).toEqual([]);
  expect(await delivery(ids[1])).toMatchObject({ state: 'UNKNOWN', nextAttemptAt: null });
  expect(after.mails()).toHaveLength(1);
});
