import { sql } from 'kysely';
import { connect } from '../../server/core/process/database.js';
import { readEnv } from '../../server/core/env.js';
import { runProcess } from '../../server/core/process/process.js';
import { asPlatform } from '../../server/core/tenancy.js';
import { createFileStore } from '../../server/core/file-store.js';
import { notedAnchors } from './audit-anchors.js';
import { type AuditFinding, verifyAuditChain } from './audit-chain.js';

function told({ sealed, unsealed, brokenAt, missing, head }: AuditFinding): string {
  if (brokenAt) return `BROKEN at event ${brokenAt.id} (no. ${brokenAt.sequence})`;
  if (missing > 0) return `CUT after no. ${sealed}: the last ${missing} events are gone`;
  const end = head.hash ? `, ends with ${head.hash}` : '';
  return `whole, ${sealed} events sealed, ${unsealed} waiting${end}`;
}

/**
 * Checks the audit chain of every committee; exit code 1 and the first wrong event where one is
 * broken, or how many are gone where one is cut short.
 */
await runProcess(async () => {
  const env = readEnv();
  const orm = await connect(env.WORKER_DATABASE_URL, { pool: 2, setting: 'WORKER_DATABASE_URL' });
  const committees = await asPlatform(orm, 'verification of all audit chains', async (em) => {
    const { rows } = await sql<{ id: string; code: string }>`select id, code from app.committee
      order by code`.execute(em.getKysely());
    return rows;
  });
  const files = createFileStore(env.FILES_DIR);
  for (const { id, code } of committees) {
    const finding = await verifyAuditChain(orm, id, await notedAnchors(files, id));
    process.stdout.write(`${code}: ${told(finding)}\n`);
    if (finding.brokenAt || finding.missing > 0) process.exitCode = 1;
  }
  await orm.close();
});
