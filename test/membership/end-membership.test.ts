import { Membership } from '../../schema/membership/membership.entity.js';
import { day } from '../core/given/days.js';
import { auditOf, stored } from '../core/given/stored.js';
import { MALFORMED_IDS, UNKNOWN_ID } from '../core/given/strangers.js';
import { asSuperuser, whoWaits } from '../core/given/superuser.js';
import { newTenant } from '../core/world.js';
import { aPost, REASON } from './members.js';

const END = `mutation ($input: EndMembershipInput!) {
  endMembership(input: $input) { id endsOn state }
}`;

const input = (id: string, over: object = {}) => ({ input: { id, reason: REASON, ...over } });

test('an administrator ends a membership at once, and the audit log says why', async () => {
  const { administrator, first, committeeId } = await newTenant();
  const { membershipId } = first.officer;

  const reply = await administrator.ask(END, input(membershipId));

  expect(reply.data).toEqual({
    endMembership: { id: membershipId, endsOn: day(-1), state: 'ENDED' },
  });
  expect(await auditOf(membershipId)).toEqual([
    expect.objectContaining({
      committeeId,
      organizationId: first.id,
      actorId: administrator.personId,
      action: 'membership.end',
      fromState: 'TENANT_OFFICER',
      reason: REASON,
    }),
  ]);
});

test('one that has not begun is over once it is ended, and does not come', async () => {
  const { administrator, committeeId } = await newTenant();
  const coming = await aPost(committeeId, { role: 'COMMITTEE_OFFICE', startsOn: day(5) });

  const reply = await administrator.ask(END, input(coming.membershipId));

  expect(reply.data).toMatchObject({ endMembership: { endsOn: day(-1), state: 'ENDED' } });
});

test('a membership may end on a day to come, until which it is in force', async () => {
  const { administrator, office } = await newTenant();

  const reply = await administrator.ask(END, input(office.membershipId, { lastDay: day(3) }));

  expect(reply.data).toMatchObject({ endMembership: { endsOn: day(3), state: 'IN_FORCE' } });
});

test('a secretary and an administrator of an organization end what they give', async () => {
  const { first, committeeId } = await newTenant();
  const keeper = await aPost(committeeId, {
    role: 'ORGANIZATION_ADMIN',
    organizationId: first.id,
  });
  const officer = await aPost(committeeId, { role: 'TENANT_OFFICER', organizationId: first.id });

  expect(await keeper.ask(END, input(officer.membershipId))).toSucceed();
  expect(await first.secretary.ask(END, input(keeper.membershipId))).toSucceed();
});

test('nobody of an organization ends its secretary, nor anybody the own membership', async () => {
  const { first, committeeId, administrator } = await newTenant();
  const keeper = await aPost(committeeId, {
    role: 'ORGANIZATION_ADMIN',
    organizationId: first.id,
  });

  const secretary = await keeper.ask(END, input(first.secretary.membershipId));
  const own = await administrator.ask(END, input(administrator.membershipId));

  expect(secretary).toBeRefused('FORBIDDEN');
  expect(own).toBeRefused('OWN_MEMBERSHIP');
  expect((await stored(Membership, first.secretary.membershipId)).endsOn).toBeNull();
});

test('refuses a reason too short and a day long past, and one that has ended already', async () => {
  const { administrator, office } = await newTenant();
  const { membershipId } = office;

  const short = await administrator.ask(END, input(membershipId, { reason: 'vì' }));
  const past = await administrator.ask(END, input(membershipId, { lastDay: day(-2) }));
  await administrator.ask(END, input(membershipId));
  const again = await administrator.ask(END, input(membershipId));

  expect(short).toBeRefused('INVALID_INPUT', { reason: 'TEXT_TOO_SHORT' });
  expect(past).toBeRefused('INVALID_INPUT', { lastDay: 'DAY_PAST' });
  expect(again).toBeRefused('WRONG_STATE');
});

test('every role that keeps no people is refused', async () => {
  const tenant = await newTenant();
  const { office, standing, executive, first, second } = tenant;

  for (const person of [office, standing, executive, first.officer]) {
    const reply = await person.ask(END, input(second.officer.membershipId));
    expect(reply).toBeRefused('FORBIDDEN');
  }
});

test("people of another organization or committee are not found, as an unknown id isn't", async () => {
  const { first, second, office } = await newTenant();
  const elsewhere = await newTenant();
  const unknown = await first.secretary.ask(END, input(UNKNOWN_ID));

  const foreign = [
    await first.secretary.ask(END, input(second.officer.membershipId)),
    await first.secretary.ask(END, input(office.membershipId)),
    await elsewhere.administrator.ask(END, input(first.officer.membershipId)),
    ...(await Promise.all(MALFORMED_IDS.map((id) => first.secretary.ask(END, input(id))))),
  ];

  expect(unknown).toBeRefused('NOT_FOUND');
  for (const reply of foreign) expect(JSON.stringify(reply)).toBe(JSON.stringify(unknown));
  expect((await stored(Membership, second.officer.membershipId)).endsOn).toBeNull();
});

test('of two administrators who end each other at once, one stays', async () => {
  const { administrator, committeeId } = await newTenant();
  const other = await aPost(committeeId, { role: 'COMMITTEE_ADMIN' });

  const replies = await asSuperuser(async (client) => {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock(8676, hashtext($1))', [committeeId]);
    const both = Promise.all([
      administrator.ask(END, input(other.membershipId)),
      other.ask(END, input(administrator.membershipId)),
    ]);
    await whoWaits(client, 2);
    await client.query('commit');
    return both;
  });

  const codes = replies.map(({ errors }) => errors?.[0]?.extensions.code ?? 'ENDED');
  expect(codes.toSorted()).toEqual(['ENDED', 'LAST_ADMINISTRATOR']);
});

test('the last administrator without an end stays', async () => {
  const { administrator, committeeId } = await newTenant();
  const deputy = await aPost(committeeId, { role: 'COMMITTEE_ADMIN', endsOn: day(5) });

  const reply = await deputy.ask(END, input(administrator.membershipId));

  expect(reply).toBeRefused('LAST_ADMINISTRATOR');
});
