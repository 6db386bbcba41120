import { v7 } from 'uuid';
import type { JobContract } from '../../schema/core/define-job.js';
import { Outbox } from '../../schema/job/job.entity.js';
import type { Tx } from './context.js';

/**
 * Asks for a job: a row in the use case's transaction, which the worker relays to the queue after
 * commit.
 */
export function enqueue<P extends object>(tx: Tx, job: JobContract<P>, payload: P): void {
  const { committeeId, organizationId } = tx.actor;
  tx.em.create(Outbox, {
    id: v7(),
    committeeId,
    name: job.name,
    payload: job.payload.parse(payload),
    envelope: { committeeId, organizationId, requestId: tx.requestId },
    createdAt: tx.now(),
    relayedAt: null,
  });
}
