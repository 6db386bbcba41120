import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { v7 } from 'uuid';
import type { QueueName } from '../../schema/core/define-job.js';
import { Outbox } from '../../schema/job/job.entity.js';
import { jobs } from '../../schema/jobs.js';
import { ReportRound } from '../../schema/round/round.entity.js';
import { createLog } from '../../server/core/process/log.js';
import { asOperator } from '../../server/database/owner.js';
import {
  type JobQueue,
  type JobWorker,
  openQueues,
  type RunningJob,
} from '../../worker/core/queues.js';
import { relayOutbox } from '../../worker/core/relay-outbox.js';
import { createRunner } from '../../worker/core/run-job.js';
import { handlersByName } from '../../worker/handlers.js';
import { database } from '../core/database.js';
import { arrange, stored, storedRows } from '../core/given/stored.js';
import { aRound, newTenant, type Tenant } from '../core/world.js';
import { hasRedis, startRedis } from '../faults/stage/redis-server.js';

/** The relay and real queues, on each engine that a queue may stand on. */

const LOCK_SECONDS = 30;
const contracts = new Map(jobs.map((job) => [job.name, job]));

const engines = {
  PostgreSQL: async () => ({ url: (await database()).urls.QUEUE_URL, stop: async () => undefined }),
  Redis: async () => {
    const server = await startRedis(mkdtempSync(join(process.env['TEST_DIR'] ?? '.', 'redis-')));
    return { url: `redis://127.0.0.1:${server.port}`, stop: server.kill };
  },
};

async function jobOf(tenant: Pick<Tenant, 'committeeId'>, name: string, subject: string) {
  const { owner } = await database();
  const { committeeId } = tenant;
  const id = v7();
  await asOperator(owner, (em) =>
    em.insert(Outbox, {
      id,
      committeeId,
      name,
      payload: { id: subject },
      envelope: { committeeId, organizationId: null, requestId: 'test' },
      createdAt: new Date(),
      relayedAt: null,
    }),
  );
  return id;
}

const isRelayed = async (id: string) => (await stored(Outbox, id)).relayedAt !== null;

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1) {
    if (await holds()) return;
    await sleep(20);
  }
  throw new Error('it did not come to pass');
}

const found = Object.keys(engines).filter((engine) => engine !== 'Redis' || hasRedis());
if (!found.includes('Redis')) {
  process.stdout.write('The relay is not tried on Redis: no redis-server on this machine.\n');
}

describe.each(found as (keyof typeof engines)[])('on %s', (engine) => {
  let started: Awaited<ReturnType<(typeof engines)[keyof typeof engines]>>;
  let queues = {} as Record<QueueName, JobQueue>;
  let workers: JobWorker[] = [];
  /** What the workers were given, in the order it came. */
  let ran: string[];
  /** Those of them that failed. */
  let failed: string[];
  let tenant: Tenant;

  beforeAll(async () => {
    started = await engines[engine]();
    const opened = openQueues(started.url, LOCK_SECONDS);
    queues = {
      mail: opened.queue('mail'),
      default: opened.queue('default'),
      bulk: opened.queue('bulk'),
    };
    const { worker: orm, env } = await database();
    const log = createLog({ LOG_LEVEL: 'silent' }, 'test');
    const run = createRunner({ orm, env, log, handlers: handlersByName() });
    const noting = async (job: RunningJob) => {
      const { id } = job.data.payload as { id: string };
      const name = `${job.name} ${id}`;
      ran.push(name);
      await run(job).catch((fault: unknown) => {
        failed.push(name);
        throw fault;
      });
    };
    workers = Object.keys(queues).map((name) => opened.worker(name, noting, 4));
    for (const each of [...workers, ...Object.values(queues)]) each.on('error', () => undefined);
  });

  beforeEach(async () => {
    ran = [];
    failed = [];
    tenant = await newTenant();
    await arrange(Outbox, { relayedAt: null }, { relayedAt: new Date() });
  });

  afterAll(async () => {
    await Promise.all(workers.map((worker) => worker.close()));
    await Promise.all(Object.values(queues).map((queue) => queue.close()));
    await started.stop();
  });

  const relay = async () => relayOutbox((await database()).worker, contracts, queues);

  test('a job asked for in a transaction is handed over and really runs', async () => {
    const { committeeId, templateId } = tenant;
    const roundId = await aRound(committeeId, templateId, { state: 'SCHEDULED' });
    const id = await jobOf(tenant, 'round.open', roundId);

    const relayed = await relay();

    expect(relayed).toBe(1);
    expect(await isRelayed(id)).toBe(true);
    await until(async () => (await stored(ReportRound, roundId)).state === 'OPEN');
    expect(ran).toEqual([`round.open ${roundId}`]);
  });

  test('the relay run again, or five times at once, hands nothing over twice', async () => {
    const rounds = await Promise.all(
      [1, 2, 3].map(() => aRound(tenant.committeeId, tenant.templateId)),
    );
    for (const roundId of rounds) await jobOf(tenant, 'round.cutOff', roundId);

    const relayed = await Promise.all([relay(), relay(), relay(), relay(), relay()]);
    const again = await relay();

    expect(relayed.reduce((sum, count) => sum + count, 0)).toBe(3);
    expect(again).toBe(0);
    await until(() => ran.length >= 3);
    await sleep(300);
    expect(ran.toSorted()).toEqual(rounds.map((roundId) => `round.cutOff ${roundId}`).toSorted());
  });

  test('a relay that dies between queue and commit does it again, and the queue keeps one', async () => {
    const roundId = await aRound(tenant.committeeId, tenant.templateId);
    const id = await jobOf(tenant, 'round.cutOff', roundId);
    await relay();
    await until(async () => (await stored(ReportRound, roundId)).state === 'CUT_OFF');
    await arrange(Outbox, { id }, { relayedAt: null });

    const again = await relay();

    expect(again).toBe(1);
    await sleep(500);
    expect(ran).toEqual([`round.cutOff ${roundId}`]);
  });

  test('a queue that cannot be reached leaves the jobs where they are', async () => {
    const roundId = await aRound(tenant.committeeId, tenant.templateId);
    const id = await jobOf(tenant, 'round.cutOff', roundId);
    const { worker } = await database();
    const away = { add: async () => Promise.reject(new Error('the queue is away')) };

    const relaying = relayOutbox(worker, contracts, { mail: away, default: away, bulk: away });

    await expect(relaying).rejects.toThrow('the queue is away');
    expect(await isRelayed(id)).toBe(false);
    expect(await relay()).toBe(1);
    await until(async () => (await stored(ReportRound, roundId)).state === 'CUT_OFF');
  });

  test('a job of a name not known here waits for a worker that knows it, and holds nobody up', async () => {
    const unknown = await jobOf(tenant, 'round.ofTheFuture', tenant.roundId);
    const known = await jobOf(tenant, 'round.cutOff', tenant.roundId);

    const relayed = [await relay(), await relay()];

    expect(relayed).toEqual([1, 0]);
    expect(await isRelayed(known)).toBe(true);
    expect(await isRelayed(unknown)).toBe(false);
    await until(() => ran.includes(`round.cutOff ${tenant.roundId}`));
  });

  test('a job that fails is tried again by the queue', async () => {
    const { committeeId, templateId } = tenant;
    const roundId = await aRound(committeeId, templateId, { state: 'SCHEDULED' });
    await jobOf(tenant, 'round.cutOff', roundId);
    await relay();
    await until(() => failed.includes(`round.cutOff ${roundId}`));

    await jobOf(tenant, 'round.open', roundId);
    await relay();

    await until(async () => (await stored(ReportRound, roundId)).state === 'CUT_OFF');
    expect(ran.filter((each) => each === `round.cutOff ${roundId}`).length).toBeGreaterThan(1);
  });

  test('many jobs are handed over by a few runs, each once', async () => {
    const ids = [];
    for (let number = 0; number < 250; number += 1) {
      ids.push(await jobOf(tenant, 'round.cutOff', tenant.roundId));
    }

    const relayed = [await relay(), await relay(), await relay(), await relay()];

    expect(relayed).toEqual([100, 100, 50, 0]);
    await until(() => ran.length >= 250);
    expect(ran).toHaveLength(250);
    const waiting = await storedRows(Outbox, { id: { $in: ids }, relayedAt: null });
    expect(waiting).toEqual([]);
  });
});
