import { Headcount } from '../../schema/organization/headcount.entity.js';
import { MALFORMED_IDS, UNKNOWN_ID } from '../core/given/strangers.js';
import { storedRows } from '../core/given/stored.js';
import type { TestPerson } from '../core/api.js';
import { newTenant } from '../core/world.js';
import { edit, registered, soundFacts } from './given-register.js';

const COUNT = `mutation ($input: RecordHeadcountInput!) {
  recordHeadcount(input: $input) {
    headcount { asOf membersTotal } headcounts { asOf membersTotal staffTotal subCells }
  }
}`;

const count = (who: TestPerson, input: object) => who.ask(COUNT, { input });

const SAVE = `mutation ($input: SaveClusterInput!) {
  saveEmulationCluster(input: $input) { id name position organizations }
}`;
const REMOVE = 'mutation ($id: ID!) { removeEmulationCluster(id: $id) }';

interface Saved {
  saveEmulationCluster: { id: string };
}

async function cluster(who: TestPerson, name: string): Promise<string> {
  const reply = await who.ask<Saved>(SAVE, { input: { name, position: 1 } });
  return reply.data?.saveEmulationCluster.id ?? '';
}

const LIST = `query ($filter: OrganizationFilter, $sort: SortInput) {
  organizations(filter: $filter, sort: $sort) { total items { code cluster { name } } }
}`;

interface Listed {
  organizations: { total: number; items: { code: string; cluster: { name: string } | null }[] };
}

async function codes(who: TestPerson, variables: object): Promise<string[]> {
  const reply = await who.ask<Listed>(LIST, variables);
  return reply.data?.organizations.items.map(({ code }) => code) ?? [];
}

test('counts are kept by their day, the newest is the present one', async () => {
  const { administrator, first } = await newTenant();
  const id = first.id;
  await count(administrator, { id, asOf: '2025-12-31', membersTotal: 50, staffTotal: 80 });
  await count(administrator, { id, asOf: '2024-12-31', membersTotal: 40 });

  const reply = await count(administrator, {
    id,
    asOf: '2025-12-31',
    membersTotal: 52,
    subCells: 3,
  });

  expect(reply.data).toEqual({
    recordHeadcount: {
      headcount: { asOf: '2025-12-31', membersTotal: 52 },
      headcounts: [
        { asOf: '2025-12-31', membersTotal: 52, staffTotal: null, subCells: 3 },
        { asOf: '2024-12-31', membersTotal: 40, staffTotal: null, subCells: null },
      ],
    },
  });
});

test.each([
  [{ membersTotal: -1 }, { membersTotal: 'FIGURE_NEGATIVE' }],
  [{ membersTotal: 9_000_000 }, { membersTotal: 'COUNT_TOO_LARGE' }],
  [{ membersTotal: 3, membersExempt: 4 }, { membersExempt: 'NUMERATOR_ABOVE_DENOMINATOR' }],
  [{ membersTotal: 3, asOf: '2199-01-01' }, { asOf: 'DAY_AHEAD' }],
])('refuses counts of %j at the field', async (wrong, fields) => {
  const { administrator, first, committeeId } = await newTenant();

  const reply = await count(administrator, { id: first.id, asOf: '2025-12-31', ...wrong });

  expect(reply).toBeRefused('INVALID_INPUT', fields);
  expect(await storedRows(Headcount, { committeeId })).toEqual([]);
});

test("counts are the register's keepers' alone, and of their own committee's", async () => {
  const { administrator, office, first } = await newTenant();
  const { first: foreign } = await newTenant();
  const counts = { asOf: '2025-12-31', membersTotal: 1 };

  for (const id of [UNKNOWN_ID, ...MALFORMED_IDS, foreign.id]) {
    expect(await count(administrator, { ...counts, id })).toBeRefused('NOT_FOUND');
  }
  for (const person of [office, first.secretary]) {
    expect(await count(person, { ...counts, id: first.id })).toBeRefused('FORBIDDEN');
  }
});

test('a cluster is made, named once, and removed only where nothing ever was in it', async () => {
  const { administrator, office } = await newTenant();
  const [one, two] = [await cluster(administrator, 'Cụm 1'), await cluster(administrator, 'Cụm 2')];
  const { id, version } = await registered(administrator, {
    facts: { ...soundFacts, clusterId: one },
  });
  await edit(administrator, {
    id,
    version,
    facts: { ...soundFacts, clusterId: two },
    validFrom: '2026-01-01',
  });
  const three = await cluster(administrator, 'Cụm 3');

  expect(await administrator.ask(SAVE, { input: { name: 'Cụm 1' } })).toBeRefused('INVALID_INPUT', {
    name: 'CLUSTER_NAME_TAKEN',
  });
  expect(await administrator.ask(REMOVE, { id: one })).toBeRefused('CLUSTER_IN_USE');
  expect(await administrator.ask(REMOVE, { id: three })).toSucceed();
  expect(await administrator.ask(REMOVE, { id: three })).toBeRefused('NOT_FOUND');
  expect(await office.ask(SAVE, { input: { name: 'Cụm 4' } })).toBeRefused('FORBIDDEN');
});

test('a foreign cluster is not found', async () => {
  const { administrator } = await newTenant();
  const stranger = await newTenant();
  const id = await cluster(stranger.administrator, 'Cụm lạ');

  expect(await administrator.ask(REMOVE, { id })).toBeRefused('NOT_FOUND');
  expect(await administrator.ask(SAVE, { input: { id, name: 'Cụm của tôi' } })).toBeRefused(
    'NOT_FOUND',
  );
});

test('the register is searched without accents, and filtered by cluster and kind', async () => {
  const { administrator } = await newTenant();
  const clusterId = await cluster(administrator, 'Cụm 1');
  await registered(administrator, { facts: { ...soundFacts, kind: 'GRASSROOTS_CELL', clusterId } });

  expect(await codes(administrator, { filter: { search: 'NOI VU' } })).toEqual(['so-noi-vu']);
  expect(await codes(administrator, { filter: { search: 'org-1' } })).toEqual(['org-1']);
  expect(await codes(administrator, { filter: { clusterId } })).toEqual(['so-noi-vu']);
  expect(await codes(administrator, { filter: { clusterId: 'x' } })).toEqual([]);
  expect(await codes(administrator, { filter: { kind: 'GRASSROOTS_CELL' } })).toEqual([
    'so-noi-vu',
  ]);
  expect(await codes(administrator, { filter: { open: false } })).toEqual([]);
});

test('an organization sees its own history, and nobody else sees it', async () => {
  const { administrator, first, second } = await newTenant();
  await count(administrator, { id: first.id, asOf: '2025-12-31', membersTotal: 50 });
  const ask = 'query ($id: ID!) { organization(id: $id) { headcounts { membersTotal } } }';

  const own = await first.secretary.ask(ask, { id: first.id });
  const others = await second.secretary.ask(ask, { id: first.id });

  expect(own.data).toEqual({ organization: { headcounts: [{ membersTotal: 50 }] } });
  expect(others.data).toEqual({ organization: null });
});
