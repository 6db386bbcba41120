import { day } from '../core/given/days.js';
import { auditOf } from '../core/given/stored.js';
import { UNKNOWN_ID } from '../core/given/strangers.js';
import { newTenant } from '../core/world.js';
import { REASON } from './members.js';

const APPOINT = `mutation ($input: AppointMemberInput!) {
  appointMember(input: $input) { id role title startsOn endsOn state organization { id } }
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
