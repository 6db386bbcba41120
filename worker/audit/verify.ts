import { sql } from 'kysely';
import { connect } from '../../server/core/process/database.js';
import { readEnv } from '../../server/core/env.js';
import { runProcess } from '../../server/core/process/process.js';
import { asPlatform } from '../../server/core/tenancy.js';
import { verifyAuditChain } from './audit-chain.js';

/**
 * Checks the audit chain of every committee; exit code 1 and the first wrong event where one is
 * broken.
 */
await runProcess(async () => {
  const env = readEnv();
  const orm = await connect(env.WORKER_DATABASE_URL, { pool: 2, setting: 'WORKER_DATABASE_URL' });
  const committees = await asPlatform(orm, 'verification of all audit chains', async (em) => {
    const { rows } = await sql<{ id: string; code: string }>`select id, code from app.committee
      order by code`.execute(em.getKysely());
    return rows;
  });
  for (const { id, code } of committees) {
    const { sealed, unsealed, brokenAt } = await verifyAuditChain(orm, id);
    const verdict = brokenAt
      ? `BROKEN at event ${brokenAt.id} (no. ${brokenAt.sequence})`
      : `whole, ${sealed} events sealed, ${unsealed} waiting`;
    process.stdout.write(`${code}: ${verdict}\n`);
    if (brokenAt) process.exitCode = 1;
  }
  await orm.close();
});
