/** The report of 2023 beside the one the product composes, piece by piece. */
import type { Block, Run } from '../../schema/document/document.model.js';
import { sectionOf, shownBlocks, textOf } from '../../schema/report/block.rule.js';
import { lintReport } from '../../schema/report/lint/lint-report.rule.js';
import { lintWords, lintWordsOn } from '../../schema/report/lint/lint-words.js';
import type { Finding, LintInput } from '../../schema/report/lint/lint.model.js';
import type { ComposedYears } from './two-years.js';
import { type SeedPiece, seedReport } from './seed-report.js';

export interface ComposedPiece {
  key: string;
  section: string;
  block: Block;
  text: string;
}

export function piecesOf({ blocks }: ComposedYears): ComposedPiece[] {
  return blocks.flatMap((block) =>
    shownBlocks(block).map((piece) => ({
      key: block.key,
      section: sectionOf(block.key),
      block: piece,
      text: textOf(piece),
    })),
  );
}

/** Neighbouring syllables, without the marks between them. */
function pairsOf(text: string): Set<string> {
  const syllables = text.toLocaleLowerCase('vi').match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(syllables.slice(1).map((syllable, index) => `${syllables[index]} ${syllable}`));
}

/** How much of one text is said in another, 0 to 1. */
function saidIn(wanted: string, there: string): number {
  const pairs = [...pairsOf(wanted)];
  const known = pairsOf(there);
  return pairs.filter((pair) => known.has(pair)).length / Math.max(pairs.length, 1);
}

export interface Match {
  seed: SeedPiece;
  /** Where in the composed report its subject is told; null where nowhere. */
  home: ComposedPiece | null;
  /** Place of the home among all composed pieces. */
  at: number;
  /** How much of its words the section says, 0 to 1. */
  kept: number;
}

const isHeading = ({ block }: ComposedPiece) => block.kind === 'heading';

/** Each piece of the report of 2023 with the composed piece of its section that says most of it. */
export function matches(composed: readonly ComposedPiece[]): Match[] {
  return seedReport.map((seed) => {
    const wanted = seed.text.replace(/^(?:- |\d\. )/, '');
    const near = composed.filter(
      (piece) => piece.section === seed.section && isHeading(piece) === (seed.kind !== 'text'),
    );
    const best = near.toSorted((a, b) => saidIn(wanted, b.text) - saidIn(wanted, a.text))[0];
    const home = best && saidIn(wanted, best.text) > 0 ? best : null;
    const whole = near.map(({ text }) => text).join(' ');
    return { seed, home, at: home ? composed.indexOf(home) : -1, kept: saidIn(wanted, whole) };
  });
}

export function lintInputOf({ facts }: ComposedYears): LintInput {
  return { facts, words: lintWordsOn(lintWords, '2023-06-01'), endMark: '.' };
}

const isVague = ({ rule }: Finding) => rule === 'VAGUE_WORD' || rule === 'VAGUE_UNCOUNTED';

/** What the checks of a draft say about the vague words of the report of 2023. */
export function vagueInSeed(years: ComposedYears): Finding[] {
  const blocks = seedReport
    .filter(({ kind }) => kind === 'text')
    .map(({ section, number, text }) => ({
      key: `${section}/${number}`,
      shown: [{ kind: 'paragraph' as const, runs: [{ text }] }],
    }));
  return lintReport(blocks, lintInputOf(years)).filter(isVague);
}

/** Vague words of the composed report itself. */
export function vagueInComposed(years: ComposedYears): Finding[] {
  const blocks = years.blocks.map((block) => ({ key: block.key, shown: shownBlocks(block) }));
  return lintReport(blocks, lintInputOf(years)).filter(isVague);
}

const runsOf = ({ block }: ComposedPiece): Run[] => ('runs' in block ? block.runs : []);

/** The sentence in which the composed report prints a figure of an indicator. */
export function sentenceOf(composed: readonly ComposedPiece[], indicator: string): string | null {
  for (const piece of composed.filter(({ key }) => /\/figures\//.test(key))) {
    let at = 0;
    for (const { text, figure } of runsOf(piece)) {
      if (figure?.indicatorCode === indicator) return sentenceAt(piece.text, at);
      at += text.length;
    }
  }
  return null;
}

function sentenceAt(text: string, at: number): string {
  const from = text.lastIndexOf('. ', at);
  const end = text.indexOf('. ', at);
  return text.slice(from < 0 ? 0 : from + 2, end < 0 ? text.length : end + 1);
}

/** The item that says how many organizations named a shortcoming or cause. */
export function itemOf(composed: readonly ComposedPiece[], text: string): string | null {
  const named = composed.find(
    ({ block, text: item }) => block.kind === 'item' && item.toLocaleLowerCase('vi').includes(text),
  );
  return named?.text ?? null;
}
