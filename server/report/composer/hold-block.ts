/** What every change of a report's blocks has in common. */
import { LockMode } from '@mikro-orm/postgresql';
import { ReportBlock, ReportBlockChange } from '../../../schema/report/block.entity.js';
import type { BlockState } from '../../../schema/report/block.model.js';
import { assembleBody } from '../../../schema/report/block.rule.js';
import { Report } from '../../../schema/report/report.entity.js';
import { record } from '../../core/audit.js';
import type { Ctx, Tx } from '../../core/context.js';
import { rowId } from '../../core/read/row-id.js';
import { refuse } from '../../core/refusal.js';
import { policy, stepsFrom } from '../report.policy.js';
import { beginNextDraft } from './draft.service.js';

/** A report whose blocks are being changed, in the order of its body. */
export interface Composing {
  report: Report;
  blocks: ReportBlock[];
}

export function stateOf(block: ReportBlock): BlockState {
  const { edited, editedFromHash, hidden, position, quotes } = block;
  return {
    edited: edited ?? null,
    editedFromHash: editedFromHash ?? null,
    hidden,
    position,
    quotes: quotes ?? null,
  };
}

/**
 * Opens a report's draft for a change and writes its body anew afterwards. The report is held, so
 * that changes of different blocks come one after the other. `blockIds` are blocks that it must
 * have.
 */
export async function composing(
  ctx: Ctx,
  { reportId, blockIds = [] }: { reportId: string; blockIds?: string[] },
  change: (tx: Tx, held: Composing) => Promise<void> | void,
): Promise<void> {
  if (!policy.prepare(ctx.actor)) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    const report =
      (await tx.em.findOne(
        Report,
        { id: rowId(reportId) },
        { lockMode: LockMode.PESSIMISTIC_WRITE },
      )) ?? refuse('NOT_FOUND');
    const where = { orderBy: { position: 'asc' } } as const;
    const held: Composing = { report, blocks: await tx.em.find(ReportBlock, { report }, where) };
    const known = new Set(held.blocks.map(({ id }) => id));
    if (blockIds.some((id) => !known.has(rowId(id)))) refuse('NOT_FOUND');
    const isOpen = (stepsFrom.prepare as readonly string[]).includes(report.state);
    if (!isOpen || !report.model) refuse('WRONG_STATE', { state: report.state });
    await beginNextDraft(tx, report);
    await change(tx, held);
    const body = assembleBody(held.blocks);
    report.model = { ...report.model, draft: report.draftNumber, body };
  });
}

/** Writes a change down: for undoing it, and in the audit log. */
export function writeDown(
  tx: Tx,
  { report }: Composing,
  block: ReportBlock,
  change: { action: string; before: BlockState | null },
): void {
  tx.create(ReportBlockChange, {
    report,
    blockKey: block.key,
    ...change,
    after: stateOf(block),
    undone: false,
  });
  record(tx, {
    action: `report.${change.action}`,
    entity: 'ReportBlock',
    entityId: block.id,
  });
}

export interface BlockInput {
  reportId: string;
  blockId: string;
  /** Of the block as it was read: whoever changes an older one is told. */
  version: number;
}

/** Changes one block of a draft. */
export async function changeBlock(
  ctx: Ctx,
  input: BlockInput & { afterId?: string | null },
  action: string,
  change: (block: ReportBlock, held: Composing, tx: Tx) => void,
): Promise<void> {
  const { reportId, blockId, afterId = null } = input;
  const blockIds = afterId === null ? [blockId] : [blockId, afterId];
  await composing(ctx, { reportId, blockIds }, (tx, held) => {
    const block = held.blocks.find(({ id }) => id === blockId) ?? refuse('NOT_FOUND');
    if (block.version !== input.version) refuse('CHANGED_ELSEWHERE');
    const before = stateOf(block);
    change(block, held, tx);
    writeDown(tx, held, block, { action, before });
  });
}
