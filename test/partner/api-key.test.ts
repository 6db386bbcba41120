import { ApiKey } from '../../schema/partner/partner.entity.js';
import { disableApiClient } from '../../server/partner/api-client.service.js';
import { createApiKey, revokeApiKey, rotateApiKey } from '../../server/partner/api-key.service.js';
import { anApp, askedWith, dayIn, everything } from '../core/given/partner.js';
import { arrange, auditOfAction, stored, storedRows } from '../core/given/stored.js';
import { asSuperuser } from '../core/given/superuser.js';
import { MALFORMED_IDS, UNKNOWN_ID } from '../core/given/strangers.js';
import { newTenant, type Tenant } from '../core/world.js';
import { type Answer, aMember, serve, type Served, signedIn } from '../sign-in/served.js';

let served: Served;
let tenant: Tenant;

beforeAll(async () => {
  served = await serve();
  tenant = await newTenant();
});

afterAll(() => served.close());

const ORGANIZATIONS = '{ organizations { total } }';
let serial = 0;
const named = () => ({ name: `Ứng dụng ${(serial += 1)}` });

async function answered(key: string, headers: Record<string, string> = {}) {
  const answer = await served.app.inject(askedWith(key, ORGANIZATIONS, { headers }));
  const { errors, data } = answer.json<Answer>();
  return { status: answer.statusCode, code: errors?.[0]?.extensions.code, data };
}

test('a key opens what its app may read, by itself', async () => {
  const { key } = await anApp(tenant, named());

  const answer = await answered(key);

  expect(answer).toEqual({ status: 200, code: undefined, data: { organizations: { total: 3 } } });
});

test('a key is shown once, and no table holds what would open anything', async () => {
  const { key, keyId } = await anApp(tenant, named());
  const [, , secret = ''] = /^(pk_[0-9a-f]{32})_([\w-]{43})$/.exec(key) ?? [];

  const held = await asSuperuser(async (client) => {
    const { rows } = await client.query<{ whole: string }>(
      `select (select string_agg(k::text, ' ') from app.api_key k)
        || (select string_agg(e::text, ' ') from app.audit_event e) as whole`,
    );
    return rows[0]?.whole;
  });

  expect(secret).toHaveLength(43);
  expect(held).toContain(keyId);
  expect(held).not.toContain(secret);
});

test.each([
  ['expired', async (id: string) => arrange(ApiKey, { id }, { expiresAt: new Date(0) })],
  ['revoked', async (id: string) => void (await revokeApiKey(tenant.administrator.ctx, { id }))],
])('a key that was %s opens nothing from the next request on', async (what, end) => {
  const { key, keyId } = await anApp(tenant, named());
  await answered(key);

  await end(keyId);

  expect(await answered(key)).toMatchObject({ status: 401, code: `KEY_${what.toUpperCase()}` });
});

test('a key of an app that was disabled opens nothing, and again once it is enabled', async () => {
  const { id, key } = await anApp(tenant, named());
  const { administrator } = tenant;

  await disableApiClient(administrator.ctx, { id, reason: 'Đối tác ngừng hợp tác' });
  const shut = await answered(key);
  await administrator.ask('mutation ($id: ID!) { enableApiClient(id: $id) { id } }', { id });

  expect(shut).toMatchObject({ status: 403, code: 'APP_DISABLED' });
  expect(await answered(key)).toMatchObject({ status: 200 });
});

test('a key with any sign of it changed is as unknown as one that nobody made', async () => {
  const { key } = await anApp(tenant, named());
  const other = (sign = '') => (sign === 'a' ? 'b' : 'a');
  const mutated = [4, 20, 34, 37, 60, 77].map(
    (at) => key.slice(0, at) + other(key[at]) + key.slice(at + 1),
  );
  const unknown = `pk_${'0'.repeat(32)}_${'x'.repeat(43)}`;

  const bodies = [];
  for (const each of [...mutated, unknown, `${key}a`, key.slice(0, -1), 'pk_', 'nothing']) {
    const answer = await served.app.inject(askedWith(each, ORGANIZATIONS));
    const { errors } = answer.json<Answer>();
    bodies.push([answer.statusCode, errors?.[0]?.message, errors?.[0]?.extensions.code]);
  }

  expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1);
  expect(bodies[0]).toEqual([401, expect.any(String), 'KEY_INVALID']);
});

test.each([
  ['the address', { url: (key: string) => `/graphql?api_key=${key}` }],
  ['the address, escaped', { url: (key: string) => `/graphql?k=${key.replaceAll('_', '%5F')}` }],
  ['the path', { url: (key: string) => `/files/${key}` }],
])('a key in %s is refused and reaches no log', async (_where, { url }) => {
  const { key } = await anApp(tenant, named());

  const answer = await served.app.inject({
    method: 'POST',
    url: url(key),
    headers: { authorization: `Bearer ${key}` },
    payload: { query: ORGANIZATIONS },
  });

  expect([answer.statusCode, answer.json()]).toEqual([
    400,
    { code: 'KEY_IN_URL', requestId: expect.any(String) },
  ]);
  expect(served.logged()).not.toContain(key.slice(36));
});

test.each(['Basic', 'pk', 'Token'])('a key by %s opens nothing', async (scheme) => {
  const { key } = await anApp(tenant, named());

  expect(await answered(key, { authorization: `${scheme} ${key}` })).toMatchObject({ status: 401 });
  expect(await answered(key, { authorization: '', 'x-api-key': key })).toMatchObject({
    code: 'UNAUTHENTICATED',
  });
});

test('a key is not helped by the cookie of a person, nor a person by a key', async () => {
  const { key, keyId } = await anApp(tenant, named());
  const member = await aMember({ committeeId: tenant.committeeId, role: 'COMMITTEE_OFFICE' });
  const { cookie = '' } = await signedIn(served.app, member);
  await revokeApiKey(tenant.administrator.ctx, { id: keyId });

  expect(await answered(key, { cookie })).toMatchObject({ status: 401, code: 'KEY_REVOKED' });
});

test('a key of one committee stays in it, whatever membership or tenant the request names', async () => {
  const elsewhere = await newTenant();
  const { key } = await anApp(tenant, named());
  const headers = {
    'x-membership-id': elsewhere.office.membershipId,
    'x-tenant-id': elsewhere.committeeId,
  };
  const query = `{ organizations { items { id } } organization(id: "${elsewhere.first.id}") { id } }`;

  const answer = await served.app.inject(askedWith(key, query, { headers }));

  const { data } = answer.json<{ data: { organizations: { items: { id: string }[] } } }>();
  expect(data.organizations.items.map(({ id }) => id)).toEqual(
    [tenant.first, tenant.second, tenant.third].map(({ id }) => id),
  );
  expect(data).toMatchObject({ organization: null });
});

test.each([
  ['from its networks', ['203.0.113.0/24', '2001:db8::/32'], '203.0.113.9', 200],
  ['from its networks in the terms of IPv6', ['203.0.113.0/24'], '::ffff:203.0.113.9', 200],
  ['from one address', ['198.51.100.7'], '198.51.100.7', 200],
  ['by IPv6', ['2001:db8::/32'], '2001:db8::1', 200],
  ['from beside its network', ['203.0.113.0/25'], '203.0.113.200', 403],
  ['from elsewhere', ['203.0.113.0/24', '2001:db8::/32'], '198.51.100.1', 403],
  ['by IPv6 from elsewhere', ['203.0.113.0/24'], '2001:db8::1', 403],
])('a key used %s answers as its networks say', async (_what, addresses, remoteAddress, status) => {
  const { key } = await anApp(tenant, { ...named(), addresses });

  const answer = await served.app.inject({
    ...askedWith(key, ORGANIZATIONS, { headers: { 'x-forwarded-for': '203.0.113.9' } }),
    remoteAddress,
  });

  expect(answer.statusCode).toBe(status);
});

test('a replaced key lives on for a week at most, beside the new one', async () => {
  const { keyId, key, id } = await anApp(tenant, named());
  const { ctx } = tenant.administrator;

  const shown = await rotateApiKey(ctx, { id: keyId });

  const old = await stored(ApiKey, keyId);
  expect(old.expiresAt.getTime() - Date.now()).toBeLessThanOrEqual(7 * 86_400_000);
  expect([await answered(key), await answered(shown.key)]).toMatchObject([
    { status: 200 },
    { status: 200 },
  ]);
  await expect(createApiKey(ctx, { clientId: id, expiresOn: dayIn(9) })).rejects.toMatchObject({
    code: 'TOO_MANY_KEYS',
  });
  expect(await auditOfAction(keyId, 'partner.rotateKey')).toHaveLength(1);
});

test.each([0, 366, -5])('a key that would end in %s days is refused', async (days) => {
  const { id } = await anApp(tenant, named());

  const made = createApiKey(tenant.administrator.ctx, { clientId: id, expiresOn: dayIn(days) });

  await expect(made).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    fields: [{ field: 'expiresOn', code: 'DAY_OUT_OF_RANGE' }],
  });
});

test('that a key is in use is noted, and not at every request', async () => {
  const { key, keyId } = await anApp(tenant, named());
  const used = async () => (await stored(ApiKey, keyId)).lastUsedAt;

  await answered(key);
  const first = await used();
  await answered(key);

  expect(first).toBeInstanceOf(Date);
  expect(await used()).toEqual(first);
});

test('an unknown key and a wrong secret take the same time', async () => {
  const { key } = await anApp(tenant, { ...named(), ratePerMinute: 600 });
  const wrong = `${key.slice(0, 36)}${'x'.repeat(43)}`;
  const unknown = `pk_${'1'.repeat(32)}_${'x'.repeat(43)}`;
  const times: Record<string, number[]> = { [wrong]: [], [unknown]: [] };

  for (let round = 0; round < 60; round += 1) {
    for (const each of [wrong, unknown]) {
      const before = performance.now();
      await served.app.inject(askedWith(each, ORGANIZATIONS));
      times[each]?.push(performance.now() - before);
    }
  }

  const median = (of: string) => times[of]?.toSorted((a, b) => a - b)[30] ?? Number.NaN;
  expect(Math.abs(median(wrong) - median(unknown))).toBeLessThan(
    Math.max(2, median(unknown) * 0.5),
  );
});

const CREATE_KEY = `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { key } }`;

test('keys are made by the administrator alone, and strangers find nothing', async () => {
  const elsewhere = await newTenant();
  const { id, keyId } = await anApp(tenant, named());
  const input = { clientId: id, expiresOn: dayIn(5) };
  const { office, standing, first } = tenant;

  for (const person of [office, standing, first.secretary]) {
    expect(await person.ask(CREATE_KEY, { input })).toBeRefused('FORBIDDEN');
    const seen = await person.ask('{ apiClients { total } }');
    expect(seen).toBeRefused('FORBIDDEN');
  }
  const foreign = [UNKNOWN_ID, ...MALFORMED_IDS, id].map((clientId) =>
    elsewhere.administrator.ask(CREATE_KEY, { input: { ...input, clientId } }),
  );
  const bodies = new Set((await Promise.all(foreign)).map((reply) => JSON.stringify(reply)));
  expect(bodies.size).toBe(1);
  expect([...bodies][0]).toContain('NOT_FOUND');
  await expect(revokeApiKey(elsewhere.administrator.ctx, { id: keyId })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  expect((await storedRows(ApiKey, { client: { id } })).length).toBe(1);
});

test.each<[string, object, string, string]>([
  ['no mail address', { contact: 'nobody' }, 'contact', 'EMAIL_WRONG'],
  ['no scope', { scopes: [] }, 'scopes', 'LIST_EMPTY'],
  ['a scope that changes something', { scopes: ['report:sign'] }, 'scopes', 'SCOPE_UNKNOWN'],
  ['the log', { scopes: ['audit:read'] }, 'scopes', 'SCOPE_UNKNOWN'],
  ['no organization', { wholeCommittee: false }, 'organizations', 'LIST_EMPTY'],
  ['a wrong network', { addresses: ['203.0.113.0/33'] }, 'addresses', 'NETWORK_WRONG'],
  ['no budget', { dailyBudget: 0 }, 'dailyBudget', 'NUMBER_OUT_OF_RANGE'],
  ['a rate beyond measure', { ratePerMinute: 601 }, 'ratePerMinute', 'NUMBER_OUT_OF_RANGE'],
  ['a short name', { name: 'x' }, 'name', 'TEXT_TOO_SHORT'],
])('an app with %s is refused at the field', async (_what, wrong, field, code) => {
  const input = { ...everything, ...named(), ...wrong };

  const reply = await tenant.administrator.ask(
    'mutation ($input: ApiClientInput!) { createApiClient(input: $input) { id } }',
    { input },
  );

  expect(reply).toBeRefused('INVALID_INPUT', { [field]: code });
});
