/**
 * Vague quantities ("nhiều", "một số"): those for which the consolidation knows a figure with the
 * sentence that says it, and those nobody counted. Words that only soften ("cơ bản") are remarked
 * where a figure is known.
 */
import type { Block, Run } from '../../document/document.model.js';
import { type Answer, anyOf, bestAnswer, startsWith } from './lint-answers.rule.js';
import type { Fix, LintInput, LintWords, Place, Remark } from './lint.model.js';

const clauseStart = /(?<!\.)[.;:]\s/g;
const clauseEnd = /(?<!\.)[.;:](?=\s|$)(?!\.)/g;

/** The clause around some characters: up to the next full stop, semicolon or colon. */
function clauseAround(text: string, start: number): { from: number; to: number } {
  const before = [...text.slice(0, start).matchAll(clauseStart)].at(-1);
  clauseEnd.lastIndex = start;
  const to = clauseEnd.exec(text)?.index ?? text.length;
  return { from: before ? before.index + 1 : 0, to };
}

/** "12/86", "13,95%", and no date. */
const FIGURE = /(?<![\d/])\d+\/\d+(?![\d/])|\d%/;

/** Whether a figure is said already in some characters of a piece. */
function saysFigure(block: Block, text: string, { from, to }: { from: number; to: number }) {
  if (FIGURE.test(text.slice(from, to)) || !('runs' in block)) return true;
  let at = 0;
  return block.runs.some((run) => {
    const start = at;
    at += run.text.length;
    return run.figure && start < to && at > from;
  });
}

interface Word {
  start: number;
  end: number;
  /** Says a quantity; the others only soften. */
  isQuantity: boolean;
}

/** Where words of a list stand on their own, in any case. */
function placesOf(text: string, words: readonly string[]): { start: number; end: number }[] {
  if (words.length === 0) return [];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${anyOf(words)})(?![\\p{L}\\p{N}])`, 'giu');
  return [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}

/** Vague words, without those within a phrase that is no quantity or within quotation marks. */
function wordsIn(text: string, { vague, hedges, fair }: LintWords): Word[] {
  const quoted = [...text.matchAll(/“[^”]*”/g)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  const spared = [...placesOf(text, fair), ...quoted];
  const quantities = placesOf(text, vague).map((word) => ({ ...word, isQuantity: true }));
  const softeners = placesOf(text, hedges).map((word) => ({ ...word, isQuantity: false }));
  return [...quantities, ...softeners].filter(
    ({ start, end }) => !spared.some((each) => each.start < end && start < each.end),
  );
}

interface Found extends Word {
  clause: { from: number; to: number };
  answer: Answer | null;
  /** The noun behind the word which the answer counts. */
  noun: string | null;
}

function findWords({ text, key, block }: Place, input: LintInput): Found[] {
  const uncounted = placesOf(text, input.words.uncounted);
  return wordsIn(text, input.words).flatMap((found): Found[] => {
    const clause = clauseAround(text, found.start);
    if (saysFigure(block, text, clause)) return [];
    const unanswered = { ...found, clause, answer: null, noun: null };
    if (uncounted.some(({ start }) => start === found.start)) return [unanswered];
    // "hầu hết các đơn vị" becomes "76/84 đơn vị".
    const plural = /^\s+các(?=\s)/iu.exec(text.slice(found.end))?.[0] ?? '';
    const word = { ...found, end: found.end + plural.length };
    const after = text.slice(word.end, clause.to);
    const answer = bestAnswer({ text: text.slice(clause.from, clause.to), key, after }, input);
    const noun = answer && startsWith(after, answer.nouns);
    return [noun === null ? { ...unanswered, answer } : { ...word, clause, answer, noun }];
  });
}

/** One figure stands for one word of a clause: before its noun if it can, else for the first. */
function withoutDoubles(found: Found[]): Found[] {
  return found.map((word) => {
    const rivals = found.filter(
      ({ clause, answer }) =>
        clause.from === word.clause.from && answer?.label === word.answer?.label,
    );
    const first = rivals.find(({ noun }) => noun) ?? rivals.find(({ isQuantity }) => isQuantity);
    return word === (first ?? rivals[0]) ? word : { ...word, answer: null, noun: null };
  });
}

const brackets = (runs: Run[]): Run[] => [{ text: ' (' }, ...runs, { text: ')' }];

/** The share instead of the word where its noun follows; else in brackets at the clause's end. */
function fixesOf(text: string, { start, end, clause, noun }: Found, answer: Answer): Fix[] {
  const comma: Run[] = answer.percent.length > 0 ? [{ text: ', ' }, ...answer.percent] : [];
  if (noun === null) {
    const unit = answer.unit === '%' ? '%' : answer.unit && ` ${answer.unit}`;
    const runs = brackets([...answer.share, { text: unit }, ...comma]);
    return [{ start: clause.to, end: clause.to, runs }];
  }
  const isFirst = /^\p{Lu}/u.test(text.slice(start));
  const behind = end + noun.length;
  const share = [...(isFirst ? [{ text: 'Có ' }] : []), ...answer.share];
  const percent = answer.percent.length > 0 ? brackets(answer.percent) : [];
  return [
    { start, end, runs: share },
    { start: behind, end: behind, runs: percent },
  ];
}

export function checkVagueWords(place: Place, input: LintInput): Remark[] {
  if (!('runs' in place.block) || !input.facts) return [];
  return withoutDoubles(findWords(place, input)).flatMap((word): Remark[] => {
    const { start, end, answer, isQuantity } = word;
    if (!answer) return isQuantity ? [{ rule: 'VAGUE_UNCOUNTED', start, end }] : [];
    const fixes = fixesOf(place.text, word, answer);
    return [{ rule: 'VAGUE_WORD', start, end, fixes, source: answer.label }];
  });
}
