import { addDays, zonedDate } from '../../schema/core/calendar.js';
import { CultureRecognition } from '../../schema/recognition/recognition.entity.js';
import { Reminder } from '../../schema/reminder/reminder.entity.js';
import { mailServer } from '../core/given/mail-server.js';
import { arrange, auditOf, stored, storedRows } from '../core/given/stored.js';
import { runJob, runJobs } from '../core/run-jobs.js';
import { decided } from './recognition.fixture.js';

const today = () => zonedDate(new Date(), 'Asia/Ho_Chi_Minh');

/** One recognition that holds until a day. */
async function endingIn(days: number) {
  const tenant = await decided();
  const { committeeId, first } = tenant;
  const validUntil = addDays(today(), days);
  await arrange(CultureRecognition, { committeeId, organizationId: first.id }, { validUntil });
  const [line] = await storedRows(CultureRecognition, { committeeId, organizationId: first.id });
  return { ...tenant, id: line?.id ?? '', post: await mailServer() };
}

test('the secretary is told once, however often the clock comes', async () => {
  const { id, committeeId, first, post } = await endingIn(60);

  await runJob('recognition.announceExpiry', id, committeeId);
  await runJob('recognition.announceExpiry', id, committeeId);
  await runJobs(committeeId, post.settings);

  const mails = await storedRows(Reminder, { committeeId, purpose: 'EXPIRY' });
  expect(mails).toMatchObject([{ state: 'SENT', address: first.secretary.email }]);
  expect((await auditOf(id)).map(({ action }) => action)).toEqual([
    'recognition.decide',
    'recognition.announceExpiry',
  ]);
});

test('a mail that is no longer true is not sent', async () => {
  const { id, committeeId, post } = await endingIn(60);
  await runJob('recognition.announceExpiry', id, committeeId);

  await arrange(CultureRecognition, { id }, { state: 'REVOKED' });
  await runJobs(committeeId, post.settings);

  const mails = await storedRows(Reminder, { committeeId, purpose: 'EXPIRY' });
  expect(mails.map(({ state }) => state)).toEqual(['SKIPPED']);
});

test('it has expired on the day after its last, and not on that', async () => {
  const last = await endingIn(0);
  const over = await endingIn(-1);

  await runJob('recognition.expire', last.id, last.committeeId);
  await runJob('recognition.expire', over.id, over.committeeId);
  await runJob('recognition.expire', over.id, over.committeeId);

  expect((await stored(CultureRecognition, last.id)).state).toBe('DECIDED');
  const ended = await stored(CultureRecognition, over.id);
  expect(ended).toMatchObject({ state: 'EXPIRED', endedOn: today() });
  expect((await auditOf(over.id)).map(({ action }) => action)).toEqual([
    'recognition.decide',
    'recognition.expire',
  ]);
});
