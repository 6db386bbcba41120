import { sql } from 'kysely';
import { ReportFigure, ReportSource } from '../../schema/report/report.entity.js';
import { Submission, SubmissionState } from '../../schema/submission/submission.entity.js';
import type { Aggregation, HostType } from '../../schema/template/template.model.js';
import { consolidate } from '../../server/report/report.service.js';
import { asOperator } from '../../server/database/owner.js';
import { database } from '../core/database.js';
import { type GivenFigure, moreOrganizations, writeFigures } from '../core/given/contents.js';
import { arrange, stored, storedRows } from '../core/given/stored.js';
import { standing } from '../core/given/submission.js';
import { runJobs } from '../core/run-jobs.js';
import { testIndicators } from '../core/template.js';
import { aRound, aSubmission, newTenant, type Tenant } from '../core/world.js';

/** Numbers that look random and are the same on every run. */
function seeded(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) % below;
  };
}

const hosts: HostType[] = ['AGENCY', 'PUBLIC_UNIT', 'ENTERPRISE'];

/**
 * Figures of every aggregation; now and then one is left out, and everybody fills in what is not
 * asked of them.
 */
function figuresBy(random: (below: number) => number): Record<string, GivenFigure> {
  const denominator = random(5000);
  const all: [string, GivenFigure][] = [
    ['L04', { numerator: random(denominator + 1), denominator }],
    ['L03', { value: random(100_000) / 100 }],
    ['E06', { category: random(3) === 0 ? 'LATE' : 'ON_TIME' }],
    ['E13', { value: random(10_000) / 100, cases: random(900) }],
    ['P17', { value: random(2_000_000_000) }],
  ];
  return Object.fromEntries(all.filter(() => random(8) !== 0));
}

/** A committee of forty organizations in every state, all of which have typed something in. */
async function crowd(seed: number) {
  const random = seeded(seed);
  const tenant = await newTenant();
  const { committeeId, roundId, office } = tenant;
  const states = Object.values(SubmissionState);
  for (const host of hosts) {
    for (const organizationId of await moreOrganizations(committeeId, 13, host)) {
      const state = random(3) === 0 ? (states[random(states.length)] ?? 'DUE') : 'ACCEPTED';
      const id = await aSubmission({ committeeId, roundId, organizationId }, { state });
      await writeFigures(id, figuresBy(random));
    }
  }
  const reportId = await consolidate(office.ctx, { roundId });
  await runJobs(committeeId);
  return { ...tenant, reportId };
}

type Parts = Record<'numerator' | 'denominator' | 'value' | 'cases', number | null>;

interface Counted extends Parts {
  reporting: number;
  categories: Record<string, number> | null;
}

/** What each aggregation adds up, one plain statement for each part. */
const sums: Record<Aggregation, Partial<Record<keyof Parts, string>>> = {
  RATIO: { numerator: 'f.numerator', denominator: 'f.denominator' },
  SUM: { value: 'f.value' },
  MONEY: { value: 'f.value' },
  MEAN: { value: 'f.value * f.cases', cases: 'f.cases' },
  CATEGORY: {},
};

/** Counts one indicator of a round anew, straight from what was handed in. */
async function recount(tenant: Tenant, code: string, host: HostType | null): Promise<Counted> {
  const { owner } = await database();
  const definition = testIndicators.find((each) => each.code === code);
  if (!definition) throw new Error(code);
  const asked = host
    ? [host].filter((each) => definition.appliesTo.includes(each))
    : definition.appliesTo;
  return asOperator(owner, async (em) => {
    const one = async (expression: string, further = 'true') => {
      const { rows } = await sql<{ result: string | null }>`
        select ${sql.raw(expression)} as result from app.figure f, app.submission s, app.organization o
        where f.submission_id = s.id and s.organization_id = o.id and ${sql.raw(further)}
          and s.round_id = ${tenant.roundId} and (s.state = 'SUBMITTED' or s.state = 'ACCEPTED')
          and f.indicator_id = ${tenant.indicators[code]} and o.host_type = any(${asked})`.execute(
        em.getKysely(),
      );
      const result = rows[0]?.result ?? null;
      return result === null ? null : Number(result);
    };
    const counted: Counted = {
      reporting: (await one('count(*)')) ?? 0,
      numerator: null,
      denominator: null,
      value: null,
      cases: null,
      categories: null,
    };
    for (const [part, expression] of Object.entries(sums[definition.aggregation])) {
      counted[part as keyof Parts] = await one(`sum(${expression})`);
    }
    for (const category of definition.categories ?? []) {
      const named = await one('count(*)', `f.category = '${category.code}'`);
      if (named) counted.categories = { ...counted.categories, [category.code]: named };
    }
    return counted;
  });
}

describe('figures of forty organizations', () => {
  let tenant: Awaited<ReturnType<typeof crowd>>;
  let figures: ReportFigure[];

  beforeAll(async () => {
    tenant = await crowd(20_260_630);
    figures = await storedRows(ReportFigure, { committeeId: tenant.committeeId });
  });

  const cells = testIndicators.flatMap(({ code, aggregation }) =>
    [null, ...hosts].map(
      (host) => [aggregation, code, host ?? 'the whole committee', host] as const,
    ),
  );

  test.each(cells)('%s %s of %s equals a recount', async (_aggregation, code, _name, host) => {
    const counted = await recount(tenant, code, host);

    const found = figures.filter(
      (each) => each.indicatorCode === code && (each.hostType ?? null) === host,
    );

    expect(found).toHaveLength(counted.reporting > 0 ? 1 : 0);
    for (const { reporting, numerator, denominator, value, cases, categories } of found) {
      expect({ reporting, numerator, denominator, value, cases, categories }).toEqual(
        // Amounts an aggregation does not have are empty, whatever stands in the sources.
        counted,
      );
    }
  });

  test('there is a figure for every indicator, and the money of enterprises alone', () => {
    const money = figures.filter(({ indicatorCode }) => indicatorCode === 'P17');

    expect(new Set(figures.map((each) => each.indicatorCode)).size).toBe(testIndicators.length);
    expect(money.map(({ hostType }) => hostType ?? null).toSorted()).toEqual(['ENTERPRISE', null]);
    expect(money[0]?.reporting).toBe(money[1]?.reporting);
  });

  test('every source is a figure handed in, with the edition it had and whether it was accepted', async () => {
    const { committeeId } = tenant;
    const sources = await storedRows(ReportSource, { committeeId });
    const submissions = await storedRows(Submission, { committeeId });
    const byId = new Map(submissions.map((submission) => [submission.id, submission]));

    expect(sources.length).toBeGreaterThan(80);
    for (const { submissionId, edition, accepted } of sources) {
      const submission = byId.get(submissionId);
      expect(['SUBMITTED', 'ACCEPTED']).toContain(submission?.state);
      expect({ edition, accepted }).toEqual({
        edition: submission?.edition,
        accepted: submission?.state === 'ACCEPTED',
      });
    }
    const whole = figures.filter(({ hostType }) => !hostType);
    expect(whole.reduce((sum, { reporting }) => sum + reporting, 0)).toBe(sources.length);
  });
});

/** Consolidates a round and says its figure of an indicator for the whole committee. */
async function figureOf(tenant: Tenant, code: string, roundId = tenant.roundId) {
  const reportId = await consolidate(tenant.office.ctx, { roundId });
  await runJobs(tenant.committeeId);
  const figures = await storedRows(ReportFigure, { report: { id: reportId } as never });
  return figures.find(({ indicatorCode, hostType }) => indicatorCode === code && !hostType);
}

test.each<[SubmissionState, boolean]>([
  ['DUE', false],
  ['DRAFT', false],
  ['SUBMITTED', true],
  ['RETURNED', false],
  ['ACCEPTED', true],
  ['EXEMPT', false],
])('figures of a submission that is %s count: %p', async (state, counts) => {
  const tenant = await newTenant();
  await writeFigures(tenant.first.submissionId, { L03: { value: 7 } });
  await standing(tenant.first, state);

  const figure = await figureOf(tenant, 'L03');

  expect(figure?.value ?? null).toBe(counts ? 7 : null);
});

test('a ratio is a ratio of sums, not a mean of ratios', async () => {
  const tenant = await newTenant();
  await writeFigures(tenant.first.submissionId, { L04: { numerator: 1, denominator: 1 } });
  await writeFigures(tenant.second.submissionId, { L04: { numerator: 0, denominator: 999 } });
  await standing(tenant.first, 'ACCEPTED');
  await standing(tenant.second, 'ACCEPTED');

  expect(await figureOf(tenant, 'L04')).toMatchObject({
    numerator: 1,
    denominator: 1000,
    reporting: 2,
  });
});

test('sources keep the edition they were taken from, until the report is composed again', async () => {
  const tenant = await newTenant();
  const { first, committeeId } = tenant;
  await writeFigures(first.submissionId, { L03: { value: 7 } });
  await standing(first, 'SUBMITTED');
  await figureOf(tenant, 'L03');
  await writeFigures(first.submissionId, { L03: { value: 8 } });
  await standing(first, 'ACCEPTED', { edition: 2 });

  const before = await storedRows(ReportSource, { committeeId });
  const recomposed = await figureOf(tenant, 'L03');
  const after = await storedRows(ReportSource, { committeeId });

  expect(before).toMatchObject([{ edition: 1, accepted: false, value: 7 }]);
  expect(recomposed).toMatchObject({ value: 8 });
  expect(after).toMatchObject([{ edition: 2, accepted: true, value: 8 }]);
});

test("another committee's figures are not counted, nor another round's", async () => {
  const tenant = await newTenant();
  const elsewhere = await newTenant();
  const { committeeId, templateId, first } = tenant;
  const roundId = await aRound(committeeId, templateId);
  const next = await aSubmission(
    { committeeId, roundId, organizationId: first.id },
    { state: 'ACCEPTED' },
  );
  await writeFigures(next, { L03: { value: 1 } });
  for (const [each, value] of [
    [tenant, 10],
    [elsewhere, 100],
  ] as const) {
    await writeFigures(each.first.submissionId, { L03: { value } });
    await standing(each.first, 'ACCEPTED');
  }

  expect(await figureOf(tenant, 'L03')).toMatchObject({ value: 10 });
  expect(await figureOf(tenant, 'L03', roundId)).toMatchObject({ value: 1 });
  expect(await figureOf(elsewhere, 'L03')).toMatchObject({ value: 100 });
});

async function textOf(tenant: Tenant, roundId: string): Promise<string> {
  const reportId = await consolidate(tenant.office.ctx, { roundId });
  await runJobs(tenant.committeeId);
  const reply = await tenant.office.ask<{ report: { previewHtml: string } }>(
    'query ($id: ID!) { report(id: $id) { previewHtml } }',
    { id: reportId },
  );
  return (reply.data?.report.previewHtml ?? '').replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');
}

/** A round after the tenant's own, in which the first organization reports 90 of 100. */
async function roundAfter(tenant: Tenant, previousRoundId: string | null) {
  const { committeeId, templateId, first } = tenant;
  const roundId = await aRound(committeeId, templateId, { previousRoundId });
  const where = { committeeId, roundId, organizationId: first.id };
  await writeFigures(await aSubmission(where, { state: 'ACCEPTED' }), {
    L04: { numerator: 90, denominator: 100 },
  });
  return roundId;
}

test('the change is against the round before, and only against what was handed in there', async () => {
  const tenant = await newTenant();
  const { first, second, third } = tenant;
  await writeFigures(first.submissionId, { L04: { numerator: 80, denominator: 100 } });
  await writeFigures(second.submissionId, { L04: { numerator: 40, denominator: 100 } });
  await writeFigures(third.submissionId, { L04: { numerator: 0, denominator: 900 } });
  await standing(first, 'ACCEPTED');
  await standing(second, 'SUBMITTED');
  await standing(third, 'DRAFT');

  const text = await textOf(tenant, await roundAfter(tenant, tenant.roundId));

  // 90 % after 120 of 200.
  expect(text).toContain('Có 90/100 đảng viên học tập, đạt 90%, tăng 30 điểm phần trăm');
});

test('without a round before there is no change to tell', async () => {
  const tenant = await newTenant();
  await writeFigures(tenant.first.submissionId, { L04: { numerator: 80, denominator: 100 } });
  await standing(tenant.first, 'ACCEPTED');

  const text = await textOf(tenant, await roundAfter(tenant, null));

  expect(text).toContain('Có 90/100 đảng viên học tập, đạt 90%.');
});

test('late, missing, returned and exempt organizations are counted as what they are', async () => {
  const tenant = await newTenant({ organizationDueAt: new Date(Date.now() - 3_600_000) });
  const { first, second, third } = tenant;
  await standing(first, 'ACCEPTED');
  await standing(second, 'RETURNED');
  await arrange(
    Submission,
    { id: third.submissionId },
    { state: 'EXEMPT', exemptReason: 'mới lập' },
  );

  const text = await textOf(tenant, tenant.roundId);

  expect((await stored(Submission, first.submissionId)).state).toBe('ACCEPTED');
  expect(text).toContain(`gửi báo cáo chậm so với thời hạn: ${first.name}`);
  expect(text).toContain(`có báo cáo bị trả lại, chưa gửi lại: ${second.name}`);
  expect(text).toContain(`${third.name} (mới lập)`);
  expect(text).toContain('2 tổ chức cơ sở đảng phải gửi báo cáo');
});
