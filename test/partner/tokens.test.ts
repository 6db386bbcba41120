/** OAuth 2 client credentials: tokens that are asked for with a key, and let in by the same gate. */
import type { AddressInfo } from 'node:net';
import * as oauth from 'openid-client';
import { ApiToken } from '../../schema/partner/api-token.entity.js';
import { ApiClient, ApiKey } from '../../schema/partner/partner.entity.js';
import { disableApiClient } from '../../server/partner/api-client.service.js';
import { revokeApiKey } from '../../server/partner/api-key.service.js';
import { anApp, askedWith } from '../core/given/partner.js';
import { arrange, storedRows } from '../core/given/stored.js';
import { newTenant, type Tenant } from '../core/world.js';
import { serve, type Served } from '../sign-in/served.js';

let served: Served;
let tenant: Tenant;
let serial = 0;
const named = () => ({ name: `Ứng dụng OAuth ${(serial += 1)}` });

beforeAll(async () => {
  served = await serve({ INTROSPECTION: 'off' });
  tenant = await newTenant();
});

afterAll(() => served.close());

const ORGANIZATIONS = '{ organizations(first: 5) { total } }';
const ROUNDS = '{ reportRounds(first: 5) { total } }';

interface Answer {
  errors?: { extensions: { code: string } }[];
}

/** What a client of OAuth is given of a key. */
function credentialsOf(key: string) {
  return { client_id: key.slice(0, 35), client_secret: key.slice(36) };
}

async function ask(form: Record<string, string>, more: { remoteAddress?: string } = {}) {
  const answer = await served.app.inject({
    method: 'POST',
    url: '/oauth/token',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ grant_type: 'client_credentials', ...form }).toString(),
    ...more,
  });
  return { status: answer.statusCode, headers: answer.headers, body: answer.json<TokenAnswer>() };
}

interface TokenAnswer {
  access_token: string;
  error?: string;
  expires_in?: number;
  scope?: string;
}

async function tokenFor(key: string, form: Record<string, string> = {}): Promise<string> {
  return (await ask({ ...credentialsOf(key), ...form })).body.access_token;
}

async function opened(token: string, query = ORGANIZATIONS) {
  const answer = await served.app.inject(askedWith(token, query));
  const code = answer.json<Answer>().errors?.[0]?.extensions.code ?? null;
  return { status: answer.statusCode, code, headers: answer.headers };
}

test('a client that speaks OAuth alone finds the way, asks for a token, and reads', async () => {
  const { key } = await anApp(tenant, named());
  const { client_id: id, client_secret: secret } = credentialsOf(key);
  await served.app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = served.app.server.address() as AddressInfo;
  const metadata = await served.app.inject('/.well-known/oauth-authorization-server');
  const here = JSON.parse(
    metadata.body.replaceAll(served.env.PUBLIC_URL, `http://127.0.0.1:${port}`),
  ) as oauth.ServerMetadata;
  const config = new oauth.Configuration(here, id, undefined, oauth.ClientSecretBasic(secret));
  // oxlint-disable-next-line typescript/no-deprecated -- marked so to be seen; this is no network.
  oauth.allowInsecureRequests(config);

  const token = await oauth.clientCredentialsGrant(config, { scope: 'organization:read' });
  const before = await opened(token.access_token);
  await oauth.tokenRevocation(config, token.access_token);

  expect(token).toMatchObject({ token_type: 'bearer', scope: 'organization:read' });
  expect(token.expires_in).toBe(600);
  expect(before).toMatchObject({ status: 200, code: null });
  expect(await opened(token.access_token)).toMatchObject({ status: 401, code: 'KEY_INVALID' });
});

test('a token is kept as a hash, names nobody, and passes the limits of its app', async () => {
  const { key, keyId } = await anApp(tenant, { ...named(), dailyBudget: 8 });
  const token = await tokenFor(key);
  const NAMES = '{ organizations(first: 5) { items { name } } }';

  const first = await opened(token, NAMES);
  const [row] = await storedRows(ApiToken, { key: { id: keyId } });

  expect(first).toMatchObject({ status: 200 });
  expect(first.headers).toMatchObject({ ratelimit: expect.stringContaining('"budget"') });
  expect(await opened(token, NAMES)).toMatchObject({ status: 429, code: 'BUDGET_EXCEEDED' });
  expect(JSON.stringify(row)).not.toContain(token.slice(36));
});

test('a token opens what it was asked for, and what the app has where nothing was said', async () => {
  const { key } = await anApp(tenant, { ...named(), scopes: ['organization:read', 'round:read'] });

  const narrow = await tokenFor(key, { scope: 'round:read' });
  const whole = await tokenFor(key);

  expect(await opened(narrow, ROUNDS)).toMatchObject({ code: null });
  expect(await opened(narrow)).toMatchObject({ code: 'SCOPE_MISSING' });
  expect(await opened(whole)).toMatchObject({ code: null });
  expect(await opened(whole, ROUNDS)).toMatchObject({ code: null });
});

test('a scope that the app has not is refused, and one it has lost opens nothing', async () => {
  const { id, key } = await anApp(tenant, { ...named(), scopes: ['round:read'] });

  const wide = await ask({ ...credentialsOf(key), scope: 'round:read report:read' });
  const token = await tokenFor(key, { scope: 'round:read' });
  await arrange(ApiClient, { id }, { scopes: ['organization:read'] });

  expect(wide).toMatchObject({ status: 400, body: { error: 'invalid_scope' } });
  expect(await opened(token, ROUNDS)).toMatchObject({ code: 'SCOPE_MISSING' });
  expect(await opened(token)).toMatchObject({ code: 'SCOPE_MISSING' });
});

test('a wrong secret, an unknown client and one that has ended answer the same bytes', async () => {
  const { key } = await anApp(tenant, named());
  const revoked = await anApp(tenant, named());
  const expired = await anApp(tenant, named());
  const disabled = await anApp(tenant, named());
  const { ctx } = tenant.administrator;
  await revokeApiKey(ctx, { id: revoked.keyId });
  await arrange(ApiKey, { id: expired.keyId }, { expiresAt: new Date(0) });
  await disableApiClient(ctx, { id: disabled.id, reason: 'Đối tác ngừng hợp tác' });
  const wrong = [
    { ...credentialsOf(key), client_secret: 'x'.repeat(43) },
    { client_id: `pk_${'0'.repeat(32)}`, client_secret: 'x'.repeat(43) },
    { client_id: 'nobody', client_secret: 'x' },
    ...[revoked, expired, disabled].map((app) => credentialsOf(app.key)),
  ];

  const answers = [];
  for (const form of wrong) {
    const { status, body } = await ask(form);
    answers.push(JSON.stringify([status, body]));
  }

  expect(new Set(answers).size).toBe(1);
  expect(answers[0]).toContain('invalid_client');
});

test('an expired token is refused, and the client told to ask for another', async () => {
  const { key, keyId } = await anApp(tenant, named());
  const token = await tokenFor(key);

  await arrange(ApiToken, { key: { id: keyId } }, { expiresAt: new Date(Date.now() - 1000) });

  const refused = await opened(token);
  expect(refused).toMatchObject({ status: 401, code: 'TOKEN_EXPIRED' });
  expect(refused.headers['www-authenticate']).toBe('Bearer error="invalid_token"');
});

test.each<[string, string, (app: { id: string; keyId: string }) => Promise<void>]>([
  [
    'its key is revoked',
    'KEY_REVOKED',
    async ({ keyId }) => void (await revokeApiKey(tenant.administrator.ctx, { id: keyId })),
  ],
  [
    'its key expires',
    'KEY_EXPIRED',
    async ({ keyId }) => arrange(ApiKey, { id: keyId }, { expiresAt: new Date(0) }),
  ],
  [
    'its app is disabled',
    'APP_DISABLED',
    async ({ id }) =>
      disableApiClient(tenant.administrator.ctx, { id, reason: 'Đối tác ngừng hợp tác' }),
  ],
])('a token opens nothing from the moment %s', async (_what, code, end) => {
  const app = await anApp(tenant, named());
  const token = await tokenFor(app.key);

  await end(app);

  expect(await opened(token)).toMatchObject({ code });
});

test('a token with any sign of it changed opens nothing, and none of another key', async () => {
  const { key } = await anApp(tenant, named());
  const other = await anApp(tenant, named());
  const token = await tokenFor(key);
  const changed = token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A');
  const moved = other.key.slice(0, 36).replace('pk', 'pt') + token.slice(36);
  const asKey = token.replace('pt', 'pk');
  const fromKey = key.replace('pk', 'pt');

  for (const each of [changed, moved, asKey, fromKey]) {
    expect(await opened(each)).toMatchObject({ status: 401, code: 'KEY_INVALID' });
  }
});

test('networks and rate of the app hold for who asks for a token, too', async () => {
  const inside = await anApp(tenant, { ...named(), addresses: ['203.0.113.0/24'] });
  const hasty = await anApp(tenant, { ...named(), ratePerMinute: 2 });
  const form = credentialsOf(inside.key);

  const statuses = [];
  for (let at = 0; at < 6; at += 1) statuses.push(await ask(credentialsOf(hasty.key)));

  expect(await ask(form, { remoteAddress: '203.0.113.9' })).toMatchObject({ status: 200 });
  expect(await ask(form, { remoteAddress: '198.51.100.1' })).toMatchObject({
    status: 403,
    body: { error: 'unauthorized_client' },
  });
  const turned = statuses.find(({ status }) => status === 429);
  expect(turned).toMatchObject({ body: { error: 'temporarily_unavailable' } });
  expect(Number(turned?.headers['retry-after'])).toBeGreaterThan(0);
});

test('a token or a secret in an address is refused and reaches no log', async () => {
  const { key } = await anApp(tenant, named());
  const token = await tokenFor(key);
  const { client_secret: secret } = credentialsOf(key);
  const urls = [
    `/graphql?access_token=${token}`,
    `/graphql?t=${token.replaceAll('_', '%5F')}`,
    `/oauth/token?client_secret=${secret}`,
  ];

  for (const url of urls) {
    const answer = await served.app.inject({ method: 'POST', url });
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([400, 'KEY_IN_URL']);
  }
  expect(served.logged()).not.toContain(token.slice(36));
  expect(served.logged()).not.toContain(secret);
});

test.each<[string, Record<string, string>, string]>([
  [
    'another grant',
    { grant_type: 'password', username: 'a', password: 'b' },
    'unsupported_grant_type',
  ],
  ['another resource', { resource: 'https://elsewhere.example/' }, 'invalid_target'],
])('%s is refused', async (_what, form, error) => {
  const { key } = await anApp(tenant, named());

  const answer = await ask({ ...credentialsOf(key), ...form });

  expect(answer).toMatchObject({ status: 400, body: { error } });
});

test.each(['/oauth/auth', '/auth', '/jwks', '/session/end', '/reg', '/me', '/token/introspection'])(
  '%s, which the library knows and apps do not need, is not there',
  async (url) => {
    expect((await served.app.inject(url)).statusCode).toBe(404);
  },
);
