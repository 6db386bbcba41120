import type pg from 'pg';
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
    await client.query('alter table app.audit_event disable trigger keep_audit_event');
    try {
      await work(client);
    } finally {
      await client.query('alter table app.audit_event enable trigger keep_audit_event');
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

const changes: [what: string, set: string][] = [
  ['the reason', `reason = 'khác'`],
  ['a reason taken out', 'reason = null'],
  ['who acted', 'actor_id = uuidv7()'],
  ['as what they acted', `actor_role = 'STANDING_COMMITTEE'`],
  ['the action', `action = 'report.approve'`],
  ['the kind of record', `entity = 'Report'`],
  ['the record', 'entity_id = uuidv7()'],
  ['the state before', `from_state = 'DRAFT'`],
  ['the state after', `to_state = 'APPROVED'`],
  ['the time by a millionth of a second', `occurred_at = occurred_at + interval '1 microsecond'`],
  ['the organization', 'organization_id = uuidv7()'],
  ['the request', `request_id = 'another'`],
  ['the hash', `hash = repeat('0', 64)`],
];

test.each(changes)('a change of %s is found and named', async (_what, set) => {
  const { committeeId, ids } = await sealed();

  await tampering((client) =>
    client.query(`update app.audit_event set ${set} where id = $1`, [ids[2]]),
  );

  expect(await verify(committeeId)).toEqual({
    committeeId,
    sealed: 2,
    unsealed: 0,
    brokenAt: { id: ids[2], sequence: 3 },
  });
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
  expect(lines).toContain(`test-${whole.committeeId}: whole, 5 events sealed, 2 waiting`);
});
