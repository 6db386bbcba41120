import { Invitation } from '../../schema/invitation/invitation.entity.js';
import { Membership } from '../../schema/membership/membership.entity.js';
import { Succession } from '../../schema/succession/succession.entity.js';
import { day } from '../core/given/days.js';
import { auditOf, stored } from '../core/given/stored.js';
import { newTenant } from '../core/world.js';
import { anAddress } from '../invitation/links.js';
import { REASON } from '../membership/members.js';
import { begun, CONFIRM, WITHDRAW } from './successions.js';

const STATE = `query ($personId: ID!) {
  memberships(filter: { personId: $personId, roles: [TENANT_SECRETARY] }) { items { state } }
}`;

const END = `mutation ($input: EndMembershipInput!) { endMembership(input: $input) { id } }`;

test('until the day from which it counts the committee takes it back, confirmed or not', async () => {
  const { administrator, first } = await newTenant();
  const { membershipId } = first.secretary;
  const { personId } = first.officer;
  const { id } = await begun(administrator, first, { personId });
  await first.officer.ask(CONFIRM, { input: { id } });

  const reply = await administrator.ask(WITHDRAW, { input: { id, reason: REASON } });

  expect(reply.data).toMatchObject({ withdrawSuccession: { state: 'WITHDRAWN' } });
  expect((await stored(Membership, membershipId)).endsOn).toBeNull();
  const coming = await administrator.ask(STATE, { personId });
  expect(coming.data).toMatchObject({ memberships: { items: [{ state: 'ENDED' }] } });
  expect((await auditOf(id)).map(({ action }) => action)).toEqual([
    'succession.begin',
    'succession.confirm',
    'succession.withdraw',
  ]);
  const anew = await begun(administrator, first, { personId });
  expect(anew.leaving.endsOn).toBe(day(2));
});

test('an invitation that was not taken up is revoked with it', async () => {
  const { administrator, first } = await newTenant();
  const to = { email: anAddress(), fullName: 'Ai Đó' };
  const { id, invitation } = await begun(administrator, first, to);

  await administrator.ask(WITHDRAW, { input: { id, reason: REASON } });

  expect((await stored(Invitation, invitation?.id ?? '')).revokedAt).not.toBeNull();
  expect((await stored(Succession, id)).state).toBe('WITHDRAWN');
});

test('a term that was changed meanwhile stays as it was changed', async () => {
  const { administrator, first } = await newTenant();
  const { id } = await begun(administrator, first, { personId: first.officer.personId });
  const { membershipId } = first.secretary;
  await administrator.ask(END, { input: { id: membershipId, lastDay: day(1), reason: REASON } });

  await administrator.ask(WITHDRAW, { input: { id, reason: REASON } });

  expect((await stored(Membership, membershipId)).endsOn).toBe(day(1));
});

test('from that day on, and by others, it is refused', async () => {
  const { administrator, office, first } = await newTenant();
  const elsewhere = await newTenant();
  const { personId } = first.officer;
  const { id } = await begun(administrator, first, { personId, startsOn: day() });
  const input = { id, reason: REASON };

  expect(await administrator.ask(WITHDRAW, { input })).toBeRefused('WRONG_STATE');
  expect(await office.ask(WITHDRAW, { input })).toBeRefused('FORBIDDEN');
  expect(await first.secretary.ask(WITHDRAW, { input })).toBeRefused('FORBIDDEN');
  expect(await elsewhere.administrator.ask(WITHDRAW, { input })).toBeRefused('NOT_FOUND');
});
