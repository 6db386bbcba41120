/** People are told what their organization still owes: once on a rung, and not after handing in. */
import { Reminder } from '../../schema/reminder/reminder.entity.js';
import { ReportRound } from '../../schema/round/round.entity.js';
import { mailServer } from '../core/given/mail-server.js';
import { arrange, storedRows } from '../core/given/stored.js';
import { handedIn } from '../core/given/submission.js';
import { newTenant } from '../core/world.js';
import { runAt } from '../schedule/schedule.fixture.js';

test('who owes a report is mailed once a day, who has handed in is not', async () => {
  const due = new Date('2026-11-27T10:00:00Z');
  const tenant = await newTenant({ organizationDueAt: due });
  const { committeeId, roundId } = tenant;
  await arrange(ReportRound, { id: roundId }, { reminderDays: [7, 3, 0] });
  await handedIn(tenant.second);
  const post = await mailServer();
  const today = '2026-11-25T02:00:00Z';

  await runAt(today, ['reminder.remind', committeeId], committeeId);
  await runAt(today, ['reminder.remind', committeeId], committeeId);
  for (const { id } of await storedRows(Reminder, { committeeId })) {
    await runAt(today, ['reminder.send', id], committeeId, post.settings);
    await runAt(today, ['reminder.send', id], committeeId, post.settings);
  }

  const rows = await storedRows(Reminder, { committeeId });
  expect(rows.map(({ state }) => state)).toEqual(Array(4).fill('SENT'));
  expect(post.mails()).toHaveLength(4);
});
