/**
 * The queue fails while jobs are under way: its connections are killed, fall silent, and Redis
 * dies.
 */
import { connect } from 'node:net';
import type { TestCommittee } from './stage/committee.js';
import { checkEnd, checkInvariants } from './stage/invariants.js';
import { until } from './stage/program.js';
import type { RedisServer } from './stage/redis-server.js';
import { openStage, type QueueKind, queueKinds, type Stage } from './stage/stage.js';

function killRedisClients({ port }: RedisServer): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.end('CLIENT KILL TYPE normal\r\n'));
    socket.on('error', () => undefined).once('close', () => resolve());
    socket.resume();
  });
}

/** Every session of the queue's login is ended by the database, or every client by Redis. */
async function killSessions({ sql, redis }: Stage): Promise<void> {
  if (redis) return killRedisClients(redis);
  await sql(`select pg_terminate_backend(pid) from pg_stat_activity
    where usename = 'app_queue' and datname = current_database()`);
}

/** Each time the work has come one step further, to what stays so. */
async function afterEachStep(stage: Stage, committee: TestCommittee, act: () => Promise<void>) {
  const steps = [
    'select 1 from app.report where committee_id = $1',
    `select 1 from app.audit_event where committee_id = $1 and action = 'report.compose'`,
    `select 1 from app.job_progress where committee_id = $1 and job_name = 'document.issue'`,
    'select 1 from app.delivery where committee_id = $1',
  ];
  for (const step of steps) {
    await until(step, async () => (await stage.sql(step, [committee.id])).length > 0);
    await act();
  }
}

async function waitingJobs({ sql }: Stage, { id }: TestCommittee): Promise<number> {
  const rows = await sql(
    `select 1 from app.outbox where committee_id = $1 and name = 'document.issue' and relayed_at is null`,
    [id],
  );
  return rows.length;
}

describe.each(queueKinds())('the queue on %s', (queue: QueueKind) => {
  let stage: Stage;
  let committee: TestCommittee;
  beforeAll(async () => {
    stage = await openStage({ queue });
  });
  beforeEach(async () => {
    committee = await stage.newCommittee();
  });
  afterAll(() => stage.close());

  test('loses nothing when its sessions are killed at every step', async () => {
    const killed = afterEachStep(stage, committee, () => killSessions(stage));

    await stage.fallDue(committee);
    await Promise.all([stage.console.decideAll(committee), killed]);

    await checkInvariants(stage, committee);
  });

  test('is worked off again within seconds after its connections went mute', async () => {
    for (const { queue: proxy } of stage.workplaces) proxy.mute();

    await stage.fallDue(committee);
    await stage.console.decideAll(committee);

    await checkInvariants(stage, committee);
  });

  test('may be away while people decide: what they asked for waits in the outbox', async () => {
    const proxies = stage.workplaces.map((place) => place.queue);
    await stage.fallDue(committee);
    await until(
      'a draft',
      async () => (await stage.console.reports(committee))[0]?.state === 'DRAFT',
    );
    for (const proxy of proxies) {
      proxy.weather.isRefusing = true;
      proxy.cut();
    }

    await stage.console.decideAll(committee);

    expect(await waitingJobs(stage, committee)).toBe(1);
    await stage.redis?.kill();
    await stage.redis?.start();
    for (const proxy of proxies) proxy.weather.isRefusing = false;
    await checkInvariants(stage, committee);
  });

  test('loses nothing when it was away, and the programs end well', () => checkEnd(stage));
});
