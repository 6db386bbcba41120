/**
 * The time machine: a document is made again from what was stored when it was issued, and compared
 * with what was issued. Nothing that is issued changes by it.
 */
import { LockMode } from '@mikro-orm/postgresql';
import { OfficialDocument } from '../../schema/document/document.entity.js';
import { reissueDocument as reissueJob } from '../../schema/verification/verification.job.js';
import { may } from '../core/actor.js';
import { record } from '../core/audit.js';
import type { Ctx } from '../core/context.js';
import { enqueue } from '../core/enqueue.js';
import { rowId } from '../core/read/row-id.js';
import { refuse } from '../core/refusal.js';

export type ReissueCode = 'DOCUMENT_NOT_ISSUED' | 'REISSUE_RUNNING';

/** After this long one that has not ended may be asked for anew. */
const LOST_AFTER_MS = 15 * 60_000;

/** Has a document made again from its stored inputs and compared, by the worker. */
export async function reissueDocument(ctx: Ctx, input: { id: string }): Promise<void> {
  if (!may(ctx.actor, 'document:reissue')) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    const where = { id: rowId(input.id) };
    const document =
      (await tx.em.findOne(OfficialDocument, where, { lockMode: LockMode.PESSIMISTIC_WRITE })) ??
      refuse('NOT_FOUND');
    if (!document.proof) refuse<ReissueCode>('DOCUMENT_NOT_ISSUED');
    const { reissue } = document;
    const isYoung =
      reissue && tx.now().getTime() - new Date(reissue.askedAt).getTime() < LOST_AFTER_MS;
    if (reissue?.state === 'RUNNING' && isYoung) refuse<ReissueCode>('REISSUE_RUNNING');
    const askedAt = tx.now().toISOString();
    document.reissue = { state: 'RUNNING', askedAt, endedAt: null, files: [] };
    enqueue(tx, reissueJob, { id: document.id });
    record(tx, { action: 'document.reissue', entity: 'OfficialDocument', entityId: document.id });
  });
}
