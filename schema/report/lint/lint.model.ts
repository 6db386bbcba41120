/** What the checks of a draft know, and what they find. Plain data for server and console alike. */
import type { Block, Run } from '../../document/document.model.js';
import type { Aggregation } from '../../template/template.model.js';

/** A figure of the last consolidation, in the words it is printed in. */
export interface FactFigure {
  code: string;
  label: string;
  sectionCode: string;
  unit: string;
  aggregation: Aggregation;
  /** By part: "numerator", "percent", "value", "change", "category:LATE" … */
  texts: Record<string, string>;
  categories: { code: string; label: string }[];
}

/** A shortcoming or cause with how many of the reporting organizations named it. */
export interface FactChoice {
  code: string;
  text: string;
  /** "12/86". */
  share: string;
  /** "13,95%". */
  percent: string;
}

export interface LintFacts {
  figures: FactFigure[];
  choices: FactChoice[];
}

/** Word lists in force on a day. */
export interface LintWords {
  /** Vague quantities: "nhiều", "một số". Longer ones win. */
  vague: string[];
  /** Words that soften a statement: remarked only where a figure is known. */
  hedges: string[];
  /** Phrases in which a vague word is no quantity: "tăng nhiều nhất", "một số liệu". */
  fair: string[];
  /** Phrases that no figure answers: "nhiều hình thức". */
  uncounted: string[];
  /** Words at the head of an answer that denies: "chưa có kênh nào". */
  negations: string[];
  /** How sure the checks have to be which figure is meant: shares of its name's words. */
  likeness: {
    /** As much of a figure's name must be said in the clause. */
    enough: number;
    /** What a figure of the same section has ahead of others. */
    sameSection: number;
    /** What a figure has ahead that counts the very noun behind the word. */
    sameNoun: number;
    /** So many syllables behind the word count in full. */
    near: number;
    /** What the others of the clause count. */
    far: number;
  };
  /** Nouns that mean organizations: a share of organizations may stand before them. */
  organizationNouns: string[];
  /** Pairs of syllables that say nothing about what is counted: "cán bộ". */
  commonPairs: string[];
  /** Kinds of documents that are cited with a number: "Nghị quyết". */
  documentKinds: string[];
  /** Known slips; a hint, never corrected in silence. `notBefore` are words that make it right. */
  spelling: { wrong: string; right: string; notBefore?: string[] }[];
}

export interface LintInput {
  facts: LintFacts | null;
  words: LintWords;
  /** Of the layout profile in force: "./." or ".". */
  endMark: string;
}

/** A block as the checks see it. */
export interface LintedBlock {
  key: string;
  /** What is printed of it. */
  shown: Block[];
}

export const LintRule = {
  /** A figure is known. */
  VAGUE_WORD: 'VAGUE_WORD',
  /** A vague quantity that nobody counted. */
  VAGUE_UNCOUNTED: 'VAGUE_UNCOUNTED',
  FIGURE_CHANGED: 'FIGURE_CHANGED',
  FIGURE_UNKNOWN: 'FIGURE_UNKNOWN',
  HEADING_ORDINAL: 'HEADING_ORDINAL',
  HEADING_END: 'HEADING_END',
  CITATION: 'CITATION',
  CITATION_FIRST: 'CITATION_FIRST',
  DATE: 'DATE',
  NUMBER: 'NUMBER',
  END_MARK: 'END_MARK',
  NOT_COMPOSED: 'NOT_COMPOSED',
  SPACES: 'SPACES',
  SPELLING: 'SPELLING',
} as const;
export type LintRule = (typeof LintRule)[keyof typeof LintRule];

/** Something a check found at a place of a text. */
export interface Finding {
  /** Stays the same while the words stay: what was ignored is known by it. */
  id: string;
  rule: LintRule;
  key: string;
  /** Index of the piece within the block, and the characters within its text. */
  piece: number;
  start: number;
  end: number;
  /** The words in question. */
  excerpt: string;
  /** What stands there instead, if the check knows. */
  offer?: { text: string; shown: Block[] };
  /** Label of the figure that the offer takes. */
  source?: string;
}

/** A change of characters of a text. */
export interface Fix {
  start: number;
  end: number;
  runs: Run[];
}

/** What a check says about one piece. */
export interface Remark {
  rule: LintRule;
  start: number;
  end: number;
  fixes?: Fix[];
  /** Of a fix that is no change of characters. */
  piece?: Block;
  source?: string;
}

/** One piece of the document with its place. */
export interface Place {
  key: string;
  piece: number;
  block: Block;
  text: string;
}
