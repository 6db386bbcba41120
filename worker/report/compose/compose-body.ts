import type { Block, HeadingBlock, Run } from '../../../schema/document/document.model.js';
import type { Consolidation } from '../../../schema/report/consolidation.model.js';
import type { BlockSource, ComposedBlock } from '../../../schema/report/block.model.js';
import type { TemplateSection } from '../../../schema/template/template.model.js';
import { composeChart } from './chart/compose-chart.js';
import { composeDirections } from './compose-directions.js';
import {
  composeCauses,
  composeSetbacks,
  composeShortcomings,
  composeStrengths,
} from './compose-evaluation.js';
import { composeHandingIn } from './compose-handing-in.js';
import { composePractices, practiceCandidates } from './compose-practices.js';
import { fill, paragraph, paragraphs, words } from './compose-prose.js';
import {
  composeSentence,
  composeTogether,
  composeUnreported,
  type IndicatorReading,
  readIndicators,
} from './compose-sentence.js';

/**
 * The text of a consolidated report, in the frame of the template: per section its heading, the
 * committee's standing text, what was computed, and its closing text. Everything here is a pure
 * function of the consolidation; faults of the template are RangeErrors that name their place.
 */

/** "II.3" is section 3 of part II, "I" is a part of its own. */
function headingOf({ code, heading }: TemplateSection): HeadingBlock {
  const ordinal = code.split('.').at(-1) ?? code;
  return { kind: 'heading', level: code.includes('.') ? 2 : 1, ordinal, text: heading };
}

/** A block of a name within its section; nothing where there is nothing to print. */
function named(key: string, source: BlockSource, generated: Block[]): ComposedBlock[] {
  return generated.length > 0 ? [{ key, source, generated }] : [];
}

/** The heading of the part a section opens, where it does. */
function partHeading(
  c: Consolidation,
  section: TemplateSection,
  before?: TemplateSection,
): ComposedBlock[] {
  const partOf = (code = '') => (code.includes('.') ? code.slice(0, code.indexOf('.')) : '');
  const ordinal = partOf(section.code);
  if (!ordinal || ordinal === partOf(before?.code)) return [];
  const part = c.content.parts.find((candidate) => candidate.ordinal === ordinal);
  if (!part) throw new RangeError(`Section ${section.code} has no part "${ordinal}"`);
  const heading: HeadingBlock = { kind: 'heading', level: 1, ordinal, text: part.heading };
  return named(`${ordinal}/heading`, 'TEXT', [heading]);
}

/** Sentences in paragraphs of nearly equal length; what nobody reported ends the last one. */
function composeFigures({ rules }: Consolidation, readings: IndicatorReading[]): Block[] {
  const told = readings.filter((reading) => composeSentence(reading) !== null);
  const unreported = composeUnreported(readings);
  const count = told.length + (unreported ? 1 : 0);
  const size = Math.ceil(count / Math.ceil(count / rules.sentencesTogether));
  const paragraphs: Run[][] = [];
  for (let start = 0; start < told.length; start += size) {
    paragraphs.push(composeTogether(told.slice(start, start + size)));
  }
  if (unreported && told.length % size === 0) paragraphs.push(unreported);
  else if (unreported) paragraphs.at(-1)?.push(words(' '), ...unreported);
  return paragraphs.map((runs) => paragraph(...runs));
}

/** What the section's part adds to its figures. */
function composeSpecial(
  c: Consolidation,
  section: TemplateSection,
  readings: IndicatorReading[],
): ComposedBlock[] {
  const at = (name: string) => `${section.code}/${name}`;
  switch (section.part) {
    case 'STRENGTH':
      return named(at('strengths'), 'FIGURES', composeStrengths(c, readings));
    case 'SHORTCOMING':
      return [
        ...named(at('shortcomings'), 'FINDINGS', composeShortcomings(c)),
        ...named(at('setbacks'), 'FIGURES', composeSetbacks(c, readings)),
      ];
    case 'CAUSE':
      return named(at('causes'), 'FINDINGS', composeCauses(c));
    case 'DIRECTION': {
      const directions = composeDirections(c, section.lead);
      const own = section.lead.length;
      return [
        ...named(at('lead'), 'TEXT', directions.slice(0, own)),
        ...named(at('proposals'), 'FINDINGS', directions.slice(own)),
      ];
    }
    case 'LEADERSHIP':
    case 'RESULT':
      return [];
  }
}

/** The practices a section quotes, with all it could quote. */
function composeQuoted(c: Consolidation, { code, quotesPractices }: TemplateSection) {
  if (!quotesPractices) return [];
  const key = `${code}/practices`;
  const generated = composePractices(c, c.quotes?.[key] ?? null);
  const block: ComposedBlock = { key, source: 'PRACTICES', generated };
  return [{ ...block, candidates: practiceCandidates(c) }];
}

function composeSection(
  c: Consolidation,
  section: TemplateSection,
  readings: IndicatorReading[],
): ComposedBlock[] {
  const { part, lead, close = [], code } = section;
  const standing = (texts: string[]) => paragraphs(texts.map((text) => fill(text, c.placeholders)));
  const own = readings.filter(({ definition }) => definition.sectionCode === code);
  return [
    ...named(`${code}/heading`, 'TEXT', [headingOf(section)]),
    ...named(`${code}/lead`, 'TEXT', part === 'DIRECTION' ? [] : standing(lead)),
    ...composeFigures(c, own).flatMap((figures, index) =>
      named(`${code}/figures/${index + 1}`, 'FIGURES', [figures]),
    ),
    ...composeChart(c, section, own),
    ...composeQuoted(c, section),
    ...composeSpecial(c, section, readings),
    ...named(`${code}/close`, 'TEXT', standing(close)),
  ];
}

function refuseLostIndicators({ content, indicators }: Consolidation): void {
  const codes = new Set(content.sections.map((section) => section.code));
  const lost = indicators.find((definition) => !codes.has(definition.sectionCode));
  if (!lost) return;
  throw new RangeError(`Indicator ${lost.code} belongs to no section: "${lost.sectionCode}"`);
}

/**
 * The body in blocks, from the opening paragraph to the last direction. Who handed in closes
 * section I, the committee's own account, before the results that rest on those reports.
 */
export function composeBlocks(c: Consolidation): ComposedBlock[] {
  refuseLostIndicators(c);
  const { sections, opening } = c.content;
  const readings = readIndicators(c);
  const host = sections.find(({ part }) => part === 'LEADERSHIP') ?? sections[0];
  return [
    ...named('opening', 'TEXT', paragraphs([fill(opening, c.placeholders)])),
    ...sections.flatMap((section, index) => [
      ...partHeading(c, section, sections[index - 1]),
      ...composeSection(c, section, readings),
      ...(section === host
        ? named(`${section.code}/handing-in`, 'FIGURES', composeHandingIn(c))
        : []),
    ]),
  ];
}

/** The body as it is before anybody has edited it. */
export const composeBody = (c: Consolidation): Block[] =>
  composeBlocks(c).flatMap(({ generated, hiddenAtFirst }) => (hiddenAtFirst ? [] : generated));

/** The abstract (trích yếu), line by line. */
export const composeAbstract = (c: Consolidation): string[] =>
  c.content.abstract.map((line) => fill(line, c.placeholders));
