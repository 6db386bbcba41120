import { newTenant } from '../core/world.js';
import { database } from '../core/database.js';
import {
  aMember,
  anAccount,
  ask,
  askToSignIn,
  ORIGIN,
  PASSWORD,
  requestOf,
  serve,
  type Served,
  signedIn,
} from './served.js';

/** What the product serves of the sign-in library. */
const SERVED = [
  'POST /sign-in/email',
  'POST /sign-out',
  'GET /get-session',
  'POST /change-password',
  'POST /reset-password',
  'POST /two-factor/disable',
  'POST /two-factor/enable',
  'POST /two-factor/generate-backup-codes',
  'POST /two-factor/verify-backup-code',
  'POST /two-factor/verify-totp',
];

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

let served: Served;

beforeAll(async () => {
  served = await serve();
});

afterAll(() => served.close());

/** Every path that the sign-in library knows how to answer. */
async function pathsOfLibrary(): Promise<string[]> {
  const { signIn } = await database();
  const paths = Object.values(signIn.auth.api).flatMap((endpoint) => {
    const { path } = endpoint as { path?: string };
    return path ? [path.replace(/:\w+/g, 'anything')] : [];
  });
  return [...new Set(paths)];
}

test('of the sign-in library a few routes are served, and no other is there', async () => {
  const paths = await pathsOfLibrary();
  const tab = await signedIn(served.app, await anAccount());
  const found: string[] = [];
  for (const path of paths) {
    for (const method of methods) {
      const answer = await served.app.inject({
        method,
        url: `/api/auth${path}`,
        headers: { origin: ORIGIN, cookie: tab.cookie },
        ...(method === 'GET' ? {} : { payload: {} }),
      });
      if (answer.statusCode !== 404) found.push(`${method} ${path}`);
    }
  }

  expect(paths.length).toBeGreaterThan(20);
  expect(found.toSorted()).toEqual(SERVED.toSorted());
});

test.each([
  '/api/auth',
  '/api/auth/',
  '/api/auth//sign-up/email',
  '/api/auth/sign-in/../sign-up/email',
  '/api/auth/sign-in%2f..%2fsign-up/email',
  '/api/auth/sign-in/email/../../sign-up/email',
  '/API/AUTH/SIGN-UP/EMAIL',
  '/api/auth/sign-up/email?x=/sign-in/email',
])('there is no way round by %s', async (url) => {
  const { signIn } = await database();
  const email = 'intruder@test.example';

  const answer = await served.app.inject({
    method: 'POST',
    url,
    headers: { origin: ORIGIN },
    payload: { email, password: PASSWORD, name: 'Intruder' },
  });

  expect(answer.statusCode).toBe(404);
  const { internalAdapter } = await signIn.auth.$context;
  expect(await internalAdapter.findUserByEmail(email)).toBeNull();
});

const strangers = [
  ['another site', 'https://evil.example'],
  ['a site whose name begins alike', 'http://localhost:4000.evil.example'],
  ['another port', 'http://localhost:4001'],
  ['another scheme', 'https://localhost:4000'],
  ['a sandboxed page', 'null'],
] as const;

test.each(strangers)('%s cannot sign anybody in or out', async (_what, origin) => {
  const account = await anAccount();
  const { cookie } = await signedIn(served.app, account);

  const into = await askToSignIn(served.app, account.email, PASSWORD, { origin, cookie });
  const out = await served.app.inject({
    method: 'POST',
    url: '/api/auth/sign-out',
    headers: { origin, cookie },
    payload: {},
  });

  expect(into.statusCode).toBe(403);
  expect(into.cookies).toEqual([]);
  expect(out.statusCode).toBe(403);
  expect((await ask(served.app, { cookie }, '{ me { id } }')).data).toBeTruthy();
});

test.each(strangers)('%s asks GraphQL nothing with a borrowed cookie', async (_what, origin) => {
  const { committeeId } = await newTenant();
  const tab = await signedIn(served.app, await aMember({ committeeId, role: 'COMMITTEE_OFFICE' }));

  const answer = await served.app.inject(
    requestOf({ ...tab, headers: { origin } }, '{ organizations { total } }'),
  );

  expect(answer.statusCode).toBe(403);
  expect(answer.body).not.toContain('total');
  expect(answer.headers['access-control-allow-origin']).toBeUndefined();
});

test('a form of another site that a browser marks as such is refused even without an origin', async () => {
  const tab = await signedIn(served.app, await anAccount());
  const { origin: _origin, ...headers } = requestOf(tab, '{ me { id } }').headers ?? {};

  const answer = await served.app.inject({
    ...requestOf(tab, '{ me { id } }'),
    headers: { ...headers, 'sec-fetch-site': 'cross-site' },
  });

  expect(answer.statusCode).toBe(403);
});

test('a program that sends no origin, as no browser does, is served', async () => {
  const tab = await signedIn(served.app, await anAccount());
  const request = requestOf(tab, '{ me { id } }');
  const { origin: _origin, ...headers } = request.headers ?? {};

  const answer = await served.app.inject({ ...request, headers });

  expect(answer.json()).toMatchObject({ data: { me: {} } });
});

test('nobody is told that another site may ask', async () => {
  const answer = await served.app.inject({
    method: 'OPTIONS',
    url: '/graphql',
    headers: {
      origin: 'https://evil.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type, x-membership-id',
    },
  });

  expect(answer.statusCode).toBe(403);
  expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual(
    [],
  );
});

test('guessing passwords is slowed down by address, whatever address the caller claims', async () => {
  const throttled = await serve({ NODE_ENV: 'development' });
  const account = await anAccount();
  const guess = (at: number) =>
    askToSignIn(throttled.app, account.email, `mot mat khau khac ${at}`, {
      'x-forwarded-for': `10.0.0.${at}`,
      'x-client-address': `10.0.1.${at}`,
    });

  const codes: number[] = [];
  for (let at = 0; at < 8; at += 1) codes.push((await guess(at)).statusCode);
  const other = await throttled.app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    remoteAddress: '192.0.2.7',
    headers: { origin: ORIGIN },
    payload: { email: account.email, password: PASSWORD },
  });
  await throttled.close();

  expect(codes.slice(0, 5)).toEqual(Array(5).fill(401));
  expect(codes.slice(5)).toEqual([429, 429, 429]);
  expect(other.statusCode).toBe(200);
});
