import { Membership } from '../../schema/membership/membership.entity.js';
import { Succession } from '../../schema/succession/succession.entity.js';
import { day } from '../core/given/days.js';
import { auditOf, stored, storedRows } from '../core/given/stored.js';
import { UNKNOWN_ID } from '../core/given/strangers.js';
import { newTenant } from '../core/world.js';
import { anAddress } from '../invitation/links.js';
import { aPost, REASON } from '../membership/members.js';
import { type Begun, begun, HAND_OVER, leave, OUTLOOK } from './successions.js';

test('an organization is handed over in one act, told of by both memberships', async () => {
  const { administrator, first, committeeId } = await newTenant();
  const coming = await aPost(committeeId, { role: 'TENANT_OFFICER', organizationId: first.id });
  const input = leave(first, { personId: coming.personId });

  const reply = await administrator.ask<Begun>(HAND_OVER, { input });

  expect(reply.data?.handOverOrganization).toMatchObject({
    state: 'APPOINTED',
    receiverId: coming.personId,
    startsOn: day(3),
    begun: false,
    organization: { id: first.id },
    leaving: { endsOn: day(2) },
    invitation: null,
    openWork: { toWrite: 1, people: 3, reports: [{ submissionId: first.submissionId }] },
  });
  const id = reply.data?.handOverOrganization.id ?? '';
  const { comingId } = await stored(Succession, id);
  expect(await stored(Membership, comingId ?? '')).toMatchObject({
    role: 'TENANT_SECRETARY',
    startsOn: day(3),
    endsOn: null,
  });
  const told = [
    ...(await auditOf(id)),
    ...(await auditOf(first.secretary.membershipId)),
    ...(await auditOf(comingId ?? '')),
  ];
  expect(told.map(({ action, reason }) => [action, reason])).toEqual([
    ['succession.begin', REASON],
    ['membership.handOver', REASON],
    ['membership.takeOver', REASON],
  ]);
});

test('an address that the committee knows is the person’s, and needs no invitation', async () => {
  const { administrator, first } = await newTenant();

  const started = await begun(administrator, first, {
    email: first.officer.email.toUpperCase(),
    fullName: 'Tên khác',
  });

  expect(started).toMatchObject({ state: 'APPOINTED', receiverId: first.officer.personId });
});

test('before it is decided one reads what ends, what stays, who stands in and what is open', async () => {
  const { administrator, first, committeeId } = await newTenant();
  const deputy = await aPost(committeeId, {
    role: 'TENANT_SECRETARY',
    organizationId: first.id,
    fullName: 'Phạm Thị Thay Mặt',
    endsOn: day(9),
  });
  const { membershipId } = first.secretary;

  const reply = await administrator.ask(OUTLOOK, { membershipId });

  expect(reply.data).toMatchObject({
    successionOutlook: {
      leaving: { fullName: first.secretary.fullName, endsOn: null },
      remaining: [],
      deputies: [{ fullName: deputy.fullName, endsOn: day(9) }],
      work: { toWrite: 1, people: 3, reports: [{ submissionId: first.submissionId }] },
    },
  });
});

test('a hand-over that cannot be finished changes nothing', async () => {
  const { administrator, first } = await newTenant();
  const { membershipId } = first.secretary;
  const ask = (over: object) => administrator.ask(HAND_OVER, { input: leave(first, over) });

  const unknown = await ask({ personId: UNKNOWN_ID });
  const nobody = await ask({});
  const wrong = await ask({ email: 'không phải địa chỉ', fullName: 'Ai Đó' });
  const nameless = await ask({ email: anAddress() });
  const past = await ask({ email: anAddress(), fullName: 'Ai Đó', startsOn: day(-1) });
  const officer = await ask({
    membershipId: first.officer.membershipId,
    personId: first.secretary.personId,
  });

  expect(unknown).toBeRefused('NOT_FOUND');
  expect(nobody).toBeRefused('INVALID_INPUT', { personId: 'RECEIVER_MISSING' });
  expect(wrong).toBeRefused('INVALID_INPUT', { email: 'EMAIL_INVALID' });
  expect(nameless).toBeRefused('INVALID_INPUT', { fullName: 'TEXT_TOO_SHORT' });
  expect(past).toBeRefused('INVALID_INPUT', { startsOn: 'DAY_PAST' });
  expect(officer).toBeRefused('WRONG_STATE');
  expect(await stored(Membership, membershipId)).toMatchObject({ endsOn: null, version: 1 });
});

test('a second hand-over of the same position waits until the first is taken back', async () => {
  const { administrator, first } = await newTenant();
  await begun(administrator, first, { email: anAddress(), fullName: 'Ai Đó' });

  const second = await administrator.ask(HAND_OVER, {
    input: leave(first, { personId: first.officer.personId }),
  });

  expect(second).toBeRefused('SUCCESSION_PENDING');
});

test('nobody but the committee hands an organization over, and strangers find nothing', async () => {
  const { office, first, standing, committeeId } = await newTenant();
  const elsewhere = await newTenant();
  const input = leave(first, { personId: first.officer.personId });
  const { membershipId } = first.secretary;

  for (const person of [office, standing, first.secretary, first.officer]) {
    expect(await person.ask(HAND_OVER, { input })).toBeRefused('FORBIDDEN');
    expect(await person.ask(OUTLOOK, { membershipId })).toBeRefused('FORBIDDEN');
  }
  const { administrator } = elsewhere;
  expect(await administrator.ask(HAND_OVER, { input })).toBeRefused('NOT_FOUND');
  expect(await administrator.ask(OUTLOOK, { membershipId })).toBeRefused('NOT_FOUND');
  expect(await storedRows(Membership, { committeeId, role: 'TENANT_SECRETARY' })).toHaveLength(3);
});
