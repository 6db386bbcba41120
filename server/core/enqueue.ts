import { v7 } from 'uuid';
import type { JobContract } from '../../schema/core/define-job.js';
import { DueMoment, Outbox } from '../../schema/job/job.entity.js';
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

/**
 * Has a job of the whole committee come at an instant: its subject is the committee, and there is
 * one moment of it, which every run moves on. `keep` leaves one that is there as it is.
 */
export async function comeAgain(
  tx: Tx,
  job: JobContract<{ id: string }>,
  dueAt: Date,
  { keep = false } = {},
): Promise<void> {
  const { committeeId } = tx.actor;
  const now = tx.now();
  const stamps = { createdAt: now, createdBy: null, updatedAt: now, updatedBy: null, version: 1 };
  const subject = { committeeId, jobName: job.name, subjectId: committeeId };
  await tx.em.upsert(
    DueMoment,
    { ...stamps, ...subject, id: v7(), dueAt, claimedAt: null },
    {
      onConflictFields: ['committeeId', 'jobName', 'subjectId'],
      ...(keep
        ? { onConflictAction: 'ignore' }
        : { onConflictMergeFields: ['dueAt', 'claimedAt'] }),
    },
  );
}
