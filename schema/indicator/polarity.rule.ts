/** What a change of a figure means: progress, a setback, or neither. */
import type { IndicatorDefinition } from '../template/template.model.js';

export type Meaning = 'PROGRESS' | 'SETBACK';

/** Null where nothing moved, and of indicators of which nobody said which way is better. */
export function meaningOf(
  { polarity = 'NEUTRAL' }: Pick<IndicatorDefinition, 'polarity'>,
  direction: 'UP' | 'DOWN' | 'SAME',
): Meaning | null {
  if (direction === 'SAME' || polarity === 'NEUTRAL') return null;
  return (polarity === 'HIGHER') === (direction === 'UP') ? 'PROGRESS' : 'SETBACK';
}
