/**
 * Vague quantities ("nhiều", "một số") for which the consolidation knows a figure. Which figure is
 * meant follows from the words the clause shares with what the figure counts.
 */
import type { Run } from '../../document/document.model.js';
import { sectionOf } from '../block.rule.js';
import type {
  FactChoice,
  FactFigure,
  Fix,
  LintInput,
  LintWords,
  Place,
  Remark,
} from './lint.model.js';

/** As much of what a figure counts must be said in the clause. */
const ENOUGH = 0.34;
const SAME_SECTION = 0.15;

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const longestFirst = (words: readonly string[]) =>
  words.toSorted((a, b) => b.length - a.length).map(escaped);

/** Neighbouring syllables: a Vietnamese word is mostly two of them. */
function pairsOf(text: string, common: ReadonlySet<string>): Set<string> {
  const syllables = text.toLocaleLowerCase('vi').match(/\p{L}+/gu) ?? [];
  const pairs = syllables.slice(1).map((syllable, index) => `${syllables[index]} ${syllable}`);
  return new Set(pairs.filter((pair) => !common.has(pair)));
}

function likeness(counted: string, clause: ReadonlySet<string>, common: ReadonlySet<string>) {
  const pairs = pairsOf(counted, common);
  const shared = [...pairs].filter((pair) => clause.has(pair)).length;
  return shared < Math.min(2, pairs.size) || shared === 0 ? 0 : shared / pairs.size;
}

/** A share or amount that can stand for a vague word. */
interface Answer {
  label: string;
  score: number;
  /** "76/84": may stand before the noun of what is counted. */
  share: Run[];
  /** "90,48%"; none of a sum. */
  percent: Run[];
  unit: string;
  countsOrganizations: boolean;
}

const chip = (figure: FactFigure, part: string): Run[] => {
  const text = figure.texts[part];
  return text ? [{ text, figure: { indicatorCode: figure.code, part } }] : [];
};

const slash: Run = { text: '/' };

function countsOrganizations({ unit, label }: FactFigure, words: LintWords): boolean {
  const names = new RegExp(`^(?:${longestFirst(words.organizationNouns).join('|')})`, 'iu');
  return names.test(unit) || names.test(label);
}

/** What a figure answers, apart from whether it is meant. */
function answerOf(
  figure: FactFigure,
  clause: ReadonlySet<string>,
  common: ReadonlySet<string>,
): Pick<Answer, 'share' | 'percent'> | null {
  switch (figure.aggregation) {
    case 'RATIO': {
      const [top, bottom] = [chip(figure, 'numerator'), chip(figure, 'denominator')];
      if (top.length === 0 || bottom.length === 0 || bottom[0]?.text === '0') return null;
      return { share: [...top, slash, ...bottom], percent: chip(figure, 'percent') };
    }
    case 'CATEGORY': {
      const named = figure.categories
        .map(({ code, label }) => ({ code, score: likeness(label, clause, common) }))
        .toSorted((a, b) => b.score - a.score)[0];
      const count = named && named.score > 0 ? chip(figure, `category:${named.code}`) : [];
      if (count.length === 0) return null;
      return { share: [...count, slash, ...chip(figure, 'reporting')], percent: [] };
    }
    case 'MEAN':
      return { share: chip(figure, 'mean'), percent: [] };
    case 'MONEY':
      return { share: chip(figure, 'money'), percent: [] };
    case 'SUM':
      return { share: chip(figure, 'value'), percent: [] };
  }
}

function ofFigure(figure: FactFigure, clause: string, key: string, words: LintWords): Answer[] {
  const common = new Set(words.commonPairs);
  const pairs = pairsOf(clause, common);
  const alike = likeness(figure.label, pairs, common);
  if (alike === 0) return [];
  const answer = answerOf(figure, pairs, common);
  if (!answer || answer.share.length === 0) return [];
  const score = alike + (figure.sectionCode === sectionOf(key) ? SAME_SECTION : 0);
  const unit = figure.aggregation === 'MONEY' ? '' : figure.unit;
  const organizations = countsOrganizations(figure, words);
  return [{ label: figure.label, score, ...answer, unit, countsOrganizations: organizations }];
}

function ofChoice(choice: FactChoice, clause: string, words: LintWords): Answer[] {
  const common = new Set(words.commonPairs);
  const score = likeness(choice.text, pairsOf(clause, common), common);
  if (score === 0) return [];
  const [share, percent] = [[{ text: choice.share }], [{ text: choice.percent }]];
  const counts = { unit: 'tổ chức', countsOrganizations: true };
  return [{ label: choice.text, score, share, percent, ...counts }];
}

function bestAnswer(clause: string, key: string, { facts, words }: LintInput): Answer | null {
  if (!facts) return null;
  const answers = [
    ...facts.figures.flatMap((figure) => ofFigure(figure, clause, key, words)),
    ...facts.choices.flatMap((choice) => ofChoice(choice, clause, words)),
  ];
  const best = answers.toSorted((a, b) => b.score - a.score)[0];
  return best && best.score >= ENOUGH ? best : null;
}

/** The clause around some characters: up to the next full stop, semicolon or colon. */
function clauseAround(text: string, start: number): { from: number; to: number } {
  const from = Math.max(...['. ', '; ', ': '].map((mark) => text.lastIndexOf(mark, start))) + 1;
  const end = /[.;:](?=\s|$)/.exec(text.slice(start));
  return { from: Math.max(from, 0), to: end ? start + end.index : text.length };
}

/** The noun right behind a vague word that the figure's share may stand before. */
function countedNoun(after: string, answer: Answer, words: LintWords): string | null {
  const nouns = answer.countsOrganizations ? words.organizationNouns : [];
  const wanted = longestFirst([...nouns, ...(answer.unit ? [answer.unit] : [])]);
  if (wanted.length === 0) return null;
  return new RegExp(`^\\s+(?:${wanted.join('|')})(?![\\p{L}])`, 'iu').exec(after)?.[0] ?? null;
}

const brackets = (runs: Run[]): Run[] => [{ text: ' (' }, ...runs, { text: ')' }];

/** The share instead of the word where its noun follows; else in brackets at the clause's end. */
function fixesOf(
  text: string,
  word: { start: number; end: number },
  answer: Answer,
  words: LintWords,
): Fix[] {
  const noun = countedNoun(text.slice(word.end), answer, words);
  const comma: Run[] = answer.percent.length > 0 ? [{ text: ', ' }, ...answer.percent] : [];
  if (noun === null) {
    const { to } = clauseAround(text, word.start);
    const unit = answer.unit === '%' ? '%' : answer.unit && ` ${answer.unit}`;
    const runs = brackets([...answer.share, { text: unit }, ...comma]);
    return [{ start: to, end: to, runs }];
  }
  const isFirst = /^\p{Lu}/u.test(text.slice(word.start));
  const behind = word.end + noun.length;
  const share = [...(isFirst ? [{ text: 'Có ' }] : []), ...answer.share];
  const percent = answer.percent.length > 0 ? brackets(answer.percent) : [];
  return [
    { ...word, runs: share },
    { start: behind, end: behind, runs: percent },
  ];
}

/** A figure that is said already: "12/86", "13,95%". */
const FIGURE = /\d+\/\d+|\d%/;

export function checkVagueWords({ text, key, block }: Place, input: LintInput): Remark[] {
  const { words } = input;
  if (!('runs' in block) || !input.facts || words.vague.length === 0) return [];
  const vague = `(?<![\\p{L}\\p{N}])(?:${longestFirst(words.vague).join('|')})(?![\\p{L}\\p{N}])`;
  return [...text.matchAll(new RegExp(vague, 'giu'))].flatMap((match): Remark[] => {
    const word = { start: match.index, end: match.index + match[0].length };
    const { from, to } = clauseAround(text, word.start);
    const clause = text.slice(from, to);
    if (FIGURE.test(clause)) return [];
    const answer = bestAnswer(clause, key, input);
    if (!answer) return [];
    const fixes = fixesOf(text, word, answer, words);
    return [{ rule: 'VAGUE_WORD', ...word, fixes, source: answer.label }];
  });
}
