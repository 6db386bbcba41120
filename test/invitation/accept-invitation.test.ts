import { Invitation } from '../../schema/invitation/invitation.entity.js';
import { Membership, Person } from '../../schema/membership/membership.entity.js';
import { day } from '../core/given/days.js';
import { arrange, auditOf, stored, storedRows } from '../core/given/stored.js';
import { newTenant } from '../core/world.js';
import {
  anAccount,
  ask,
  askToSignIn,
  cookieOf,
  PASSWORD,
  serve,
  type Served,
  signedIn,
} from '../sign-in/served.js';
import { ACCEPT, anInvitation, HELD, INVITE, type Invited, sentInvitations } from './links.js';

let served: Served;

beforeAll(async () => {
  served = await serve();
});

afterAll(() => served.close());

const named = { fullName: 'Trần Thị Được Mời', password: PASSWORD };

async function anInvited(over: object = {}) {
  const tenant = await newTenant();
  const input = anInvitation(over);
  const reply = await tenant.administrator.ask<Invited>(INVITE, { input });
  const [mail] = await sentInvitations(tenant.committeeId);
  return {
    ...tenant,
    email: input.email,
    id: reply.data?.invite.id ?? '',
    token: mail?.token ?? '',
  };
}

const codeOf = (reply: Awaited<ReturnType<typeof ask>>) => reply.errors?.[0]?.extensions.code;

test('a new person sees what for, sets a password, and signs in to the position', async () => {
  const { token, email, id, committeeId } = await anInvited({ endsOn: day(30) });

  const held = await ask(served.app, {}, HELD, { token });
  const reply = await ask(served.app, {}, ACCEPT, { input: { token, ...named } });

  expect(held.data?.['heldInvitation']).toEqual({
    email,
    fullName: 'Trần Thị Được Mời',
    role: 'COMMITTEE_OFFICE',
    title: 'Chuyên viên',
    committeeName: 'Đảng ủy Thử nghiệm',
    organizationName: null,
    hasAccount: false,
  });
  expect(reply.data).toEqual({ acceptInvitation: { email } });
  const cookie = cookieOf(await askToSignIn(served.app, email, PASSWORD));
  const me = await ask(served.app, { cookie }, '{ me { fullName memberships { role title } } }');
  expect(me.data?.['me']).toEqual({
    fullName: 'Trần Thị Được Mời',
    memberships: [{ role: 'COMMITTEE_OFFICE', title: 'Chuyên viên' }],
  });
  const [person] = await storedRows(Person, { email });
  const [membership] = await storedRows(Membership, { committeeId, person: person?.id ?? '' });
  expect(membership).toMatchObject({ startsOn: day(), endsOn: day(30) });
  expect((await auditOf(id)).at(-1)).toMatchObject({
    action: 'invitation.accept',
    actorId: person?.id,
    toState: 'COMMITTEE_OFFICE',
  });
});

test('somebody known signs in with that very address, and with no other', async () => {
  const account = await anAccount();
  const post = { role: 'TENANT_OFFICER', email: account.email };
  const { first, administrator, committeeId } = await newTenant();
  await administrator.ask(INVITE, { input: anInvitation({ ...post, inOrganization: first.id }) });
  const [mail] = await sentInvitations(committeeId);
  const input = { token: mail?.token };
  const stranger = await signedIn(served.app, await anAccount());

  const nobody = await ask(served.app, {}, ACCEPT, { input: { ...input, ...named } });
  const other = await ask(served.app, stranger, ACCEPT, { input });
  const right = await ask(served.app, await signedIn(served.app, account), ACCEPT, { input });

  expect(codeOf(nobody)).toBe('INVITATION_SIGN_IN_FIRST');
  expect(codeOf(other)).toBe('INVITATION_OTHER_ADDRESS');
  expect(right.data).toEqual({ acceptInvitation: { email: account.email } });
  const held = await storedRows(Membership, { committeeId, person: account.personId });
  expect(held).toMatchObject([{ role: 'TENANT_OFFICER', organizationId: first.id }]);
});

test('an unknown, used, expired and revoked link answer in the same bytes', async () => {
  const [used, expired, revoked] = [await anInvited(), await anInvited(), await anInvited()];
  await ask(served.app, {}, ACCEPT, { input: { token: used.token, ...named } });
  await arrange(Invitation, { id: expired.id }, { expiresAt: new Date(Date.now() - 1000) });
  await revoked.administrator.ask('mutation ($id: ID!) { revokeInvitation(id: $id) { id } }', {
    id: revoked.id,
  });
  const tokens = [used.token, expired.token, revoked.token, 'x'.repeat(43), '', "' or true --"];

  const answers = new Set<string>();
  for (const token of tokens) {
    const reply = await ask(served.app, {}, ACCEPT, { input: { token, ...named } });
    answers.add(JSON.stringify(reply).replace(/[\da-f-]{36}/g, 'id'));
  }

  expect(answers.size).toBe(1);
  expect([...answers][0]).toContain('INVITATION_NOT_VALID');
  for (const { email } of [expired, revoked]) {
    expect(await storedRows(Person, { email })).toEqual([]);
  }
});

test('of two who accept at once one does', async () => {
  const account = await anAccount();
  const { token, committeeId } = await anInvited({ email: account.email });
  const tab = await signedIn(served.app, account);

  const replies = await Promise.all(
    [1, 2, 3].map(() => ask(served.app, tab, ACCEPT, { input: { token } })),
  );

  const codes = replies.map((reply) => codeOf(reply) ?? 'ACCEPTED');
  expect(codes.toSorted()).toEqual(['ACCEPTED', 'INVITATION_NOT_VALID', 'INVITATION_NOT_VALID']);
  const held = await storedRows(Membership, { committeeId, person: account.personId });
  expect(held).toHaveLength(1);
});

test('a password too short and a missing name are told at their fields, and the link still counts', async () => {
  const { token, id } = await anInvited();
  const send = (over: object) =>
    ask(served.app, {}, ACCEPT, { input: { token, ...named, ...over } });

  const short = await send({ password: 'ngan' });
  const unnamed = await send({ fullName: ' ' });

  expect(JSON.stringify(short)).toContain('PASSWORD_TOO_SHORT');
  expect(JSON.stringify(unnamed)).toContain('"field":"fullName"');
  expect((await stored(Invitation, id)).acceptedAt).toBeNull();
});

test('the token stands in no log', async () => {
  const { token } = await anInvited();
  await ask(served.app, {}, HELD, { token });
  await ask(served.app, {}, ACCEPT, { input: { token, ...named } });

  expect(served.logged()).not.toContain(token);
});

test('whoever tries many links has to wait', async () => {
  const { token } = await anInvited();
  const codes = new Set<string | undefined>();
  for (let at = 0; at < 31; at += 1) {
    codes.add(codeOf(await ask(served.app, {}, HELD, { token: `guess-${at}` })));
  }

  const reply = await ask(served.app, {}, HELD, { token });

  const another = await serve();
  const there = codeOf(await ask(another.app, {}, HELD, { token }));
  await another.close();
  expect([codeOf(reply), there]).toEqual(['TOO_MANY_VISITS', 'TOO_MANY_VISITS']);
  expect(codes.has('INVITATION_NOT_VALID')).toBe(true);
});
