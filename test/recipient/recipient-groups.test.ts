import { RecipientMember, RecipientRow } from '../../schema/recipient/recipient.entity.js';
import { addressedGroups } from '../../server/recipient/addressee.service.js';
import type { TestPerson } from '../core/api.js';
import { aMember } from '../core/given/member.js';
import { auditOf, storedRows } from '../core/given/stored.js';
import { MALFORMED_IDS, UNKNOWN_ID } from '../core/given/strangers.js';
import { newTenant, type Tenant } from '../core/world.js';

interface Group {
  id: string;
  label: string;
  members: { id: string; name: string; address: string }[];
}

const MEMBER = { name: 'Văn phòng Tỉnh ủy', address: 'vptu@test.example', startsOn: '2026-01-01' };

const saveGroup = (who: TestPerson, input: object) =>
  who.ask<{ saveRecipientGroup: Group }>(
    `mutation ($input: SaveRecipientGroupInput!) { saveRecipientGroup(input: $input) {
      id label note audience startsOn endsOn
    } }`,
    { input },
  );

const saveMember = (who: TestPerson, input: object) =>
  who.ask<{ saveRecipientMember: Group }>(
    `mutation ($input: SaveRecipientMemberInput!) { saveRecipientMember(input: $input) {
      id members { id name address startsOn endsOn }
    } }`,
    { input },
  );

const move = (who: TestPerson, id: string, beforeGroupId: string | null) =>
  who.ask(
    `mutation ($id: ID!, $beforeGroupId: ID) {
      moveRecipientGroup(id: $id, beforeGroupId: $beforeGroupId) { id }
    }`,
    { id, beforeGroupId },
  );

const removeGroup = (who: TestPerson, id: string) =>
  who.ask('mutation ($id: ID!) { removeRecipientGroup(id: $id) }', { id });

const removeMember = (who: TestPerson, id: string) =>
  who.ask('mutation ($id: ID!) { removeRecipientMember(id: $id) { id } }', { id });

const groupsOf = async (who: TestPerson): Promise<Group[]> => {
  const reply = await who.ask<{ recipientGroups: { items: Group[] } }>(
    '{ recipientGroups(first: 100) { items { id label members { id name address } } } }',
  );
  return reply.data?.recipientGroups.items ?? [];
};

/** Who is written to on a day, by the label of the group. */
const addressedOn = ({ office }: Tenant, day: string) =>
  office.ctx.transaction(async (tx) =>
    (await addressedGroups(tx, day)).map(({ label, addressees, elsewhere }) => [
      label,
      addressees.map(({ address }) => address),
      elsewhere,
    ]),
  );

async function withGroup() {
  const tenant = await newTenant();
  const reply = await saveGroup(tenant.office, { label: 'Ban Thường vụ Tỉnh ủy', note: 'để b/c' });
  return { tenant, groupId: reply.data?.saveRecipientGroup.id ?? '' };
}

test('the office makes a group, which comes last, changes and moves it', async () => {
  const { tenant, groupId } = await withGroup();
  const { office } = tenant;
  const [first] = await groupsOf(office);

  await move(office, groupId, first?.id ?? '');
  const changed = await saveGroup(office, { id: groupId, label: 'BTV Tỉnh ủy', note: ' ' });

  const labels = (await groupsOf(office)).map(({ label }) => label);
  expect(labels).toEqual(['BTV Tỉnh ủy', 'Ban Thường vụ', 'Lưu']);
  expect(changed.data?.saveRecipientGroup).toMatchObject({ note: null, audience: null });
  expect((await auditOf(groupId)).map(({ action }) => action)).toEqual([
    'recipient.saveGroup',
    'recipient.moveGroup',
    'recipient.saveGroup',
  ]);
});

test('a member gets mail from the first to the last day', async () => {
  const { tenant, groupId } = await withGroup();
  await saveMember(tenant.office, {
    ...MEMBER,
    groupId,
    startsOn: '2026-03-01',
    endsOn: '2026-03-31',
  });

  const on = async (day: string) =>
    (await addressedOn(tenant, day)).find(([label]) => label === 'Ban Thường vụ Tỉnh ủy')?.[1];

  expect(await on('2026-02-28')).toEqual([]);
  expect(await on('2026-03-01')).toEqual(['vptu@test.example']);
  expect(await on('2026-03-31')).toEqual(['vptu@test.example']);
  expect(await on('2026-04-01')).toEqual([]);
});

test('a group whose time is over is neither printed nor written to', async () => {
  const { tenant, groupId } = await withGroup();
  await saveGroup(tenant.office, { id: groupId, label: 'Cũ', endsOn: '2026-06-30' });

  const labels = async (day: string) => (await addressedOn(tenant, day)).map(([label]) => label);

  expect(await labels('2026-06-30')).toContain('Cũ');
  expect(await labels('2026-07-01')).not.toContain('Cũ');
});

test('an address in two groups is written to once, for the first of them', async () => {
  const { tenant, groupId } = await withGroup();
  const { standing, standing2 } = tenant;
  const address = standing.email.toUpperCase();
  await saveMember(tenant.office, { ...MEMBER, groupId, name: 'Cùng địa chỉ', address });

  const groups = await addressedOn(tenant, '2026-11-24');

  expect(groups).toEqual([
    ['Ban Thường vụ', expect.arrayContaining([standing.email, standing2.email]), []],
    ['Lưu', [], []],
    ['Ban Thường vụ Tỉnh ủy', [], ['Cùng địa chỉ']],
  ]);
});

test('a group can stand for the secretaries of the organizations in office', async () => {
  const { tenant, groupId } = await withGroup();
  const { committeeId, first, second } = tenant;
  await saveGroup(tenant.office, { id: groupId, label: 'Cơ sở', audience: 'TENANT_SECRETARY' });
  const organizationId = first.id;
  const past = { organizationId, role: 'TENANT_SECRETARY', endsOn: '2020-12-31' } as const;
  const gone = await aMember(committeeId, past);

  const groups = await addressedOn(tenant, '2026-11-24');

  const written = groups.find(([label]) => label === 'Cơ sở')?.[1];
  const secretaries = [first.secretary.email, second.secretary.email];
  expect(written).toEqual(expect.arrayContaining(secretaries));
  expect(written).not.toContain(gone.email);
});

test.each([
  [{ address: 'khong-phai' }, { address: 'EMAIL_INVALID' }],
  [{ name: 'x' }, { name: 'TEXT_TOO_SHORT' }],
  [{ name: 'x'.repeat(151) }, { name: 'TEXT_TOO_LONG' }],
  [{ endsOn: '2025-12-31' }, { endsOn: 'DAYS_OUT_OF_ORDER' }],
])('a member of %j is refused', async (part, faults) => {
  const { tenant, groupId } = await withGroup();

  const reply = await saveMember(tenant.office, { ...MEMBER, groupId, ...part });

  expect(reply).toBeRefused('INVALID_INPUT', faults);
  expect(await storedRows(RecipientMember, { committeeId: tenant.committeeId })).toEqual([]);
});

test('an address is listed once in a group for the same days, and again later', async () => {
  const { tenant, groupId } = await withGroup();
  await saveMember(tenant.office, { ...MEMBER, groupId, endsOn: '2026-06-30' });

  const same = await saveMember(tenant.office, { ...MEMBER, groupId, startsOn: '2026-06-30' });
  const later = await saveMember(tenant.office, { ...MEMBER, groupId, startsOn: '2026-07-01' });

  expect(same).toBeRefused('INVALID_INPUT', { address: 'RECIPIENT_LISTED' });
  expect(later.data?.saveRecipientMember.members).toHaveLength(2);
});

test('a group goes with its members, a member alone', async () => {
  const { tenant, groupId } = await withGroup();
  const { office, committeeId } = tenant;
  await saveMember(office, { ...MEMBER, groupId });
  const [member] = await storedRows(RecipientMember, { committeeId });

  await removeMember(office, member?.id ?? '');
  expect(await storedRows(RecipientMember, { committeeId })).toEqual([]);
  await saveMember(office, { ...MEMBER, groupId });
  await removeGroup(office, groupId);

  expect(await storedRows(RecipientMember, { committeeId })).toEqual([]);
  expect(await storedRows(RecipientRow, { committeeId })).toHaveLength(2);
});

test('only the office keeps groups; others of the committee read them', async () => {
  const { tenant, groupId } = await withGroup();
  const { standing, executive, administrator, first } = tenant;

  for (const person of [standing, executive, administrator, first.secretary, first.officer]) {
    expect(await saveGroup(person, { label: 'Khác' })).toBeRefused('FORBIDDEN');
    expect(await saveMember(person, { ...MEMBER, groupId })).toBeRefused('FORBIDDEN');
    expect(await move(person, groupId, null)).toBeRefused('FORBIDDEN');
    expect(await removeGroup(person, groupId)).toBeRefused('FORBIDDEN');
  }
  expect(await groupsOf(standing)).toHaveLength(3);
  expect(await groupsOf(first.secretary)).toEqual([]);
});

test('another committee finds neither group nor member', async () => {
  const { tenant, groupId } = await withGroup();
  await saveMember(tenant.office, { ...MEMBER, groupId });
  const [member] = await storedRows(RecipientMember, { committeeId: tenant.committeeId });
  const { office } = await newTenant();

  for (const id of [groupId, UNKNOWN_ID, ...MALFORMED_IDS]) {
    expect(await saveGroup(office, { id, label: 'Khác' })).toBeRefused('NOT_FOUND');
    expect(await saveMember(office, { ...MEMBER, groupId: id })).toBeRefused('NOT_FOUND');
    expect(await removeGroup(office, id)).toBeRefused('NOT_FOUND');
    expect(await move(office, id, null)).toBeRefused('NOT_FOUND');
  }
  expect(await removeMember(office, member?.id ?? '')).toBeRefused('NOT_FOUND');
  expect(await groupsOf(tenant.office)).toHaveLength(3);
});
