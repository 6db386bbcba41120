import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { v7 } from 'uuid';
import { sendPasswordReset } from '../../schema/account/account.job.js';
import { JobFailure } from '../../schema/operations/operations.entity.js';
import { demoPeople } from './content/people.js';
import { owned } from './owned-row.js';

const MINUTE_MS = 60_000;

/** A mail that did not get through while the mail server was away: running it again sends it. */
export async function writeFailure(
  em: SqlEntityManager,
  { committeeId, accounts }: { committeeId: string; accounts: ReadonlyMap<string, string> },
  now: Date,
): Promise<void> {
  const officer = demoPeople.find(({ memberships: [held] }) => held?.role === 'TENANT_OFFICER');
  await em.insert(JobFailure, {
    ...owned(committeeId, now),
    jobName: sendPasswordReset.name,
    subjectId: accounts.get(officer?.email ?? '') ?? v7(),
    state: 'RETRYING',
    attempts: 2,
    error: 'ETIMEDOUT: Connection timeout',
    requestId: v7(),
    failedAt: new Date(now.getTime() - 12 * MINUTE_MS),
  });
}
