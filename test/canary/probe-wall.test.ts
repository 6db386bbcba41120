import { sql } from 'kysely';
import { otherCanary, outcomeOf, type WallWay } from '../../schema/canary/canary.model.js';
import { WallProbe } from '../../schema/canary/canary.entity.js';
import { asOperator } from '../../server/database/owner.js';
import { createLog } from '../../server/core/process/log.js';
import { installCanary } from '../../server/database/canary/install-canary.js';
import { probeWall, tryWall } from '../../worker/canary/probe-wall.js';
import { handlersByName } from '../../worker/handlers.js';
import { database } from '../core/database.js';
import { serve, type Served } from '../sign-in/served.js';

let served: Served;
let url: string;

beforeAll(async () => {
  served = await serve();
  url = await served.app.listen({ host: '127.0.0.1', port: 0 });
  await installCanary((await database()).owner, served.env);
});

afterAll(() => served.close());

async function works() {
  const { worker, env } = await database();
  return { orm: worker, env: { ...env, SERVER_URL: url }, handlers: handlersByName() };
}

const silent = createLog({ LOG_LEVEL: 'silent' }, 'test');

/** One cycle of the probe, due whenever the last one was. */
async function cycle() {
  const { orm, env, handlers } = await works();
  await probeWall({ orm, env: { ...env, WALL_PROBE_MINUTES: 0 }, handlers }, silent);
  const { owner } = await database();
  const [last] = await asOperator(owner, (em) =>
    em.find(WallProbe, {}, { orderBy: { startedAt: 'desc' }, limit: 1 }),
  );
  return last;
}

async function readiness() {
  const { statusCode, body } = await served.app.inject({ method: 'GET', url: '/readyz' });
  return [statusCode, body];
}

async function asOwner(statement: string): Promise<void> {
  const { owner } = await database();
  await owner.em.getConnection().execute(statement);
}

test('every way is tried and refused while the wall holds', async () => {
  const results = await tryWall(await works());

  expect(results.filter(({ fault, leaks }) => fault !== null || leaks.length > 0)).toEqual([]);
  expect(results.map(({ way }) => way)).toEqual(['API', 'SQL', 'JOB', 'EXPORT', 'FILE']);
  for (const { tried, refused } of results) expect(refused).toBe(tried);
  expect(results.find(({ way }) => way === 'SQL')?.tried).toBeGreaterThan(100);
});

const PLANTED: [string, string, string, WallWay[]][] = [
  [
    "a policy that shows organizations everybody's figures",
    'create policy planted on app.figure for select to app_organization using (true)',
    'drop policy planted on app.figure',
    ['SQL'],
  ],
  [
    "a policy that shows organizations everybody's submissions",
    'create policy planted on app.submission for select to app_organization using (true)',
    'drop policy planted on app.submission',
    ['API', 'SQL'],
  ],
  [
    'a policy that lets a committee change the rounds of another',
    `create policy planted on app.report_round for select to app_committee using (true);
      create policy planted_too on app.report_round for update to app_committee using (true)`,
    `drop policy planted on app.report_round; drop policy planted_too on app.report_round`,
    ['API', 'SQL'],
  ],
  [
    'documents that every committee is shown, and their files with them',
    'create policy planted on app.official_document for select to app_committee using (true)',
    'drop policy planted on app.official_document',
    ['SQL', 'FILE'],
  ],
  [
    'rounds that the worker finds for every committee',
    `create policy planted on app.report_round for select to app_worker using (true);
      create policy planted_too on app.report_round for update to app_worker using (true)`,
    `drop policy planted on app.report_round; drop policy planted_too on app.report_round`,
    ['SQL', 'JOB'],
  ],
  [
    'documents that the worker exports for every committee',
    'create policy planted on app.official_document for select to app_worker using (true)',
    'drop policy planted on app.official_document',
    ['SQL', 'EXPORT'],
  ],
  [
    'organizations that show themselves to an app without a tenant',
    'create policy planted on app.organization for select to app_partner using (true)',
    'drop policy planted on app.organization',
    ['SQL'],
  ],
];

test.each(PLANTED)('within one cycle it sees %s', async (_what, plant, remove, ways) => {
  await asOwner(plant);

  const leaking = await cycle();
  const red = await readiness();
  await asOwner(remove);
  const after = await cycle();

  expect(leaking?.outcome).toBe('LEAKS');
  expect(leaking?.results.filter(({ leaks }) => leaks.length > 0).map(({ way }) => way)).toEqual(
    ways,
  );
  expect(red).toEqual([503, '{"status":"not ready","reason":"wall leaks"}']);
  expect(after?.outcome).toBe('HOLDS');
  expect(await readiness()).toEqual([200, '{"status":"ready"}']);
});

test('an attempt that succeeds is undone', async () => {
  const { owner } = await database();
  const writtenBy = async () => {
    const { rows } = await asOperator(owner, (em) =>
      sql`select xmin::text from app.report_round where id = ${otherCanary.roundId}`.execute(
        em.getKysely(),
      ),
    );
    return rows;
  };
  const before = await writtenBy();
  await asOwner(`create policy planted on app.report_round for select to app_committee using (true);
    create policy planted_too on app.report_round for update to app_committee using (true)`);

  const leaking = await cycle();

  await asOwner(`drop policy planted on app.report_round;
    drop policy planted_too on app.report_round`);
  expect(leaking?.results.flatMap(({ leaks }) => leaks)).toContain(
    'a committee changes report_round',
  );
  expect(await writtenBy()).toEqual(before);
});

test('a server that is away proves nothing, and takes nothing back', async () => {
  const { orm, env, handlers } = await works();
  const away = { ...env, SERVER_URL: 'http://127.0.0.1:9', WALL_PROBE_MINUTES: 0 };

  const results = await tryWall({ orm, env: away, handlers });

  expect(outcomeOf(results)).toBe('UNPROVEN');
  expect(results.filter(({ fault }) => fault !== null).map(({ way }) => way)).toEqual([
    'API',
    'FILE',
  ]);
});

test('of several workers one probes, once in a period', async () => {
  const { owner } = await database();
  const parts = await works();
  const count = () => asOperator(owner, (em) => em.count(WallProbe, {}));
  await cycle();
  const before = await count();

  await Promise.all([1, 2, 3].map(() => probeWall(parts, silent)));

  expect(await count()).toBe(before);
});

test('a wall that was not probed for too long is not ready, though not as soon as the server starts', async () => {
  await cycle();
  const { owner } = await database();
  await asOperator(owner, (em) =>
    em.nativeUpdate(WallProbe, {}, { finishedAt: new Date(Date.now() - 3_600_000) }),
  );
  const patient = await readiness();

  const hasty = await serve({ WALL_OVERDUE_MINUTES: '0.01' });
  const atOnce = await hasty.app.inject({ method: 'GET', url: '/readyz' });
  const overdue = async () => {
    for (;;) {
      const answer = await hasty.app.inject({ method: 'GET', url: '/readyz' });
      if (answer.statusCode !== 200) return answer.body;
    }
  };

  expect(patient[0]).toBe(200);
  expect(atOnce.statusCode).toBe(200);
  expect(await overdue()).toBe('{"status":"not ready","reason":"wall not probed"}');
  await hasty.close();
});
