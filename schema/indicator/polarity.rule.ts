/** What a change of a figure means: progress, a setback, or neither. */
import { indicatorLibrary } from './indicator-library.js';
import type { Polarity } from './indicator.model.js';

const polarities = new Map<string, Polarity>(
  indicatorLibrary.map(({ code, polarity }) => [code, polarity]),
);

export type Meaning = 'PROGRESS' | 'SETBACK';

/** Null where nothing moved, and of indicators of which nobody said which way is better. */
export function meaningOf(code: string, direction: 'UP' | 'DOWN' | 'SAME'): Meaning | null {
  const polarity = polarities.get(code) ?? 'NEUTRAL';
  if (direction === 'SAME' || polarity === 'NEUTRAL') return null;
  return (polarity === 'HIGHER') === (direction === 'UP') ? 'PROGRESS' : 'SETBACK';
}
