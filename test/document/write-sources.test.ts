/** The workbook of sources on a disk without room: /dev/full takes nothing. */
import { existsSync, mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { OfficialDocument } from '../../schema/document/document.entity.js';
import { clockOf } from '../../server/core/actor.js';
import { createContext } from '../../server/core/context.js';
import { createFileStore } from '../../server/core/file-store.js';
import { createLog } from '../../server/core/process/log.js';
import { workerSession } from '../../server/core/tenancy.js';
import type { JobContext } from '../../worker/core/handle-job.js';
import { writeSources } from '../../worker/document/write-sources.js';
import { database } from '../core/database.js';
import { reportTaken } from '../core/given/report.js';
import { storedRows } from '../core/given/stored.js';
import { handedIn } from '../core/given/submission.js';
import { newTenant } from '../core/world.js';

const testWithFullDevice = existsSync('/dev/full') ? test : test.skip;

/** A job of the committee with a file store of its own. */
async function aJob(committeeId: string): Promise<JobContext> {
  const { worker: orm, env } = await database();
  const session = workerSession(committeeId);
  return {
    ctx: createContext({ orm, actor: clockOf(committeeId), requestId: 'test', session }),
    orm,
    env,
    files: createFileStore(mkdtempSync(join(process.env['TEST_DIR'] ?? '.data', 'sources-'))),
    log: createLog({ LOG_LEVEL: 'silent' }, 'test'),
    progress: async () => undefined,
  };
}

testWithFullDevice('a workbook that finds no room fails instead of waiting for it', async () => {
  const tenant = await newTenant();
  await handedIn(tenant.first);
  await reportTaken(tenant, 'SIGNED');
  const [document] = await storedRows(OfficialDocument, { committeeId: tenant.committeeId });
  const job = await aJob(tenant.committeeId);
  mkdirSync(job.files.place('run'));
  symlinkSync('/dev/full', job.files.place('run/sources.xlsx.partial'));

  const written = writeSources(job, document as never, 'run/sources.xlsx');

  await expect(written).rejects.toMatchObject({ code: 'ENOSPC' });
  expect(existsSync(job.files.place('run/sources.xlsx'))).toBe(false);
});
