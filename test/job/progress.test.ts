import { JobProgress } from '../../schema/job/job.entity.js';
import { consolidate, signReport } from '../../server/report/report.service.js';
import { RIGHT_PASSWORD, type TestPerson } from '../core/api.js';
import { reportTaken } from '../core/given/report.js';
import { storedRows } from '../core/given/stored.js';
import { handedIn } from '../core/given/submission.js';
import { asSuperuser, whileFailing, whoWaits } from '../core/given/superuser.js';
import { runJob, runJobs } from '../core/run-jobs.js';
import { aRound, newTenant } from '../core/world.js';

const READ = `query ($subjectId: ID!) {
  jobProgress(filter: { subjectId: $subjectId }) {
    items { jobName state step done total startedAt finishedAt error }
  }
}`;

interface Progress {
  jobName: string;
  state: string;
  step: string;
  done: number;
  total: number;
  startedAt: string;
  finishedAt: string | null;
  error: string | null;
}

const ask = (who: TestPerson, subjectId: string) =>
  who.ask<{ jobProgress: { items: Progress[] } }>(READ, { subjectId });

/** The one bar that is shown for a subject. */
async function shownTo(who: TestPerson, subjectId: string): Promise<Progress | undefined> {
  const { data } = await ask(who, subjectId);
  expect(data?.jobProgress.items.length).toBeLessThanOrEqual(1);
  return data?.jobProgress.items[0];
}

async function asked() {
  const tenant = await newTenant();
  await handedIn(tenant.first);
  await consolidate(tenant.office.ctx, { roundId: tenant.roundId });
  return tenant;
}

test('finished work is shown as finished, with when', async () => {
  const { office, roundId, committeeId } = await asked();

  await runJobs(committeeId);

  const shown = await shownTo(office, roundId);
  expect(shown).toMatchObject({
    jobName: 'round.consolidate',
    state: 'DONE',
    step: 'done',
    done: 4,
    total: 4,
    error: null,
  });
  expect(Date.parse(shown?.finishedAt ?? '')).toBeGreaterThanOrEqual(
    Date.parse(shown?.startedAt ?? ''),
  );
});

test('work under way is seen by others while it goes on', async () => {
  const { office, roundId, committeeId } = await asked();

  const { before, during } = await asSuperuser(async (client) => {
    const shownBefore = await shownTo(office, roundId);
    await client.query('begin');
    await client.query('lock table app.report_figure in access exclusive mode');
    const run = runJob('round.consolidate', roundId, committeeId);
    await whoWaits(client);
    const shownDuring = await shownTo(office, roundId);
    await client.query('rollback');
    await run;
    return { before: shownBefore, during: shownDuring };
  });

  expect(before).toBeUndefined();
  expect(during).toMatchObject({
    state: 'RUNNING',
    step: 'figures',
    done: 1,
    total: 4,
    finishedAt: null,
  });
  expect(await shownTo(office, roundId)).toMatchObject({ state: 'DONE', done: 4 });
});

test('failed work is shown as failed, with the id to look for in the log; a later run mends it', async () => {
  const { office, roundId, committeeId } = await asked();

  const run = whileFailing('report_figure', committeeId, () =>
    runJob('round.consolidate', roundId, committeeId),
  );

  await expect(run).rejects.toThrow('the disk is full');
  const failed = await shownTo(office, roundId);
  expect(failed).toMatchObject({ state: 'FAILED', step: 'figures', done: 1, error: 'test' });
  expect(failed?.finishedAt).not.toBeNull();
  await runJobs(committeeId);
  expect(await shownTo(office, roundId)).toMatchObject({ state: 'DONE', error: null });
});

test('the second composing begins its bar anew', async () => {
  const { office, roundId, committeeId } = await asked();
  await runJobs(committeeId);
  const first = await shownTo(office, roundId);
  await consolidate(office.ctx, { roundId });

  await runJobs(committeeId);

  const second = await shownTo(office, roundId);
  expect(Date.parse(second?.startedAt ?? '')).toBeGreaterThan(Date.parse(first?.startedAt ?? ''));
  expect(second?.state).toBe('DONE');
});

test('the rendering of a document has a bar of its own', async () => {
  const tenant = await newTenant();
  const id = await reportTaken(tenant, 'NUMBERED');
  await signReport(tenant.standing.ctx, { id, password: RIGHT_PASSWORD });

  await runJobs(tenant.committeeId);

  const rows = await storedRows(JobProgress, { committeeId: tenant.committeeId });
  expect(rows.map(({ jobName, state }) => `${jobName} ${state}`).toSorted()).toEqual([
    'document.issue DONE',
    'round.consolidate DONE',
  ]);
});

test('short work that goes well leaves no bar', async () => {
  const tenant = await newTenant();
  const { committeeId, templateId } = tenant;
  const id = await aRound(committeeId, templateId, { state: 'SCHEDULED' });

  await runJob('round.open', id, committeeId);

  expect(await storedRows(JobProgress, { committeeId })).toEqual([]);
});

test('another committee sees nothing of it, and organizations may not ask', async () => {
  const { roundId, committeeId, first } = await asked();
  const elsewhere = await newTenant();
  await runJobs(committeeId);

  expect(await shownTo(elsewhere.office, roundId)).toBeUndefined();
  expect(await ask(first.secretary, roundId)).toBeRefused('FORBIDDEN');
});
