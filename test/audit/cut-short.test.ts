import { rm } from 'node:fs/promises';
import { sql } from 'kysely';
import { AuditHead } from '../../schema/audit/audit-head.entity.js';
import { asPlatform } from '../../server/core/tenancy.js';
import { askForChecks } from '../../worker/audit/ask-for-checks.js';
import { sealAuditEvents, verifyAuditChain } from '../../worker/audit/audit-chain.js';
import { createFileStore } from '../../server/core/file-store.js';
import { database } from '../core/database.js';
import { someEvents } from '../core/given/audit.js';
import { storedRows } from '../core/given/stored.js';
import { asSuperuser } from '../core/given/superuser.js';
import { runJob, runJobs } from '../core/run-jobs.js';
import { newTenant } from '../core/world.js';

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

async function headOf(committeeId: string) {
  const [head] = await storedRows(AuditHead, { committeeId });
  return head;
}

/** Somebody with every power over the database deletes the newest events, and what else is said. */
async function cutShort(
  committeeId: string,
  { from, also = [] }: { from: number; also?: string[] },
) {
  await asSuperuser(async (client) => {
    for (const table of ['audit_event', 'audit_head']) {
      await client.query(`alter table app.${table} disable trigger user`);
    }
    try {
      const cut = 'delete from app.audit_event where committee_id = $1 and sequence >= $2';
      await client.query(cut, [committeeId, from]);
      for (const statement of also) await client.query(statement, [committeeId]);
    } finally {
      for (const table of ['audit_event', 'audit_head']) {
        await client.query(`alter table app.${table} enable trigger user`);
      }
    }
  });
}

/** The head as it would be had the last events never been. */
const SET_BACK = `update app.audit_head h set sequence = e.sequence, hash = e.hash
  from (select * from app.audit_event where committee_id = $1 order by sequence desc limit 1) e
  where h.committee_id = $1`;

test('the newest events that are gone are missed, by their number', async () => {
  const { committeeId } = await sealed();

  await cutShort(committeeId, { from: 4 });

  expect(await verify(committeeId)).toMatchObject({ sealed: 3, brokenAt: null, missing: 2 });
});

test('all events that are gone are missed', async () => {
  const { committeeId } = await sealed();

  await cutShort(committeeId, { from: 1 });

  expect(await verify(committeeId)).toMatchObject({ sealed: 0, brokenAt: null, missing: 5 });
});

test('events that come afterwards do not take their places', async () => {
  const tenant = await sealed();
  await cutShort(tenant.committeeId, { from: 4 });

  const [next] = await someEvents(tenant, 1);
  await sealAuditEvents((await database()).worker);

  expect((await verify(tenant.committeeId)).brokenAt).toEqual({ id: next, sequence: 6 });
});

test('a head that was set back as well is noticed by what was noted outside the database', async () => {
  const { committeeId } = await sealed();
  await runJob('audit.verify', committeeId, committeeId);
  const before = await headOf(committeeId);

  await cutShort(committeeId, { from: 4, also: [SET_BACK] });
  const inside = await verify(committeeId);
  await runJob('audit.verify', committeeId, committeeId);

  expect(before).toMatchObject({ verdict: 'WHOLE', checkedEvents: 5 });
  expect(inside).toMatchObject({ missing: 0, brokenAt: null });
  expect(await headOf(committeeId)).toMatchObject({ verdict: 'CUT', missingEvents: 2 });
});

test('newest events that were written anew are noticed by what was noted of them', async () => {
  const tenant = await sealed();
  const { committeeId } = tenant;
  await runJob('audit.verify', committeeId, committeeId);
  await cutShort(committeeId, { from: 5, also: [SET_BACK] });

  await someEvents(tenant, 2);
  await sealAuditEvents((await database()).worker);
  const inside = await verify(committeeId);
  await runJob('audit.verify', committeeId, committeeId);

  expect(inside).toMatchObject({ sealed: 6, missing: 0, brokenAt: null });
  expect(await headOf(committeeId)).toMatchObject({ verdict: 'BROKEN', brokenSequence: 5 });
});

test('a chain without notes is looked through by its head alone', async () => {
  const { committeeId } = await sealed();
  const { FILES_DIR } = (await database()).env;
  await runJob('audit.verify', committeeId, committeeId);
  await rm(createFileStore(FILES_DIR).place(`audit/${committeeId}.heads`));

  await runJob('audit.verify', committeeId, committeeId);

  expect(await headOf(committeeId)).toMatchObject({ verdict: 'WHOLE', checkedEvents: 5 });
});

test.each([
  ['back', 'sequence = sequence - 1'],
  ['to another event in the same place', `hash = 'a'`],
])('the worker cannot move a head %s', async (_where, set) => {
  const { committeeId } = await sealed();
  const { worker } = await database();

  const moved = asPlatform(worker, 'a test tampers', (em) =>
    sql`update app.audit_head set ${sql.raw(set)} where committee_id = ${committeeId}`.execute(
      em.getKysely(),
    ),
  );

  await expect(moved).rejects.toThrow('the head of an audit log goes forward');
});

test('each audit log is asked to be looked through once a night', async () => {
  const { committeeId } = await sealed();
  const { worker } = await database();

  await Promise.all([1, 2, 3].map(() => askForChecks(worker)));
  const first = await runJobs(committeeId);
  await askForChecks(worker);

  expect(first).toEqual(['audit.verify']);
  expect(await runJobs(committeeId)).toEqual([]);
  const head = await headOf(committeeId);
  expect(head?.verdict).toBe('WHOLE');
  // Two in the morning at the committee.
  expect(head?.checkDueAt.toISOString()).toMatch(/T19:00:00\.000Z$/);
  expect(head?.checkDueAt.getTime()).toBeGreaterThan(Date.now());
});
