import { Membership } from '../../schema/membership/membership.entity.js';
import { Organization } from '../../schema/organization/organization.entity.js';
import { OrganizationLineage } from '../../schema/reorganization/reorganization.entity.js';
import { Submission } from '../../schema/submission/submission.entity.js';
import { auditOf, stored, storedRows } from '../core/given/stored.js';
import { handedIn } from '../core/given/submission.js';
import { MALFORMED_IDS, UNKNOWN_ID } from '../core/given/strangers.js';
import { newTenant, type Tenant } from '../core/world.js';
import { soundFacts } from '../organization/given-register.js';
import {
  BEFORE,
  counted,
  DAY,
  decide,
  decided,
  everythingDisposed,
  execute,
  handOver,
  preview,
  propose,
  revert,
  sumsOn,
} from './changes.js';

async function withMembers(): Promise<Tenant> {
  const tenant = await newTenant();
  const { committeeId, first, second, third } = tenant;
  await counted(committeeId, [
    [first.id, 60],
    [second.id, 40],
    [third.id, 25],
  ]);
  return tenant;
}

const target = { code: 'so-moi', facts: { ...soundFacts, name: 'Đảng bộ Sở mới' } };

const merging = ({ first, second }: Tenant) => ({
  sources: [first.id, second.id],
  targets: [target],
});

test('a merge closes its sources, opens the target and keeps every sum', async () => {
  const tenant = await withMembers();
  const { administrator, committeeId, first, second } = tenant;
  const id = await decided(tenant, 'MERGE', merging(tenant));

  const shown = await preview(administrator, id);
  const reply = await execute(administrator, id, await everythingDisposed(administrator, id));

  expect(reply).toSucceed();
  expect(shown.data?.orgChangePreview).toMatchObject({
    closing: 2,
    opening: 1,
    members: 100,
    memberships: 4,
    openWork: [{ state: 'DUE' }, { state: 'DUE' }],
  });
  expect(await stored(Organization, first.id)).toMatchObject({
    closedOn: BEFORE,
    closedReason: '12-QĐ/ĐU',
  });
  const [made] = await storedRows(Organization, { committeeId, code: 'so-moi' });
  expect(made).toMatchObject({ openedOn: DAY, closedOn: null });
  for (const day of [BEFORE, DAY]) {
    expect((await sumsOn(administrator, day)).members).toBe(125);
  }
  const successors = await sumsOn(administrator, BEFORE, 'AS_SUCCESSOR');
  expect(successors.rows).toContainEqual({
    id: made?.id,
    name: 'Đảng bộ Sở mới',
    organizations: 2,
    members: 100,
  });
  const links = await storedRows(OrganizationLineage, { committeeId });
  expect(links.map(({ fromId, toId }) => [fromId, toId]).toSorted()).toEqual(
    [first.id, second.id].map((from) => [from, made?.id]).toSorted(),
  );
  const people = await storedRows(Membership, { committeeId, organizationId: made?.id });
  expect(people.map(({ startsOn }) => startsOn)).toEqual([DAY, DAY, DAY, DAY]);
  expect((await auditOf(id)).map(({ toState }) => toState)).toEqual([
    'PROPOSED',
    'DECIDED',
    'EXECUTED',
  ]);
});

test('a split shares its members out, and refuses parts that are not the whole', async () => {
  const tenant = await withMembers();
  const { administrator, first } = tenant;
  const parts = (one: number, two: number) => ({
    sources: [first.id],
    targets: [
      { ...target, members: one },
      { ...target, code: 'so-hai', members: two },
    ],
  });

  expect(await propose(administrator, 'SPLIT', parts(30, 31))).toBeRefused('INVALID_INPUT', {
    targets: 'SUMS_DIFFER',
  });
  const id = await decided(tenant, 'SPLIT', parts(45, 15));
  expect(await execute(administrator, id, await everythingDisposed(administrator, id))).toSucceed();

  const successors = await sumsOn(administrator, BEFORE, 'AS_SUCCESSOR');
  expect(successors).toMatchObject({ organizations: 3, members: 125 });
  expect(successors.rows.map(({ members }) => members).toSorted((a, b) => a - b)).toEqual([
    15, 25, 40, 45,
  ]);
});

test('a renaming keeps the organization, its people and its reports', async () => {
  const tenant = await withMembers();
  const { administrator, first } = tenant;
  const facts = { ...soundFacts, name: 'Đảng bộ mang tên mới' };
  const id = await decided(tenant, 'RENAME', { sources: [first.id], targets: [{ facts }] });

  expect(await execute(administrator, id)).toSucceed();

  expect(await stored(Organization, first.id)).toMatchObject({
    name: 'Đảng bộ mang tên mới',
    closedOn: null,
  });
  expect(await stored(Submission, first.submissionId)).toMatchObject({ state: 'DUE' });
});

test('what was not handed in is carried to the successor, who then owes a report', async () => {
  const tenant = await withMembers();
  const { administrator, committeeId, first, second } = tenant;
  await handedIn(second);
  const id = await decided(tenant, 'MERGE', merging(tenant));

  expect(await execute(administrator, id)).toBeRefused('DISPOSITION_MISSING');
  const wrong = [first, second].map(({ submissionId }) => ({
    submissionId,
    disposition: 'CONCLUDE',
  }));
  expect(await execute(administrator, id, wrong)).toBeRefused('DISPOSITION_WRONG');
  const right = await everythingDisposed(administrator, id, 'CARRY');
  expect(await execute(administrator, id, right)).toSucceed();

  expect(await stored(Submission, first.submissionId)).toMatchObject({ state: 'EXEMPT' });
  expect(await stored(Submission, second.submissionId)).toMatchObject({ state: 'SUBMITTED' });
  const [made] = await storedRows(Organization, { committeeId, code: 'so-moi' });
  expect(await storedRows(Submission, { organizationId: made?.id })).toEqual([
    expect.objectContaining({ state: 'DUE' }),
  ]);
});

test('a change is taken back, and everything is as it was', async () => {
  const tenant = await withMembers();
  const { administrator, first } = tenant;
  const id = await decided(tenant, 'MERGE', merging(tenant));
  await execute(administrator, id, await everythingDisposed(administrator, id, 'CARRY'));

  expect(await revert(administrator, id)).toSucceed();

  expect(await stored(Organization, first.id)).toMatchObject({ closedOn: null });
  expect(await stored(Submission, first.submissionId)).toMatchObject({
    state: 'RETURNED',
    returnReason: 'Sắp xếp theo 12-QĐ/ĐU đã hoàn tác: Quyết định đã được thu hồi.',
  });
  const { membershipId } = first.secretary;
  expect(await stored(Membership, membershipId)).toMatchObject({ endsOn: null });
  for (const mode of ['AS_WAS', 'AS_SUCCESSOR']) {
    expect(await sumsOn(administrator, DAY, mode)).toMatchObject({
      organizations: 3,
      members: 125,
    });
  }
});

test('what stands on a change keeps it from being taken back', async () => {
  const tenant = await withMembers();
  const { administrator, committeeId } = tenant;
  const id = await decided(tenant, 'MERGE', merging(tenant));
  await execute(administrator, id, await everythingDisposed(administrator, id));
  const [made] = await storedRows(Organization, { committeeId, code: 'so-moi' });
  const input = { id: made?.id, asOf: '2026-03-01', membersTotal: 99 };
  await administrator.ask(
    'mutation ($input: RecordHeadcountInput!) { recordHeadcount(input: $input) { id } }',
    { input },
  );

  expect(await revert(administrator, id)).toBeRefused('CHANGE_HAS_DEPENDENTS');
});

test('each step is taken in its turn, and not before its day', async () => {
  const tenant = await withMembers();
  const { administrator, standing, third } = tenant;
  const plan = { sources: [third.id] };
  const reply = await propose(administrator, 'DISSOLVE', plan);
  const id = reply.data?.proposeOrgChange.id ?? '';

  expect(await execute(administrator, id)).toBeRefused('WRONG_STATE');
  expect(await decide(standing, id, '2199-01-01')).toSucceed();
  expect(await decide(standing, id)).toBeRefused('WRONG_STATE');
  expect(await execute(administrator, id)).toBeRefused('CHANGE_NOT_YET');
  expect(await handOver(administrator, id)).toBeRefused('WRONG_STATE');
});

test.each([
  ['MERGE', { sources: [], targets: [target] }],
  ['MERGE', { sources: ['first'], targets: [] }],
  ['SPLIT', { sources: ['first'], targets: [target] }],
  ['RENAME', { sources: ['first', 'second'], targets: [target] }],
  ['MERGE', { sources: ['first'], targets: [{ id: 'first' }] }],
])('a %s that does not fit is refused: %j', async (kind, { sources, targets }) => {
  const tenant = await withMembers();
  const idOf = (name: string) => (name === 'first' ? tenant.first.id : tenant.second.id);
  const plan = {
    sources: sources.map(idOf),
    targets: targets.map((each) => ('id' in each ? { id: idOf(each.id) } : each)),
  };

  expect(await propose(tenant.administrator, kind, plan)).toBeRefused('INVALID_INPUT');
});

test('unknown and foreign ids are alike not found, and others may not', async () => {
  const { administrator, standing, office, first } = await withMembers();
  const stranger = await withMembers();
  const id = await decided(stranger, 'DISSOLVE', { sources: [stranger.first.id] });

  for (const each of [UNKNOWN_ID, ...MALFORMED_IDS, id]) {
    for (const step of [preview, execute, handOver, revert]) {
      expect(await step(administrator, each)).toBeRefused('NOT_FOUND');
    }
    expect(await decide(standing, each)).toBeRefused('NOT_FOUND');
  }
  for (const person of [office, first.secretary]) {
    for (const step of [preview, decide, execute, handOver, revert]) {
      expect(await step(person, id)).toBeRefused('FORBIDDEN');
    }
  }
  const foreign = { sources: [stranger.second.id] };
  expect(await propose(administrator, 'DISSOLVE', foreign)).toBeRefused('NOT_FOUND');
});
