/**
 * A report written by hand in 2023 and the one the product composes of what organizations hand in:
 * the same headings, order and subjects, and figures in the place of vague words.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { textOf } from '../../schema/report/block.rule.js';
import type { Finding } from '../../schema/report/lint/lint.model.js';
import {
  itemOf,
  type Match,
  matches,
  piecesOf,
  sentenceOf,
  vagueInComposed,
  vagueInSeed,
} from './compare.js';
import { writePage } from './comparison-page.js';
import { seedReport, subjects } from './seed-report.js';
import { composedTwoYears, type ComposedYears } from './two-years.js';
import { vagueWords } from './vague-words.js';

const PAGE = 'docs/seed-comparison.md';

let years: ComposedYears;
beforeAll(async () => {
  years = await composedTwoYears();
}, 120_000);

/** Sections whose items stand most named first, and not as in 2023. */
const BY_COUNT = ['III.2', 'III.3'];

const told = () => matches(piecesOf(years));
const inOrder = (found: Match[]) => found.filter(({ seed }) => !BY_COUNT.includes(seed.section));

describe('piece by piece', () => {
  test('the headings are those of 2023, in their order and with their numbers', () => {
    const ours = years.model.body.flatMap((block) =>
      block.kind === 'heading' ? [`${block.ordinal}. ${block.text}`] : [],
    );

    const theirs = seedReport
      .filter(({ kind }) => kind !== 'text')
      .map(({ section, text }) => `${section.split('.').at(-1)}. ${text}`);
    expect(ours).toEqual(theirs);
  });

  test('every paragraph has its subject told, in the order of 2023', () => {
    const found = told();

    expect(found.filter(({ home }) => home === null).map(({ seed }) => seed.text)).toEqual([]);
    expect(
      found.filter(({ kept }) => kept < 0.75).map(({ seed, kept }) => [seed.number, kept]),
    ).toEqual([]);
    const places = inOrder(found).map(({ at }) => at);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(subjects).toHaveLength(seedReport.filter(({ kind }) => kind === 'text').length);
  });

  test('both figures of 2023 are there', () => {
    const supervision = piecesOf(years).filter(({ section }) => section === 'II.5');

    expect(supervision.map(({ text }) => text).join(' ')).toContain(
      'giám sát tại 17 tổ chức đảng, 17 cá nhân',
    );
  });
});

/** Each vague word with what the checks found there. */
function foundWords(): { word: string; finding: Finding | undefined }[] {
  const findings = vagueInSeed(years);
  return vagueWords.map(({ word, before }) => ({
    word: `${word} ${before}`,
    finding: findings.find((finding) => {
      const { text } = seedReport[Number(finding.key.split('/')[1]) - 1]!;
      const behind = text.slice(finding.start + word.length).trimStart();
      return finding.excerpt.startsWith(word) && behind.startsWith(before);
    }),
  }));
}

describe('the 27 vague words', () => {
  test('are all found by the checks, and nothing besides', () => {
    expect(foundWords().filter(({ finding }) => !finding)).toEqual([]);
    expect(vagueInSeed(years)).toHaveLength(vagueWords.length);
  });

  test.each(vagueWords.map((each) => [`${each.word} ${each.before}`, each.by] as const))(
    '“%s” is answered by a figure with a source, or stays for a reason',
    (_, by) => {
      const composed = piecesOf(years);
      if ('stays' in by) return expect(by.stays).not.toBe('');
      if ('indicator' in by) return expect(sentenceOf(composed, by.indicator)).toMatch(/\d/);
      const choice = years.facts.choices.find(({ code }) => code === by.choice);
      expect(itemOf(composed, choice?.text ?? '?')).toContain(`(${choice?.share} tổ chức, `);
    },
  );

  test('have a sentence offered wherever a figure is known', () => {
    const without = foundWords().filter(({ finding }) => !finding?.offer);

    expect(without.map(({ word }) => word)).toEqual([
      'nhiều hình thức đa dạng, phong phú',
      'nhiều chuyển biến tích cực. Hằng năm',
      'Một số cán bộ, công chức, viên chức',
    ]);
  });

  test('that stay are the only ones in the composed report', () => {
    const stay = vagueInComposed(years).map(({ key, excerpt }) => [key, excerpt]);

    expect(stay).toEqual([
      ['II.1/lead', 'nhiều'],
      ['II.3/close', 'nhiều'],
    ]);
  });

  test('are replaced by figures that the report keeps', () => {
    const printed = new Set(
      years.model.body.flatMap((block) =>
        'runs' in block ? block.runs.flatMap(({ figure }) => figure?.indicatorCode ?? []) : [],
      ),
    );

    const kept = new Set(years.figures.map(({ indicatorCode }) => indicatorCode));
    expect([...printed].filter((code) => !kept.has(code))).toEqual([]);
    expect(years.model.body.map(textOf).join(' ')).not.toMatch(/\{|\}/);
  });
});

// UPDATE_DOCS=1 writes the page anew.
test('the page that shows both reports is up to date', () => {
  const current = writePage(
    years,
    foundWords().map(({ finding }) => finding),
  );
  if (process.env['UPDATE_DOCS']) writeFileSync(PAGE, current);

  expect(existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : '').toBe(current);
});
