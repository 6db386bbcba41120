/**
 * Which figure a clause speaks of: the one whose name shares most of its words with the clause.
 */
import type { Run } from '../../document/document.model.js';
import { sectionOf } from '../block.rule.js';
import type { FactChoice, FactFigure, LintInput, LintWords } from './lint.model.js';

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Alternatives of a pattern, the longer before what they begin with. */
export const anyOf = (words: readonly string[]): string =>
  words
    .toSorted((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');

/**
 * Neighbouring syllables: a Vietnamese word is mostly two of them. Those on either side of a comma
 * are no neighbours, nor are those of a list that every sentence holds ("cán bộ").
 */
function pairsOf(text: string, common: ReadonlySet<string>): Set<string> {
  const stretches = text.toLocaleLowerCase('vi').split(/[^\p{L}\s]+/u);
  const pairs = stretches.flatMap((stretch) => {
    const syllables = stretch.match(/\p{L}+/gu) ?? [];
    return syllables.slice(1).map((syllable, index) => `${syllables[index]} ${syllable}`);
  });
  return new Set(pairs.filter((pair) => !common.has(pair)));
}

/** What a clause says: pairs near the vague word, and those further off. */
interface Said {
  near: ReadonlySet<string>;
  all: ReadonlySet<string>;
  common: ReadonlySet<string>;
  /** What a pair further off counts: it may belong to another thought. */
  far: number;
}

/** How much of what a figure counts is said in a clause, 0 to 1; a single pair says nothing. */
function likeness(counted: string, { near, all, common, far }: Said): number {
  const pairs = [...pairsOf(counted, common)];
  const shared = pairs.filter((pair) => all.has(pair));
  if (shared.length === 0 || shared.length < Math.min(2, pairs.length)) return 0;
  const weights = shared.map((pair) => (near.has(pair) ? 1 : far));
  return weights.reduce((sum, weight) => sum + weight, 0) / pairs.length;
}

/** A share or amount that can stand for a vague word. */
export interface Answer {
  label: string;
  score: number;
  /** "76/84": may stand before the noun of what is counted. */
  share: Run[];
  /** "90,48%"; none of a sum. */
  percent: Run[];
  /** What the share counts, for brackets: "đơn vị", "đơn vị có đủ cả ba kênh". */
  unit: string;
  /** Nouns that the share may stand before; none where it counts one of several answers. */
  nouns: readonly string[];
}

interface Clause {
  text: string;
  /** Key of the block it stands in. */
  key: string;
  /** What stands right behind the vague word, within the clause and beyond. */
  after: string;
}

function saidIn({ text, after }: Clause, words: LintWords): Said {
  const common = new Set(words.commonPairs);
  const { near, far } = words.likeness;
  const behind = after.split(/\s+/).slice(0, near).join(' ');
  return { near: pairsOf(behind, common), all: pairsOf(text, common), common, far };
}

const chip = (figure: FactFigure, part: string): Run[] => {
  const text = figure.texts[part];
  return text ? [{ text, figure: { indicatorCode: figure.code, part } }] : [];
};

const slash: Run = { text: '/' };

/** Nouns that a share of this figure may stand before. */
function nounsOf({ unit, label, aggregation }: FactFigure, words: LintWords): string[] {
  const names = new RegExp(`^(?:${anyOf(words.organizationNouns)})`, 'iu');
  const organizations = names.test(unit) || names.test(label) ? words.organizationNouns : [];
  if (aggregation === 'MONEY' || !unit) return [...organizations];
  const heads = unit.split(', ').map((each) => each.replace(/^(lượt) .*/u, '$1'));
  return [...organizations, unit, ...heads];
}

/**
 * A category as it is spoken of: the one with most of its words in the clause. What is denied is
 * meant only where the clause denies. Where none is named, the first, which is the one hoped for.
 */
function ofCategory(
  figure: FactFigure,
  { all, common }: Said,
  { text, words }: { text: string; words: LintWords },
): Pick<Answer, 'share' | 'percent'> & { told: string } {
  const denies = new RegExp(`^(?:${anyOf(words.negations)})(?!\\p{L})`, 'iu');
  const isDenied = new RegExp(`(?<!\\p{L})(?:${anyOf(words.negations)})(?!\\p{L})`, 'iu').test(
    text,
  );
  const scored = figure.categories
    .filter(({ label }) => isDenied || !denies.test(label))
    .map((each) => {
      const pairs = [...pairsOf(each.label, common)];
      const shared = pairs.filter((pair) => all.has(pair)).length;
      return { ...each, shared, share: shared / Math.max(pairs.length, 1) };
    });
  const best = scored.toSorted((a, b) => b.shared - a.shared || b.share - a.share)[0];
  const isNamed = best !== undefined && best.shared > 0;
  const counted = isNamed ? best : figure.categories[0];
  const count = counted ? chip(figure, `category:${counted.code}`) : [];
  const share = count.length === 0 ? [] : [...count, slash, ...chip(figure, 'reporting')];
  return { share, percent: [], told: isNamed ? '' : (counted?.label ?? '') };
}

/** What a figure answers, apart from whether it is meant. */
function answerOf(
  figure: FactFigure,
  said: Said,
  about: { text: string; words: LintWords },
): Pick<Answer, 'share' | 'percent'> & { told?: string } {
  switch (figure.aggregation) {
    case 'RATIO': {
      const [top, bottom] = [chip(figure, 'numerator'), chip(figure, 'denominator')];
      const isEmpty = top.length === 0 || bottom.length === 0 || bottom[0]?.text === '0';
      if (isEmpty) return { share: [], percent: [] };
      return { share: [...top, slash, ...bottom], percent: chip(figure, 'percent') };
    }
    case 'CATEGORY':
      return ofCategory(figure, said, about);
    case 'MEAN':
      return { share: chip(figure, 'mean'), percent: [] };
    case 'MONEY':
      return { share: chip(figure, 'money'), percent: [] };
    case 'SUM':
      return { share: chip(figure, 'value'), percent: [] };
  }
}

/** A label is known by its head, too: "Lượt người được chăm lo đời sống: hỗ trợ, tham quan". */
const namesOf = (label: string): string[] => [label, ...label.split(': ').slice(0, -1)];

function ofFigure(figure: FactFigure, clause: Clause, words: LintWords): Answer[] {
  const { text, key, after } = clause;
  const said = saidIn(clause, words);
  const alike = Math.max(...namesOf(figure.label).map((name) => likeness(name, said)));
  if (alike === 0) return [];
  const { told = '', ...answer } = answerOf(figure, said, { text, words });
  if (answer.share.length === 0) return [];
  const nouns = told ? [] : nounsOf(figure, words);
  const { sameSection, sameNoun } = words.likeness;
  const score =
    alike +
    (figure.sectionCode === sectionOf(key) ? sameSection : 0) +
    (startsWith(after, nouns) ? sameNoun : 0);
  const unit = figure.aggregation === 'MONEY' ? '' : `${figure.unit} ${told}`.trim();
  return [{ label: figure.label, score, ...answer, unit, nouns }];
}

function ofChoice(choice: FactChoice, clause: Clause, words: LintWords): Answer[] {
  // What went wrong is told in a short item, as often before the word as behind it.
  const said = saidIn(clause, words);
  const score = likeness(choice.text, { ...said, near: said.all });
  if (score === 0) return [];
  const [share, percent] = [[{ text: choice.share }], [{ text: choice.percent }]];
  const nouns = [...words.organizationNouns, 'tổ chức'];
  return [{ label: choice.text, score, share, percent, unit: 'tổ chức', nouns }];
}

/** The noun a text begins with, with the blank before it; null where it is none of them. */
export function startsWith(text: string, nouns: readonly string[]): string | null {
  if (nouns.length === 0) return null;
  return new RegExp(`^\\s+(?:${anyOf(nouns)})(?![\\p{L}])`, 'iu').exec(text)?.[0] ?? null;
}

/** The figure that is most likely meant; null where none is likely enough. */
export function bestAnswer(clause: Clause, { facts, words }: LintInput): Answer | null {
  if (!facts) return null;
  const answers = [
    ...facts.figures.flatMap((figure) => ofFigure(figure, clause, words)),
    ...facts.choices.flatMap((choice) => ofChoice(choice, clause, words)),
  ];
  const best = answers.toSorted((a, b) => b.score - a.score)[0];
  return best && best.score >= words.likeness.enough ? best : null;
}
