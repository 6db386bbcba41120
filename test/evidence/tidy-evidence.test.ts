import { existsSync } from 'node:fs';
import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { v7 } from 'uuid';
import { keepEvidenceFile } from '../../server/evidence/evidence-file.service.js';
import { openEvidenceStore } from '../../server/evidence/evidence-store.service.js';
import { tidyEvidence } from '../../worker/evidence/tidy-evidence.js';
import { createLog } from '../../server/core/process/log.js';
import { database, testEnv } from '../core/database.js';
import { newTenant } from '../core/world.js';
import { onDisk, pdf } from './sample-files.js';

const DAY = 86_400_000;
const log = createLog({ LOG_LEVEL: 'silent' }, 'worker');

async function aStore() {
  const { urls } = await database();
  const dir = join(process.env['TEST_DIR'] ?? '.data', `tidy-${v7()}`);
  return { dir, files: await openEvidenceStore(testEnv(urls, { FILES_DIR: dir })) };
}

test('files that no row knows go after a day; those of a row and young ones stay', async () => {
  const [{ dir, files }, { worker: orm }, tenant] = await Promise.all([
    aStore(),
    database(),
    newTenant(),
  ]);
  const { committeeId, first } = tenant;
  const sent = { fileName: 'a.pdf', body: Readable.from([pdf()]) };
  const kept = await keepEvidenceFile(first.officer.ctx, files, sent);
  const place = { committeeId, organizationId: first.id };
  // As after a crash between file and row.
  const orphan = { ...place, id: v7() };
  const elsewhere = { ...place, committeeId: v7(), id: v7() };
  for (const each of [orphan, elsewhere]) await files.put(each, 'file', onDisk(pdf()));
  const stale = join(files.incoming, 'cut-off');
  await mkdir(stale, { recursive: true });
  await writeFile(join(stale, 'file'), 'x');
  await utimes(stale, new Date(), new Date());
  const at = (each: { committeeId: string; id: string }) =>
    existsSync(join(dir, 'evidence', each.committeeId, first.id, each.id, 'file'));

  const today = await tidyEvidence(orm, files, log);
  const later = new Date(Date.now() + DAY + 60_000);
  const tomorrow = await tidyEvidence(orm, files, log, later);
  const again = await tidyEvidence(orm, files, log, later);

  expect([today, tomorrow, again]).toEqual([0, 1, 0]);
  expect([at({ committeeId, id: kept }), at(orphan), at(elsewhere)]).toEqual([true, false, true]);
  expect(existsSync(stale)).toBe(false);
});
