/** How blocks become the body of a report. Server, worker and console use the same rules. */
import type { Block } from '../document/document.model.js';

interface BlockText {
  generated: Block[];
  edited?: Block[] | null | undefined;
  hidden: boolean;
}

/** What is printed of a block: the edited text where there is one, nothing of a hidden block. */
export function shownBlocks({ generated, edited, hidden }: BlockText): Block[] {
  return hidden ? [] : (edited ?? generated);
}

/** The body of the document, from blocks in any order. */
export function assembleBody(blocks: readonly (BlockText & { position: number })[]): Block[] {
  return blocks.toSorted((a, b) => a.position - b.position).flatMap(shownBlocks);
}

/** Whether a block was edited from another text than the one generated last: a person decides. */
export function isStale(block: {
  edited?: Block[] | null | undefined;
  editedFromHash?: string | null | undefined;
  generatedHash: string;
}): boolean {
  return Boolean(block.edited) && block.editedFromHash !== block.generatedHash;
}

/** "II.1" of "II.1/figures/2". */
export const sectionOf = (key: string): string => key.split('/')[0] ?? key;

/**
 * The order after a consolidation: blocks stay where people put them, and a new one follows the
 * block it was composed after. Keys that were not composed any more keep their place.
 */
export function mergeOrder(kept: readonly string[], composed: readonly string[]): string[] {
  const order = [...kept];
  const known = new Set(kept);
  composed.forEach((key, index) => {
    if (known.has(key)) return;
    const before = composed[index - 1];
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, key);
    known.add(key);
  });
  return order;
}

/** A position after one block and before the next; null is the end of the body. */
export function positionBetween(before: number | null, after: number | null): number {
  if (before === null) return after === null ? 1 : after - 1;
  return after === null ? before + 1 : (before + after) / 2;
}

/** The text of a piece of the document, without its styles; tables and pictures have none. */
export function textOf(block: Block): string {
  if (block.kind === 'heading') return block.text;
  return 'runs' in block ? block.runs.map(({ text }) => text).join('') : '';
}

/** Whether a person may change the words of a block: it holds no table or picture. */
export function isEditable(generated: readonly Block[]): boolean {
  return generated.every(({ kind }) => ['heading', 'paragraph', 'item'].includes(kind));
}
