/** Where a request comes from, behind a proxy and with a forged word about it. */
import { anApp, askedWith } from '../../core/given/partner.js';
import { newTenant } from '../../core/world.js';
import {
  type Account,
  anAccount,
  ask,
  cookieOf,
  ORIGIN,
  PASSWORD,
  serve,
  type Served,
} from '../served.js';

const PROXY = '192.0.2.3';
const CALLER = '203.0.113.7';

let served: Served;

beforeAll(async () => {
  served = await serve({ TRUSTED_PROXIES: '192.0.2.0/28, 2001:db8::1' });
});

afterAll(() => served.close());

interface Hop {
  /** Who opens the connection. */
  from?: string;
  /** What it says of where the request comes from. */
  forwarded?: string;
}

function signIn({ app }: Served, { email }: Account, { from = PROXY, forwarded = CALLER }: Hop) {
  return app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    remoteAddress: from,
    headers: { origin: ORIGIN, 'x-forwarded-for': forwarded },
    payload: { email, password: PASSWORD },
  });
}

test.each<[string, Hop, string]>([
  ['our proxy says so', {}, CALLER],
  ['a proxy that speaks IPv6 says so', { from: '2001:db8::1' }, CALLER],
  ['the caller lied to our proxy', { forwarded: `198.51.100.1, ${CALLER}` }, CALLER],
  ['two proxies stand in a row', { forwarded: `${CALLER}, 192.0.2.4` }, CALLER],
  ['a socket names the proxy in terms of IPv6', { from: `::ffff:${PROXY}` }, CALLER],
  ['somebody else says so', { from: '192.0.2.99' }, '192.0.2.99'],
  ['somebody in a network beside says so', { from: '192.0.2.16' }, '192.0.2.16'],
])('a session was begun where %s', async (_what, hop, expected) => {
  const account = await anAccount();

  const answer = await signIn(served, account, hop);
  const tab = { cookie: cookieOf(answer) };
  const { data } = await ask(served.app, tab, '{ mySessions { address } }');

  expect(data?.['mySessions']).toEqual([{ address: expected }]);
});

test('without the setting nobody is believed', async () => {
  const plain = await serve();

  const answer = await signIn(plain, await anAccount(), {});
  const { data } = await ask(plain.app, { cookie: cookieOf(answer) }, '{ mySessions { address } }');
  await plain.close();

  expect(data?.['mySessions']).toEqual([{ address: PROXY }]);
});

test('guesses are counted by the caller behind the proxy, whatever the caller adds', async () => {
  const account = await anAccount();
  const guess = (forwarded: string, password = 'mot mat khau khac') =>
    served.app.inject({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      remoteAddress: PROXY,
      headers: { origin: ORIGIN, 'x-forwarded-for': forwarded },
      payload: { email: account.email, password },
    });

  const statuses = [];
  for (let at = 0; at < 7; at += 1) {
    statuses.push((await guess(`198.51.100.${at}, ${CALLER}`)).statusCode);
  }
  const neighbour = await guess('203.0.113.8', PASSWORD);

  expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
  expect(neighbour.statusCode).toBe(200);
});

test.each<[string, Hop, number]>([
  ['from its network, through the proxy', {}, 200],
  ['from elsewhere, through the proxy', { forwarded: '198.51.100.1' }, 403],
  ['from elsewhere, with a forged address', { from: '198.51.100.1' }, 403],
  ['from elsewhere, with a lie to the proxy', { forwarded: `${CALLER}, 198.51.100.1` }, 403],
])("a partner's key used %s answers as its networks say", async (_what, hop, expected) => {
  const tenant = await newTenant();
  const { key } = await anApp(tenant, { addresses: ['203.0.113.0/24'] });
  const { from = PROXY, forwarded = CALLER } = hop;

  const answer = await served.app.inject({
    ...askedWith(key, '{ organizations { total } }', { headers: { 'x-forwarded-for': forwarded } }),
    remoteAddress: from,
  });

  expect(answer.statusCode).toBe(expected);
});
