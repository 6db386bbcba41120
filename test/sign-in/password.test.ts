import { passwordFault } from '../../server/core/sign-in/password-rule.js';
import { sendPasswordReset } from '../../schema/account/account.job.js';
import { mailServer } from '../core/given/mail-server.js';
import { runJobs } from '../core/run-jobs.js';
import { newTenant } from '../core/world.js';
import {
  type Account,
  aMember,
  anAccount,
  ask,
  askToSignIn,
  PASSWORD,
  post,
  serve,
  type Served,
  signedIn,
} from './served.js';

const NEW_PASSWORD = 'ba con voi trang qua cau';

let served: Served;

beforeAll(async () => {
  served = await serve();
});

afterAll(() => served.close());

async function anOfficer() {
  const { committeeId, first } = await newTenant();
  const member = { committeeId, organizationId: first.id, role: 'TENANT_OFFICER' } as const;
  return { ...(await aMember(member)), committeeId };
}

const canSignIn = async ({ email }: Account, password: string) =>
  (await askToSignIn(served.app, email, password)).statusCode === 200;

/** Waits for what is done after the answer. */
async function asked(email: unknown): Promise<{ status: number; body: string }> {
  const answer = await post(served.app, {}, '/api/account/password-reset', { email });
  await new Promise((resolve) => setTimeout(resolve, 300));
  return { status: answer.statusCode, body: answer.body };
}

/** Has the link mailed, and says the token in it. */
async function tokenFor({ email, committeeId }: Account & { committeeId: string }) {
  const mails = await mailServer();
  await asked(email);
  await runJobs(committeeId, mails.settings);
  const read = await mails.read();
  const text = read.at(-1)?.text ?? '';
  return { mails: read, token: text.match(/reset-password\?token=(\S+)/)?.[1] ?? '' };
}

/** Runs what is waiting until there is a mail, and says it. */
async function untilMailed(
  committeeId: string,
  mails: Awaited<ReturnType<typeof mailServer>>,
  tries = 100,
) {
  await runJobs(committeeId, mails.settings);
  const [mail] = await mails.read();
  if (mail || tries === 0) return mail;
  await new Promise((resolve) => setTimeout(resolve, 50));
  return untilMailed(committeeId, mails, tries - 1);
}

const setNew = (token: string, newPassword = NEW_PASSWORD) =>
  post(served.app, {}, '/api/auth/reset-password', { token, newPassword });

test.each([
  ['eleven signs', 'mot con meo', 'PASSWORD_TOO_SHORT'],
  ['more than 128 signs', 'mot con meo den '.repeat(9), 'PASSWORD_TOO_LONG'],
  ['a common one', '123456789012', 'PASSWORD_GUESSABLE'],
  ['a common one with something behind it', 'iloveyou1234', 'PASSWORD_GUESSABLE'],
  ['a walk over the keyboard', 'qwertyuiop[]', 'PASSWORD_GUESSABLE'],
  ['one sign again and again', 'aaaaaaaaaaaaaaaa', 'PASSWORD_GUESSABLE'],
  ['words that everybody here would try', 'congsanvietnam', 'PASSWORD_GUESSABLE'],
  ['the own name without accents', 'nguyenvanan123', 'PASSWORD_GUESSABLE'],
  ['the own address', 'an.nguyen@khoi.example', 'PASSWORD_GUESSABLE'],
  ['a sentence', 'mot con meo den ngu trua', null],
  ['a sentence with accents', 'một con mèo đen ngủ trưa', null],
])('as a password, %s is %s: %s', (_what, password, fault) => {
  expect(passwordFault(password, ['Nguyễn Văn An', 'an.nguyen@khoi.example'])).toBe(fault);
});

test('whoever forgot the password sets a new one by a link that works once', async () => {
  const officer = await anOfficer();
  const tab = await signedIn(served.app, officer);

  const { mails, token } = await tokenFor(officer);
  const first = await setNew(token);
  const second = await setNew(token, 'mot cai ao mua mau vang');

  expect(mails).toHaveLength(1);
  expect(mails[0]?.envelopeTo).toEqual([officer.email]);
  expect([first.statusCode, second.statusCode]).toEqual([200, 400]);
  expect(await canSignIn(officer, NEW_PASSWORD)).toBe(true);
  expect(await canSignIn(officer, PASSWORD)).toBe(false);
  expect((await ask(served.app, tab, '{ me { id } }')).errors?.[0]?.extensions.code).toBe(
    'UNAUTHENTICATED',
  );
});

test('the link leads to the address that is set, whatever host the request names', async () => {
  const officer = await anOfficer();
  const mails = await mailServer();
  const headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example' };

  await served.app.inject({
    method: 'POST',
    url: '/api/account/password-reset',
    headers,
    payload: { email: officer.email },
  });
  const mail = await untilMailed(officer.committeeId, mails);

  expect(mail?.text).toContain(`${served.env.PUBLIC_URL}/#/reset-password?token=`);
  expect(mail?.text).not.toContain('evil.example');
});

test('a link that ran out sets nothing', async () => {
  const officer = await anOfficer();
  const { token } = await tokenFor(officer);
  await served.signIn.pool.query(
    `update verification set "expiresAt" = now() - interval '1 second' where value = $1`,
    [officer.personId],
  );

  const late = await setNew(token);

  expect(late.statusCode).toBe(400);
  expect(await canSignIn(officer, PASSWORD)).toBe(true);
});

test('only the hash of the token is stored, and the token stands in no queue', async () => {
  const officer = await anOfficer();

  const { token } = await tokenFor(officer);
  const { rows } = await served.signIn.pool.query<{ all: string }>(
    'select string_agg(v::text, chr(10)) as all from verification v',
  );

  expect(token).toHaveLength(32);
  expect(rows[0]?.all).not.toContain(token);
  expect(served.logged()).not.toContain(token);
});

test('asking for an unknown address answers the same, and mails nobody', async () => {
  const officer = await anOfficer();
  const known = await asked(officer.email);

  const answers = [
    await asked('nobody@test.example'),
    await asked('no address'),
    await asked(7),
    await asked((await anAccount()).email),
  ];

  expect(answers).toEqual(Array(4).fill(known));
});

test('asking again and again mails no more than a few times', async () => {
  const officer = await anOfficer();
  const mails = await mailServer();

  for (let at = 0; at < 9; at += 1) await asked(officer.email);
  const ran = await runJobs(officer.committeeId, mails.settings);

  expect(ran.filter((name) => name === sendPasswordReset.name)).toHaveLength(5);
});

test.each([
  ['guessable', 'congsanvietnam', 'PASSWORD_GUESSABLE'],
  ['too short', 'mot con meo', 'PASSWORD_TOO_SHORT'],
])('a new password that is %s is refused, and the link still works', async (_w, bad, code) => {
  const officer = await anOfficer();
  const { token } = await tokenFor(officer);

  const refused = await setNew(token, bad);
  const after = await setNew(token);

  expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([400, code]);
  expect(after.statusCode).toBe(200);
});

test('a changed password takes the old one, and ends every other session', async () => {
  const officer = await anOfficer();
  const [here, there] = [await signedIn(served.app, officer), await signedIn(served.app, officer)];
  const change = (currentPassword: string) =>
    post(served.app, here, '/api/auth/change-password', {
      currentPassword,
      newPassword: NEW_PASSWORD,
      revokeOtherSessions: false,
    });

  const wrong = await change('mot mat khau khac han');
  const right = await change(PASSWORD);

  expect([wrong.statusCode, right.statusCode]).toEqual([400, 200]);
  expect(await canSignIn(officer, NEW_PASSWORD)).toBe(true);
  expect((await ask(served.app, there, '{ me { id } }')).errors?.[0]?.extensions.code).toBe(
    'UNAUTHENTICATED',
  );
});
