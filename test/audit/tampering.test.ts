import type pg from 'pg';
import { v7 } from 'uuid';
import { AuditEvent } from '../../schema/audit/audit.entity.js';
import { sealAuditEvents, verifyAuditChain } from '../../worker/audit/audit-chain.js';
import { database } from '../core/database.js';
import { someEvents } from '../core/given/audit.js';
import { asSuperuser } from '../core/given/superuser.js';
import { newTenant } from '../core/world.js';
import { startProcess } from '../main-job/processes.js';
import { once } from 'node:events';

/** Somebody with every power over the database, who switches its guard off first. */
async function tampering(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  await asSuperuser(async (client) => {
    await client.query('alter table app.audit_event disable trigger user');
    try {
      await work(client);
    } finally {
      await client.query('alter table app.audit_event enable trigger user');
    }
  });
}

/** A committee with five sealed events. */
async function sealed() {
  const tenant = await newTenant();
  const ids = await someEvents(tenant, 5);
  await sealAuditEvents((await database()).worker);
  return { ...tenant, ids };
}

async function verify(committeeId: string) {
  return verifyAuditChain((await database()).worker, committeeId);
}

/** A change of every column of an event; `$2` is another organization of its committee. */
const changes: Record<string, [what: string, set: string][]> = {
  id: [['its own id', 'id = uuidv7()']],
  organization_id: [['the organization', 'organization_id = $2']],
  occurred_at: [
    ['the time by a millionth of a second', `occurred_at = occurred_at + interval '1 microsecond'`],
  ],
  actor_id: [
    ['who acted', 'actor_id = uuidv7()'],
    ['that somebody acted', 'actor_id = null'],
  ],
  actor_role: [['as what they acted', `actor_role = 'STANDING_COMMITTEE'`]],
  action: [['the action', `action = 'report.approve'`]],
  entity: [['the kind of record', `entity = 'Report'`]],
  entity_id: [['the record', 'entity_id = uuidv7()']],
  from_state: [['the state before', `from_state = 'DRAFT'`]],
  to_state: [['the state after', `to_state = 'APPROVED'`]],
  reason: [
    ['the reason', `reason = 'khác'`],
    ['a reason taken out', 'reason = null'],
  ],
  network: [['the network', `network = '203.0.113.0/24'`]],
  request_id: [['the request', `request_id = 'another'`]],
  hash: [['the hash', `hash = repeat('0', 64)`]],
};

/** Columns that say where in which chain an event stands: moving it leaves a gap. */
const places = ['committee_id', 'sequence'];

test('there is a change of every column to try', async () => {
  const { owner } = await database();
  const columns = owner
    .getMetadata()
    .get(AuditEvent)
    .props.filter(({ kind }) => kind === 'scalar')
    .map(({ fieldNames }) => fieldNames[0]);

  expect([...Object.keys(changes), ...places].toSorted()).toEqual(columns.toSorted());
});

test.each(Object.values(changes).flat())('a change of %s is found and named', async (what, set) => {
  const { committeeId, ids, first } = await sealed();
  const values = set.includes('$2') ? [ids[2], first.id] : [ids[2]];
  let named = '';

  await tampering(async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `update app.audit_event set ${set} where id = $1 returning id`,
      values,
    );
    named = rows[0]?.id ?? '';
  });

  expect(named === ids[2]).toBe(what !== 'its own id');
  expect(await verify(committeeId)).toEqual({
    committeeId,
    sealed: 2,
    unsealed: 0,
    brokenAt: { id: named, sequence: 3 },
    missing: 0,
    head: expect.objectContaining({ sequence: 2 }),
  });
});

test('an event that was moved to another committee is missed in one chain and found in the other', async () => {
  const { committeeId, ids } = await sealed();
  const other = await newTenant();

  await tampering((client) =>
    client.query('update app.audit_event set committee_id = $2 where id = $1', [
      ids[2],
      other.committeeId,
    ]),
  );

  expect((await verify(committeeId)).brokenAt).toEqual({ id: ids[3], sequence: 4 });
  expect((await verify(other.committeeId)).brokenAt).toEqual({ id: ids[2], sequence: 3 });
});

test('an event whose seal was taken off is missed, also once it is sealed anew', async () => {
  const { committeeId, ids } = await sealed();

  await tampering((client) =>
    client.query('update app.audit_event set sequence = null, hash = null where id = $1', [ids[2]]),
  );
  const before = await verify(committeeId);
  await sealAuditEvents((await database()).worker);

  expect(before.brokenAt).toEqual({ id: ids[3], sequence: 4 });
  expect((await verify(committeeId)).brokenAt).toEqual({ id: ids[3], sequence: 4 });
});

test.each([
  ['the first', 0],
  ['one in the middle', 2],
])('an event that is gone, %s, is found at the one after it', async (_which, at) => {
  const { committeeId, ids } = await sealed();

  await tampering((client) => client.query('delete from app.audit_event where id = $1', [ids[at]]));

  expect((await verify(committeeId)).brokenAt).toEqual({ id: ids[at + 1], sequence: at + 2 });
});

test('a gap that was closed by numbering anew is found', async () => {
  const { committeeId, ids } = await sealed();

  await tampering(async (client) => {
    await client.query('delete from app.audit_event where id = $1', [ids[2]]);
    await client.query(
      `update app.audit_event set sequence = sequence - 1 where committee_id = $1 and sequence > 3`,
      [committeeId],
    );
  });

  expect((await verify(committeeId)).brokenAt).toEqual({ id: ids[3], sequence: 3 });
});

test('two events that changed places are found', async () => {
  const { committeeId, ids } = await sealed();

  await tampering(async (client) => {
    const move = 'update app.audit_event set sequence = $2 where id = $1';
    await client.query(move, [ids[1], 100]);
    await client.query(move, [ids[2], 2]);
    await client.query(move, [ids[1], 3]);
  });

  expect((await verify(committeeId)).brokenAt).toEqual({ id: ids[2], sequence: 2 });
});

test.each([
  ['with no seal of its own', `repeat('0', 64)`],
  [
    'with the seal of the event whose place it takes',
    '(select hash from app.audit_event where id = $3)',
  ],
])('an event that was put in between, %s, is found and named', async (_how, hash) => {
  const { committeeId, ids } = await sealed();
  const forged = v7();
  const values = hash.includes('$3') ? [committeeId, forged, ids[2]] : [committeeId, forged];

  await tampering(async (client) => {
    for (const step of [1000, -999]) {
      await client.query(
        'update app.audit_event set sequence = sequence + $2 where committee_id = $1 and sequence > 2',
        [committeeId, step],
      );
    }
    await client.query(
      `insert into app.audit_event (committee_id, id, occurred_at, actor_role, action, entity,
         entity_id, request_id, sequence, hash)
       values ($1, $2, now(), 'COMMITTEE_OFFICE', 'report.sign', 'Report', uuidv7(), 'x', 3, ${hash})`,
      values,
    );
  });

  expect((await verify(committeeId)).brokenAt).toEqual({ id: forged, sequence: 3 });
});

test('a forged event at the end of the chain is found', async () => {
  const { committeeId } = await sealed();

  await tampering((client) =>
    client.query(
      `insert into app.audit_event (committee_id, id, occurred_at, actor_role, action, entity, entity_id,
         request_id, sequence, hash)
       values ($1, uuidv7(), now(), 'COMMITTEE_OFFICE', 'report.sign', 'Report', uuidv7(), 'x', 6, $2)`,
      [committeeId, 'a'.repeat(64)],
    ),
  );

  expect((await verify(committeeId)).brokenAt).toMatchObject({ sequence: 6 });
});

test("another committee's chain is whole all the same", async () => {
  const [{ ids }, other] = [await sealed(), await sealed()];

  await tampering((client) =>
    client.query(`update app.audit_event set reason = '' where id = $1`, [ids[0]]),
  );

  expect((await verify(other.committeeId)).brokenAt).toBeNull();
});

test('the program for auditors names the broken event and ends with 1', async () => {
  const [broken, whole] = [await sealed(), await sealed()];
  await someEvents(whole, 2);
  await tampering((client) =>
    client.query(`update app.audit_event set reason = '' where id = $1`, [broken.ids[3]]),
  );
  const { env } = await database();
  const settings = Object.fromEntries(
    Object.entries(env).map(([key, value]) => [key, String(value)]),
  );

  const program = startProcess('worker/audit/verify.js', settings);
  const [code] = (await once(program.child, 'exit')) as [number];

  expect(code).toBe(1);
  const lines = program.output().split('\n');
  expect(lines).toContain(`test-${broken.committeeId}: BROKEN at event ${broken.ids[3]} (no. 4)`);
  const [told] = lines.filter((line) => line.startsWith(`test-${whole.committeeId}: `));
  expect(told).toMatch(/: whole, 5 events sealed, 2 waiting, ends with [0-9a-f]{64}$/);
});
