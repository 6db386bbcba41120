/** The checks of a draft: one pure function for the server and the console. */
import { textOf } from '../block.rule.js';
import { checkFigures } from './lint-figures.rule.js';
import { checkFirstCitations, checkForm } from './lint-form.rule.js';
import { checkHeadings } from './lint-headings.rule.js';
import { checkVagueWords } from './lint-vague.rule.js';
import type { Finding, LintedBlock, LintInput, Place, Remark } from './lint.model.js';
import { fixPiece } from './run-text.rule.js';

function placesOf(blocks: readonly LintedBlock[]): Place[] {
  return blocks.flatMap(({ key, shown }) =>
    shown.map((block, piece) => ({ key, piece, block, text: textOf(block) })),
  );
}

/** The sentence around some characters, as it will read. */
function sentenceAround(text: string, start: number): string {
  const before = [...text.slice(0, start).matchAll(/(?<!\.)[.;]\s/g)].at(-1);
  const from = before ? before.index + 1 : 0;
  const ends = /(?<!\.)[.;](?=\s|$)/g;
  ends.lastIndex = start;
  const end = ends.exec(text)?.index ?? text.length;
  return text.slice(from, end + 1).trim();
}

/** Puts a remark down as a finding; `seen` counts the same words of one block. */
function find(
  blocks: ReadonlyMap<string, LintedBlock>,
  { key, piece, block, text }: Place,
  remark: Remark,
  seen: Map<string, number>,
): Finding {
  const { rule, start, end, fixes, source } = remark;
  const excerpt = text.slice(start, end).trim();
  const name = [key, rule, excerpt].join('|');
  const nth = (seen.get(name) ?? 0) + 1;
  seen.set(name, nth);
  const fixed = remark.piece ?? (fixes && fixPiece(block, fixes));
  const shown = blocks.get(key)?.shown ?? [];
  return {
    id: nth === 1 ? name : `${name}|${nth}`,
    ...{ rule, key, piece, start, end, excerpt },
    ...(source ? { source } : {}),
    ...(fixed
      ? { offer: { text: sentenceAround(textOf(fixed), start), shown: shown.with(piece, fixed) } }
      : {}),
  };
}

/** Everything found in what is printed, in the order of the text. */
export function lintReport(blocks: readonly LintedBlock[], input: LintInput): Finding[] {
  const byKey = new Map(blocks.map((block) => [block.key, block]));
  const places = placesOf(blocks);
  const seen = new Map<string, number>();
  const headings = checkHeadings(places);
  const citations = checkFirstCitations(places);
  return places.flatMap((place, index) => {
    const isLast = index === places.length - 1;
    const remarks = [
      ...(headings.get(place) ?? []),
      ...(citations.get(place) ?? []),
      ...checkFigures(place.block, input.facts),
      ...(place.block.kind === 'heading' ? [] : checkVagueWords(place, input)),
      ...checkForm(place, input, isLast),
    ];
    return remarks
      .toSorted((a, b) => a.start - b.start)
      .map((remark) => find(byKey, place, remark, seen));
  });
}
