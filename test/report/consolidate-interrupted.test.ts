import { Report, ReportFigure, ReportSource } from '../../schema/report/report.entity.js';
import { JobProgress } from '../../schema/job/job.entity.js';
import { consolidate } from '../../server/report/report.service.js';
import { auditOf, storedRows } from '../core/given/stored.js';
import { handedIn } from '../core/given/submission.js';
import { asSuperuser, whileFailing, whoWaits } from '../core/given/superuser.js';
import { runJob, runJobs } from '../core/run-jobs.js';
import { newTenant, type Tenant } from '../core/world.js';

/** Tables the job writes to, in its order: a fault at each leaves less undone. */
const writtenTo = ['report_source', 'report_figure', 'report', 'audit_event'] as const;

async function left({ committeeId }: Tenant) {
  const [report] = await storedRows(Report, { committeeId });
  const figures = await storedRows(ReportFigure, { committeeId });
  const sources = await storedRows(ReportSource, { committeeId });
  const [progress] = await storedRows(JobProgress, { committeeId });
  const { state, draftNumber, model, id = '' } = report ?? {};
  const composed = (await auditOf(id)).filter(({ action }) => action === 'report.compose').length;
  return {
    report: { state, draftNumber, isWritten: model !== null },
    figures: figures.length,
    sources: sources.length,
    composed,
    progress: progress && { state: progress.state, error: progress.error },
  };
}

const UNTOUCHED = {
  report: { state: 'GENERATING', draftNumber: 0, isWritten: false },
  figures: 0,
  sources: 0,
  composed: 0,
};
/** Three figures, for the whole committee and for the one kind of host. */
const COMPLETE = {
  report: { state: 'DRAFT', draftNumber: 1, isWritten: true },
  figures: 6,
  sources: 3,
  composed: 1,
  progress: { state: 'DONE', error: null },
};

async function asked() {
  const tenant = await newTenant();
  await handedIn(tenant.first);
  await consolidate(tenant.office.ctx, { roundId: tenant.roundId });
  return tenant;
}

test.each(writtenTo)(
  'a fault at %s leaves nothing half done, and a later run completes',
  async (table) => {
    const tenant = await asked();
    const { roundId, committeeId } = tenant;

    const run = whileFailing(table, committeeId, () =>
      runJob('round.consolidate', roundId, committeeId),
    );

    await expect(run).rejects.toThrow('the disk is full');
    expect(await left(tenant)).toEqual({
      ...UNTOUCHED,
      progress: { state: 'FAILED', error: 'test' },
    });
    await runJobs(committeeId);
    expect(await left(tenant)).toEqual(COMPLETE);
  },
);

test('a failed second composing keeps the figures of the first', async () => {
  const tenant = await asked();
  const { roundId, committeeId, office } = tenant;
  await runJobs(committeeId);
  await consolidate(office.ctx, { roundId });

  const run = whileFailing('report_figure', committeeId, () =>
    runJob('round.consolidate', roundId, committeeId),
  );

  await expect(run).rejects.toThrow('the disk is full');
  expect(await left(tenant)).toEqual({
    ...COMPLETE,
    report: { state: 'GENERATING', draftNumber: 1, isWritten: true },
    progress: { state: 'FAILED', error: 'test' },
  });
});

test('killed between sources and figures, it leaves neither, and a later run completes', async () => {
  const tenant = await asked();
  const { roundId, committeeId } = tenant;

  const killed = await asSuperuser(async (client) => {
    await client.query('begin');
    await client.query('lock table app.report_figure in access exclusive mode');
    const run = runJob('round.consolidate', roundId, committeeId);
    const outcome = run.then(
      () => 'DONE',
      () => 'KILLED',
    );
    // As a crash of the worker would.
    await client.query('select pg_terminate_backend($1)', [await whoWaits(client)]);
    await client.query('rollback');
    return outcome;
  });

  expect(killed).toBe('KILLED');
  expect(await left(tenant)).toMatchObject(UNTOUCHED);
  await runJobs(committeeId);
  expect(await left(tenant)).toEqual(COMPLETE);
});
