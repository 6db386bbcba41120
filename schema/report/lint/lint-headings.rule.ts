import type { Place, Remark } from './lint.model.js';

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** Headings are numbered without a gap, parts in Roman figures, and end without a full stop. */
export function checkHeadings(places: readonly Place[]): Map<Place, Remark[]> {
  const found = new Map<Place, Remark[]>();
  let parts = 0;
  let sections = 0;
  for (const place of places) {
    const { block, text } = place;
    if (block.kind !== 'heading') continue;
    if (block.level === 1) [parts, sections] = [parts + 1, 0];
    else sections += 1;
    const ordinal = block.level === 1 ? (ROMAN[parts - 1] ?? String(parts)) : String(sections);
    const remarks: Remark[] = [];
    if (block.ordinal !== ordinal) {
      const piece = { ...block, ordinal };
      remarks.push({ rule: 'HEADING_ORDINAL', start: 0, end: text.length, piece });
    }
    const end = /[.;:,\s]+$/.exec(text);
    if (end) {
      const tail = { start: end.index, end: text.length };
      remarks.push({ rule: 'HEADING_END', ...tail, fixes: [{ ...tail, runs: [] }] });
    }
    found.set(place, remarks);
  }
  return found;
}
