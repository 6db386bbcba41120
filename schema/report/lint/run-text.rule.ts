/** Characters of a text that is made of runs. */
import type { Block, Run } from '../../document/document.model.js';
import type { Fix } from './lint.model.js';

/** A run of the words of another, with its style. */
const cut = (run: Run, text: string): Run => ({ ...run, text });

/** What of the runs lies within some characters; a figure that is cut is a figure no more. */
function within(runs: readonly Run[], from: number, to: number): Run[] {
  let at = 0;
  const kept: Run[] = [];
  for (const run of runs) {
    const text = run.text.slice(Math.max(from - at, 0), Math.max(to - at, 0));
    at += run.text.length;
    if (!text) continue;
    const { figure: _figure, ...plain } = run;
    kept.push(text === run.text ? run : cut(plain, text));
  }
  return kept;
}

/** The text with some characters replaced; the fixes may not overlap. */
export function fixRuns(runs: readonly Run[], fixes: readonly Fix[]): Run[] {
  let at = 0;
  const fixed: Run[] = [];
  for (const fix of fixes.toSorted((a, b) => a.start - b.start)) {
    fixed.push(...within(runs, at, fix.start), ...fix.runs);
    at = fix.end;
  }
  fixed.push(...within(runs, at, Number.MAX_SAFE_INTEGER));
  return fixed.filter(({ text }) => text !== '');
}

/** A piece with some characters replaced. */
export function fixPiece(block: Block, fixes: readonly Fix[]): Block {
  if (block.kind === 'heading') {
    const runs = fixRuns([{ text: block.text }], fixes);
    return { ...block, text: runs.map(({ text }) => text).join('') };
  }
  return 'runs' in block ? { ...block, runs: fixRuns(block.runs, fixes) } : block;
}
