/** What is done to accounts, in the audit log of the committees that it concerns. */
import { AuditEvent } from '../../schema/audit/audit.entity.js';
import { newTenant } from '../core/world.js';
import { codeShown, forgetCodes } from './authenticator.js';
import { storedRows } from '../core/given/stored.js';
import {
  type Account,
  aMember,
  aMembership,
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
import { goThrough, LINK, SIGN_IN, UNLINK } from './identity/by-provider.js';
import { type RunningProvider, startProvider } from './identity/provider.js';

let served: Served;
let provider: RunningProvider;

beforeAll(async () => {
  provider = await startProvider();
  served = await serve(provider.settings);
});

afterAll(async () => {
  await served.close();
  await provider.close();
});

async function anOfficer() {
  const { committeeId } = await newTenant();
  return { ...(await aMember({ committeeId, role: 'COMMITTEE_OFFICE' })), committeeId };
}

/** Events about accounts in the log of a committee, in order. */
async function eventsOf({ committeeId }: { committeeId: string }): Promise<AuditEvent[]> {
  const events: AuditEvent[] = await storedRows(AuditEvent, { committeeId, entity: 'Person' });
  return events.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** What the log of a committee says, in order: action and detail. */
async function told(committee: { committeeId: string }): Promise<string[]> {
  const events = await eventsOf(committee);
  return events.map(({ action, toState }) => [action, toState].filter(Boolean).join(' '));
}

const secretOf = (uri: string) => new URL(uri).searchParams.get('secret') ?? '';

async function enrol(tab: Tab) {
  const begun = await post(served.app, tab, '/api/auth/two-factor/enable', { password: PASSWORD });
  const { totpURI, backupCodes } = begun.json<{ totpURI: string; backupCodes: string[] }>();
  const code = await codeShown(served.signIn, secretOf(totpURI));
  const done = await post(served.app, tab, '/api/auth/two-factor/verify-totp', { code });
  await forgetCodes(served.signIn);
  return { tab: { cookie: cookieOf(done) }, secret: secretOf(totpURI), backupCodes };
}

async function halfIn({ email }: Account): Promise<Tab> {
  return { cookie: cookieOf(await askToSignIn(served.app, email, PASSWORD)) };
}

test('signing in and out is told with who, when and from which network, and no machine', async () => {
  const officer = await anOfficer();

  const tab = await signedIn(served.app, officer);
  await post(served.app, tab, '/api/auth/sign-out');

  const events = await eventsOf(officer);
  expect(events).toMatchObject([
    {
      action: 'account.signIn',
      toState: 'PASSWORD',
      actorId: officer.personId,
      actorRole: 'COMMITTEE_OFFICE',
      entity: 'Person',
      entityId: officer.personId,
      organizationId: null,
      network: '127.0.0.0/24',
    },
    { action: 'account.signOut', network: '127.0.0.0/24' },
  ]);
});

test('every committee of a person is told once, and no other', async () => {
  const [one, two, other] = [await newTenant(), await newTenant(), await newTenant()];
  const account = await anAccount();
  const { personId } = account;
  await aMembership(personId, { committeeId: one.committeeId, role: 'COMMITTEE_OFFICE' });
  for (const { id } of [two.first, two.second]) {
    const role = 'TENANT_OFFICER';
    await aMembership(personId, { committeeId: two.committeeId, organizationId: id, role });
  }
  await aMembership(personId, {
    committeeId: other.committeeId,
    role: 'COMMITTEE_OFFICE',
    endsOn: '2021-01-01',
  });

  await signedIn(served.app, account);

  expect(await told(one)).toEqual(['account.signIn PASSWORD']);
  expect(await told(two)).toEqual(['account.signIn PASSWORD']);
  expect(await told(other)).toEqual([]);
});

test('wrong tries are told as a number once the right password comes, and not before', async () => {
  const officer = await anOfficer();

  for (let at = 0; at < 3; at += 1) {
    await askToSignIn(served.app, officer.email, 'mot mat khau khac');
  }
  const before = await told(officer);
  await signedIn(served.app, officer);
  await signedIn(served.app, officer);

  expect(before).toEqual([]);
  expect(await told(officer)).toEqual([
    'account.wrongTries 3',
    'account.signIn PASSWORD',
    'account.signIn PASSWORD',
  ]);
  expect(served.logged()).toContain('sign-in refused');
  expect(served.logged()).not.toContain(officer.email);
});

test('the second factor: begun, used, codes renewed and used, ended', async () => {
  const officer = await anOfficer();
  const { tab, secret, backupCodes } = await enrol(await signedIn(served.app, officer));
  const [code = ''] = backupCodes;

  await post(served.app, await halfIn(officer), '/api/auth/two-factor/verify-backup-code', {
    code,
  });
  await post(served.app, await halfIn(officer), '/api/auth/two-factor/verify-totp', {
    code: await codeShown(served.signIn, secret),
  });
  const password = { password: PASSWORD };
  await post(served.app, tab, '/api/auth/two-factor/generate-backup-codes', password);
  await post(served.app, tab, '/api/auth/two-factor/disable', password);

  expect(await told(officer)).toEqual([
    'account.signIn PASSWORD',
    'account.beginSecondFactor',
    'account.useRecoveryCode',
    'account.signIn RECOVERY_CODE',
    'account.signIn CODE',
    'account.renewRecoveryCodes',
    'account.endSecondFactor',
  ]);
});

test('a step that was refused is not told as done', async () => {
  const officer = await anOfficer();
  const { tab } = await enrol(await signedIn(served.app, officer));
  const wrong = { password: 'mot mat khau khac' };

  await post(served.app, await halfIn(officer), '/api/auth/two-factor/verify-totp', {
    code: '000000',
  });
  await post(served.app, tab, '/api/auth/two-factor/disable', wrong);
  await post(served.app, tab, '/api/auth/change-password', {
    currentPassword: wrong.password,
    newPassword: 'ba con voi trang qua cau',
  });

  expect(await told(officer)).toEqual(['account.signIn PASSWORD', 'account.beginSecondFactor']);
});

test('a changed password, and sessions ended elsewhere', async () => {
  const officer = await anOfficer();
  await signedIn(served.app, officer);
  const tab = await signedIn(served.app, officer);

  await ask(served.app, tab, 'mutation { endMyOtherSessions { id } }');
  await ask(served.app, tab, 'mutation { endMyOtherSessions { id } }');
  await post(served.app, tab, '/api/auth/change-password', {
    currentPassword: PASSWORD,
    newPassword: 'ba con voi trang qua cau',
  });

  expect((await told(officer)).slice(2)).toEqual(['account.endSession', 'account.changePassword']);
});

test('an account at the provider: linked, used, unlinked', async () => {
  const officer = await anOfficer();
  provider.set({ person: officer.personId });
  const tab = await signedIn(served.app, officer);

  await goThrough(served, LINK, tab);
  await goThrough(served, SIGN_IN);
  await post(served.app, tab, UNLINK, { password: PASSWORD });
  await post(served.app, tab, UNLINK, { password: PASSWORD });

  expect((await told(officer)).slice(1)).toEqual([
    'account.linkIdentity',
    'account.signIn PROVIDER',
    'account.unlinkIdentity',
  ]);
});
