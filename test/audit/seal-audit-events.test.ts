import { AuditEvent } from '../../schema/audit/audit.entity.js';
import { Person } from '../../schema/membership/membership.entity.js';
import { sealAuditEvents, verifyAuditChain } from '../../worker/audit/audit-chain.js';
import { database } from '../core/database.js';
import { someEvents } from '../core/given/audit.js';
import { arrange, storedRows } from '../core/given/stored.js';
import { newTenant } from '../core/world.js';

async function seal(): Promise<number> {
  return sealAuditEvents((await database()).worker);
}

async function verify(committeeId: string) {
  return verifyAuditChain((await database()).worker, committeeId);
}

async function chainOf(committeeId: string): Promise<AuditEvent[]> {
  const events: AuditEvent[] = await storedRows(AuditEvent, { committeeId });
  return events.toSorted((a, b) => (a.sequence ?? Infinity) - (b.sequence ?? Infinity));
}

const upTo = (last: number) => Array.from({ length: last }, (_none, at) => at + 1);

// Events of one test are sealed before the next counts its own.
beforeEach(async () => {
  while ((await seal()) > 0);
});

test('events of every committee are sealed in the order they came, each chain from 1', async () => {
  const [one, other] = [await newTenant(), await newTenant()];
  const first = await someEvents(one, 3);
  const second = await someEvents(other, 2);

  const sealed = await seal();

  expect(sealed).toBe(5);
  for (const [{ committeeId }, ids] of [[one, first] as const, [other, second] as const]) {
    const chain = await chainOf(committeeId);
    expect(chain.map(({ sequence }) => sequence)).toEqual(upTo(ids.length));
    expect(chain.map(({ id }) => id)).toEqual(ids);
    expect(new Set(chain.map(({ hash }) => hash)).size).toBe(ids.length);
    for (const { hash } of chain) expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await verify(committeeId)).toMatchObject({
      committeeId,
      sealed: ids.length,
      unsealed: 0,
      brokenAt: null,
      missing: 0,
      head: { sequence: ids.length },
    });
  }
});

test('what comes later is chained to what was sealed before', async () => {
  const tenant = await newTenant();
  await someEvents(tenant, 2);
  await seal();
  const before = await chainOf(tenant.committeeId);
  await someEvents(tenant, 2);

  await seal();

  const chain = await chainOf(tenant.committeeId);
  expect(chain.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
  expect(chain.slice(0, 2)).toEqual(before);
  expect((await verify(tenant.committeeId)).brokenAt).toBeNull();
});

test('the same events in two committees do not have the same hashes', async () => {
  const [one, other] = [await newTenant(), await newTenant()];
  await someEvents(one, 1);
  await someEvents(other, 1);

  await seal();

  const [first] = await chainOf(one.committeeId);
  const [second] = await chainOf(other.committeeId);
  expect(first?.hash).not.toBe(second?.hash);
});

test('the waiting tail is told, and the chain before it is whole', async () => {
  const tenant = await newTenant();
  await someEvents(tenant, 2);
  await seal();
  await someEvents(tenant, 3);

  expect(await verify(tenant.committeeId)).toMatchObject({
    sealed: 2,
    unsealed: 3,
    brokenAt: null,
  });
});

test('five workers that seal at the same time make one chain', async () => {
  const tenant = await newTenant();
  await someEvents(tenant, 40);

  const sealed = await Promise.all([seal(), seal(), seal(), seal(), seal()]);
  const rest = await seal();

  expect([...sealed, rest].reduce((sum, count) => sum + count, 0)).toBe(40);
  const chain = await chainOf(tenant.committeeId);
  expect(chain.map(({ sequence }) => sequence)).toEqual(upTo(40));
  expect((await verify(tenant.committeeId)).brokenAt).toBeNull();
});

test('sealing again where nothing waits does nothing', async () => {
  const tenant = await newTenant();
  await someEvents(tenant, 2);
  await seal();
  const before = await chainOf(tenant.committeeId);

  expect(await seal()).toBe(0);
  expect(await chainOf(tenant.committeeId)).toEqual(before);
});

test('a chain longer than what is taken at once is sealed and verified whole', async () => {
  const tenant = await newTenant();
  await someEvents(tenant, 4100);

  const sealed = [await seal(), await seal(), await seal(), await seal()];

  expect(sealed).toEqual([2000, 2000, 100, 0]);
  expect(await verify(tenant.committeeId)).toMatchObject({
    sealed: 4100,
    unsealed: 0,
    brokenAt: null,
  });
});

test('a committee in which nothing has happened has a whole chain', async () => {
  const { committeeId } = await newTenant();

  expect(await verify(committeeId)).toMatchObject({
    committeeId,
    sealed: 0,
    unsealed: 0,
    brokenAt: null,
  });
});

test("a person's name can be erased without breaking the chain", async () => {
  const tenant = await newTenant();
  await someEvents(tenant, 3);
  await seal();

  await arrange(Person, { id: tenant.office.personId }, { fullName: '(đã xóa)' });

  expect((await verify(tenant.committeeId)).brokenAt).toBeNull();
});
