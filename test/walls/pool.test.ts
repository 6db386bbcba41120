import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { database } from '../core/database.js';
import { newTenant, type Tenant } from '../core/world.js';
import { aMember, ORIGIN, serve, type Served, signedIn, type Tab } from '../sign-in/served.js';

let served: Served;
let tenants: Tenant[];
let tabs: Tab[];
let address: string;

beforeAll(async () => {
  served = await serve({ DATABASE_POOL: '2' });
  tenants = [];
  tabs = [];
  for (let at = 0; at < 5; at += 1) {
    const tenant = await newTenant();
    const { committeeId, first } = tenant;
    const post = { committeeId, organizationId: first.id, role: 'TENANT_OFFICER' } as const;
    tenants.push(tenant);
    tabs.push(await signedIn(served.app, await aMember(post)));
  }
  await served.app.listen({ host: '127.0.0.1', port: 0 });
  address = `http://127.0.0.1:${(served.app.server.address() as AddressInfo).port}`;
});

afterAll(() => served.close());

function send(tab: Tab | undefined, query: string, init: RequestInit = {}): Promise<Response> {
  return fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: ORIGIN, cookie: tab?.cookie ?? '' },
    body: JSON.stringify({ query }),
    ...init,
  });
}

const NESTED = `{ submissions { total items { id organization { id name } round { id template { id indicators { id } } }
  figures { id indicator { id } } } } organizations { items { id } } reportRounds { items { id tally { due } } } }`;

const SMALL = '{ submissions { items { id organization { id } round { id } } } }';

/** Two use cases in one request, each with its own transaction and an answer read after it. */
function twoSaves({ first, indicators }: Tenant, version: number): string {
  const save = (
    at: number,
  ) => `saveSubmission(input: { id: "${first.submissionId}", version: ${version + at},
    figures: [{ indicatorId: "${indicators['L03']}", value: "${at}" }] }) { id version figures { value } }`;
  return `mutation { a: ${save(0)} b: ${save(1)} }`;
}

test('a pool of two serves fifty nested operations at once', async () => {
  const began = performance.now();

  const answers = await Promise.all(
    Array.from({ length: 50 }, async (_, at) => (await send(tabs[at % 5], NESTED)).json()),
  );

  expect(answers.filter((answer) => (answer as { errors?: unknown }).errors)).toEqual([]);
  expect(performance.now() - began).toBeLessThan(10_000);
});

test('a pool of two serves requests of several mutations at once, none waiting for the other for ever', async () => {
  const began = performance.now();

  const answers = await Promise.all(
    tabs.map(async (tab, at) => (await send(tab, twoSaves(tenants[at] as Tenant, 1))).json()),
  );

  expect(answers).toEqual(
    tenants.map(({ first: { submissionId: id } }) => ({
      data: {
        a: { id, version: 2, figures: [{ value: 0 }] },
        b: { id, version: 3, figures: [{ value: 1 }] },
      },
    })),
  );
  expect(performance.now() - began).toBeLessThan(10_000);
});

/** Transactions of the server that nobody ends; only an administrator sees those of others. */
async function openTransactions(): Promise<number> {
  const { urls } = await database();
  const admin = new pg.Client({ connectionString: process.env['TEST_ADMIN_URL'] });
  await admin.connect();
  const { rows } = await admin.query<{ count: number }>({
    text: `select count(*)::int as count from pg_stat_activity
      where usename = 'app_server' and datname = $1 and state like 'idle in transaction%'
        and state_change < now() - interval '1 second'`,
    values: [new URL(urls.DATABASE_URL).pathname.slice(1)],
  });
  await admin.end();
  return rows[0]?.count ?? -1;
}

/** Numbers that look like chance and are the same in every run. */
function* numbers(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

const failing = [
  '{ organizations(first: 0) { total } }',
  '{ submission(id: "nothing") { id } nothing }',
  'mutation { acceptSubmission(id: "00000000-0000-4000-8000-000000000000") { id } }',
  '{ reports { total } }',
  'not graphql',
];

/** Ids of other tenants in an answer. */
function strangersIn(text: string, own: number): string[] {
  return tenants.flatMap((tenant, at) => {
    const { committeeId, roundId, templateId, first, second, third } = tenant;
    const foreign = [second, third, ...(at === own ? [] : [first])];
    const ids = foreign.flatMap(({ id, submissionId }) => [id, submissionId]);
    if (at !== own) ids.push(committeeId, roundId, templateId);
    return ids.filter((id) => text.includes(id));
  });
}

test('five hundred requests of five organizations, failing, broken off and all at once, mix nothing up', async () => {
  const chance = numbers(20_261_123);
  const next = () => chance.next().value as number;
  const strangers: string[] = [];
  let answered = 0;
  const one = async (own: number) => {
    const kind = next();
    const asked = kind < 0.35 ? NESTED : SMALL;
    const query = kind < 0.25 ? (failing[Math.floor(next() * failing.length)] ?? '') : asked;
    const signal = kind > 0.8 ? AbortSignal.timeout(Math.floor(next() * 60)) : null;
    const text = await send(tabs[own], query, { signal }).then(
      (answer) => answer.text(),
      () => '',
    );
    if (text !== '') answered += 1;
    strangers.push(...strangersIn(text, own));
  };
  for (let wave = 0; wave < 10; wave += 1) {
    await Promise.all(Array.from({ length: 50 }, () => one(Math.floor(next() * 5))));
  }

  expect(strangers).toEqual([]);
  expect(answered).toBeGreaterThan(350);
});

test('connections come back: after all that a request is answered as before', async () => {
  const controllers = Array.from({ length: 40 }, () => new AbortController());
  const broken = controllers.map(({ signal }, at) =>
    send(tabs[at % 5], NESTED, { signal }).catch(() => null),
  );
  for (const controller of controllers) controller.abort();
  await Promise.all(broken);

  const answers = await Promise.all(tabs.map(async (tab) => (await send(tab, NESTED)).json()));

  expect(answers.filter((answer) => (answer as { errors?: unknown }).errors)).toEqual([]);
  expect(served.logged().includes('operation failed')).toBe(false);
  await sleep(1200);
  expect(await openTransactions()).toBe(0);
});
