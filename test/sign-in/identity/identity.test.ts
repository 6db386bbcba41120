/** Signing in by an identity provider, a real one: linked by the person, and by nobody else. */
import { randomUUID } from 'node:crypto';
import { codeShown } from '../authenticator.js';
import { anAccount, cookieOf, PASSWORD, post, serve, type Served, signedIn } from '../served.js';
import { goThrough, LINK, link, SIGN_IN, UNLINK, whoIs } from './by-provider.js';
import { type RunningProvider, startProvider } from './provider.js';

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

/** Somebody at the provider. */
function somebody(): string {
  const person = randomUUID();
  provider.set({ person });
  return person;
}

async function shown(cookie = '') {
  const answer = await served.app.inject({ url: '/api/account/identity', headers: { cookie } });
  return answer.json<{ label: string | null; linkedAt: string | null }>();
}

test('who linked the account at the provider signs in by it', async () => {
  const account = await anAccount();
  somebody();
  const tab = await link(served, account);

  const back = await goThrough(served, SIGN_IN);

  expect(back).toMatchObject({ status: 303, to: '/#/login' });
  expect(await whoIs(served, back.cookie)).toBe(account.personId);
  expect((await shown(tab.cookie)).linkedAt).not.toBeNull();
});

test('a stranger is refused, told what to do, and no account is made', async () => {
  somebody();
  const before = await served.signIn.pool.query('select count(*) from "user"');

  const back = await goThrough(served, SIGN_IN);

  const after = await served.signIn.pool.query('select count(*) from "user"');
  expect(back).toMatchObject({ to: '/#/login?provider=UNKNOWN' });
  expect(await whoIs(served, back.cookie)).toBeNull();
  expect(after.rows).toEqual(before.rows);
});

test('who turns back at the provider is back at the door', async () => {
  provider.set({ person: null });

  const back = await goThrough(served, SIGN_IN);

  expect(back.to).toBe('/#/login?provider=CANCELLED');
});

test('everybody learns the name of the provider, and of a link only whose it is', async () => {
  const account = await anAccount();
  somebody();
  await link(served, account);
  const other = await signedIn(served.app, await anAccount());

  expect(await shown()).toEqual({ label: 'Tài khoản công vụ', linkedAt: null });
  expect(await shown(other.cookie)).toEqual({ label: 'Tài khoản công vụ', linkedAt: null });
});

test.each([LINK, UNLINK])('%s asks for the password, and for a session', async (path) => {
  const tab = await signedIn(served.app, await anAccount());

  const wrong = await post(served.app, tab, path, { password: 'mot mat khau khac' });
  const none = await post(served.app, tab, path, {});
  const nobody = await post(served.app, {}, path, { password: PASSWORD });

  expect([wrong.statusCode, none.statusCode, nobody.statusCode]).toEqual([400, 400, 401]);
  expect(wrong.json()).toEqual({ code: 'INVALID_PASSWORD' });
});

test('what was unlinked opens nothing any more, and may be linked again', async () => {
  const account = await anAccount();
  somebody();
  const tab = await link(served, account);

  await post(served.app, tab, UNLINK, { password: PASSWORD });
  const refused = await goThrough(served, SIGN_IN);
  await link(served, account);
  const again = await goThrough(served, SIGN_IN);

  expect(refused.to).toBe('/#/login?provider=UNKNOWN');
  expect(await whoIs(served, again.cookie)).toBe(account.personId);
});

test('one account is linked at a time, and what is linked is nobody else’s', async () => {
  const [one, other] = [await anAccount(), await anAccount()];
  somebody();
  const tab = await link(served, one);

  const twice = await post(served.app, tab, LINK, { password: PASSWORD });
  const taken = await goThrough(served, LINK, await signedIn(served.app, other));

  expect(twice.json()).toEqual({ code: 'ALREADY_LINKED' });
  expect(taken.to).toBe('/#/account?provider=TAKEN');
  expect(await whoIs(served, (await goThrough(served, SIGN_IN)).cookie)).toBe(one.personId);
});

test('the second factor is asked for after the provider, too', async () => {
  const account = await anAccount();
  somebody();
  const tab = await link(served, account);
  const begun = await post(served.app, tab, '/api/auth/two-factor/enable', { password: PASSWORD });
  const secret = new URL(begun.json<{ totpURI: string }>().totpURI).searchParams.get('secret');
  const code = () => codeShown(served.signIn, secret ?? '');
  await post(served.app, tab, '/api/auth/two-factor/verify-totp', { code: await code() });
  await served.signIn.pool.query(`delete from guess where key like 'code:%'`);

  const back = await goThrough(served, SIGN_IN);
  const before = await whoIs(served, back.cookie);
  const done = await post(served.app, back, '/api/auth/two-factor/verify-totp', {
    code: await code(),
  });

  expect(back.to).toBe('/#/login?step=code');
  expect(before).toBeNull();
  expect(await whoIs(served, cookieOf(done))).toBe(account.personId);
});

test('what the provider would let us do in somebody’s name is not kept', async () => {
  const account = await anAccount();
  somebody();
  await link(served, account);
  await goThrough(served, SIGN_IN);

  const { rows } = await served.signIn.pool.query(
    `select "accessToken", "refreshToken", "idToken" from account
      where "userId" = $1 and "providerId" = 'oidc'`,
    [account.personId],
  );

  expect(rows).toEqual([{ accessToken: null, refreshToken: null, idToken: null }]);
});

test('a provider that does not answer keeps nobody from giving a password', async () => {
  const deaf = await serve({ ...provider.settings, OIDC_ISSUER: 'http://127.0.0.1:9' });

  const tab = await signedIn(deaf.app, await anAccount());
  const way = await post(deaf.app, {}, SIGN_IN);
  await deaf.close();

  expect(tab.cookie).toBeTruthy();
  expect([way.statusCode, way.json()]).toEqual([503, { code: 'PROVIDER_UNREACHABLE' }]);
});

test('without settings there is neither a provider nor a way to one', async () => {
  const without = await serve();

  const told = await without.app.inject({ url: '/api/account/identity' });
  const ways = [
    await post(without.app, {}, SIGN_IN),
    await post(without.app, {}, LINK),
    await without.app.inject({ url: '/api/auth/callback/oidc?code=a&state=b' }),
  ];
  await without.close();

  expect(told.json()).toEqual({ label: null, linkedAt: null });
  expect(ways.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404]);
});

test('over https every cookie of the way is one of this host alone', async () => {
  const own = 'https://bao-cao.example';
  const secure = await serve({ ...provider.settings, PUBLIC_URL: own });

  const answer = await secure.app.inject({
    method: 'POST',
    url: SIGN_IN,
    headers: { origin: own },
    payload: {},
  });
  await secure.close();

  expect(answer.headers['set-cookie']).toMatch(
    /^__Host-workplace-culture\.state=[^;]+; Max-Age=300; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  );
});
