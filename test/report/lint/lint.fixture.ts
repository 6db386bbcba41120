import type { Block, Run } from '../../../schema/document/document.model.js';
import { lintReport } from '../../../schema/report/lint/lint-report.rule.js';
import { lintWords, lintWordsOn } from '../../../schema/report/lint/lint-words.js';
import type { FactFigure, Finding, LintInput } from '../../../schema/report/lint/lint.model.js';

export function aFact(over: Partial<FactFigure> = {}): FactFigure {
  return {
    code: 'E01',
    label: 'Tổ chức ban hành quy chế văn hóa công sở',
    sectionCode: 'II.1',
    unit: 'tổ chức',
    aggregation: 'RATIO',
    categories: [],
    texts: { numerator: '76', denominator: '84', percent: '90,48%', reporting: '84' },
    ...over,
  };
}

export function anInput(over: Partial<LintInput> = {}): LintInput {
  return {
    facts: { figures: [aFact()], choices: [] },
    words: lintWordsOn(lintWords, '2026-06-14'),
    endMark: '.',
    ...over,
  };
}

export const runs = (...given: (string | Run)[]): Block => ({
  kind: 'paragraph',
  runs: given.map((run) => (typeof run === 'string' ? { text: run } : run)),
});

/** What is found in paragraphs of one block, and nothing about documents cited short. */
export function lint(shown: Block[] | string, input = anInput(), key = 'II.1/lead'): Finding[] {
  const pieces = typeof shown === 'string' ? [runs(shown)] : shown;
  return lintReport([{ key, shown: pieces }], input).filter(
    ({ rule }) => rule !== 'CITATION_FIRST',
  );
}

/** The text offered for the first finding. */
export function offered(findings: readonly Finding[]): string {
  const { offer, piece = 0 } = findings[0] ?? {};
  const block = offer?.shown[piece];
  if (!block) return '';
  if (block.kind === 'heading') return `${block.ordinal}. ${block.text}`;
  return 'runs' in block ? block.runs.map(({ text }) => text).join('') : '';
}
