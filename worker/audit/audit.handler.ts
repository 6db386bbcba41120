import { sql } from 'kysely';
import type { AuditVerdict } from '../../schema/audit/audit-head.entity.js';
import { verifyAudit } from '../../schema/audit/audit.job.js';
import { asPlatform } from '../../server/core/tenancy.js';
import { handleJob, type JobContext, type JobHandler } from '../core/handle-job.js';
import { beginHeads } from './ask-for-checks.js';
import { noteAnchor, notedAnchors } from './audit-anchors.js';
import { type AuditFinding, verifyAuditChain } from './audit-chain.js';

export function verdictOf({ brokenAt, missing }: AuditFinding): AuditVerdict {
  if (brokenAt) return 'BROKEN';
  return missing > 0 ? 'CUT' : 'WHOLE';
}

/** Looks through a committee's audit log, keeps what came of it and notes where the log ends. */
async function verify({ ctx, orm, files, log }: JobContext): Promise<void> {
  const { committeeId } = ctx.actor;
  await asPlatform(orm, 'heads of audit logs that have none', beginHeads);
  const finding = await verifyAuditChain(orm, committeeId, await notedAnchors(files, committeeId));
  const verdict = verdictOf(finding);
  const { sealed, missing, brokenAt, head } = finding;
  if (verdict === 'WHOLE') await noteAnchor(files, committeeId, head, ctx.now());
  await ctx.transaction(async (tx) => {
    await sql`update app.audit_head set checked_at = ${tx.now()}, verdict = ${verdict},
        checked_events = ${sealed}, missing_events = ${missing},
        broken_sequence = ${brokenAt?.sequence ?? null}
      where committee_id = ${committeeId}`.execute(tx.em.getKysely());
  });
  const told = { committeeId, verdict, events: sealed, missing, brokenAt, head };
  if (verdict === 'WHOLE') log.info(told, 'audit log looked through');
  else log.error(told, 'the audit log was tampered with');
}

export const auditHandlers: JobHandler[] = [handleJob(verifyAudit, verify)];
