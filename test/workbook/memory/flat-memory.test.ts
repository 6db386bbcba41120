/**
 * A round of ten thousand organizations out as a workbook and a register of ten thousand in, each
 * in a process that may hold little: what grows with the rows is told apart from what does not.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { commitImport } from '../../../schema/import/import.job.js';
import { writeRoundExport } from '../../../schema/workbook/round-export.job.js';
import { commitImport as askToCommit } from '../../../server/import/import.service.js';
import { aCrowdedTenant } from '../../round/crowd.js';
import { database } from '../../core/database.js';
import { newTenant } from '../../core/world.js';
import { aRow, workbook } from '../../import/files.js';
import { asked, listed, recounted } from '../exports.js';
import type { Outcome, Task } from './job-process.js';

const FEW = 1000;
const MANY = 10_000;

/** Megabytes of objects: an eighth of what the rows would take if they stood in memory together. */
const HEAP = 128;

const hooks = new URL('../../bench/built-imports.js', import.meta.url).href;

async function inProcess(task: Task): Promise<Outcome> {
  const { env } = await database();
  const settings = Object.entries(env).map(([key, value]) => [key, String(value)]);
  const child = fork(resolve('test/workbook/memory/job-process.ts'), {
    execArgv: [`--max-old-space-size=${HEAP}`, '--import', hooks],
    env: { PATH: process.env['PATH'] ?? '', ...Object.fromEntries(settings) },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  let outcome: Outcome | undefined;
  child.on('message', (message: Outcome) => (outcome = message));
  child.send(task);
  const [code] = (await once(child, 'exit')) as [number | null];
  if (!outcome) throw new Error(`the process ended with ${code} and nothing to say`);
  return outcome;
}

function tell(what: string, few: Outcome, many: Outcome): void {
  const of = ({ peak, idle, milliseconds }: Outcome) =>
    `${peak.toFixed(0)} MB (${idle.toFixed(0)} idle), ${(milliseconds / 1000).toFixed(1)} s`;
  process.stdout.write(`${what}: ${FEW} rows ${of(few)}; ${MANY} rows ${of(many)}\n`);
}

async function exported(count: number) {
  const { office, roundId, committeeId } = await aCrowdedTenant(count);
  const id = await asked(office, roundId);
  const outcome = await inProcess({ committeeId, job: { name: writeRoundExport.name, id } });
  const [shown] = await listed(office, roundId);
  return { outcome, shown, counted: await recounted(roundId), roundId };
}

test('a round of ten thousand is written in the memory of one of a thousand', async () => {
  const few = await exported(FEW);
  const many = await exported(MANY);

  tell('export', few.outcome, many.outcome);
  expect(many.counted).toMatchObject({ organizations: MANY + 3, reports: (MANY * 9) / 10 });
  for (const { shown, counted } of [few, many]) {
    expect(shown).toMatchObject({ state: 'READY', rows: counted });
    expect(shown?.done).toBe(shown?.total);
  }
  expect(many.outcome.peak / few.outcome.peak).toBeLessThan(1.3);
}, 300_000);

async function imported(count: number) {
  const { administrator, committeeId } = await newTenant();
  const { personId, membershipId } = administrator;
  const rows = Array.from({ length: count }, (_none, at) =>
    aRow({ code: `tc-${at}`, name: `Chi bộ ${at}`, asOf: '31/12/2025', membersTotal: at % 90 }),
  );
  const path = join(process.env['TEST_DIR'] ?? '.data', `crowd-${count}.xlsx`);
  await writeFile(path, await workbook(rows));
  const read = await inProcess({ committeeId, read: { path, personId, membershipId } });
  await askToCommit(administrator.ctx, { id: read.id });
  const job = { name: commitImport.name, id: read.id };
  const write = await inProcess({ committeeId, job });
  const reply = await administrator.ask<{ organizationImport: { state: string; written: number } }>(
    'query ($id: ID!) { organizationImport(id: $id) { state written created } }',
    { id: read.id },
  );
  return { read, write, shown: reply.data?.organizationImport };
}

test('a register of ten thousand is read and written within the bounds of a small process', async () => {
  const few = await imported(FEW);
  const many = await imported(MANY);

  tell('read', few.read, many.read);
  tell('write', few.write, many.write);
  expect(many.shown).toEqual({ state: 'COMMITTED', written: MANY, created: MANY });
  expect(many.read.peak / few.read.peak).toBeLessThan(2);
  expect(many.write.peak / few.write.peak).toBeLessThan(2);
}, 300_000);
