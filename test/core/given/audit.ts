import { v7 } from 'uuid';
import { AuditEvent } from '../../../schema/audit/audit.entity.js';
import { asOperator } from '../../../server/database/owner.js';
import { database } from '../database.js';
import type { Tenant } from '../world.js';

/** Writes audit events of a committee, not yet sealed, and says their ids in order. */
export async function someEvents(
  { committeeId, office, roundId }: Pick<Tenant, 'committeeId' | 'office' | 'roundId'>,
  count: number,
): Promise<string[]> {
  const { owner } = await database();
  const rows = Array.from({ length: count }, (_none, number) => ({
    committeeId,
    id: v7(),
    organizationId: null,
    occurredAt: new Date(),
    actorId: office.personId,
    actorRole: 'COMMITTEE_OFFICE',
    action: 'test.happen',
    entity: 'ReportRound',
    entityId: roundId,
    fromState: 'OPEN',
    toState: 'CUT_OFF',
    reason: `Lý do số ${number + 1}`,
    requestId: 'test',
    sequence: null,
    hash: null,
  }));
  await asOperator(owner, (em) => em.insertMany(AuditEvent, rows));
  return rows.map(({ id }) => id).toSorted();
}
