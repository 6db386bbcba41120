import { AuditEvent } from '../../schema/audit/audit.entity.js';
import { Outbox } from '../../schema/job/job.entity.js';
import {
  Report,
  ReportFigure,
  ReportSource,
  ReportState,
} from '../../schema/report/report.entity.js';
import type { RoundState } from '../../schema/round/round.entity.js';
import type { TestPerson } from '../core/api.js';
import { aReport } from '../core/given/report.js';
import { auditOf, stored, storedRows } from '../core/given/stored.js';
import { MALFORMED_IDS, UNKNOWN_ID } from '../core/given/strangers.js';
import { handedIn } from '../core/given/submission.js';
import { writeFigures } from '../core/given/contents.js';
import { runJob, runJobs } from '../core/run-jobs.js';
import { newTenant, type RoundOverrides } from '../core/world.js';

const CONSOLIDATE = `mutation ($roundId: ID!) {
  consolidateRound(roundId: $roundId) { id state draftNumber composedAt previewHtml }
}`;
const READ = `query ($id: ID!) {
  report(id: $id) { state draftNumber composedAt previewHtml figures { indicatorCode hostType value } }
}`;

interface Consolidated {
  consolidateRound: { id: string; state: string; previewHtml: string | null };
}
interface Read {
  report: { previewHtml: string; figures: { indicatorCode: string; value: number | null }[] };
}

const consolidate = (who: TestPerson, roundId: string) =>
  who.ask<Consolidated>(CONSOLIDATE, { roundId });

/** A committee whose first organization has handed in. */
async function withOneReport(over: RoundOverrides = {}) {
  const tenant = await newTenant(over);
  await handedIn(tenant.first);
  return tenant;
}

test('the office has a draft composed: first it is being made, then the worker has made it', async () => {
  const { office, roundId, committeeId } = await withOneReport();

  const begun = await consolidate(office, roundId);
  const ran = await runJobs(committeeId);
  const id = begun.data?.consolidateRound.id ?? '';
  const read = await office.ask<Read>(READ, { id });

  expect(begun.data?.consolidateRound).toMatchObject({
    state: 'GENERATING',
    composedAt: null,
    previewHtml: null,
  });
  expect(ran).toEqual(['round.consolidate']);
  expect(read.data?.report).toMatchObject({ state: 'DRAFT', draftNumber: 1 });
  expect(read.data?.report.previewHtml).toContain('Dự thảo lần 1');
  expect(read.data?.report.previewHtml).toContain('Đã tổ chức');
});

test('both steps are written down: who asked for it, and that the clock composed it', async () => {
  const { office, roundId, committeeId } = await withOneReport();
  const begun = await consolidate(office, roundId);
  await runJobs(committeeId);

  const events: AuditEvent[] = await auditOf(begun.data?.consolidateRound.id ?? '');

  expect(events).toMatchObject([
    {
      action: 'report.consolidate',
      actorId: office.personId,
      actorRole: 'COMMITTEE_OFFICE',
      toState: 'GENERATING',
    },
    {
      action: 'report.compose',
      actorId: null,
      actorRole: 'CLOCK',
      fromState: 'GENERATING',
      toState: 'DRAFT',
    },
  ]);
});

test("composed again, it is the same report with the next draft number and today's figures", async () => {
  const { office, roundId, committeeId, first } = await withOneReport();
  const begun = await consolidate(office, roundId);
  await runJobs(committeeId);
  await writeFigures(first.submissionId, { L03: { value: 41 } });

  const again = await consolidate(office, roundId);
  await runJobs(committeeId);

  const id = begun.data?.consolidateRound.id ?? '';
  const read = await office.ask<Read>(READ, { id });
  expect(again.data?.consolidateRound).toMatchObject({ id, state: 'GENERATING' });
  expect(read.data?.report).toMatchObject({ state: 'DRAFT', draftNumber: 2 });
  expect(read.data?.report.previewHtml).toContain('Dự thảo lần 2');
  const values = read.data?.report.figures.map(({ indicatorCode, value }) => [
    indicatorCode,
    value,
  ]);
  expect(values).toEqual([
    ['L03', 41],
    ['L03', 41],
  ]);
});

test('asked for by two at once, there is one report and one draft', async () => {
  const { office, office2, roundId, committeeId } = await withOneReport();

  const replies = await Promise.all([consolidate(office, roundId), consolidate(office2, roundId)]);
  await runJobs(committeeId);

  expect(new Set(replies.map(({ data }) => data?.consolidateRound.id)).size).toBe(1);
  expect(await storedRows(Report, { committeeId })).toMatchObject([
    { state: 'DRAFT', draftNumber: 1 },
  ]);
});

test("the worker's job run twice changes nothing the second time", async () => {
  const { office, roundId, committeeId } = await withOneReport();
  await consolidate(office, roundId);
  await runJobs(committeeId);
  const everything = async () => [
    await storedRows(Report, { committeeId }),
    (await storedRows(ReportFigure, { committeeId })).map(({ id }) => id).toSorted(),
    (await storedRows(ReportSource, { committeeId })).map(({ id }) => id).toSorted(),
    (await storedRows(AuditEvent, { committeeId })).map(({ id }) => id).toSorted(),
    (await storedRows(Outbox, { committeeId })).map(({ id }) => id).toSorted(),
  ];
  const before = JSON.stringify(await everything());

  await runJob('round.consolidate', roundId, committeeId);

  expect(JSON.stringify(await everything())).toBe(before);
});

test('two workers that run the job at the same time compose it once', async () => {
  const { office, roundId, committeeId } = await withOneReport();
  await consolidate(office, roundId);

  await Promise.all([
    runJob('round.consolidate', roundId, committeeId),
    runJob('round.consolidate', roundId, committeeId),
  ]);

  const [report] = await storedRows(Report, { committeeId });
  expect(report).toMatchObject({ state: 'DRAFT', draftNumber: 1 });
  const figures = await storedRows(ReportFigure, { committeeId });
  const keys = figures.map(({ indicatorCode, hostType }) => `${indicatorCode} ${hostType}`);
  expect(new Set(keys).size).toBe(keys.length);
});

test('a round that nobody has reported in can be composed too', async () => {
  const { office, roundId, committeeId } = await newTenant();

  await consolidate(office, roundId);
  await runJobs(committeeId);

  const [report] = await storedRows(Report, { committeeId });
  expect(report).toMatchObject({ state: 'DRAFT', draftNumber: 1 });
  expect(await storedRows(ReportFigure, { committeeId })).toEqual([]);
});

test.each<RoundState>(['OPEN', 'CUT_OFF', 'COLLECTING', 'CONSOLIDATING', 'CLOSED'])(
  'a report can be composed while the round is %s, and the round stays so',
  async (state) => {
    const { office, roundId } = await newTenant({ state });

    expect(await consolidate(office, roundId)).toSucceed();
  },
);

test('nothing is composed before the round has opened', async () => {
  const { office, roundId, committeeId } = await newTenant({ state: 'SCHEDULED' });

  expect(await consolidate(office, roundId)).toBeRefused('ROUND_NOT_STARTED');
  expect(await storedRows(Report, { committeeId })).toEqual([]);
  expect(await storedRows(Outbox, { committeeId })).toEqual([]);
});

const pastDraft = Object.values(ReportState).filter(
  (state) => !['GENERATING', 'DRAFT', 'SUPERSEDED'].includes(state),
);

test.each(pastDraft)('a report that is %s is not composed anew', async (state) => {
  const tenant = await newTenant();
  const id = await aReport(tenant, state);

  const reply = await consolidate(tenant.office, tenant.roundId);

  expect(reply).toBeRefused('REPORT_PAST_DRAFT');
  expect(await stored(Report, id)).toMatchObject({ state, version: 1 });
  expect(await storedRows(Outbox, { committeeId: tenant.committeeId })).toEqual([]);
});

test('a superseded report is left alone and a new one begun', async () => {
  const tenant = await newTenant();
  const old = await aReport(tenant, 'SUPERSEDED');

  const reply = await consolidate(tenant.office, tenant.roundId);

  expect(reply.data?.consolidateRound).toMatchObject({ state: 'GENERATING' });
  expect(reply.data?.consolidateRound.id).not.toBe(old);
  expect(await stored(Report, old)).toMatchObject({ state: 'SUPERSEDED', version: 1 });
});

test('only the office has it composed', async () => {
  const { roundId, committeeId, standing, executive, administrator, first } = await newTenant();

  for (const person of [standing, executive, administrator, first.secretary, first.officer]) {
    expect(await consolidate(person, roundId)).toBeRefused('FORBIDDEN');
  }
  expect(await storedRows(Report, { committeeId })).toEqual([]);
});

test('another committee finds no such round, in the same words as for an unknown id', async () => {
  const { roundId, committeeId } = await newTenant();
  const { office } = await newTenant();

  const unknown = await consolidate(office, UNKNOWN_ID);
  const foreign = [
    await consolidate(office, roundId),
    ...(await Promise.all(MALFORMED_IDS.map((id) => consolidate(office, id)))),
  ];

  expect(unknown).toBeRefused('NOT_FOUND');
  for (const reply of foreign) expect(JSON.stringify(reply)).toBe(JSON.stringify(unknown));
  expect(await storedRows(Report, { committeeId })).toEqual([]);
});
