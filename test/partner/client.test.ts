/** A program as partners write it, with types made from the committed schema, and a real key. */
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { anApp } from '../core/given/partner.js';
import { newTenant, type Tenant } from '../core/world.js';
import { serve, type Served } from '../sign-in/served.js';
import { committeeClient } from './client/client.js';
import { generatedTypes } from './client/generate.js';

let served: Served;
let tenant: Tenant;
let url: string;

beforeAll(async () => {
  served = await serve({ INTROSPECTION: 'off' });
  tenant = await newTenant();
  await served.app.listen({ host: '127.0.0.1', port: 0 });
  url = `http://127.0.0.1:${(served.app.server.address() as AddressInfo).port}/graphql`;
});

afterAll(() => served.close());

/** A text without what a formatter changes. */
const bare = (text: string) => text.replace(/[\s;,|()"']/g, '');

test("the types of the partner's program are those of the committed schema", async () => {
  const kept = readFileSync('test/partner/client/operations.ts', 'utf8');

  expect(bare(kept)).toBe(bare(await generatedTypes()));
});

test('the program reads rounds, and submissions page by page, and is told its limits', async () => {
  const { key } = await anApp(tenant);
  const client = committeeClient(url, key);

  const [round] = await client.rounds();
  const names: string[] = [];
  for await (const { organization } of client.submissions(round?.id ?? '')) {
    names.push(organization.name);
  }

  expect(round).toMatchObject({ id: tenant.roundId, state: 'OPEN' });
  expect(names.toSorted()).toEqual(
    [tenant.first, tenant.second, tenant.third].map(({ name }) => name).toSorted(),
  );
  expect(client.limits).toEqual({ rate: expect.stringContaining('"rate";r='), cost: 6 });
});

test('a committee that has signed no report has none to read', async () => {
  const { key } = await anApp(tenant, { name: 'Không báo cáo' });

  const seen = [];
  for await (const report of committeeClient(url, key).reports()) seen.push(report);

  expect(seen).toEqual([]);
});

test.each<[string, object, string]>([
  ['without the scope', { scopes: ['organization:read'] }, 'SCOPE_MISSING'],
  ['beyond its budget', { dailyBudget: 1 }, 'BUDGET_EXCEEDED'],
])('the program is told the code when it asks %s', async (name, over, code) => {
  const { key } = await anApp(tenant, { name: `Ứng dụng ${name}`, ...over });

  const asked = committeeClient(url, key).rounds();

  await expect(asked).rejects.toMatchObject({ code });
});

test('the program is told when to come back, and that a wrong key is no use', async () => {
  const { key } = await anApp(tenant, { name: 'Hết định mức', dailyBudget: 1 });
  const wrong = `${key.slice(0, 36)}${'x'.repeat(43)}`;

  const codeOf = (each: string) =>
    committeeClient(url, each)
      .rounds()
      .catch((fault: unknown) => fault);

  expect(await codeOf(key)).toMatchObject({ retryAfter: expect.any(Number) });
  expect(await codeOf(wrong)).toMatchObject({ code: 'KEY_INVALID', retryAfter: null });
});
