import { DueMoment, Outbox } from '../../schema/job/job.entity.js';
import { Organization } from '../../schema/organization/organization.entity.js';
import { Report, type ReportState } from '../../schema/report/report.entity.js';
import { ReportRound, type RoundState } from '../../schema/round/round.entity.js';
import { Submission } from '../../schema/submission/submission.entity.js';
import { moreOrganizations } from '../core/given/contents.js';
import { aReport } from '../core/given/report.js';
import { arrange, auditOf, stored, storedRows } from '../core/given/stored.js';
import { handedIn } from '../core/given/submission.js';
import { whileFailing } from '../core/given/superuser.js';
import { runJob, runJobs } from '../core/run-jobs.js';
import { aRound, newTenant, type Tenant } from '../core/world.js';

const stateOf = async (id: string) => (await stored(ReportRound, id)).state;

/** A round of the tenant's in a state, for which nobody has been asked yet. */
const aRoundThatIs = ({ committeeId, templateId }: Tenant, state: RoundState) =>
  aRound(committeeId, templateId, { state });

async function askedIn(roundId: string): Promise<string[]> {
  const submissions = await storedRows(Submission, { round: { id: roundId } as never });
  return submissions.map(({ organizationId }) => organizationId).toSorted();
}

describe('opening', () => {
  test('asks every organization of the register for one report', async () => {
    const tenant = await newTenant();
    const { committeeId, first, second, third } = tenant;
    const id = await aRoundThatIs(tenant, 'SCHEDULED');

    await runJob('round.open', id, committeeId);

    expect(await stateOf(id)).toBe('OPEN');
    expect(await askedIn(id)).toEqual([first.id, second.id, third.id].toSorted());
    const submissions = await storedRows(Submission, { round: { id } as never });
    for (const submission of submissions) {
      expect(submission).toMatchObject({
        state: 'DUE',
        edition: 0,
        returnRemarks: [],
        committeeId,
      });
    }
  });

  test('shows each organization its own, to be filled in', async () => {
    const tenant = await newTenant();
    const id = await aRoundThatIs(tenant, 'SCHEDULED');
    await runJob('round.open', id, tenant.committeeId);

    const reply = await tenant.first.officer.ask<{ submissions: { items: object[] } }>(
      'query ($id: ID!) { submissions(filter: { roundId: $id }) { items { state organization { id } } } }',
      { id },
    );

    expect(reply.data?.submissions.items).toEqual([
      { state: 'DUE', organization: { id: tenant.first.id } },
    ]);
  });

  test('asks who belongs to the period: not who was closed, nor who came after it', async () => {
    const tenant = await newTenant();
    const { committeeId, first, second, third } = tenant;
    const [before = '', after = ''] = await moreOrganizations(committeeId, 2, 'AGENCY');
    await arrange(Organization, { id: second.id }, { closedOn: '2026-05-01' });
    // The period ends on 30 June.
    await arrange(Organization, { id: before }, { openedOn: '2026-06-30' });
    await arrange(Organization, { id: after }, { openedOn: '2026-07-01' });
    const id = await aRoundThatIs(tenant, 'SCHEDULED');

    await runJob('round.open', id, committeeId);

    expect(await askedIn(id)).toEqual([first.id, third.id, before].toSorted());
  });

  test('asks nobody of another committee', async () => {
    const tenant = await newTenant();
    const elsewhere = await newTenant();
    const id = await aRoundThatIs(tenant, 'SCHEDULED');

    await runJob('round.open', id, elsewhere.committeeId);

    expect(await stateOf(id)).toBe('SCHEDULED');
    expect(await askedIn(id)).toEqual([]);
  });

  test('leaves nothing half done: a fault at the register keeps the round shut', async () => {
    const tenant = await newTenant();
    const { committeeId } = tenant;
    const id = await aRoundThatIs(tenant, 'SCHEDULED');

    const run = whileFailing('submission', committeeId, () =>
      runJob('round.open', id, committeeId),
    );

    await expect(run).rejects.toThrow('the disk is full');
    expect(await stateOf(id)).toBe('SCHEDULED');
    expect(await auditOf(id)).toEqual([]);
    await runJob('round.open', id, committeeId);
    expect(await askedIn(id)).toHaveLength(3);
  });
});

const moves = [
  ['round.open', 'SCHEDULED', 'OPEN'],
  ['round.cutOff', 'OPEN', 'CUT_OFF'],
  ['round.collect', 'CUT_OFF', 'COLLECTING'],
  ['round.fallDue', 'COLLECTING', 'CONSOLIDATING'],
] as const;

test.each(moves)('%s is made once, however often and by however many', async (job, from, to) => {
  const tenant = await newTenant();
  const { committeeId } = tenant;
  const id = await aRoundThatIs(tenant, from);
  const run = () => runJob(job, id, committeeId);

  await Promise.all([run(), run(), run()]);
  await run();

  expect(await stateOf(id)).toBe(to);
  expect(await auditOf(id)).toMatchObject([
    {
      action: job,
      entity: 'ReportRound',
      actorId: null,
      actorRole: 'CLOCK',
      fromState: from,
      toState: to,
    },
  ]);
  expect(await askedIn(id)).toHaveLength(job === 'round.open' ? 3 : 0);
  expect(await storedRows(Report, { round: { id } as never })).toHaveLength(
    job === 'round.fallDue' ? 1 : 0,
  );
});

test.each(['round.cutOff', 'round.collect', 'round.fallDue'])(
  '%s that comes before the round was opened waits its turn instead of being lost',
  async (job) => {
    const tenant = await newTenant();
    const { committeeId } = tenant;
    const id = await aRoundThatIs(tenant, 'SCHEDULED');

    const early = runJob(job, id, committeeId);

    await expect(early).rejects.toThrow('waits');
    expect(await stateOf(id)).toBe('SCHEDULED');
    await runJob('round.open', id, committeeId);
    await runJob(job, id, committeeId);
    expect(await stateOf(id)).toBe(moves.find(([name]) => name === job)?.[2]);
  },
);

test('a job of a round that is no more is done', async () => {
  const { committeeId } = await newTenant();

  await runJob('round.open', '01a20901-b10e-7713-9edf-6f5f5afe733f', committeeId);

  expect(await storedRows(DueMoment, { committeeId })).toEqual([]);
});

describe('falling due', () => {
  test('has the report composed by the clock, from what was handed in', async () => {
    const tenant = await newTenant({ state: 'COLLECTING' });
    const { committeeId, roundId } = tenant;
    await handedIn(tenant.first);

    await runJob('round.fallDue', roundId, committeeId);
    const ran = await runJobs(committeeId);

    expect(ran).toEqual(['round.consolidate']);
    const [report] = await storedRows(Report, { committeeId });
    expect(report).toMatchObject({ state: 'DRAFT', draftNumber: 1 });
    expect(await auditOf(report?.id ?? '')).toMatchObject([
      { action: 'report.consolidate', actorId: null, actorRole: 'CLOCK', toState: 'GENERATING' },
      { action: 'report.compose', actorRole: 'CLOCK', toState: 'DRAFT' },
    ]);
  });

  test('composes an early draft of the office anew', async () => {
    const tenant = await newTenant({ state: 'COLLECTING' });
    const { committeeId, roundId } = tenant;
    const id = await aReport(tenant, 'DRAFT');

    await runJob('round.fallDue', roundId, committeeId);
    await runJobs(committeeId);

    expect(await stored(Report, id)).toMatchObject({ state: 'DRAFT', draftNumber: 2 });
    expect(await storedRows(Report, { committeeId })).toHaveLength(1);
  });

  test.each<ReportState>(['IN_REVIEW', 'APPROVED', 'NUMBERED', 'SIGNED'])(
    'moves the round on and leaves a report that is %s already to the people',
    async (state) => {
      const tenant = await newTenant({ state: 'COLLECTING' });
      const { committeeId, roundId } = tenant;
      const id = await aReport(tenant, state);

      await runJob('round.fallDue', roundId, committeeId);

      expect(await stateOf(roundId)).toBe('CONSOLIDATING');
      expect(await stored(Report, id)).toMatchObject({ state, draftNumber: 1, version: 1 });
      expect(await storedRows(Outbox, { committeeId })).toEqual([]);
    },
  );
});
