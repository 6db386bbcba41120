import { newTenant } from '../core/world.js';
import { aMember, ask, serve, type Served, signedIn, type Tab } from './served.js';

let served: Served;

beforeAll(async () => {
  served = await serve();
});

afterAll(() => served.close());

async function anOfficer() {
  const { committeeId, first } = await newTenant();
  return aMember({ committeeId, organizationId: first.id, role: 'TENANT_OFFICER' });
}

const tokenOf = ({ cookie = '' }: Tab) => decodeURIComponent(cookie).match(/=([^.]+)\./)?.[1];

/** Sets a time of a tab's session, from now. */
function setTime(tab: Tab, column: 'expiresAt' | 'updatedAt', span: string) {
  return served.signIn.pool.query(
    `update session set "${column}" = now() + $2::interval where token = $1`,
    [tokenOf(tab), span],
  );
}

async function sessionOf(tab: Tab) {
  const { rows } = await served.signIn.pool.query<{ hours: number; idle: number }>(
    `select extract(epoch from "expiresAt" - now())::float / 3600 as hours,
        extract(epoch from now() - "updatedAt")::float / 60 as idle
      from session where token = $1`,
    [tokenOf(tab)],
  );
  return rows[0];
}

const WHO = '{ me { id } }';
const codeOf = async (tab: Tab) =>
  (await ask(served.app, tab, WHO)).errors?.[0]?.extensions.code ?? 'OK';

test('a session lasts as long as the setting says, however much it is used', async () => {
  const tab = await signedIn(served.app, await anOfficer());
  const begun = await sessionOf(tab);

  await setTime(tab, 'updatedAt', '-10 minutes');
  await setTime(tab, 'expiresAt', '1 hour');
  const used = await codeOf(tab);
  const left = await sessionOf(tab);
  await setTime(tab, 'expiresAt', '-1 second');

  expect(begun?.hours).toBeCloseTo(served.env.SESSION_HOURS, 1);
  expect(used).toBe('OK');
  expect(left?.hours).toBeLessThanOrEqual(1);
  expect(await codeOf(tab)).toBe('UNAUTHENTICATED');
});

test('use is noted, and a session that was not used for an hour is over for good', async () => {
  const tab = await signedIn(served.app, await anOfficer());

  await setTime(tab, 'updatedAt', '-59 minutes');
  const stillIn = await codeOf(tab);
  const noted = await sessionOf(tab);
  await setTime(tab, 'updatedAt', '-61 minutes');
  const idle = await codeOf(tab);

  expect([stillIn, idle]).toEqual(['OK', 'UNAUTHENTICATED']);
  expect(noted?.idle).toBeLessThan(1);
  expect(await sessionOf(tab)).toBeUndefined();
});

test('the sign-in library does not know a session that was not used either', async () => {
  const tab = await signedIn(served.app, await anOfficer());
  await setTime(tab, 'updatedAt', '-2 hours');

  const answer = await served.app.inject({
    method: 'GET',
    url: '/api/auth/get-session',
    headers: { cookie: tab.cookie },
  });

  expect(answer.body).toBe('null');
});

test('somebody sees the own sessions and ends them, and nobody else sees or ends them', async () => {
  const officer = await anOfficer();
  const stranger = await signedIn(served.app, await anOfficer());
  const [here, there] = [await signedIn(served.app, officer), await signedIn(served.app, officer)];
  const list = '{ mySessions { id current browser startedAt usedAt } }';
  const end = 'mutation ($id: ID!) { endMySession(id: $id) { id } }';
  const seen = (await ask(served.app, here, list)).data?.['mySessions'] as {
    id: string;
    current: boolean;
  }[];
  const other = seen.find(({ current }) => !current)?.id;

  const refused = await ask(served.app, stranger, end, { id: other });
  const afterStranger = await codeOf(there);
  const left = await ask(served.app, here, end, { id: other });

  expect(seen.map(({ current }) => current).toSorted()).toEqual([false, true]);
  expect(refused.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  expect(afterStranger).toBe('OK');
  expect(left.data?.['endMySession']).toHaveLength(1);
  expect([await codeOf(here), await codeOf(there)]).toEqual(['OK', 'UNAUTHENTICATED']);
});

test('all other sessions end at once, and this one goes on', async () => {
  const officer = await anOfficer();
  const tabs = [
    await signedIn(served.app, officer),
    await signedIn(served.app, officer),
    await signedIn(served.app, officer),
  ] as const;

  await ask(served.app, tabs[1], 'mutation { endMyOtherSessions { id } }');

  expect(await Promise.all(tabs.map(codeOf))).toEqual(['UNAUTHENTICATED', 'OK', 'UNAUTHENTICATED']);
});

test.each(['no id', '01a20901-b10e-7713-9edf-6f5f5afe733f', ''])(
  'a session that is not there (%j) is not found',
  async (id) => {
    const tab = await signedIn(served.app, await anOfficer());
    const end = 'mutation ($id: ID!) { endMySession(id: $id) { id } }';

    const reply = await ask(served.app, tab, end, { id });

    expect(reply.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  },
);
