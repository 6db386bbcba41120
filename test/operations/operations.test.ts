import { v7 } from 'uuid';
import { AuditEvent } from '../../schema/audit/audit.entity.js';
import { WallProbe } from '../../schema/canary/canary.entity.js';
import { JobFailure } from '../../schema/operations/operations.entity.js';
import { asOperator } from '../../server/database/owner.js';
import { tellPulse } from '../../worker/operations/tell-pulse.js';
import type { Reply, TestPerson } from '../core/api.js';
import { database } from '../core/database.js';
import { storedRows } from '../core/given/stored.js';
import { owned } from '../core/owned.js';
import { runJobs } from '../core/run-jobs.js';
import { newTenant, type Tenant } from '../core/world.js';

let tenant: Tenant;
let other: Tenant;

beforeAll(async () => {
  tenant = await newTenant();
  other = await newTenant();
});

const PAGE = `{ operations {
  lights { wall worker jobs mails webhooks audit }
  wall { outcome overdue last { startedAt results { way leaks } } }
  worker { heardAt outbox outboxSeconds queues { name waiting running delayed failed } }
  jobs { retrying givenUp askedAgain failures { id jobName subjectId state attempts error } }
  deliveries { failed unknown } reminders { failed unknown } webhooks { id }
  versions { server worker schema database }
  audit { checkedAt verdict checkedEvents sealed unsealed } } }`;

interface Page {
  operations: {
    lights: Record<string, string>;
    wall: { outcome: string | null; overdue: boolean };
    worker: { outbox: number; queues: object[] } | null;
    jobs: { givenUp: number; askedAgain: number; failures: { id: string; error: string }[] };
    versions: Record<string, string>;
    audit: Record<string, unknown>;
  };
}

async function page(who: TestPerson) {
  const reply: Reply<Page> = await who.ask<Page>(PAGE);
  expect(reply.errors).toBeUndefined();
  return (reply.data as Page).operations;
}

/** A job of a committee that was given up. */
async function aFailure(committeeId: string, subjectId: string = v7(), jobName = 'round.open') {
  const { owner } = await database();
  const row = owned(committeeId);
  await asOperator(owner, (em) =>
    em.insert(JobFailure, {
      ...row,
      jobName,
      subjectId,
      state: 'GIVEN_UP',
      attempts: 3,
      error: 'the disk is full',
      requestId: 'request-1',
      failedAt: new Date(),
    }),
  );
  return row.id;
}

/** A run of the probe that is over. */
async function aRun(outcome: 'HOLDS' | 'LEAKS' | 'UNPROVEN', minutesAgo: number) {
  const { owner } = await database();
  const at = new Date(Date.now() - minutesAgo * 60_000);
  const leaks = outcome === 'LEAKS' ? ['a job finds a foreign row'] : [];
  const results = [
    { way: 'JOB' as const, tried: 3, refused: 3 - leaks.length, leaks, fault: null },
  ];
  await asOperator(owner, (em) =>
    em.insert(WallProbe, { id: v7(), startedAt: at, finishedAt: at, outcome, results }),
  );
}

test.each([
  ['the office', () => tenant.office],
  ['the standing committee', () => tenant.standing],
  ['a secretary', () => tenant.first.secretary],
])('%s is not shown the page', async (_who, person) => {
  expect(await person().ask(PAGE)).toBeRefused('FORBIDDEN');
  expect(await person().ask(`mutation { retryJob(id: "${v7()}") { readAt } }`)).toBeRefused(
    'FORBIDDEN',
  );
});

test('a leak is red until a later run proves that the wall holds, whatever comes between', async () => {
  const seen = [];
  for (const [outcome, minutesAgo] of [
    ['HOLDS', 9],
    ['LEAKS', 8],
    ['UNPROVEN', 7],
    ['HOLDS', 6],
    ['UNPROVEN', 5],
  ] as const) {
    await aRun(outcome, minutesAgo);
    const { lights, wall } = await page(tenant.administrator);
    seen.push([lights['wall'], wall.outcome]);
  }

  expect(seen).toEqual([
    ['GREEN', 'HOLDS'],
    ['RED', 'LEAKS'],
    ['RED', 'LEAKS'],
    ['GREEN', 'HOLDS'],
    ['YELLOW', 'UNPROVEN'],
  ]);
});

test('what concerns the whole installation is told in numbers', async () => {
  const { worker } = await database();
  const queue = { getJobCounts: async () => ({ waiting: 4, active: 1, delayed: 2, failed: 3 }) };
  const queues = { mail: queue, default: queue, bulk: queue };
  const before = await page(tenant.administrator);

  await tellPulse(worker, queues, { version: '9.9.9', wallOverdueMinutes: 30 });

  const { lights, worker: told, versions } = await page(tenant.administrator);
  expect(before).toMatchObject({ worker: null, lights: { worker: 'RED' } });
  expect(lights['worker']).not.toBe('RED');
  expect(told?.queues).toContainEqual({
    ...{ name: 'bulk', waiting: 4, running: 1, delayed: 2, failed: 3 },
  });
  expect(versions).toMatchObject({
    worker: '9.9.9',
    schema: expect.stringMatching(/^Migration\d{8}T\d{4}_\w+$/),
    database: expect.stringMatching(/^\d+/),
  });
});

test("a committee is shown its own failed jobs, and not another's", async () => {
  const own = await aFailure(tenant.committeeId);
  const foreign = await aFailure(other.committeeId);

  const { jobs, lights } = await page(tenant.administrator);

  expect(lights['jobs']).toBe('RED');
  expect(jobs.failures.map(({ id }) => id)).toContain(own);
  expect(JSON.stringify(jobs)).not.toContain(foreign);
  expect(
    await tenant.administrator.ask(`mutation { retryJob(id: "${foreign}") { readAt } }`),
  ).toBeRefused('NOT_FOUND');
});

test('a job that failed is tried again at once, with an event, and forgotten once it succeeds', async () => {
  const { committeeId, administrator, roundId } = await newTenant({ state: 'SCHEDULED' });
  const id = await aFailure(committeeId, roundId);

  const asked = await administrator.ask<{ retryJob: { jobs: object } }>(
    `mutation { retryJob(id: "${id}") { jobs { givenUp askedAgain } } }`,
  );
  const twice = await administrator.ask(`mutation { retryJob(id: "${id}") { readAt } }`);
  const ran = await runJobs(committeeId);

  expect(asked.data?.retryJob.jobs).toEqual({ givenUp: 0, askedAgain: 1 });
  expect(twice).toBeRefused('WRONG_STATE');
  expect(ran).toContain('round.open');
  expect(await storedRows(JobFailure, { committeeId })).toEqual([]);
  expect(await storedRows(AuditEvent, { committeeId, action: 'job.retry' })).toMatchObject([
    {
      actorId: administrator.personId,
      entityId: id,
      fromState: 'GIVEN_UP',
      toState: 'ASKED_AGAIN',
    },
  ]);
});

test('a job that was seen to otherwise is put away with a reason', async () => {
  const { committeeId, administrator } = await newTenant();
  const id = await aFailure(committeeId);
  const settle = (reason: string) =>
    administrator.ask(
      `mutation { settleJob(input: { id: "${id}", reason: "${reason}" }) { readAt } }`,
    );

  expect(await settle('ngắn')).toBeRefused('INVALID_INPUT');
  expect(await settle('Đợt báo cáo đã hủy từ tuần trước')).toSucceed();

  const { jobs, lights } = await page(administrator);
  expect(jobs.failures).toEqual([]);
  expect(lights['jobs']).toBe('GREEN');
  expect(await storedRows(AuditEvent, { committeeId, action: 'job.settle' })).toMatchObject([
    { reason: 'Đợt báo cáo đã hủy từ tuần trước', toState: 'SETTLED' },
  ]);
});

test('the audit log is looked through when it is asked for', async () => {
  const { committeeId, administrator } = await newTenant();
  const before = await page(administrator);

  await administrator.ask('mutation { checkAuditLog { readAt } }');
  await runJobs(committeeId);

  const { audit, lights } = await page(administrator);
  expect(before.lights['audit']).toBe('YELLOW');
  expect(audit).toMatchObject({ verdict: 'WHOLE', checkedAt: expect.any(String) });
  expect(lights['audit']).toBe('GREEN');
});
