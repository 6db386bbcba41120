import { newTenant } from '../core/world.js';
import {
  aMember,
  ask,
  askToSignIn,
  cookieOf,
  PASSWORD,
  serve,
  type Served,
  signedIn,
} from './served.js';

let served: Served;

beforeAll(async () => {
  served = await serve();
});

afterAll(() => served.close());

async function anOfficer() {
  const { committeeId, first } = await newTenant();
  return aMember({ committeeId, organizationId: first.id, role: 'TENANT_OFFICER' });
}

test('who signs in may ask who they are', async () => {
  const officer = await anOfficer();

  const tab = await signedIn(served.app, officer);
  const reply = await ask(served.app, tab, '{ me { id email memberships { id role } } }');

  expect(reply.data?.['me']).toEqual({
    id: officer.personId,
    email: officer.email,
    memberships: [{ id: officer.membershipId, role: 'TENANT_OFFICER' }],
  });
});

test('a wrong password and an unknown account get the same answer', async () => {
  const officer = await anOfficer();

  const wrong = await askToSignIn(served.app, officer.email, 'mot mat khau khac');
  const unknown = await askToSignIn(served.app, 'nobody@test.example', PASSWORD);

  expect(wrong.statusCode).toBe(401);
  expect([unknown.statusCode, unknown.body]).toEqual([wrong.statusCode, wrong.body]);
  expect([wrong.cookies, unknown.cookies]).toEqual([[], []]);
});

test('an unknown account takes as long to refuse as a known one', async () => {
  const known: number[] = [];
  const unknown: number[] = [];
  const timed = async (email: string) => {
    const began = performance.now();
    await askToSignIn(served.app, email, 'mot mat khau khac');
    return performance.now() - began;
  };
  const median = (times: number[]) => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
  const accounts = await Promise.all(Array.from({ length: 15 }, anOfficer));

  for (const [at, { email }] of accounts.entries()) {
    known.push(await timed(email));
    unknown.push(await timed(`nobody.${at}@test.example`));
  }

  // Hashing a password takes most of it; without it the answer would come ten times as fast.
  expect(median(known) / median(unknown)).toBeGreaterThan(0.5);
  expect(median(known) / median(unknown)).toBeLessThan(2);
});

test.each([
  ['no password', { email: 'a@test.example' }],
  ['a password that is no text', { email: 'a@test.example', password: { $ne: '' } }],
  ['an address that is none', { email: '', password: PASSWORD }],
  ['an endless password', { email: 'a@test.example', password: 'x'.repeat(100_000) }],
  ['nothing', {}],
])('signing in with %s is refused and says nothing of the inside', async (_what, payload) => {
  const answer = await served.app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    headers: { origin: 'http://localhost:4000' },
    payload,
  });

  expect(answer.statusCode).toBeGreaterThanOrEqual(400);
  expect(answer.statusCode).toBeLessThan(500);
  expect(answer.body).not.toMatch(/stack|node_modules|select |file:\/\//i);
  expect(answer.cookies).toEqual([]);
});

test("the cookie is the server's alone: no script reads it and no other site sends it", async () => {
  const answer = await askToSignIn(served.app, (await anOfficer()).email, PASSWORD);

  const [cookie] = answer.cookies;
  expect(answer.cookies).toHaveLength(1);
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  expect(cookie?.domain).toBeUndefined();
  expect(cookie?.maxAge).toBeLessThanOrEqual(12 * 3600);
  expect(answer.headers['cache-control']).toBe('no-store');
});

test('over https the cookie is one of this host alone, sent over https alone', async () => {
  const secure = await serve({ PUBLIC_URL: 'https://bao-cao.example' });
  const officer = await anOfficer();

  const answer = await askToSignIn(secure.app, officer.email, PASSWORD, {
    origin: 'https://bao-cao.example',
  });
  await secure.close();

  expect(answer.cookies).toHaveLength(1);
  expect(answer.headers['set-cookie']).toMatch(
    /^__Host-workplace-culture\.session_token=[^;]+; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  );
  expect(answer.headers['strict-transport-security']).toMatch(/max-age=\d{7,}/);
});

test('a session that was signed out is over, also for who kept its cookie', async () => {
  const tab = await signedIn(served.app, await anOfficer());

  const out = await served.app.inject({
    method: 'POST',
    url: '/api/auth/sign-out',
    headers: { origin: 'http://localhost:4000', cookie: tab.cookie },
    payload: {},
  });

  expect(out.statusCode).toBe(200);
  expect(cookieOf(out)).toBe('');
  expect((await ask(served.app, tab, '{ me { id } }')).errors?.[0]?.extensions.code).toBe(
    'UNAUTHENTICATED',
  );
});

test('signing in again gives another session, and a planted one is not taken over', async () => {
  const officer = await anOfficer();
  const first = await signedIn(served.app, officer);

  const again = await askToSignIn(served.app, officer.email, PASSWORD, {
    cookie: 'workplace-culture.session_token=planted.planted',
  });

  expect(cookieOf(again)).not.toBe(first.cookie);
  expect(cookieOf(again)).not.toContain('planted.planted');
});

test.each([
  ['a changed signature', (cookie: string) => `${cookie.slice(0, -6)}AAAAAA`],
  [
    'another token under the same signature',
    (cookie: string) => cookie.replace(/=[^.]{4}/, '=AAAA'),
  ],
  ['an empty cookie', (cookie: string) => `${cookie.split('=')[0]}=`],
  ['a cookie of rubbish', () => 'workplace-culture.session_token=%00%ff; ;;=;'],
])('%s is nobody', async (_what, change) => {
  const tab = await signedIn(served.app, await anOfficer());

  const reply = await ask(served.app, { cookie: change(tab.cookie ?? '') }, '{ me { id } }');

  expect(reply.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
});

test('neither passwords nor cookies nor addresses stand in the log', async () => {
  const officer = await anOfficer();

  const tab = await signedIn(served.app, officer);
  await askToSignIn(served.app, officer.email, 'mot mat khau khac');
  await ask(served.app, tab, '{ me { id } }');

  expect(served.logged()).not.toMatch(/mat khau/);
  expect(served.logged()).not.toContain(officer.email);
  expect(served.logged()).not.toContain(tab.cookie?.split('=')[1]);
});
