import { Membership } from '../../schema/membership/membership.entity.js';
import { day } from '../core/given/days.js';
import { aMember } from '../core/given/member.js';
import { auditOf, stored } from '../core/given/stored.js';
import { newTenant } from '../core/world.js';
import { aPost, REASON } from './members.js';

const CHANGE = `mutation ($input: ChangeMembershipInput!) {
  changeMembership(input: $input) { id version role title endsOn }
}`;

const to = (role: string, over: object = {}) => ({
  version: 1,
  role,
  title: 'Trưởng ban',
  reason: REASON,
  ...over,
});

test('an administrator gives somebody another role and title', async () => {
  const { administrator, office } = await newTenant();
  const id = office.membershipId;

  const reply = await administrator.ask(CHANGE, { input: { id, ...to('COMMITTEE_PROPAGANDA') } });

  expect(reply.data).toEqual({
    changeMembership: {
      id,
      version: 2,
      role: 'COMMITTEE_PROPAGANDA',
      title: 'Trưởng ban',
      endsOn: null,
    },
  });
  expect(await auditOf(id)).toEqual([
    expect.objectContaining({
      action: 'membership.change',
      fromState: 'COMMITTEE_OFFICE',
      toState: 'COMMITTEE_PROPAGANDA',
      actorRole: 'COMMITTEE_ADMIN',
      reason: REASON,
    }),
  ]);
});

test('a secretary makes an officer the administrator of the organization', async () => {
  const { first } = await newTenant();
  const input = { id: first.officer.membershipId, ...to('ORGANIZATION_ADMIN') };

  const reply = await first.secretary.ask(CHANGE, { input });

  expect(reply.data).toMatchObject({ changeMembership: { role: 'ORGANIZATION_ADMIN' } });
});

test('nobody gives a role above their own, nor one of another place', async () => {
  const { first, administrator, office, committeeId } = await newTenant();
  const keeper = await aPost(committeeId, {
    role: 'ORGANIZATION_ADMIN',
    organizationId: first.id,
  });
  const officer = first.officer.membershipId;

  const above = await keeper.ask(CHANGE, { input: { id: officer, ...to('TENANT_SECRETARY') } });
  const staff = await first.secretary.ask(CHANGE, {
    input: { id: officer, ...to('COMMITTEE_ADMIN') },
  });
  const wrong = await administrator.ask(CHANGE, {
    input: { id: office.membershipId, ...to('TENANT_OFFICER') },
  });

  expect(above).toBeRefused('FORBIDDEN');
  expect(staff).toBeRefused('ROLE_NOT_HERE');
  expect(wrong).toBeRefused('ROLE_NOT_HERE');
  expect(await stored(Membership, officer)).toMatchObject({ role: 'TENANT_OFFICER', version: 1 });
});

test('nobody changes the own membership, and who keeps no people changes none', async () => {
  const { administrator, first, second, standing } = await newTenant();
  const ask = (who: typeof standing, id: string, role: string) =>
    who.ask(CHANGE, { input: { id, ...to(role) } });

  const own = await ask(administrator, administrator.membershipId, 'COMMITTEE_OFFICE');
  const officer = await ask(first.officer, first.secretary.membershipId, 'TENANT_OFFICER');
  const member = await ask(standing, administrator.membershipId, 'COMMITTEE_OFFICE');
  const foreign = await ask(first.secretary, second.officer.membershipId, 'TENANT_OFFICER');

  expect(own).toBeRefused('OWN_MEMBERSHIP');
  expect(officer).toBeRefused('FORBIDDEN');
  expect(member).toBeRefused('FORBIDDEN');
  expect(foreign).toBeRefused('NOT_FOUND');
});

test('the last administrator without an end is not demoted, a second one is', async () => {
  const { administrator, committeeId } = await newTenant();
  const deputy = await aPost(committeeId, { role: 'COMMITTEE_ADMIN', endsOn: day(5) });

  const last = await deputy.ask(CHANGE, {
    input: { id: administrator.membershipId, ...to('COMMITTEE_OFFICE') },
  });
  const second = await administrator.ask(CHANGE, {
    input: { id: deputy.membershipId, ...to('COMMITTEE_OFFICE', { endsOn: day(5) }) },
  });

  expect(last).toBeRefused('LAST_ADMINISTRATOR');
  expect(second).toSucceed();
});

test('tells a second editor that the membership has changed', async () => {
  const { administrator, office } = await newTenant();
  const input = { id: office.membershipId, ...to('COMMITTEE_PROPAGANDA') };
  await administrator.ask(CHANGE, { input });

  const reply = await administrator.ask(CHANGE, { input });

  expect(reply).toBeRefused('CHANGED_ELSEWHERE');
});

test('refuses an empty title, no reason, and a role the person holds there already', async () => {
  const { administrator, office, committeeId } = await newTenant();
  await aMember(committeeId, { personId: office.personId, role: 'EXECUTIVE_COMMITTEE' });
  const ask = (over: object) =>
    administrator.ask(CHANGE, {
      input: { id: office.membershipId, ...to('EXECUTIVE_COMMITTEE'), ...over },
    });

  expect(await ask({ title: ' ' })).toBeRefused('INVALID_INPUT', { title: 'TEXT_TOO_SHORT' });
  expect(await ask({ reason: '' })).toBeRefused('INVALID_INPUT', { reason: 'TEXT_TOO_SHORT' });
  expect(await ask({})).toBeRefused('MEMBERSHIP_HELD_ALREADY');
});
