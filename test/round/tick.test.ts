import { v7 } from 'uuid';
import { DueMoment, Outbox } from '../../schema/job/job.entity.js';
import { Report } from '../../schema/report/report.entity.js';
import { ReportRound } from '../../schema/round/round.entity.js';
import { asOperator } from '../../server/database/owner.js';
import { tick } from '../../worker/core/tick.js';
import { database } from '../core/database.js';
import { arrange, storedRows } from '../core/given/stored.js';
import { UNKNOWN_ID } from '../core/given/strangers.js';
import { whileFailing } from '../core/given/superuser.js';
import { runJobs } from '../core/run-jobs.js';
import { owned } from '../core/owned.js';
import { aRound, newTenant, type Tenant } from '../core/world.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const NOW = new Date('2026-11-23T03:00:00Z');
const at = (ms: number) => new Date(NOW.getTime() + ms);

async function moments(
  { committeeId }: Pick<Tenant, 'committeeId'>,
  given: { jobName: string; subjectId: string; dueAt: Date }[],
): Promise<void> {
  const { owner } = await database();
  const rows = given.map((moment) => ({ ...owned(committeeId), claimedAt: null, ...moment }));
  await asOperator(owner, (em) => em.insertMany(DueMoment, rows));
}

async function ticks(count: number, now = NOW): Promise<void> {
  const { worker } = await database();
  await Promise.all(Array.from({ length: count }, () => tick(worker, now)));
}

async function jobsOf({ committeeId }: Pick<Tenant, 'committeeId'>) {
  const jobs = await storedRows(Outbox, { committeeId });
  return jobs.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

// Moments of one test must not be claimed in another.
afterEach(() => arrange(DueMoment, { claimedAt: null }, { claimedAt: NOW }));

test('what has fallen due is asked for once, though five ticks come at the same time', async () => {
  const tenant = await newTenant();
  await moments(tenant, [{ jobName: 'round.open', subjectId: tenant.roundId, dueAt: at(-MINUTE) }]);

  await ticks(5);
  await ticks(5, at(DAY));

  expect(await jobsOf(tenant)).toMatchObject([
    {
      name: 'round.open',
      payload: { id: tenant.roundId },
      envelope: { committeeId: tenant.committeeId, organizationId: null },
      relayedAt: null,
    },
  ]);
  const [moment] = await storedRows(DueMoment, { committeeId: tenant.committeeId });
  expect(moment?.claimedAt).toEqual(NOW);
});

test('the due instant itself is due, a thousandth of a second before it is not', async () => {
  const tenant = await newTenant();
  await moments(tenant, [{ jobName: 'round.open', subjectId: tenant.roundId, dueAt: NOW }]);

  await ticks(1, at(-1));
  const before = await jobsOf(tenant);
  await ticks(1, NOW);

  expect(before).toEqual([]);
  expect(await jobsOf(tenant)).toHaveLength(1);
});

test('what lies ahead is left for later', async () => {
  const tenant = await newTenant();
  await moments(tenant, [{ jobName: 'round.open', subjectId: tenant.roundId, dueAt: at(DAY) }]);

  await ticks(3);

  expect(await jobsOf(tenant)).toEqual([]);
  expect(await storedRows(DueMoment, { committeeId: tenant.committeeId })).toMatchObject([
    { claimedAt: null },
  ]);
});

const planned = [
  ['round.open', 0],
  ['round.cutOff', 10],
  ['round.collect', 15],
  ['round.fallDue', 20],
] as const;

test('after an outage of three periods each is caught up with, in order, and once', async () => {
  const tenant = await newTenant({ state: 'CLOSED' });
  const { committeeId, templateId } = tenant;
  const rounds = await Promise.all(
    [90, 60, 30].map(async (daysAgo) => ({
      id: await aRound(committeeId, templateId, { state: 'SCHEDULED' }),
      opensAt: at(-daysAgo * DAY),
    })),
  );
  // Written in no order, as they might lie in the table.
  const given = rounds.flatMap(({ id, opensAt }) =>
    planned.map(([jobName, days]) => ({
      jobName,
      subjectId: id,
      dueAt: new Date(opensAt.getTime() + days * DAY),
    })),
  );
  await moments(
    tenant,
    given.toSorted((a, b) => (a.jobName < b.jobName ? 1 : -1)),
  );

  await ticks(2);
  const ran = await runJobs(committeeId);

  const names = planned.map(([name]) => name);
  expect(ran.filter((name) => name !== 'round.consolidate')).toEqual([
    ...names,
    ...names,
    ...names,
  ]);
  for (const { id } of rounds) {
    expect(await storedRows(ReportRound, { id })).toMatchObject([{ state: 'CONSOLIDATING' }]);
    expect(await storedRows(Report, { round: { id } as never })).toMatchObject([
      { state: 'DRAFT', draftNumber: 1 },
    ]);
  }
});

test('ticks at the same time do not share out the moves of a round', async () => {
  const tenant = await newTenant();
  const subjects = Array.from({ length: 100 }, () => v7());
  const given = subjects.flatMap((subjectId, number) =>
    planned.map(([jobName, days]) => ({
      jobName,
      subjectId,
      dueAt: at((days - 90) * DAY + number * MINUTE),
    })),
  );
  await moments(tenant, given);

  await ticks(6);
  await ticks(1);

  const jobs = await jobsOf(tenant);
  const movesOf = (subject: string) =>
    jobs.filter(({ payload }) => (payload as { id: string }).id === subject);
  for (const subject of subjects) {
    expect(movesOf(subject).map(({ name }) => name)).toEqual(planned.map(([name]) => name));
  }
});

test('a tick that fails claims nothing, and the next one makes up for it', async () => {
  const tenant = await newTenant();
  const { committeeId, roundId } = tenant;
  await moments(tenant, [{ jobName: 'round.open', subjectId: roundId, dueAt: at(-MINUTE) }]);

  const failed = whileFailing('outbox', committeeId, () => ticks(1));

  await expect(failed).rejects.toThrow('the disk is full');
  expect(await storedRows(DueMoment, { committeeId })).toMatchObject([{ claimedAt: null }]);
  await ticks(1);
  expect(await jobsOf(tenant)).toHaveLength(1);
});

test('more than a tick takes at once are all claimed by a few, none twice', async () => {
  const tenant = await newTenant();
  const given = Array.from({ length: 1200 }, (_none, number) => ({
    jobName: `test.${number}`,
    subjectId: UNKNOWN_ID,
    dueAt: at(-number),
  }));
  await moments(tenant, given);

  await ticks(3);
  await ticks(1);
  await ticks(1);

  const names = (await jobsOf(tenant)).map(({ name }) => name);
  expect(names).toHaveLength(1200);
  expect(new Set(names).size).toBe(1200);
});

test("every committee's moments are its own", async () => {
  const [one, other] = [await newTenant(), await newTenant()];
  for (const tenant of [one, other]) {
    await moments(tenant, [{ jobName: 'round.open', subjectId: tenant.roundId, dueAt: at(-1) }]);
  }

  await ticks(1);

  for (const { committeeId, roundId } of [one, other]) {
    expect(await jobsOf({ committeeId })).toMatchObject([
      { payload: { id: roundId }, envelope: { committeeId } },
    ]);
  }
});
