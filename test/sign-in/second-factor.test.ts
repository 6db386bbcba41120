import { asOperator } from '../../server/database/owner.js';
import { Committee } from '../../schema/committee/committee.entity.js';
import type { Role } from '../../schema/core/permission.js';
import { database } from '../core/database.js';
import { codeShown, forgetCodes } from './authenticator.js';
import { auditOf } from '../core/given/stored.js';
import { newTenant } from '../core/world.js';
import {
  type Account,
  aMember,
  anAccount,
  ask,
  askToSignIn,
  cookieOf,
  PASSWORD,
  post,
  serve,
  type Served,
  signedIn,
  type Tab,
} from './served.js';

let served: Served;

beforeAll(async () => {
  served = await serve();
});

afterAll(() => served.close());

const codeOf = (uri: string) =>
  codeShown(served.signIn, new URL(uri).searchParams.get('secret') ?? '');

interface Enrolled {
  uri: string;
  recovery: string[];
}

/** Sets up a second factor as the account page does. */
async function enrol(tab: Tab): Promise<Enrolled> {
  const begun = await post(served.app, tab, '/api/auth/two-factor/enable', { password: PASSWORD });
  const { totpURI, backupCodes } = begun.json<{ totpURI: string; backupCodes: string[] }>();
  const code = await codeOf(totpURI);
  const done = await post(served.app, tab, '/api/auth/two-factor/verify-totp', { code });
  if (done.statusCode !== 200) throw new Error(done.body);
  await forgetCodes(served.signIn);
  return { uri: totpURI, recovery: backupCodes };
}

async function anEnrolled(): Promise<Account & Enrolled> {
  const account = await anAccount();
  return { ...account, ...(await enrol(await signedIn(served.app, account))) };
}

/** Name and password were right; the code is to come. */
async function halfIn({ email }: Account): Promise<Tab> {
  const answer = await askToSignIn(served.app, email, PASSWORD);
  expect(answer.json()).toMatchObject({ twoFactorRedirect: true });
  return { cookie: cookieOf(answer) };
}

const verify = (tab: Tab, code: string, more: object = {}) =>
  post(served.app, tab, '/api/auth/two-factor/verify-totp', { code, ...more });

const isIn = async (cookie: string) =>
  (await ask(served.app, { cookie }, '{ me { id } }')).errors === undefined;

test('with a second factor the password alone opens nothing, and the code does', async () => {
  const account = await anEnrolled();

  const half = await halfIn(account);
  const before = await isIn(half.cookie ?? '');
  const answer = await verify(half, await codeOf(account.uri));

  expect(before).toBe(false);
  expect(answer.statusCode).toBe(200);
  expect(await isIn(cookieOf(answer))).toBe(true);
});

test('a code opens one session, and not a second', async () => {
  const account = await anEnrolled();
  const code = await codeOf(account.uri);

  const first = await verify(await halfIn(account), code);
  const second = await verify(await halfIn(account), code);

  expect([first.statusCode, second.statusCode]).toEqual([200, 401]);
  expect(second.json()).toMatchObject({ code: 'INVALID_CODE' });
  expect(await isIn(cookieOf(second))).toBe(false);
});

test('a code of somebody else and a wrong one are refused, and five end the try', async () => {
  const [account, other] = [await anEnrolled(), await anEnrolled()];
  const half = await halfIn(account);

  const statuses: number[] = [];
  statuses.push((await verify(half, await codeOf(other.uri))).statusCode);
  for (let at = 0; at < 5; at += 1) statuses.push((await verify(half, '000000')).statusCode);
  const late = await verify(half, await codeOf(account.uri));

  expect(statuses.slice(0, 5)).toEqual([401, 401, 401, 401, 401]);
  expect(late.statusCode).toBe(401);
});

test('ten wrong codes in a row lock the second factor for a while', async () => {
  const account = await anEnrolled();
  for (let tries = 0; tries < 2; tries += 1) {
    const half = await halfIn(account);
    for (let at = 0; at < 5; at += 1) await verify(half, '000000');
  }

  const answer = await verify(await halfIn(account), await codeOf(account.uri));

  expect(answer.statusCode).toBe(429);
});

test('a recovery code opens a session once', async () => {
  const account = await anEnrolled();
  const [code = ''] = account.recovery;
  const use = async () =>
    post(served.app, await halfIn(account), '/api/auth/two-factor/verify-backup-code', { code });

  const first = await use();
  const second = await use();

  expect(account.recovery).toHaveLength(10);
  expect([first.statusCode, second.statusCode]).toEqual([200, 401]);
});

test('a browser is not trusted, though it asks to be', async () => {
  const account = await anEnrolled();
  const answer = await verify(await halfIn(account), await codeOf(account.uri), {
    trustDevice: true,
  });

  const again = await askToSignIn(served.app, account.email, PASSWORD, {
    cookie: cookieOf(answer),
  });

  expect(again.json()).toMatchObject({ twoFactorRedirect: true });
});

test('setting up and taking down ask for the password', async () => {
  const account = await anAccount();
  const tab = await signedIn(served.app, account);
  const password = 'mot mat khau khac han';

  const enable = await post(served.app, tab, '/api/auth/two-factor/enable', { password });
  const disable = await post(served.app, tab, '/api/auth/two-factor/disable', { password });

  expect([enable.statusCode, disable.statusCode]).toEqual([400, 400]);
});

describe('where the committee requires it', () => {
  async function aRequiring(role: Role) {
    const { committeeId, first } = await newTenant();
    const { owner } = await database();
    await asOperator(owner, (em) =>
      em.nativeUpdate(Committee, { id: committeeId }, { requiresSecondFactor: true }),
    );
    const isOfOrganization = role.startsWith('TENANT') || role === 'ORGANIZATION_ADMIN';
    const organizationId = isOfOrganization ? first.id : null;
    const member = await aMember({ committeeId, organizationId, role });
    return { ...member, tab: await signedIn(served.app, member) };
  }

  test.each<[Role, string]>([
    ['STANDING_COMMITTEE', 'SECOND_FACTOR_REQUIRED'],
    ['COMMITTEE_OFFICE', 'SECOND_FACTOR_REQUIRED'],
    ['COMMITTEE_ADMIN', 'SECOND_FACTOR_REQUIRED'],
    ['TENANT_SECRETARY', 'SECOND_FACTOR_REQUIRED'],
    ['ORGANIZATION_ADMIN', 'SECOND_FACTOR_REQUIRED'],
    ['TENANT_OFFICER', 'OK'],
  ])('%s without one is answered %s', async (role, expected) => {
    const { tab } = await aRequiring(role);

    const reply = await ask(served.app, tab, '{ organizations { total } }');

    expect(reply.errors?.[0]?.extensions.code ?? 'OK').toBe(expected);
  });

  test('they learn who they are and what is missing, set it up, and go on', async () => {
    const { tab } = await aRequiring('COMMITTEE_OFFICE');
    const who = '{ me { hasSecondFactor memberships { needsSecondFactor } } }';

    const before = await ask(served.app, tab, who);
    const begun = await post(served.app, tab, '/api/auth/two-factor/enable', {
      password: PASSWORD,
    });
    const { totpURI } = begun.json<{ totpURI: string }>();
    const done = await verify(tab, await codeOf(totpURI));
    const after = { cookie: cookieOf(done) };

    expect(before.data?.['me']).toEqual({
      hasSecondFactor: false,
      memberships: [{ needsSecondFactor: true }],
    });
    expect((await ask(served.app, after, who)).data?.['me']).toEqual({
      hasSecondFactor: true,
      memberships: [{ needsSecondFactor: false }],
    });
    expect((await ask(served.app, after, '{ organizations { total } }')).errors).toBeUndefined();
  });

  test('a file is not served either', async () => {
    const { tab, membershipId } = await aRequiring('COMMITTEE_OFFICE');

    const answer = await served.app.inject({
      url: `/files/documents/01a20901-b10e-7713-9edf-6f5f5afe733f/pdf?membership=${membershipId}`,
      headers: { cookie: tab.cookie },
    });

    expect(answer.statusCode).toBe(404);
  });
});

const REQUIRE =
  'mutation ($on: Boolean!) { requireSecondFactor(required: $on) { requiresSecondFactor } }';

test('the committee administrator says whether it is required, and the log tells', async () => {
  const tenant = await newTenant();

  const reply = await tenant.administrator.ask(REQUIRE, { on: true });

  expect(reply).toSucceed();
  expect(reply.data).toEqual({ requireSecondFactor: { requiresSecondFactor: true } });
  expect(await auditOf(tenant.committeeId)).toMatchObject([
    { action: 'committee.requireSecondFactor', fromState: 'false', toState: 'true' },
  ]);
});

test('nobody else may', async () => {
  const { office, standing, first } = await newTenant();

  for (const person of [office, standing, first.secretary, first.officer]) {
    expect(await person.ask(REQUIRE, { on: true })).toBeRefused('FORBIDDEN');
  }
});
