/** What a person does about jobs that failed and about the audit log, each with an event in it. */
import { LockMode } from '@mikro-orm/postgresql';
import { verifyAudit } from '../../schema/audit/audit.job.js';
import { jobs } from '../../schema/jobs.js';
import { JobFailure } from '../../schema/operations/operations.entity.js';
import { may } from '../core/actor.js';
import { record } from '../core/audit.js';
import type { Ctx, Tx } from '../core/context.js';
import { enqueue } from '../core/enqueue.js';
import { rowId } from '../core/read/row-id.js';
import { refuse } from '../core/refusal.js';
import { cleanText } from '../core/text.js';

async function heldFailure(tx: Tx, id: string): Promise<JobFailure> {
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const failure = await tx.em.findOne(JobFailure, { id: rowId(id) }, { lockMode });
  return failure ?? refuse('NOT_FOUND');
}

interface Step {
  action: 'job.retry' | 'job.settle';
  to: JobFailure['state'];
  reason?: string;
}

function move(tx: Tx, failure: JobFailure, { action, to, reason }: Step) {
  const what = { entity: 'JobFailure', entityId: failure.id, from: failure.state, to };
  record(tx, { action, ...what, reason: reason ?? null });
  failure.state = to;
  failure.updatedAt = tx.now();
  failure.updatedBy = tx.actor.personId;
}

/** Has a job that failed tried once more at once. */
export async function retryJob(ctx: Ctx, input: { id: string }): Promise<void> {
  if (!may(ctx.actor, 'operations:retry')) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    const failure = await heldFailure(tx, input.id);
    const job = jobs.find(({ name }) => name === failure.jobName);
    const isOver = failure.state === 'ASKED_AGAIN' || failure.state === 'SETTLED';
    if (isOver || !job) refuse('WRONG_STATE', { state: failure.state });
    enqueue(tx, job, { id: failure.subjectId });
    move(tx, failure, { action: 'job.retry', to: 'ASKED_AGAIN' });
  });
}

/** Puts a job that failed away: somebody saw to it otherwise. */
export async function settleJob(ctx: Ctx, input: { id: string; reason: string }): Promise<void> {
  if (!may(ctx.actor, 'operations:retry')) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    const failure = await heldFailure(tx, input.id);
    const reason = cleanText(input.reason, 'reason', { min: 10, max: 500 });
    if (failure.state === 'SETTLED') refuse('WRONG_STATE', { state: failure.state });
    move(tx, failure, { action: 'job.settle', to: 'SETTLED', reason });
  });
}

/** Has the committee's audit log looked through now. */
export async function checkAuditLog(ctx: Ctx): Promise<void> {
  if (!may(ctx.actor, 'operations:retry')) refuse('FORBIDDEN');
  const { committeeId } = ctx.actor;
  await ctx.transaction(async (tx) => {
    enqueue(tx, verifyAudit, { id: committeeId });
    record(tx, { action: 'audit.check', entity: 'Committee', entityId: committeeId });
  });
}
