/** The office asks by hand for what is owed: one mail an organization and day, in the ledger. */
import { Organization } from '../../schema/organization/organization.entity.js';
import { Reminder, ReminderItem } from '../../schema/reminder/reminder.entity.js';
import { ReportRound } from '../../schema/round/round.entity.js';
import { Submission } from '../../schema/submission/submission.entity.js';
import { arrange, auditOfAction, storedRows } from '../core/given/stored.js';
import { mailServer } from '../core/given/mail-server.js';
import { handedIn } from '../core/given/submission.js';
import { runJobs } from '../core/run-jobs.js';
import { aRound, aSubmission, newTenant } from '../core/world.js';
import { Membership } from '../../schema/membership/membership.entity.js';

const CHASE = `mutation ($roundId: ID!, $submissionIds: [ID!]) {
  chaseRound(roundId: $roundId, submissionIds: $submissionIds) {
    chased alreadyToday withoutContact outcomes { submissionId outcome }
  }
}`;

const chasesOf = (committeeId: string) => storedRows(Reminder, { committeeId, purpose: 'CHASE' });

test('one click mails whoever owes, once: the secretary of each organization', async () => {
  const { committeeId, roundId, office, first, second, third } = await newTenant();
  await handedIn(second);
  const post = await mailServer();

  const reply = await office.ask(CHASE, { roundId });
  await runJobs(committeeId, post.settings);

  expect(reply.data).toMatchObject({ chaseRound: { chased: 2, alreadyToday: 0, outcomes: [] } });
  const addresses = post.mails().flatMap(({ envelopeTo }) => envelopeTo);
  expect(addresses.toSorted()).toEqual([first.secretary.email, third.secretary.email].toSorted());
  expect(await auditOfAction(first.submissionId, 'submission.chase')).toMatchObject([
    { actorId: office.personId, organizationId: first.id, fromState: 'DUE', toState: 'DUE' },
  ]);
  expect(await auditOfAction(second.submissionId, 'submission.chase')).toEqual([]);
});

test('five clicks at once by two people are one mail, and the day is told', async () => {
  const { committeeId, roundId, office, office2, first } = await newTenant();
  const submissionIds = [first.submissionId];

  const replies = await Promise.all(
    [office, office2, office, office2, office].map((person) =>
      person.ask<{ chaseRound: { chased: number; alreadyToday: number } }>(CHASE, {
        roundId,
        submissionIds,
      }),
    ),
  );

  const told = replies.map(({ data }) => data?.chaseRound);
  expect(told.map((each) => each?.chased).toSorted()).toEqual([0, 0, 0, 0, 1]);
  expect(told.map((each) => each?.alreadyToday).toSorted()).toEqual([0, 1, 1, 1, 1]);
  expect(await chasesOf(committeeId)).toHaveLength(1);
});

test('a second round has nothing to add: the mail names everything that is owed', async () => {
  const { committeeId, roundId, templateId, office, first } = await newTenant();
  const other = await aRound(committeeId, templateId);
  await aSubmission({ committeeId, roundId: other, organizationId: first.id });

  await office.ask(CHASE, { roundId, submissionIds: [first.submissionId] });
  const again = await office.ask(CHASE, { roundId: other });

  expect(again.data).toMatchObject({ chaseRound: { chased: 0, alreadyToday: 1 } });
  const [mail] = await chasesOf(committeeId);
  expect(await storedRows(ReminderItem, { reminder: { id: mail?.id } as never })).toHaveLength(2);
});

test('each named report gets its answer: sent, nothing owed, nobody to write to', async () => {
  const { roundId, office, first, second, third } = await newTenant();
  await handedIn(second);
  await arrange(Membership, { organizationId: third.id }, { endsOn: '2020-12-31' });
  const submissionIds = [first, second, third].map((each) => each.submissionId);

  const reply = await office.ask<{ chaseRound: { outcomes: object[] } }>(CHASE, {
    roundId,
    submissionIds,
  });

  expect(reply.data?.chaseRound.outcomes).toEqual(
    expect.arrayContaining([
      { submissionId: first.submissionId, outcome: 'CHASED' },
      { submissionId: second.submissionId, outcome: 'NOTHING_OWED' },
      { submissionId: third.submissionId, outcome: 'NO_CONTACT' },
    ]),
  );
});

test('who hands in before the mail leaves is left alone', async () => {
  const { committeeId, roundId, office, first } = await newTenant();
  const post = await mailServer();
  await office.ask(CHASE, { roundId, submissionIds: [first.submissionId] });
  await handedIn(first);

  await runJobs(committeeId, post.settings);

  expect(post.mails()).toEqual([]);
  expect(await chasesOf(committeeId)).toMatchObject([{ state: 'SKIPPED' }]);
});

test('the cockpit tells when a report was chased and when the mail left', async () => {
  const { committeeId, roundId, office, first } = await newTenant();
  const post = await mailServer();
  const read = `query ($id: ID!) { submission(id: $id) { chasedAt remindedAt } }`;

  const before = await office.ask(read, { id: first.submissionId });
  await office.ask(CHASE, { roundId, submissionIds: [first.submissionId] });
  const between = await office.ask(read, { id: first.submissionId });
  await runJobs(committeeId, post.settings);
  const after = await office.ask(read, { id: first.submissionId });

  expect(before.data).toEqual({ submission: { chasedAt: null, remindedAt: null } });
  expect(between.data).toEqual({ submission: { chasedAt: expect.any(String), remindedAt: null } });
  expect(after.data).toMatchObject({ submission: { remindedAt: expect.any(String) } });
});

test('an organization that is closed, and one of another round, are not written to', async () => {
  const { committeeId, roundId, templateId, office, first, second } = await newTenant();
  await arrange(Organization, { id: first.id }, { closedOn: '2026-01-01' });
  const other = await aRound(committeeId, templateId);
  const id = await aSubmission({ committeeId, roundId: other, organizationId: second.id });

  const closed = await office.ask(CHASE, { roundId, submissionIds: [first.submissionId] });
  const elsewhere = await office.ask(CHASE, { roundId, submissionIds: [id] });

  expect(closed.data).toMatchObject({ chaseRound: { chased: 0 } });
  expect(elsewhere).toBeRefused('NOT_FOUND');
  expect(await chasesOf(committeeId)).toEqual([]);
});

test.each([
  ['SCHEDULED', null, 'ROUND_NOT_OPEN'],
  ['CLOSED', null, 'ROUND_NOT_OPEN'],
  ['COLLECTING', new Date('2026-01-01T00:00:00Z'), 'ROUND_LOCKED'],
] as const)('a round that takes no reports is not chased: %s', async (state, lockedAt, code) => {
  const { roundId, office } = await newTenant({ state, lockedAt });

  expect(await office.ask(CHASE, { roundId })).toBeRefused(code);
});

test('nobody but the office chases, and no round of another committee', async () => {
  const { roundId, standing, first, executive } = await newTenant();
  const foreign = await newTenant();

  for (const person of [standing, executive, first.secretary, first.officer]) {
    expect(await person.ask(CHASE, { roundId })).toBeRefused('FORBIDDEN');
  }
  expect(await foreign.office.ask(CHASE, { roundId })).toBeRefused('NOT_FOUND');
});

test('that a report was looked at is noted once, and disturbs nobody who writes', async () => {
  const { roundId, first, second, office } = await newTenant();
  const open = `mutation ($id: ID!) { openSubmission(id: $id) { version openedAt } }`;
  const id = first.submissionId;

  const once = await first.officer.ask<{ openSubmission: { openedAt: string } }>(open, { id });
  const twice = await first.secretary.ask(open, { id });

  expect(once.data).toEqual({ openSubmission: { version: 1, openedAt: expect.any(String) } });
  expect(twice.data).toEqual(once.data);
  expect(await second.officer.ask(open, { id })).toBeRefused('NOT_FOUND');
  expect(await office.ask(open, { id })).toBeRefused('FORBIDDEN');
  const tally = `query ($id: ID!) { reportRound(id: $id) { tally { due opened } } }`;
  expect((await office.ask(tally, { id: roundId })).data).toEqual({
    reportRound: { tally: { due: 3, opened: 1 } },
  });
  expect(await storedRows(Submission, { id })).toMatchObject([{ state: 'DUE' }]);
  expect(await storedRows(ReportRound, { id: roundId })).toHaveLength(1);
});
