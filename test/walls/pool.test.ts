import type { AddressInfo } from 'node:net';
import { openTransactions } from '../core/given/superuser.js';
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
  expect(await openTransactions()).toBe(0);
});
