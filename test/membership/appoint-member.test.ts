import { Membership } from '../../schema/membership/membership.entity.js';
import { day } from '../core/given/days.js';
import { auditOf, stored, storedRows } from '../core/given/stored.js';
import { UNKNOWN_ID } from '../core/given/strangers.js';
import { newTenant } from '../core/world.js';
import { aPost, REASON } from './members.js';

const APPOINT = `mutation ($input: AppointMemberInput!) {
  appointMember(input: $input) { id role title startsOn endsOn state organization { id } }
}`;

const HAND_OVER = `mutation ($input: HandOverOrganizationInput!) {
  handOverOrganization(input: $input) { id role startsOn endsOn organization { id } }
}`;

interface Appointed {
  appointMember: { id: string };
}

const post = (role: string, over: object = {}) => ({
  role,
  title: 'Phó bí thư',
  startsOn: day(),
  reason: REASON,
  ...over,
});

test('an administrator appoints a deputy of a secretary for some days', async () => {
  const { administrator, first } = await newTenant();
  const { personId } = first.officer;
  const dates = { startsOn: day(2), endsOn: day(9) };

  const reply = await administrator.ask<Appointed>(APPOINT, {
    input: { personId, inOrganization: first.id, ...post('TENANT_SECRETARY', dates) },
  });

  expect(reply.data?.appointMember).toMatchObject({
    role: 'TENANT_SECRETARY',
    state: 'COMING',
    organization: { id: first.id },
    ...dates,
  });
  expect(await auditOf(reply.data?.appointMember.id ?? '')).toEqual([
    expect.objectContaining({
      action: 'membership.appoint',
      toState: 'TENANT_SECRETARY',
      organizationId: first.id,
      reason: REASON,
    }),
  ]);
});

test('a secretary gives an officer a second office in the own organization', async () => {
  const { first } = await newTenant();

  const reply = await first.secretary.ask(APPOINT, {
    input: { personId: first.officer.personId, ...post('ORGANIZATION_ADMIN') },
  });

  expect(reply.data).toMatchObject({
    appointMember: { state: 'IN_FORCE', organization: { id: first.id } },
  });
});

test('refuses oneself, a role above the own, one held already and days that do not fit', async () => {
  const { administrator, first, office } = await newTenant();
  const ask = (input: object) => administrator.ask(APPOINT, { input });
  const of = { personId: office.personId };

  const own = await ask({ personId: administrator.personId, ...post('STANDING_COMMITTEE') });
  const above = await first.secretary.ask(APPOINT, {
    input: { personId: first.officer.personId, ...post('TENANT_SECRETARY') },
  });
  const twice = await ask({ ...of, ...post('COMMITTEE_OFFICE') });
  const past = await ask({ ...of, ...post('EXECUTIVE_COMMITTEE', { startsOn: day(-1) }) });
  const order = await ask({ ...of, ...post('EXECUTIVE_COMMITTEE', { endsOn: day(-1) }) });
  const place = await ask({ ...of, ...post('TENANT_OFFICER') });

  expect(own).toBeRefused('OWN_MEMBERSHIP');
  expect(above).toBeRefused('FORBIDDEN');
  expect(twice).toBeRefused('MEMBERSHIP_HELD_ALREADY');
  expect(past).toBeRefused('INVALID_INPUT', { startsOn: 'DAY_PAST' });
  expect(order).toBeRefused('INVALID_INPUT', { endsOn: 'DAYS_OUT_OF_ORDER' });
  expect(place).toBeRefused('ROLE_NOT_HERE');
});

test('people and organizations that the caller does not see are not found', async () => {
  const { administrator, first, second } = await newTenant();
  const elsewhere = await newTenant();
  const ask = (who: typeof administrator, input: object) =>
    who.ask(APPOINT, { input: { ...post('TENANT_OFFICER'), ...input } });

  const replies = [
    await ask(administrator, { personId: UNKNOWN_ID, inOrganization: first.id }),
    await ask(administrator, { personId: elsewhere.office.personId, inOrganization: first.id }),
    await ask(administrator, {
      personId: first.officer.personId,
      inOrganization: elsewhere.first.id,
    }),
    await ask(first.secretary, { personId: second.officer.personId }),
    await ask(first.secretary, { personId: first.officer.personId, inOrganization: second.id }),
  ];

  for (const reply of replies) expect(reply).toBeRefused('NOT_FOUND');
});

test('an organization is handed over in one act, told of by both memberships', async () => {
  const { administrator, first, committeeId } = await newTenant();
  const coming = await aPost(committeeId, { role: 'TENANT_OFFICER', organizationId: first.id });
  const input = {
    membershipId: first.secretary.membershipId,
    personId: coming.personId,
    title: 'Bí thư',
    startsOn: day(3),
    reason: REASON,
  };

  const reply = await administrator.ask<{ handOverOrganization: { id: string } }>(HAND_OVER, {
    input,
  });

  expect(reply.data?.handOverOrganization).toMatchObject({
    role: 'TENANT_SECRETARY',
    startsOn: day(3),
    endsOn: null,
    organization: { id: first.id },
  });
  expect((await stored(Membership, first.secretary.membershipId)).endsOn).toBe(day(2));
  const told = [
    ...(await auditOf(first.secretary.membershipId)),
    ...(await auditOf(reply.data?.handOverOrganization.id ?? '')),
  ];
  expect(told.map(({ action, reason }) => [action, reason])).toEqual([
    ['membership.handOver', REASON],
    ['membership.takeOver', REASON],
  ]);
});

test('a hand-over that cannot be finished changes nothing', async () => {
  const { administrator, first } = await newTenant();
  const { membershipId } = first.secretary;
  const input = { membershipId, title: 'Bí thư', startsOn: day(), reason: REASON };

  const unknown = await administrator.ask(HAND_OVER, { input: { ...input, personId: UNKNOWN_ID } });
  const officer = await administrator.ask(HAND_OVER, {
    input: {
      ...input,
      membershipId: first.officer.membershipId,
      personId: first.secretary.personId,
    },
  });

  expect(unknown).toBeRefused('NOT_FOUND');
  expect(officer).toBeRefused('WRONG_STATE');
  expect(await stored(Membership, membershipId)).toMatchObject({ endsOn: null, version: 1 });
});

test('nobody but the committee hands an organization over', async () => {
  const { office, first, standing, committeeId } = await newTenant();
  const input = {
    membershipId: first.secretary.membershipId,
    personId: first.officer.personId,
    title: 'Bí thư',
    startsOn: day(),
    reason: REASON,
  };

  for (const person of [office, standing, first.secretary, first.officer]) {
    expect(await person.ask(HAND_OVER, { input })).toBeRefused('FORBIDDEN');
  }
  expect(await storedRows(Membership, { committeeId, role: 'TENANT_SECRETARY' })).toHaveLength(3);
});
