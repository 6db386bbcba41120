import { Invitation } from '../../schema/invitation/invitation.entity.js';
import { day } from '../core/given/days.js';
import { auditOf, stored, storedRows } from '../core/given/stored.js';
import { UNKNOWN_ID } from '../core/given/strangers.js';
import { mailServer } from '../core/given/mail-server.js';
import { runJob, runJobs } from '../core/run-jobs.js';
import { newTenant } from '../core/world.js';
import { anInvitation, INVITE, type Invited, sentInvitations } from './links.js';

const RESEND = 'mutation ($id: ID!) { resendInvitation(id: $id) { id state sentAt } }';
const REVOKE = 'mutation ($id: ID!) { revokeInvitation(id: $id) { id state } }';
const LIST = '{ invitations { total items { id email state sentAt organizationName } } }';

test('an administrator invites by e-mail; the mail says what for and until when', async () => {
  const { administrator, committeeId, first } = await newTenant();
  const post = { role: 'TENANT_SECRETARY', title: 'Bí thư', inOrganization: first.id };
  const input = anInvitation(post);

  const reply = await administrator.ask<Invited>(INVITE, { input });

  expect(reply.data?.invite).toMatchObject({
    email: input.email,
    state: 'PENDING',
    organizationName: first.name,
  });
  const [mail] = await sentInvitations(committeeId);
  expect(mail?.envelopeTo).toEqual([input.email]);
  expect(mail?.subject).toBe('Mời tham gia hệ thống Văn hóa công sở của Đảng ủy Thử nghiệm');
  const until = day(7).split('-').toReversed().join('/');
  for (const said of ['Trần Thị Được Mời', 'Bí thư', first.name, until, '/#/invitation/']) {
    expect(mail?.text).toContain(said);
    expect(mail?.html).toContain(said);
  }
  const id = reply.data?.invite.id ?? '';
  expect(await auditOf(id)).toEqual([
    expect.objectContaining({
      action: 'invitation.send',
      toState: 'TENANT_SECRETARY',
      organizationId: first.id,
      actorId: administrator.personId,
    }),
  ]);
  const kept = await stored(Invitation, id);
  expect(kept.sentAt).toBeInstanceOf(Date);
  expect(JSON.stringify(kept)).not.toContain(mail?.token);
});

test('a secretary invites officers of the own organization, and sees those invitations alone', async () => {
  const { administrator, first } = await newTenant();
  await administrator.ask(INVITE, { input: anInvitation() });

  const reply = await first.secretary.ask(INVITE, {
    input: anInvitation({ role: 'TENANT_OFFICER' }),
  });

  expect(reply.data).toMatchObject({ invite: { organizationName: first.name } });
  const list = await first.secretary.ask(LIST);
  expect(list.data).toMatchObject({ invitations: { total: 1 } });
});

test('refuses what the caller does not give, what is held or open already, and bad input', async () => {
  const { administrator, first, second, office } = await newTenant();
  const ask = (who: typeof administrator, over: object) =>
    who.ask(INVITE, { input: anInvitation(over) });
  const open = anInvitation();
  await administrator.ask(INVITE, { input: open });

  const role = 'TENANT_OFFICER';
  expect(await ask(first.secretary, { role: 'TENANT_SECRETARY' })).toBeRefused('FORBIDDEN');
  expect(await ask(first.secretary, { role: 'COMMITTEE_ADMIN' })).toBeRefused('ROLE_NOT_HERE');
  expect(await ask(first.secretary, { role, inOrganization: second.id })).toBeRefused('NOT_FOUND');
  expect(await ask(administrator, { role, inOrganization: UNKNOWN_ID })).toBeRefused('NOT_FOUND');
  expect(await ask(administrator, open)).toBeRefused('INVITATION_PENDING');
  expect(await ask(administrator, { email: office.email })).toBeRefused('MEMBERSHIP_HELD_ALREADY');
  expect(await ask(administrator, { email: 'a@test.example\r\nBcc: b@test.example' })).toBeRefused(
    'INVALID_INPUT',
    {
      email: 'EMAIL_INVALID',
    },
  );
  expect(await ask(administrator, { startsOn: day(-1) })).toBeRefused('INVALID_INPUT', {
    startsOn: 'DAY_PAST',
  });
  for (const person of [office, first.officer]) {
    expect(await ask(person, {})).toBeRefused('FORBIDDEN');
    expect(await person.ask(LIST)).toBeRefused('FORBIDDEN');
  }
});

test('sent again it has a new link and a new time; the old link counts no more', async () => {
  const { administrator, committeeId } = await newTenant();
  const reply = await administrator.ask<Invited>(INVITE, { input: anInvitation() });
  const id = reply.data?.invite.id ?? '';
  const [first] = await sentInvitations(committeeId);
  const before = await stored(Invitation, id);

  const again = await administrator.ask(RESEND, { id });

  expect(again.data).toEqual({ resendInvitation: { id, state: 'PENDING', sentAt: null } });
  const [second] = await sentInvitations(committeeId);
  const after = await stored(Invitation, id);
  expect(second?.token).not.toBe(first?.token);
  expect(after.tokenHashes).toHaveLength(1);
  expect(after.tokenHashes).not.toEqual(before.tokenHashes);
});

test('taken back it is sent no more, and cannot be sent again', async () => {
  const { administrator, committeeId } = await newTenant();
  const reply = await administrator.ask<Invited>(INVITE, { input: anInvitation() });
  const id = reply.data?.invite.id ?? '';

  const revoked = await administrator.ask(REVOKE, { id });

  expect(revoked.data).toEqual({ revokeInvitation: { id, state: 'REVOKED' } });
  expect(await sentInvitations(committeeId)).toEqual([]);
  expect(await administrator.ask(RESEND, { id })).toBeRefused('WRONG_STATE');
});

test('the job run twice sends one mail; a mail server that is away is asked again', async () => {
  const { administrator, committeeId } = await newTenant();
  const reply = await administrator.ask<Invited>(INVITE, { input: anInvitation() });
  const id = reply.data?.invite.id ?? '';
  const server = await mailServer();
  await expect(runJobs(committeeId)).rejects.toThrow('mail not taken');

  await runJob('invitation.send', id, committeeId, server.settings);
  await runJob('invitation.send', id, committeeId, server.settings);

  expect(server.mails()).toHaveLength(1);
});

test('an invitation of another place is not found', async () => {
  const { administrator, first, second, committeeId } = await newTenant();
  const elsewhere = await newTenant();
  await second.secretary.ask(INVITE, { input: anInvitation({ role: 'TENANT_OFFICER' }) });
  const [invitation] = await storedRows(Invitation, { committeeId });
  const id = invitation?.id ?? '';

  for (const person of [first.secretary, elsewhere.administrator]) {
    for (const act of [RESEND, REVOKE]) {
      expect(await person.ask(act, { id })).toBeRefused('NOT_FOUND');
    }
  }
  expect(await administrator.ask(RESEND, { id })).toSucceed();
});
