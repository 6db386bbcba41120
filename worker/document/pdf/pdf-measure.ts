import type { Content } from 'pdfmake/interfaces.js';
import type { LayoutProfile } from '../../../schema/document/layout-profile.model.js';

/** Points of a length in millimetres. */
export const mm = (length: number): number => (length * 72) / 25.4;

/** Ascent plus descent of the embedded font, in parts of the type size. */
const FONT_HEIGHT = 0.89111328125 + 0.21630859375;

/** Line height factor that makes lines of a type size stand `points` apart. */
export function exactly(points: number, size: number): number {
  return points / (size * FONT_HEIGHT);
}

/** Lines a text takes at most in a column, reckoned with wide letters. */
export function linesAtMost(text: string, size: number, width: number): number {
  return Math.ceil((text.length * size * 0.6) / Math.max(width, size)) + 1;
}

export function textWidth({ margin }: LayoutProfile): number {
  return mm(210 - margin.left - margin.right);
}

/** No room is asked for beyond this many points: the rest of a page may be left empty for it. */
const MOST_RESERVED = 440;

/** Moves on to the next page unless `points` are left on this one; takes no room itself. */
export function reserve(points: number): Content {
  const height = Math.min(points, MOST_RESERVED);
  const room: Content = { stack: [], margin: [0, height, 0, 0] };
  return { stack: [room], unbreakable: true, margin: [0, 0, 0, -height] };
}
