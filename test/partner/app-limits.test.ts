import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getIntrospectionQuery } from 'graphql';
import { Committee } from '../../schema/committee/committee.entity.js';
import { ApiMeter, ApiUsage } from '../../schema/partner/partner.entity.js';
import { secondsToMidnight } from '../../server/core/gate/answer.js';
import { lazyRead, sessionOf } from '../../server/core/tenancy.js';
import { registerOperations } from '../../server/launch/project/console-operations.js';
import { database } from '../core/database.js';
import { anApp, askedWith } from '../core/given/partner.js';
import { arrange, storedRows } from '../core/given/stored.js';
import { newTenant, type Tenant } from '../core/world.js';
import { aMember, requestOf, serve, type Served, signedIn } from '../sign-in/served.js';

let served: Served;
let second: Served;
let tenant: Tenant;

beforeAll(async () => {
  served = await serve({ INTROSPECTION: 'off' });
  second = await serve({ INTROSPECTION: 'off' });
  tenant = await newTenant();
});

afterAll(() => Promise.all([served.close(), second.close()]));

const NAMES = 'query Names { organizations(first: 10) { items { name } } }';
let serial = 0;
const named = () => ({ name: `Giới hạn ${(serial += 1)}` });

interface Priced {
  data?: unknown;
  errors?: { extensions: { code: string; params: Record<string, unknown> } }[];
  extensions?: { cost: { asked: number; left: number; budget: number; most: number } };
}

test('an app is told what an operation cost and what is left of its budget', async () => {
  const { key, id } = await anApp(tenant, { ...named(), dailyBudget: 100 });

  const answers = [];
  for (let at = 0; at < 2; at += 1) {
    const answer = await served.app.inject(askedWith(key, NAMES));
    answers.push(answer.json<Priced>().extensions?.cost);
  }

  const [first, next] = answers;
  expect(first).toEqual({ asked: 12, most: 50_000, budget: 100, left: 88 });
  expect(next?.left).toBe(76);
  expect(await storedRows(ApiUsage, { client: { id } })).toMatchObject([
    { operation: 'Names', requests: 2, cost: 24, errors: 0, refused: 0 },
  ]);
});

test('an app may ask the price first, which runs nothing and costs nothing', async () => {
  const { key, id } = await anApp(tenant, { ...named(), dailyBudget: 100 });

  const answer = await served.app.inject({
    ...askedWith(key, NAMES),
    payload: { query: NAMES, extensions: { priceOnly: true } },
  });

  expect(answer.json()).toEqual({
    data: null,
    extensions: { cost: { asked: 12, most: 50_000, budget: 100, left: 100 } },
  });
  expect(await storedRows(ApiUsage, { client: { id } })).toEqual([]);
});

test.each([
  ['by the request', 'query Names($n: Int!) { organizations(first: $n) { items { name } } }', 12],
  ['by the query', 'query Names($n: Int = 7) { organizations(first: $n) { items { name } } }', 9],
])('a size that is a variable is priced by what is given %s', async (_who, query, cost) => {
  const { key } = await anApp(tenant, named());
  const variables = cost === 12 ? { n: 10 } : {};

  const answer = await served.app.inject({
    ...askedWith(key, query),
    payload: { query, variables },
  });

  expect(answer.json<Priced>().extensions?.cost.asked).toBe(cost);
});

test('an app that has used up its budget is told when to come back, by every server alike', async () => {
  const { key, id } = await anApp(tenant, { ...named(), dailyBudget: 15 });
  await served.app.inject(askedWith(key, NAMES));

  const answer = await second.app.inject(askedWith(key, NAMES));

  expect(answer.statusCode).toBe(429);
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  expect(answer.json<Priced>().errors?.[0]?.extensions.code).toBe('BUDGET_EXCEEDED');
  expect(await storedRows(ApiUsage, { client: { id } })).toMatchObject([
    { requests: 2, cost: 12, refused: 1 },
  ]);
});

test("a budget's day is one of the committee's time zone, and so is the way to its end", async () => {
  const { key, id } = await anApp(tenant, { ...named(), dailyBudget: 15 });
  // It is never the same day in both: they lie 26 hours apart.
  const days = [];
  const waits = [];
  for (const timeZone of ['Pacific/Kiritimati', 'Etc/GMT+12']) {
    await arrange(Committee, { id: tenant.committeeId }, { timeZone });
    const answer = await served.app.inject(askedWith(key, NAMES));
    days.push((await storedRows(ApiMeter, { client: { id } }))[0]?.day);
    waits.push(Number(/"budget";r=\d+;t=(\d+)/.exec(String(answer.headers['ratelimit']))?.[1]));
    expect(answer.statusCode).toBe(200);
  }
  await arrange(Committee, { id: tenant.committeeId }, { timeZone: 'Asia/Ho_Chi_Minh' });

  const [ahead, behind] = days;
  expect(String(ahead) > String(behind)).toBe(true);
  expect(Math.abs(((waits[1] ?? 0) - (waits[0] ?? 0) + 86_400) % 86_400)).toBeGreaterThan(7100);
  expect(secondsToMidnight(new Date('2026-11-23T16:59:50Z'), 'Asia/Ho_Chi_Minh')).toBe(10);
});

test('the budget begins anew on the next day', async () => {
  const { key, id } = await anApp(tenant, { ...named(), dailyBudget: 15 });
  await served.app.inject(askedWith(key, NAMES));
  await arrange(ApiMeter, { client: { id } }, { day: '2026-01-01' });

  const answer = await served.app.inject(askedWith(key, NAMES));

  expect(answer.statusCode).toBe(200);
});

test('an app that asks too often is told when to come back, and others are not held up', async () => {
  const { key } = await anApp(tenant, { ...named(), ratePerMinute: 3 });
  const other = await anApp(tenant, named());

  const answers = [];
  for (let at = 0; at < 8; at += 1) {
    const { app } = at % 2 === 0 ? served : second;
    answers.push(await app.inject(askedWith(key, NAMES)));
  }

  const statuses = answers.map(({ statusCode }) => statusCode);
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(2);
  const turned = answers.find(({ statusCode }) => statusCode === 429);
  expect(turned?.headers).toMatchObject({
    'ratelimit-policy': expect.stringContaining('"rate";q=3;w=60'),
    ratelimit: expect.stringContaining('"rate";r=0;t='),
    'retry-after': expect.stringMatching(/^\d+$/),
  });
  expect((await served.app.inject(askedWith(other.key, NAMES))).statusCode).toBe(200);
});

test('every answer to an app tells its limits, and no answer to a person does', async () => {
  const { key } = await anApp(tenant, named());
  const member = await aMember({ committeeId: tenant.committeeId, role: 'COMMITTEE_OFFICE' });
  const tab = await signedIn(served.app, member);

  const toApp = await served.app.inject(askedWith(key, NAMES));
  const toPerson = await served.app.inject(requestOf(tab, NAMES));

  expect(toApp.headers).toMatchObject({
    'ratelimit-policy': '"rate";q=300;w=60, "budget";q=100000;w=86400',
    ratelimit: expect.stringMatching(/^"rate";r=299;t=\d+, "budget";r=99988;t=\d+$/),
  });
  expect(toPerson.headers).not.toHaveProperty('ratelimit');
  expect(toPerson.json()).not.toHaveProperty('extensions');
});

test('errors are booked under the name of the operation', async () => {
  const { key, id } = await anApp(tenant, named());

  await served.app.inject(askedWith(key, 'query Wrong { me { id } }'));
  await served.app.inject(askedWith(key, '{ organizations { total } }'));

  const usage = await storedRows(ApiUsage, { client: { id } });
  expect(usage.map(({ operation, errors }) => [operation, errors]).toSorted()).toEqual([
    ['-', 0],
    ['Wrong', 1],
  ]);
});

test('the schema is told to apps, by the usual question, and to nobody else', async () => {
  const { key } = await anApp(tenant, named());
  const member = await aMember({ committeeId: tenant.committeeId, role: 'COMMITTEE_OFFICE' });
  const tab = await signedIn(served.app, member);
  const question = getIntrospectionQuery();

  const toApp = await served.app.inject(askedWith(key, question));
  const toPerson = await served.app.inject(requestOf(tab, question));
  const toNobody = await served.app.inject(requestOf({}, question));

  expect(toApp.json()).toMatchObject({ data: { __schema: { queryType: { name: 'Query' } } } });
  for (const answer of [toPerson, toNobody]) expect(answer.body).not.toContain('queryType');
});

test('a question that takes too long is stopped in the database too', async () => {
  const { server: orm } = await database();
  const { actor } = tenant.office;
  const reading = lazyRead(orm, { ...sessionOf(actor), until: Date.now() + 300 });
  const slow = { name: 'slow', text: 'select pg_sleep(5)' };

  const before = performance.now();
  const first = reading.ask(slow, []).catch((fault: unknown) => fault);
  const then = reading.ask(slow, []).catch((fault: unknown) => fault);

  expect(await first).toMatchObject({ code: '57014' });
  expect(await then).toMatchObject({ code: 'TIMED_OUT' });
  expect(performance.now() - before).toBeLessThan(3000);
  await reading.close();
});

describe('in production', () => {
  let production: Served;
  const origin = 'https://culture.example';

  beforeAll(async () => {
    if (!existsSync('dist/console-operations.json')) await registerOperations(process.cwd());
    production = await serve({
      NODE_ENV: 'production',
      INTROSPECTION: 'off',
      PUBLIC_URL: origin,
      AUTH_SECRET: 'q7'.repeat(20),
    });
  });

  afterAll(() => production.close());

  async function codeOf(query: string, headers: Record<string, string> = {}) {
    const answer = await production.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { origin, ...headers },
      payload: { query },
    });
    return answer.json<Priced>().errors?.[0]?.extensions.code;
  }

  test('people run what the console was built with, and nothing else', async () => {
    const { ORGANIZATIONS } =
      (await import('../../admin/core/reading/resources.graphql.js')) as Record<string, string>;

    // It runs, and lacks its variables.
    expect(await codeOf(ORGANIZATIONS ?? '')).toBe('BAD_USER_INPUT');
    expect(await codeOf(`${ORGANIZATIONS} `)).toBe('OPERATION_NOT_REGISTERED');
    expect(await codeOf('{ me { id } }')).toBe('OPERATION_NOT_REGISTERED');
    expect(await codeOf('{ __schema { types { name } } }')).toBe('OPERATION_NOT_REGISTERED');
  });

  test('apps ask freely', async () => {
    const { key } = await anApp(tenant, named());

    expect(await codeOf(NAMES, { authorization: `Bearer ${key}` })).toBeUndefined();
  });

  test('every document that the console sends is registered', async () => {
    const registered = JSON.parse(
      readFileSync(join(process.cwd(), 'dist/console-operations.json'), 'utf8'),
    ) as Record<string, string>;

    expect(Object.values(registered)).toEqual(
      expect.arrayContaining(['admin/core/reading/resources.graphql.ts SUBMISSIONS']),
    );
    expect(Object.keys(registered).length).toBeGreaterThan(20);
  });
});
