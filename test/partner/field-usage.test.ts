import { buildSchema } from 'graphql';
import { v7 } from 'uuid';
import { ApiFieldUsage } from '../../schema/partner/field-usage.entity.js';
import { changeOf } from '../../server/partner/field-usage.js';
import { anApp, askedWith } from '../core/given/partner.js';
import { arrange, storedRows } from '../core/given/stored.js';
import { newTenant, type Tenant } from '../core/world.js';
import { serve } from '../sign-in/served.js';

let tenant: Tenant;
let serial = 0;

beforeAll(async () => {
  tenant = await newTenant();
});

const named = () => ({ name: `Trường đã hỏi ${(serial += 1)}` });

/** Asks as an app; what was counted is written down as the server stops. */
async function asking(key: string, queries: string[]) {
  const { app, close } = await serve();
  for (const query of queries) await app.inject(askedWith(key, query));
  await close();
}

const ASK = `query ($id: ID!) {
  apiFieldUsage(clientId: $id) { field operations days lastOn change changeText } }`;

async function usageOf(id: string) {
  const reply = await tenant.administrator.ask<{ apiFieldUsage: object[] }>(ASK, { id });
  expect(reply.errors).toBeUndefined();
  return reply.data?.apiFieldUsage;
}

test('fields are counted once for each operation, through fragments and renamings', async () => {
  const { key, id } = await anApp(tenant, named());
  const query = `{ a: organizations(first: 1) { items { ...n again: name } } b: organizations { total } }
    fragment n on Organization { name code }`;

  await asking(key, [query, '{ organizations { total } }']);

  expect(await usageOf(id)).toMatchObject([
    { field: 'Organization.code', operations: 1, days: 1, change: null, changeText: null },
    { field: 'Organization.name', operations: 1 },
    { field: 'OrganizationPage.items', operations: 1 },
    { field: 'OrganizationPage.total', operations: 2 },
    { field: 'Query.organizations', operations: 2 },
  ]);
});

test('prices, introspection and what is turned away are not counted', async () => {
  const { key, id } = await anApp(tenant, { ...named(), dailyBudget: 1 });

  await asking(key, ['{ organizations { items { name } } }', '{ __typename }']);

  expect(await usageOf(id)).toEqual([]);
});

test('counts add up over servers and days, and are forgotten after a hundred days', async () => {
  const { key, id } = await anApp(tenant, named());
  const query = '{ organizations { total } }';
  await asking(key, [query]);
  await arrange(
    ApiFieldUsage,
    { client: { id }, field: 'Query.organizations' },
    { day: '2026-01-01' },
  );

  await asking(key, [query]);
  await asking(key, [query]);

  const rows = await storedRows(ApiFieldUsage, { client: { id } });
  expect(rows.map(({ field, operations }) => [field, operations]).toSorted()).toEqual([
    ['OrganizationPage.total', 3],
    ['Query.organizations', 2],
  ]);
});

test('another committee, an unknown and a malformed id answer alike', async () => {
  const other = await newTenant();
  const { key, id } = await anApp(tenant, named());
  await asking(key, ['{ organizations { total } }']);

  for (const asked of [id, v7(), 'x']) {
    const reply = await other.administrator.ask(ASK, { id: asked });
    expect(reply.data).toEqual({ apiFieldUsage: [] });
  }
  expect(await tenant.office.ask(ASK, { id })).toBeRefused('FORBIDDEN');
});

test.each([
  ['that is gone', 'Round.title', 'REMOVED'],
  ['of a type that is gone', 'Wave.title', 'REMOVED'],
  ['that is to go', 'Round.name', 'DEPRECATED'],
  ['that changed since the last release', 'Round.day', 'CHANGED'],
  ['that is as it was', 'Round.id', undefined],
])('a field %s is told', (_what, field, kind) => {
  const schema =
    buildSchema(`type Round { id: ID! name: String @deprecated(reason: "label") day: Int }
    type Query { round: Round }`);
  const changes = [{ field: 'Round.day', kind: 'CHANGED' as const, description: 'was a text' }];

  expect(changeOf(schema, field, changes)?.kind).toBe(kind);
});
