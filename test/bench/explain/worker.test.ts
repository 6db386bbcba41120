import { setTimeout as sleep } from 'node:timers/promises';
import { jobs } from '../../../schema/jobs.js';
import { connect } from '../../../server/core/process/database.js';
import { askForChecks } from '../../../worker/audit/ask-for-checks.js';
import { sealAuditEvents } from '../../../worker/audit/audit-chain.js';
import { relayOutbox } from '../../../worker/core/relay-outbox.js';
import { tick } from '../../../worker/core/tick.js';
import { fanOutEvents } from '../../../worker/webhook/fan-out.js';
import { type LargeSet, openLargeSet } from './large-set.js';

let set: LargeSet;

beforeAll(async () => {
  set = await openLargeSet();
}, 240_000);

afterAll(() => set?.close());

/** Rows that were read from end to end so far, by table, once the worker's sessions have told. */
async function rowsScanned(): Promise<Map<string, number>> {
  const sessions = `select 1 from pg_stat_activity
    where datname = current_database() and usename = 'app_worker'`;
  while ((await set.admin.query(sessions)).rowCount) await sleep(20);
  const { rows } = await set.admin.query<{ name: string; read: string }>(
    'select relname as name, seq_tup_read as read from pg_stat_user_tables',
  );
  return new Map(rows.map(({ name, read }) => [name, Number(read)]));
}

const contracts = new Map(jobs.map((job) => [job.name, job]));
const nowhere = { add: async () => undefined };
const queues = { mail: nowhere, default: nowhere, bulk: nowhere };

test.each<[string, (orm: LargeSet['orm']) => Promise<unknown>]>([
  ['the clock', tick],
  ['the relay', (orm) => relayOutbox(orm, contracts, queues)],
  ['the webhooks', fanOutEvents],
  ['the seals', sealAuditEvents],
  ['the checks of the log', askForChecks],
])('%s of the worker reads no large table from end to end', async (_what, look) => {
  const before = await rowsScanned();
  const setting = { pool: 1, setting: 'WORKER_DATABASE_URL' };
  const orm = await connect(set.env.WORKER_DATABASE_URL, setting);

  await look(orm);

  await orm.close();
  const after = await rowsScanned();
  const scanned = [...set.large].filter((name) => after.get(name) !== before.get(name));
  expect(scanned).toEqual([]);
});

test('a table that is read from end to end is noticed', async () => {
  const before = await rowsScanned();
  const orm = await connect(set.env.WORKER_DATABASE_URL, {
    pool: 1,
    setting: 'WORKER_DATABASE_URL',
  });

  await orm.em.getConnection().execute(`select count(*) from app.outbox where payload = '{}'`);

  await orm.close();
  const after = await rowsScanned();
  expect(after.get('outbox')).not.toBe(before.get('outbox'));
});
