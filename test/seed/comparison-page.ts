/** The page on which both reports stand side by side. */
import type { Finding } from '../../schema/report/lint/lint.model.js';
import { type ComposedPiece, itemOf, matches, piecesOf, sentenceOf } from './compare.js';
import { seedReport, subjects } from './seed-report.js';
import type { ComposedYears } from './two-years.js';
import { type Answerer, vagueWords } from './vague-words.js';

const cell = (text: string) => text.replaceAll('|', '\\|').replace(/\s+/g, ' ').trim();
const row = (...cells: string[]) => `| ${cells.map(cell).join(' | ')} |`;
const table = (head: string[], rows: string[][]) => [
  row(...head),
  row(...head.map(() => '---')),
  ...rows.map((cells) => row(...cells)),
];

const LONG = 96;
const begin = (text: string) => (text.length > LONG ? `${text.slice(0, LONG)}…` : text);

function sourceOf({ facts }: ComposedYears, by: Answerer): string {
  if ('stays' in by) return `Stays: ${by.stays}.`;
  if ('indicator' in by) {
    const figure = facts.figures.find(({ code }) => code === by.indicator);
    return `${by.indicator} ${figure?.label ?? ''}`;
  }
  return `Organizations that named ${by.choice}`;
}

function printed(composed: ComposedPiece[], years: ComposedYears, by: Answerer): string {
  if ('stays' in by) return '–';
  if ('indicator' in by) return sentenceOf(composed, by.indicator) ?? '';
  const choice = years.facts.choices.find(({ code }) => code === by.choice);
  return itemOf(composed, choice?.text ?? '?') ?? '';
}

function paragraphs(years: ComposedYears): string[] {
  const texts = matches(piecesOf(years)).filter(({ seed }) => seed.kind === 'text');
  return table(
    ['§', 'Subject', '2023 begins', 'Composed in', 'Words kept'],
    texts.map(({ seed, home, kept }, index) => [
      seed.section,
      subjects[index] ?? '',
      begin(seed.text),
      home ? home.key : '–',
      `${Math.round(kept * 100)}%`,
    ]),
  );
}

function words(years: ComposedYears, findings: (Finding | undefined)[]): string[] {
  const composed = piecesOf(years);
  return table(
    ['', '2023', 'The report prints', 'Source', 'The checks offer for the words of 2023'],
    vagueWords.map(({ word, before, by }, index) => [
      String(index + 1),
      `**${word}** ${before} …`,
      printed(composed, years, by),
      sourceOf(years, by),
      findings[index]?.offer?.text ?? 'found; no figure to offer',
    ]),
  );
}

/** Blocks of the composed report that 2023 had nothing of. */
function additions(years: ComposedYears): string[] {
  const added: [RegExp, string][] = [
    [/\/handing-in$/, 'who handed in, who did not, late, returned or exempt, by name'],
    [/\/figures\//, 'figures with their change against the first year'],
    [/\/practices$/, 'the thirteen practices, counted, quoted in order, and complete in annex 3'],
    [/\/strengths$/, 'what moved ahead most since the first year'],
    [/\/setbacks$/, 'what fell behind most since the first year'],
    [/\/proposals$/, 'what organizations propose, each once'],
  ];
  return added.flatMap(([key, what]) => {
    const count = years.blocks.filter((block) => key.test(block.key)).length;
    return count === 0 ? [] : [`- ${what} (${count} ${count === 1 ? 'block' : 'blocks'})`];
  });
}

/** The page. `findings` are those of the vague words, in their order. */
export function writePage(years: ComposedYears, findings: (Finding | undefined)[]): string {
  const stay = vagueWords.filter(({ by }) => 'stays' in by).length;
  const offered = findings.filter((finding) => finding?.offer).length;
  const texts = seedReport.filter(({ kind }) => kind === 'text').length;
  const annexes = years.model.annexes.map(({ title }) => title).join('; ');
  return [
    '# A report of 2023 and the one the product composes',
    '',
    'Báo cáo số 167-BC/ĐUK reviewed two years of Nghị quyết số 04-NQ/ĐUK. It was written by hand,',
    `holds 27 vague quantities and 2 figures. A test hands in the demonstration's figures for both`,
    'years, has the product compose the report, and writes this page. Figures are invented; headings',
    'and standing text are those of 2023 with their slips corrected.',
    '',
    `- **Headings**: ${seedReport.length - texts} of ${seedReport.length - texts}, same order and numbers.`,
    `- **Paragraphs and items**: ${texts} of ${texts} have their subject told in the same section.`,
    `- **Vague words**: ${vagueWords.length - stay} of ${vagueWords.length} answered by a figure, ${stay} stay.`,
    `  The checks find all ${vagueWords.length} in the text of 2023 and offer a sentence for ${offered}.`,
    '- **Both figures** of 2023, the 17 organizations and 17 persons supervised, are values of the round.',
    '',
    '## The vague words',
    '',
    ...words(years, findings),
    '',
    'Words about people (“một bộ phận cán bộ”, “một số cán bộ, đảng viên”) stay inside the item that',
    'says in how many organizations: the product counts organizations, and persons only where they',
    'were dealt with (P04). L22 and E16 are indicators of the demonstration’s own template, for what',
    'no shipped indicator counts.',
    '',
    '## Paragraph by paragraph',
    '',
    'Words kept: the share of neighbouring syllables of 2023 that the composed section says. What is',
    'missing is mostly the clause that a figure replaced. Items of III.2 and III.3 stand most named',
    'first.',
    '',
    ...paragraphs(years),
    '',
    '## What the composed report has besides',
    '',
    ...additions(years),
    `- annexes: ${annexes}`,
    '',
    'Written by `test/seed/seed-comparison.test.ts`; after a change: `UPDATE_DOCS=1 npm test -- test/seed`.',
    '',
  ].join('\n');
}
