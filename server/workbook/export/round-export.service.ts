/**
 * A whole round as a workbook: asked for by who may read every report of the committee, written by
 * the worker, cancelled while it is, and there for some days.
 */
import { LockMode } from '@mikro-orm/postgresql';
import { ReportRound } from '../../../schema/round/round.entity.js';
import { RoundExport } from '../../../schema/workbook/round-export.entity.js';
import { writeRoundExport } from '../../../schema/workbook/round-export.job.js';
import { type Actor, may } from '../../core/actor.js';
import { record } from '../../core/audit.js';
import type { Ctx, Tx } from '../../core/context.js';
import { enqueue } from '../../core/enqueue.js';
import { rowId } from '../../core/read/row-id.js';
import { refuse } from '../../core/refusal.js';

export type RoundExportCode = 'ROUND_NOT_BEGUN' | 'EXPORT_GONE';

function requireReader(actor: Actor): void {
  if (!may(actor, 'round:export')) refuse('FORBIDDEN');
}

function recordStep(tx: Tx, id: string, step: string, to: string) {
  const from = step === 'ask' ? null : 'WAITING';
  record(tx, { action: `roundExport.${step}`, entity: 'RoundExport', entityId: id, from, to });
}

/**
 * Asks for a round's workbook and says its id. While one is being written, that is the one.
 *
 * @throws Refusal ROUND_NOT_BEGUN before it has opened: nobody owes a report yet.
 */
export async function exportRound(ctx: Ctx, input: { roundId: string }): Promise<string> {
  requireReader(ctx.actor);
  return ctx.transaction(async (tx) => {
    const where = { id: rowId(input.roundId) };
    // Held, so that two who ask at once are given the same one.
    const lockMode = LockMode.PESSIMISTIC_WRITE;
    const round = (await tx.em.findOne(ReportRound, where, { lockMode })) ?? refuse('NOT_FOUND');
    if (round.state === 'SCHEDULED') refuse<RoundExportCode>('ROUND_NOT_BEGUN');
    const waiting = await tx.em.findOne(RoundExport, { round, state: 'WAITING' });
    if (waiting) return waiting.id;
    const made = tx.create(RoundExport, {
      ...{ round, state: 'WAITING', path: null, sha256: null, bytes: null, rows: null },
      ...{ endedAt: null, expiresAt: null },
    });
    recordStep(tx, made.id, 'ask', 'WAITING');
    enqueue(tx, writeRoundExport, { id: made.id });
    return made.id;
  });
}

/** Has the worker stop writing it, if it still is. */
export async function cancelRoundExport(ctx: Ctx, input: { id: string }): Promise<void> {
  requireReader(ctx.actor);
  await ctx.transaction(async (tx) => {
    const lockMode = LockMode.PESSIMISTIC_WRITE;
    const where = { id: rowId(input.id) };
    const held = (await tx.em.findOne(RoundExport, where, { lockMode })) ?? refuse('NOT_FOUND');
    if (held.state !== 'WAITING') refuse('WRONG_STATE', { state: held.state });
    Object.assign(held, { state: 'CANCELLED', endedAt: tx.now() });
    recordStep(tx, held.id, 'cancel', 'CANCELLED');
  });
}

/**
 * Place of a workbook in the file store.
 *
 * @throws Refusal EXPORT_GONE where its days are over.
 */
export async function roundExportFile(ctx: Ctx, input: { id: string }): Promise<string> {
  requireReader(ctx.actor);
  return ctx.transaction(async (tx) => {
    const found =
      (await tx.em.findOne(RoundExport, { id: rowId(input.id) })) ?? refuse('NOT_FOUND');
    const { state, path, expiresAt } = found;
    if (state === 'WAITING' || state === 'CANCELLED') refuse('WRONG_STATE', { state });
    if (!path || !expiresAt || expiresAt <= tx.now()) return refuse<RoundExportCode>('EXPORT_GONE');
    return path;
  });
}
