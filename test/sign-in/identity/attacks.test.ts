/** What an attacker tries on the way through the provider, and at both ends of it. */
import { randomUUID } from 'node:crypto';
import { anAccount, PASSWORD, post, serve, type Served, signedIn } from '../served.js';
import { comeBack, goThrough, LINK, link, setOut, SIGN_IN, whoIs } from './by-provider.js';
import { type RunningProvider, startProvider, throughProvider } from './provider.js';

let provider: RunningProvider;
let served: Served;

beforeAll(async () => {
  provider = await startProvider();
  served = await serve(provider.settings);
});

afterAll(async () => {
  await served.close();
  await provider.close();
});

/** Somebody with a linked account: their name at the provider. */
async function aVictim() {
  const account = await anAccount();
  const person = randomUUID();
  provider.set({ person });
  await link(served, account);
  return { ...account, person };
}

async function addressOfAccount() {
  const { email } = await anAccount();
  return email;
}

test.each<[string, Record<string, unknown>]>([
  ['a nonce of another way', { nonce: 'another' }],
  ['no nonce', { nonce: undefined }],
  ['another issuer', { iss: 'https://evil.example' }],
  ['another audience', { aud: 'another-client' }],
  ['us among other audiences', { aud: ['van-hoa-cong-so', 'another-client'] }],
  ['another client as the authorized party', { azp: 'another-client' }],
  ['a term that is over', { exp: 1_600_000_000 }],
  ['no term', { exp: undefined }],
  ['nobody', { sub: undefined }],
])('a token with %s is refused, though well signed', async (_what, wrong) => {
  const { person } = await aVictim();
  provider.set({ person, claims: (claims) => ({ ...claims, ...wrong }) });

  const back = await goThrough(served, SIGN_IN);

  expect(back.to).toBe('/#/login?provider=FAILED');
  expect(await whoIs(served, back.cookie)).toBeNull();
});

test.each([
  ['signed by another key', { ownKey: false }],
  ['that is not there', { withToken: false }],
])('a token %s is refused', async (_what, mood) => {
  const { person } = await aVictim();
  provider.set({ person, ...mood });

  const back = await goThrough(served, SIGN_IN);

  expect(back.to).toBe('/#/login?provider=FAILED');
  expect(await whoIs(served, back.cookie)).toBeNull();
});

test.each([true, false])(
  'the mail address of somebody here opens nothing (verified there: %s)',
  async (verified) => {
    const email = await addressOfAccount();
    provider.set({
      person: randomUUID(),
      claims: (claims) => ({ ...claims, email, email_verified: verified }),
    });

    const back = await goThrough(served, SIGN_IN);

    expect(back.to).toBe('/#/login?provider=UNKNOWN');
    expect(await whoIs(served, back.cookie)).toBeNull();
  },
);

test('an address that came back once opens nothing a second time', async () => {
  await aVictim();
  const way = await setOut(served, SIGN_IN);
  const url = await throughProvider(way.url);

  await comeBack(served, url, way.cookie);
  const again = await comeBack(served, url, way.cookie);

  expect(again.to).toBe('/#/login?provider=FAILED');
  expect(await whoIs(served, again.cookie)).toBeNull();
});

test('a code that was used is worth nothing on a new way', async () => {
  await aVictim();
  const [first, second] = [await setOut(served, SIGN_IN), await setOut(served, SIGN_IN)];
  const used = new URL(await throughProvider(first.url));
  await comeBack(served, used.href, first.cookie);
  used.searchParams.set('state', new URL(second.url).searchParams.get('state') ?? '');

  const back = await comeBack(served, used.href, second.cookie);

  expect(back.to).toBe('/#/login?provider=FAILED');
  expect(await whoIs(served, back.cookie)).toBeNull();
});

test.each([
  ['without a state', (url: URL) => url.searchParams.delete('state')],
  ['with a state nobody gave', (url: URL) => url.searchParams.set('state', 'x'.repeat(32))],
  ['with the name of another issuer', (url: URL) => url.searchParams.set('iss', 'https://evil')],
  ['without a code', (url: URL) => url.searchParams.delete('code')],
  ['with a word for the page', (url: URL) => url.searchParams.set('error', '"><script>')],
])('an address %s leads to the door', async (_what, change) => {
  await aVictim();
  const way = await setOut(served, SIGN_IN);
  const url = new URL(await throughProvider(way.url));
  change(url);

  const back = await comeBack(served, url.href, way.cookie);

  expect(back.to).toBe('/#/login?provider=FAILED');
  expect(await whoIs(served, back.cookie)).toBeNull();
});

test('an address of the attacker’s way signs nobody else in', async () => {
  await aVictim();
  const attackers = await setOut(served, SIGN_IN);
  const url = await throughProvider(attackers.url);
  const own = await setOut(served, SIGN_IN);

  const bare = await comeBack(served, url, '');
  const other = await comeBack(served, url, own.cookie);

  expect([bare.to, other.to]).toEqual(Array(2).fill('/#/login?provider=FAILED'));
  expect([await whoIs(served, bare.cookie), await whoIs(served, other.cookie)]).toEqual([
    null,
    null,
  ]);
});

test('a link that the attacker began gives the victim’s identity away to nobody', async () => {
  const [attacker, victim] = [await anAccount(), await anAccount()];
  const way = await setOut(served, LINK, await signedIn(served.app, attacker));
  const planted = way.cookie.replace(/[^;]*session_token[^;]*;?\s*/, '');
  const { cookie } = await signedIn(served.app, victim);
  provider.set({ person: randomUUID() });
  const url = await throughProvider(way.url);

  const back = await comeBack(served, url, `${cookie}; ${planted}`);

  expect(back.to).toBe('/#/account?provider=FAILED');
  expect((await goThrough(served, SIGN_IN)).to).toBe('/#/login?provider=UNKNOWN');
});

test('a link whose session has ended meanwhile is not made', async () => {
  const account = await anAccount();
  const way = await setOut(served, LINK, await signedIn(served.app, account));
  provider.set({ person: randomUUID() });
  const url = await throughProvider(way.url);
  await served.signIn.pool.query('delete from session where "userId" = $1', [account.personId]);

  const back = await comeBack(served, url, way.cookie);

  expect(back.to).toBe('/#/account?provider=FAILED');
  expect((await goThrough(served, SIGN_IN)).to).toBe('/#/login?provider=UNKNOWN');
});

test('where the way ends is ours to say', async () => {
  const { person } = await aVictim();
  provider.set({ person });
  const evil = 'https://evil.example/';
  const asked = await post(served.app, {}, SIGN_IN, {
    callbackURL: evil,
    errorCallbackURL: evil,
    newUserCallbackURL: evil,
    provider: 'google',
    scopes: ['offline_access'],
    additionalParams: { prompt: 'none' },
  });
  const { searchParams } = new URL(asked.json<{ url: string }>().url);

  expect(searchParams.get('redirect_uri')).toBe(`http://localhost:4000/api/auth/callback/oidc`);
  expect(searchParams.get('scope')).toBe('openid');
  expect(searchParams.get('prompt')).toBeNull();
  expect(searchParams.get('code_challenge_method')).toBe('S256');
  expect(asked.headers.location).toBeUndefined();
});

test('a session planted before is not the one that opens', async () => {
  const victim = await aVictim();
  const attacker = await signedIn(served.app, await anAccount());
  provider.set({ person: victim.person });

  const back = await goThrough(served, SIGN_IN, attacker);

  expect(back.cookie).not.toContain(attacker.cookie);
  expect(await whoIs(served, back.cookie)).toBe(victim.personId);
  expect(await whoIs(served, attacker.cookie ?? '')).not.toBe(victim.personId);
});

test.each(['https://evil.example', 'null'])(
  'a page of %s sends nobody on the way',
  async (origin) => {
    const { cookie } = await signedIn(served.app, await anAccount());

    const answers = [];
    for (const url of [SIGN_IN, LINK]) {
      const headers = { origin, cookie };
      const payload = { password: PASSWORD };
      answers.push(await served.app.inject({ method: 'POST', url, headers, payload }));
    }

    expect(answers.map(({ statusCode }) => statusCode)).toEqual([403, 403]);
  },
);
