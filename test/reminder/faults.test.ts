/** Reminders under faults: none is sent twice, none on another day, none after handing in. */
import { Person } from '../../schema/membership/membership.entity.js';
import { Reminder } from '../../schema/reminder/reminder.entity.js';
import { ReportRound } from '../../schema/round/round.entity.js';
import { tick } from '../../worker/core/tick.js';
import { database } from '../core/database.js';
import { mailServer } from '../core/given/mail-server.js';
import { arrange, storedRows } from '../core/given/stored.js';
import { handedIn } from '../core/given/submission.js';
import { newTenant, type Tenant } from '../core/world.js';
import { runAt } from '../schedule/schedule.fixture.js';

const WEDNESDAY = '2026-11-25T02:00:00Z';
const THURSDAY = '2026-11-26T02:00:00Z';

/** Only the first organization owes; its two people are reminded. Due on Friday. */
async function oneOwes(ladder = [7, 3, 1, 0]): Promise<Tenant> {
  const tenant = await newTenant({ organizationDueAt: new Date('2026-11-27T10:00:00Z') });
  await arrange(ReportRound, { id: tenant.roundId }, { reminderDays: ladder });
  await handedIn(tenant.second);
  await handedIn(tenant.third);
  return tenant;
}

const remind = ({ committeeId }: Tenant, at: string) =>
  runAt(at, ['reminder.remind', committeeId], committeeId);

const ledger = ({ committeeId }: Tenant) => storedRows(Reminder, { committeeId });

async function sendAll(tenant: Tenant, at: string, settings: object) {
  for (const { id } of await ledger(tenant)) {
    await runAt(at, ['reminder.send', id], tenant.committeeId, settings);
  }
}

test('a busy mail server is tried again on the same day, and each mail arrives once', async () => {
  const tenant = await oneOwes();
  let refusals = 2;
  const post = await mailServer({
    onRecipient: () => (refusals-- > 0 ? { reply: 450 } : undefined),
  });
  await remind(tenant, WEDNESDAY);
  await sendAll(tenant, WEDNESDAY, post.settings);
  const waiting = await ledger(tenant);

  const { worker } = await database();
  await tick(worker, new Date('2026-11-25T02:05:00Z'));
  await sendAll(tenant, '2026-11-25T02:05:00Z', post.settings);

  expect(waiting.map(({ state }) => state)).toEqual(['RETRY_WAIT', 'RETRY_WAIT']);
  expect((await ledger(tenant)).map(({ state }) => state)).toEqual(['SENT', 'SENT']);
  expect(post.mails()).toHaveLength(2);
});

test('what could not leave on its day is dropped, and the next rung says it anew', async () => {
  const tenant = await oneOwes();
  const down = await mailServer({ onRecipient: () => ({ reply: 450 }) });
  const post = await mailServer();
  await remind(tenant, WEDNESDAY);
  await sendAll(tenant, WEDNESDAY, down.settings);

  await remind(tenant, THURSDAY);
  await sendAll(tenant, THURSDAY, post.settings);

  const states = (await ledger(tenant)).map(({ day, state }) => `${day} ${state}`);
  expect(states.toSorted()).toEqual([
    ...['2026-11-25 SKIPPED', '2026-11-25 SKIPPED'],
    ...['2026-11-26 SENT', '2026-11-26 SENT'],
  ]);
  expect(post.mails()).toHaveLength(2);
});

test('a worker killed while sending leaves the mail to a person, not to a second try', async () => {
  const tenant = await oneOwes();
  const post = await mailServer();
  await remind(tenant, WEDNESDAY);
  const { committeeId } = tenant;
  const leaseUntil = new Date('2026-11-25T02:01:00Z');
  await arrange(Reminder, { committeeId }, { state: 'SENDING', attempts: 1, leaseUntil });

  const { worker } = await database();
  await tick(worker, new Date('2026-11-25T02:30:00Z'));
  await sendAll(tenant, '2026-11-25T02:30:00Z', post.settings);

  expect((await ledger(tenant)).map(({ state }) => state)).toEqual(['UNKNOWN', 'UNKNOWN']);
  expect(post.mails()).toEqual([]);
});

test('after days without a worker one mail says where things stand, not one for each day', async () => {
  const tenant = await oneOwes([14, 7, 3, 1, 0]);
  const post = await mailServer();
  await remind(tenant, '2026-11-13T02:00:00Z');
  await sendAll(tenant, '2026-11-13T02:00:00Z', post.settings);

  for (let run = 0; run < 3; run += 1) await remind(tenant, THURSDAY);
  await sendAll(tenant, THURSDAY, post.settings);

  const days = (await ledger(tenant)).map(({ day }) => day).toSorted();
  expect(days).toEqual(['2026-11-13', '2026-11-13', '2026-11-26', '2026-11-26']);
  expect(post.mails()).toHaveLength(4);
});

test('who hands in between the ledger and the mail is not written to', async () => {
  const tenant = await oneOwes();
  const post = await mailServer();
  await remind(tenant, WEDNESDAY);

  await handedIn(tenant.first);
  await sendAll(tenant, WEDNESDAY, post.settings);
  await remind(tenant, THURSDAY);

  expect((await ledger(tenant)).map(({ state }) => state)).toEqual(['SKIPPED', 'SKIPPED']);
  expect(post.mails()).toEqual([]);
});

test('each reads the mail in the language chosen by them', async () => {
  const tenant = await oneOwes();
  const { secretary } = tenant.first;
  await arrange(Person, { id: secretary.personId }, { language: 'en' });
  const post = await mailServer();

  await remind(tenant, WEDNESDAY);
  await sendAll(tenant, WEDNESDAY, post.settings);

  const mails = await post.read();
  const subjects = mails.map(({ envelopeTo, subject }) =>
    envelopeTo.includes(secretary.email) ? `en ${subject}` : `vi ${subject}`,
  );
  expect(subjects.toSorted()).toEqual([
    expect.stringMatching(/^en Reminder: /),
    expect.stringMatching(/^vi Nhắc gửi: /),
  ]);
});
