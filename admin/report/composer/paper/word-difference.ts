import { diffWordsWithSpace } from 'diff';
import type { Block } from '../../../../schema/document/document.model.js';
import { textOf } from '../../../../schema/report/block.rule.js';

/** A stretch of text that stayed, came or went. */
export interface Stretch {
  text: string;
  kind: 'same' | 'added' | 'removed';
}

/** A text as lines, one per piece of the document. */
export const linesOf = (blocks: readonly Block[]): string => blocks.map(textOf).join('\n');

/** Word by word, what became of a text. */
export function wordDifference(before: string, after: string): Stretch[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    text: value,
    kind: added ? 'added' : removed ? 'removed' : 'same',
  }));
}
