/**
 * The bloc committee of Gia Lai was dissolved in 2025: its 105 organizations with 4,558 members
 * went to three committees, 22 with 567, 52 with 3,413 and 31 with 578.
 */
import { HandOver } from '../../schema/reorganization/reorganization.entity.js';
import { Organization } from '../../schema/organization/organization.entity.js';
import { moreOrganizations } from '../core/given/contents.js';
import { storedRows } from '../core/given/stored.js';
import { newTenant, type Tenant } from '../core/world.js';
import {
  BEFORE,
  codeOf,
  counted,
  DAY,
  decided,
  everythingDisposed,
  execute,
  handOver,
  sumsOn,
} from './changes.js';

const PARTS = [
  [22, 567],
  [52, 3413],
  [31, 578],
] as const;

/** So many numbers that add up to a sum. */
function spread(count: number, sum: number): number[] {
  const each = Math.floor(sum / count);
  return Array.from({ length: count }, (_none, at) => (at < sum - each * count ? each + 1 : each));
}

const OFFERED = '{ handOvers { items { id state incoming organizations members } } }';
interface Offered {
  handOvers: { items: { id: string; organizations: number; members: number }[] };
}

async function received({ administrator }: Tenant, step: 'accept' | 'receive') {
  const { data } = await administrator.ask<Offered>(OFFERED);
  const [offered] = data?.handOvers.items ?? [];
  const mutation =
    step === 'accept'
      ? 'mutation ($id: ID!) { answerHandOver(id: $id, accept: true) { state } }'
      : 'mutation ($id: ID!) { receiveHandOver(id: $id) { state } }';
  expect(await administrator.ask(mutation, { id: offered?.id })).toSucceed();
  return offered;
}

async function blocOf(tenant: Tenant): Promise<string[]> {
  const more = await moreOrganizations(tenant.committeeId, 102, 'AGENCY');
  const ids = [tenant.first.id, tenant.second.id, tenant.third.id, ...more];
  const members = PARTS.flatMap(([count, sum]) => spread(count, sum));
  await counted(
    tenant.committeeId,
    ids.map((id, at) => [id, members[at] ?? 0]),
  );
  return ids;
}

async function transferred(giving: Tenant, sources: string[], receiver: Tenant) {
  const { administrator: who } = giving;
  const plan = { sources, toCommittee: await codeOf(receiver.committeeId) };
  const id = await decided(giving, 'TRANSFER', plan);
  expect(await execute(who, id, await everythingDisposed(who, id))).toBeRefused(
    'HAND_OVER_NOT_ACCEPTED',
  );
  await received(receiver, 'accept');
  expect(await execute(who, id, await everythingDisposed(who, id))).toSucceed();
  expect(await handOver(who, id)).toBeRefused('HAND_OVER_NOT_RECEIVED');
  const offered = await received(receiver, 'receive');
  expect(await handOver(who, id)).toSucceed();
  return offered;
}

test('105 organizations and 4,558 members are as many after as before', async () => {
  const bloc = await newTenant();
  const { administrator } = bloc;
  const ids = await blocOf(bloc);
  const before = await sumsOn(administrator, BEFORE);
  const receivers = [await newTenant(), await newTenant(), await newTenant()];
  const had = await Promise.all(receivers.map((each) => sumsOn(each.administrator, DAY)));

  let from = 0;
  for (const [at, [count, members]] of PARTS.entries()) {
    const sources = ids.slice(from, (from += count));
    const offered = await transferred(bloc, sources, receivers[at] as Tenant);
    expect(offered).toMatchObject({ organizations: count, members });
  }

  expect(before).toMatchObject({ organizations: 105, members: 4558 });
  const after = await Promise.all(receivers.map((each) => sumsOn(each.administrator, DAY)));
  expect(
    after.map((each, at) => [
      each.organizations - (had[at]?.organizations ?? 0),
      each.members - (had[at]?.members ?? 0),
    ]),
  ).toEqual(PARTS);
  expect(await sumsOn(administrator, DAY)).toMatchObject({ organizations: 0, members: 0 });
  expect(await sumsOn(administrator, BEFORE)).toMatchObject({ organizations: 105, members: 4558 });
  const successors = await sumsOn(administrator, BEFORE, 'AS_SUCCESSOR');
  expect(successors).toMatchObject({ organizations: 105, members: 4558 });
  expect(successors.rows.map(({ members }) => members).toSorted((a, b) => a - b)).toEqual([
    567, 578, 3413,
  ]);
}, 120_000);

test('people come along, and nobody reads a hand-over of others', async () => {
  const giving = await newTenant();
  const receiver = await newTenant();
  const stranger = await newTenant();
  await transferred(giving, [giving.first.id], receiver);

  const { committeeId } = receiver;
  const [come] = await storedRows(Organization, { committeeId, openedOn: DAY });
  const members = await receiver.administrator.ask(
    `query ($id: ID!) { organization(id: $id) { name openedOn } }`,
    { id: come?.id },
  );
  const [row] = await storedRows(HandOver, { toCode: await codeOf(committeeId) });

  expect(members.data).toEqual({ organization: { name: giving.first.name, openedOn: DAY } });
  expect(row?.bundle[0]?.people.map(({ role }) => role).toSorted()).toEqual([
    'TENANT_OFFICER',
    'TENANT_SECRETARY',
  ]);
  expect((await stranger.administrator.ask(OFFERED)).data).toEqual({ handOvers: { items: [] } });
  expect(
    await stranger.administrator.ask('mutation ($id: ID!) { receiveHandOver(id: $id) { state } }', {
      id: row?.id,
    }),
  ).toBeRefused('NOT_FOUND');
  expect(await giving.first.secretary.ask(OFFERED)).toBeRefused('FORBIDDEN');
});
