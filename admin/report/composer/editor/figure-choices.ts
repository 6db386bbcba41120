/** The figures of the last consolidation as one can write them into a text. */
import { fold } from '../../../../schema/core/fold.js';
import type { FactFigure, LintFacts } from '../../../../schema/report/lint/lint.model.js';

/** One quantity of a figure. */
export interface FigureChoice {
  code: string;
  label: string;
  part: string;
  /** What the quantity is called: "tỷ lệ", "đúng hạn". */
  name: string;
  /** As it is printed. */
  text: string;
  /** What a search looks at: without accents. */
  words: string;
}

function nameOfPart(figure: FactFigure, part: string, word: (part: string) => string): string {
  const code = part.startsWith('category:') ? part.slice('category:'.length) : null;
  if (code === null) return word(part);
  return figure.categories.find((category) => category.code === code)?.label ?? code;
}

/** All quantities, figure by figure in the template's order; `word` says what a part is called. */
export function figureChoices(
  facts: LintFacts | null,
  word: (part: string) => string,
): FigureChoice[] {
  return (facts?.figures ?? []).flatMap((figure) =>
    Object.entries(figure.texts).map(([part, text]) => {
      const { code, label } = figure;
      const name = nameOfPart(figure, part, word);
      return { code, label, part, name, text, words: fold(`${code} ${label} ${name} ${text}`) };
    }),
  );
}

/** Those with every word of a search, accents or not. */
export function searchFigures(choices: readonly FigureChoice[], search: string): FigureChoice[] {
  const words = fold(search).split(/\s+/).filter(Boolean);
  return choices.filter((choice) => words.every((word) => choice.words.includes(word)));
}
