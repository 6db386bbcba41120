import { Organization } from '../../schema/organization/organization.entity.js';
import { day } from '../core/given/days.js';
import { arrange } from '../core/given/stored.js';
import { MALFORMED_IDS, UNKNOWN_ID } from '../core/given/strangers.js';
import { newTenant } from '../core/world.js';
import { aPost } from './members.js';

const LIST = `query ($filter: MembershipFilter, $first: Int = 50, $offset: Int = 0) {
  memberships(filter: $filter, first: $first, offset: $offset) {
    total items { id fullName role state endsOn organization { id } }
  }
}`;

interface Listed {
  memberships: {
    total: number;
    items: { id: string; fullName: string; role: string; organization: { id: string } | null }[];
  };
}

test('an administrator finds everybody of the committee, by name without accents', async () => {
  const { administrator, committeeId, first } = await newTenant();
  const post = { role: 'TENANT_OFFICER', organizationId: first.id } as const;
  const found = await aPost(committeeId, { ...post, fullName: 'Đặng Thị Ưng Hoàng' });
  const ask = (search: string) =>
    administrator.ask<Listed>(LIST, { filter: { search, inOrganization: first.id } });

  for (const search of ['dang thi ung', 'ĐẶNG', 'hoàng', found.email]) {
    const reply = await ask(search);
    expect(reply.data?.memberships.items.map(({ id }) => id)).toEqual([found.membershipId]);
  }
  expect((await ask('%')).data?.memberships.total).toBe(0);
});

test('filters by role, organization and state, and pages', async () => {
  const { administrator, committeeId, second } = await newTenant();
  const ask = async (filter: object, more: object = {}) =>
    (await administrator.ask<Listed>(LIST, { filter, ...more })).data?.memberships;
  await aPost(committeeId, { role: 'COMMITTEE_OFFICE', endsOn: day(-1) });
  await aPost(committeeId, { role: 'COMMITTEE_OFFICE', startsOn: day(1) });

  expect(await ask({ roles: ['TENANT_SECRETARY'] })).toMatchObject({ total: 3 });
  expect(await ask({ inOrganization: second.id })).toMatchObject({ total: 2 });
  expect(await ask({ state: 'ENDED' })).toMatchObject({ total: 1 });
  expect(await ask({ state: 'COMING' })).toMatchObject({ total: 1 });
  const page = await ask({ state: 'IN_FORCE' }, { first: 5, offset: 10 });
  expect(page?.total).toBe(12);
  expect(page?.items).toHaveLength(2);
});

test('filters by the cluster of the organization, and knows no cluster of another committee', async () => {
  const { administrator, committeeId, first, second } = await newTenant();
  const stranger = await newTenant();
  const cluster = await administrator.ask<{ saveEmulationCluster: { id: string } }>(
    'mutation ($input: SaveClusterInput!) { saveEmulationCluster(input: $input) { id } }',
    { input: { name: 'Cụm Y tế', position: 0 } },
  );
  const inCluster = cluster.data?.saveEmulationCluster.id;
  await arrange(Organization, { id: first.id }, { clusterId: inCluster });
  const ask = async (who: typeof administrator, filter: object) =>
    (await who.ask<Listed>(LIST, { filter })).data?.memberships;

  expect(committeeId).not.toBe(stranger.committeeId);
  expect(await ask(administrator, { inCluster })).toMatchObject({ total: 2 });
  expect(await ask(administrator, { inCluster, inOrganization: second.id })).toMatchObject({
    total: 0,
  });
  expect(await ask(stranger.administrator, { inCluster })).toMatchObject({ total: 0 });
  for (const id of [UNKNOWN_ID, ...MALFORMED_IDS]) {
    expect(await ask(administrator, { inCluster: id })).toMatchObject({ total: 0 });
  }
});

test("an organization's keepers of people see its people alone", async () => {
  const { first } = await newTenant();

  const reply = await first.secretary.ask<Listed>(LIST, {});

  const places = reply.data?.memberships.items.map(({ organization }) => organization?.id);
  expect(places).toEqual([first.id, first.id]);
});

test('nobody else sees who is what', async () => {
  const { office, standing, executive, first } = await newTenant();

  for (const person of [office, standing, executive, first.officer]) {
    expect(await person.ask(LIST, {})).toBeRefused('FORBIDDEN');
  }
});
