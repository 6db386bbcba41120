/** The clock plans the coming rounds every day, once each, also after days without a worker. */
import { DueMoment } from '../../schema/job/job.entity.js';
import { ReportRound } from '../../schema/round/round.entity.js';
import { arrange, stored, storedRows } from '../core/given/stored.js';
import { aRound, newTenant } from '../core/world.js';
import { at, quarterly, roundsOf, runAt, SAVE, type Saved } from './schedule.fixture.js';

async function wheel() {
  const tenant = await newTenant({ state: 'CLOSED' });
  const office = await at('2026-01-05T02:00:00Z', tenant.office);
  const reply = await office.ask<Saved>(SAVE, { input: quarterly });
  return { ...tenant, id: reply.data?.saveReportSchedule.id ?? '' };
}

const planAt = (instant: string, committeeId: string) =>
  runAt(instant, ['schedule.planWheel', committeeId], committeeId);

test('what comes into sight is planned, however often it is looked for', async () => {
  const { id, committeeId } = await wheel();

  await planAt('2026-04-01T02:00:00Z', committeeId);
  await planAt('2026-04-01T02:00:00Z', committeeId);

  expect((await roundsOf(id)).map(({ label }) => label)).toEqual([
    ...['I', 'II', 'III', 'IV'].map((each) => `Báo cáo quý ${each} năm 2026`),
    'Báo cáo quý I năm 2027',
  ]);
  const moments = await storedRows(DueMoment, { committeeId, jobName: 'schedule.planWheel' });
  expect(moments.map(({ dueAt }) => dueAt.toISOString())).toEqual(['2026-04-02T02:00:00.000Z']);
});

test('after two years without a worker every round is there once', async () => {
  const { id, committeeId } = await wheel();

  await planAt('2028-01-05T02:00:00Z', committeeId);

  const starts = (await roundsOf(id)).map(({ startOn }) => startOn);
  expect(starts).toHaveLength(12);
  expect(new Set(starts).size).toBe(12);
});

test('a round of the wheel is compared with the last one of its kind when it opens', async () => {
  const { id, committeeId, templateId } = await wheel();
  const [first] = await roundsOf(id);
  const earlier = await aRound(committeeId, templateId, { state: 'CLOSED' });
  await arrange(ReportRound, { id: earlier }, { kind: 'QUARTER', endOn: '2025-12-14' });

  await runAt('2026-03-02T02:00:00Z', ['round.open', first?.id ?? ''], committeeId);

  expect(await stored(ReportRound, first?.id ?? '')).toMatchObject({
    state: 'OPEN',
    previousRoundId: earlier,
  });
});
