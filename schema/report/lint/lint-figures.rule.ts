import type { Block } from '../../document/document.model.js';
import type { LintFacts, Remark } from './lint.model.js';

/** Figures whose text is not (any more) what the sources say. */
export function checkFigures(block: Block, facts: LintFacts | null): Remark[] {
  if (!('runs' in block) || !facts) return [];
  const byCode = new Map(facts.figures.map((figure) => [figure.code, figure]));
  let at = 0;
  return block.runs.flatMap((run): Remark[] => {
    const start = at;
    at += run.text.length;
    if (!run.figure) return [];
    const { indicatorCode, part } = run.figure;
    const figure = byCode.get(indicatorCode);
    const place = { start, end: at };
    if (!figure) return [{ rule: 'FIGURE_UNKNOWN', ...place }];
    const now = part && figure.texts[part];
    if (now === undefined || now === '') {
      const isKnown = Object.values(figure.texts).includes(run.text);
      return isKnown ? [] : [{ rule: 'FIGURE_UNKNOWN', ...place, source: figure.label }];
    }
    // The first letter of a sentence is a capital whatever the figure says.
    if (now.toLocaleLowerCase('vi') === run.text.toLocaleLowerCase('vi')) return [];
    const fix = { ...place, runs: [{ ...run, text: now }] };
    return [{ rule: 'FIGURE_CHANGED', ...place, fixes: [fix], source: figure.label }];
  });
}
