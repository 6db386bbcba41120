/**
 * Staff work on a report's draft block by block. What was generated stays beside what was edited,
 * and the last change can be taken back. Only the office, only a draft.
 */
import { isDeepStrictEqual } from 'node:util';
import { v7 } from 'uuid';
import { ReportBlock, ReportBlockChange } from '../../../schema/report/block.entity.js';
import { hashBlocks } from '../../../schema/report/block-hash.js';
import { cleanContent } from '../../../schema/report/block-content.rule.js';
import { isEditable, isStale, positionBetween } from '../../../schema/report/block.rule.js';
import { composeQuotes } from '../../../schema/report/quote.rule.js';
import type { Ctx, Tx } from '../../core/context.js';
import { refuse } from '../../core/refusal.js';
import {
  type BlockInput,
  changeBlock,
  type Composing,
  composing,
  stateOf,
  writeDown,
} from './hold-block.js';

export type ComposerCode =
  | 'BLOCK_CONTENT_WRONG'
  | 'BLOCK_NOT_EDITABLE'
  | 'BLOCK_NOT_EDITED'
  | 'BLOCK_NOT_STALE'
  | 'BLOCK_QUOTES_NOTHING'
  | 'PRACTICE_UNKNOWN'
  | 'NOTHING_TO_UNDO';

/** What the person wrote, or a refusal: content of another form never reaches the database. */
function contentOf(content: unknown) {
  const clean = cleanContent(content);
  if (clean) return clean;
  const fault = { field: 'content', code: 'BLOCK_CONTENT_WRONG' };
  return refuse<ComposerCode>('BLOCK_CONTENT_WRONG', {}, [fault]);
}

function edit(tx: Tx, block: ReportBlock, content: ReturnType<typeof contentOf>): void {
  block.edited = content;
  block.editedFromHash = block.generatedHash;
  block.editedBy = tx.actor.personId;
  block.editedAt = tx.now();
}

function forgetEdit(block: ReportBlock): void {
  block.edited = null;
  block.editedFromHash = null;
  block.editedBy = null;
  block.editedAt = null;
}

/** Writes a person's words over a block; what was generated is kept beside them. */
export async function editBlock(ctx: Ctx, input: BlockInput & { content: unknown }): Promise<void> {
  await changeBlock(ctx, input, 'editBlock', (block, _, tx) => {
    if (!isEditable(block.generated)) refuse<ComposerCode>('BLOCK_NOT_EDITABLE');
    edit(tx, block, contentOf(input.content));
  });
}

/** Takes what was generated: of an edit, the way back; of a stale one, the answer. */
export async function resetBlock(ctx: Ctx, input: BlockInput): Promise<void> {
  await changeBlock(ctx, input, 'resetBlock', (block) => {
    if (!block.edited) refuse<ComposerCode>('BLOCK_NOT_EDITED');
    forgetEdit(block);
  });
}

/** Keeps a stale edit beside the text generated since. */
export async function keepEdited(ctx: Ctx, input: BlockInput): Promise<void> {
  await changeBlock(ctx, input, 'keepEdited', (block) => {
    if (!isStale(block)) refuse<ComposerCode>('BLOCK_NOT_STALE');
    block.editedFromHash = block.generatedHash;
  });
}

/** Leaves a block out of the document, or takes it in again. */
export async function hideBlock(ctx: Ctx, input: BlockInput & { hidden: boolean }): Promise<void> {
  await changeBlock(ctx, input, input.hidden ? 'hideBlock' : 'showBlock', (block) => {
    block.hidden = input.hidden;
  });
}

/** Nearer neighbours than this are numbered anew before another comes between them. */
const NARROW = 1e-9;

/** The place behind a block (the head of the body where null), leaving out the one that moves. */
function positionBehind(blocks: ReportBlock[], afterId: string | null): number {
  const at = afterId === null ? -1 : blocks.findIndex(({ id }) => id === afterId);
  if (afterId !== null && at < 0) refuse('NOT_FOUND');
  const [before, after] = [blocks[at], blocks[at + 1]];
  if (before && after && after.position - before.position < NARROW) {
    blocks.forEach((block, index) => {
      block.position = index + 1;
    });
  }
  return positionBetween(before?.position ?? null, after?.position ?? null);
}

/** Moves a block behind another, or to the head. */
export async function moveBlock(
  ctx: Ctx,
  input: BlockInput & { afterId: string | null },
): Promise<void> {
  await changeBlock(ctx, input, 'moveBlock', (block, held) => {
    const others = held.blocks.filter((each) => each !== block);
    block.position = positionBehind(others, input.afterId);
  });
}

/** A text of one's own behind a block. Says nothing: the reader finds it in its place. */
export async function addTextBlock(
  ctx: Ctx,
  input: { reportId: string; afterId: string | null; content: unknown },
): Promise<void> {
  const { reportId, afterId } = input;
  await composing(ctx, { reportId, blockIds: afterId === null ? [] : [afterId] }, (tx, held) => {
    const content = contentOf(input.content);
    const id = v7();
    const block = tx.create(ReportBlock, {
      id,
      report: held.report,
      key: `text/${id}`,
      position: positionBehind(held.blocks, input.afterId),
      source: 'TEXT',
      generated: [],
      generatedHash: hashBlocks([]),
      hidden: false,
      candidates: null,
      quotes: null,
    });
    edit(tx, block, content);
    held.blocks.push(block);
    writeDown(tx, held, block, { action: 'addTextBlock', before: null });
  });
}

/** What a block that quotes practices generates from those chosen. */
function quote(block: ReportBlock): void {
  if (!block.candidates) return;
  block.generated = [composeQuotes(block.candidates, block.quotes ?? null)];
  block.generatedHash = hashBlocks(block.generated);
}

/** Chooses which practices are quoted, in which order; null leaves it to the composition. */
export async function chooseQuotes(
  ctx: Ctx,
  input: BlockInput & { practiceIds: string[] | null },
): Promise<void> {
  await changeBlock(ctx, input, 'chooseQuotes', (block) => {
    const { candidates } = block;
    if (!candidates) return refuse<ComposerCode>('BLOCK_QUOTES_NOTHING');
    const known = new Set(candidates.map(({ id }) => id));
    const chosen = input.practiceIds && [...new Set(input.practiceIds)];
    if (chosen?.some((id) => !known.has(id))) refuse<ComposerCode>('PRACTICE_UNKNOWN');
    block.quotes = chosen;
    quote(block);
  });
}

async function lastChange(tx: Tx, { report }: Composing): Promise<ReportBlockChange> {
  const where = { report, undone: false, createdBy: tx.actor.personId };
  const found = await tx.em.findOne(ReportBlockChange, where, { orderBy: { id: 'desc' } });
  return found ?? refuse<ComposerCode>('NOTHING_TO_UNDO');
}

/** Takes back the actor's last change, as long as nobody has changed the block since. */
export async function undoLastChange(ctx: Ctx, input: { reportId: string }): Promise<void> {
  await composing(ctx, input, async (tx, held) => {
    const change = await lastChange(tx, held);
    const block = held.blocks.find(({ key }) => key === change.blockKey);
    if (!block || !isDeepStrictEqual(stateOf(block), change.after)) {
      return refuse<ComposerCode>('NOTHING_TO_UNDO');
    }
    change.undone = true;
    if (change.before === null || change.before === undefined) {
      tx.em.remove(block);
      held.blocks = held.blocks.filter((each) => each !== block);
    } else {
      Object.assign(block, change.before);
      quote(block);
    }
    return undefined;
  });
}
