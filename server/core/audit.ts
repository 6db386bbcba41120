import { v7 } from 'uuid';
import { AuditEvent } from '../../schema/audit/audit.entity.js';
import type { Tx } from './context.js';

/** What happened to which record. `reason` where the state machine asks for one. */
export interface Happening {
  action: string;
  entity: string;
  entityId: string;
  organizationId?: string | null;
  from?: string | null;
  to?: string | null;
  reason?: string | null;
}

/** Writes a step into the audit log, in the use case's own transaction. */
export function record(tx: Tx, happening: Happening): void {
  const { actor } = tx;
  tx.em.create(AuditEvent, {
    committeeId: actor.committeeId,
    id: v7(),
    organizationId: happening.organizationId ?? actor.organizationId,
    occurredAt: tx.now(),
    actorId: actor.personId,
    actorRole: actor.role,
    action: happening.action,
    entity: happening.entity,
    entityId: happening.entityId,
    fromState: happening.from ?? null,
    toState: happening.to ?? null,
    reason: happening.reason ?? null,
    requestId: tx.requestId,
    sequence: null,
    hash: null,
  });
}
