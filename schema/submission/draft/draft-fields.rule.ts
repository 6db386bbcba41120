/** Names of the fields of a report's form, and what a draft's texts are in it. */
import type { DraftFields } from '../../core/draft/draft-merge.rule.js';
import { figureField, figureParts } from '../submission.rule.js';
import { parseNumber } from './typed-number.rule.js';
import type { NarrativeKind } from '../narrative.model.js';
import type {
  DraftContents,
  DraftFigure,
  DraftIndicator,
  DraftNarrative,
  DraftPractice,
  DraftSection,
  DraftTemplate,
} from './draft.model.js';

/** The only mark in a ticked box's field. */
export const TICKED = '1';

export const textField = (section: string) => `text.${section}`;
export const tickField = (section: string, choice: string) => `tick.${section}.${choice}`;
export const choiceField = (section: string, choice: string) => `choice.${section}.${choice}`;
/** One entry per line. */
export const linesField = (section: string) => `lines.${section}`;
/** Rows as JSON. */
export const practicesField = (section: string) => `practices.${section}`;
/** Texts the form has no place for, as JSON: kept as they are. */
const UNPLACED = 'unplaced';

const kinds: Partial<Record<DraftSection['part'], NarrativeKind>> = {
  SHORTCOMING: 'SHORTCOMING',
  CAUSE: 'CAUSE',
  DIRECTION: 'DIRECTION',
};

/** What kind of text a section asks for. */
export function narrativeKind(section: Pick<DraftSection, 'part'>): NarrativeKind {
  return kinds[section.part] ?? 'STRENGTH';
}

/** The listed choices a section offers; null where it offers none. */
export function choicesOf(
  section: Pick<DraftSection, 'part'>,
  template: Pick<DraftTemplate, 'shortcomings' | 'causes'>,
) {
  if (section.part === 'SHORTCOMING') return template.shortcomings;
  return section.part === 'CAUSE' ? template.causes : null;
}

/** Parts of a figure with a field on the form, the explanation last. */
export function fieldsOfIndicator({
  code,
  aggregation,
}: Pick<DraftIndicator, 'code' | 'aggregation'>): string[] {
  return [...figureParts(aggregation), 'explanation'].map((part) => figureField(code, part));
}

/** Where a figure was taken from, while nobody has confirmed or changed it. */
export const carriedField = (code: string) => figureField(code, 'carried');

/** A row of the list of model practices. */
export type PracticeRow = Omit<DraftPractice, 'sectionCode'>;

export function practiceRows(fields: DraftFields, section: string): PracticeRow[] {
  return JSON.parse(fields[practicesField(section)] || '[]') as PracticeRow[];
}

export function writePracticeRows(rows: PracticeRow[]): string {
  return rows.length === 0 ? '' : JSON.stringify(rows);
}

/** Digits a JavaScript number keeps exactly. */
const EXACT_DIGITS = 15;

/**
 * What was typed for an amount: a decimal as the server takes it ("1.234,50" is "1234.5"), so that
 * equal amounts are equal texts; what is not a number stays as typed.
 */
export function typedAmount(typed: string): string {
  const decimal = parseNumber(typed);
  if (decimal === null) return typed;
  return decimal === '' || decimal.length > EXACT_DIGITS ? decimal : String(Number(decimal));
}

type Entries = [name: string, text: string][];

function figureEntries(figure: DraftFigure): Entries {
  const { indicator, category, explanation, carriedFrom, ...amounts } = figure;
  const name = (part: string) => figureField(indicator.code, part);
  return [
    ...(['numerator', 'denominator', 'value', 'cases'] as const).map((part): [string, string] => [
      name(part),
      String(amounts[part] ?? ''),
    ]),
    [name('category'), category ?? ''],
    [name('explanation'), explanation ?? ''],
    [name('carried'), carriedFrom ?? ''],
  ];
}

const onOneLine = (text: string) => text.replace(/\s*\n\s*/g, ' ');

/** Where a text stands on the form; undefined where it has no place. */
function narrativeEntries(
  narrative: DraftNarrative,
  submission: DraftContents,
): Entries | undefined {
  const { sectionCode, kind, choiceCode, text } = narrative;
  const { template } = submission.round;
  const section = template.sections.find(({ code }) => code === sectionCode);
  if (!section?.prompt || narrativeKind(section) !== kind) return undefined;
  if (kind === 'DIRECTION') return [[linesField(sectionCode), onOneLine(text)]];
  if (!choiceCode) return [[textField(sectionCode), text]];
  if (!choicesOf(section, template)?.some(({ code }) => code === choiceCode)) return undefined;
  return [
    [tickField(sectionCode, choiceCode), TICKED],
    [choiceField(sectionCode, choiceCode), text],
  ];
}

/** Texts of one place follow each other on lines of their own. */
function gather(entries: Entries): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, text] of entries) {
    if (text === '') continue;
    const before = name.startsWith('tick.') ? undefined : fields[name];
    fields[name] = before ? `${before}\n${text}` : text;
  }
  return fields;
}

/** The form as the server holds it. */
export function draftFields(submission: DraftContents): DraftFields {
  const placed = submission.narratives.map((text) => narrativeEntries(text, submission));
  const unplaced = submission.narratives.filter((_, at) => !placed[at]);
  const sections = new Set(submission.practices.map(({ sectionCode }) => sectionCode));
  const practices = [...sections].map((code): [string, string] => [
    practicesField(code),
    writePracticeRows(
      submission.practices
        .filter(({ sectionCode }) => sectionCode === code)
        .map(({ kind, title, sentence }) => ({ kind, title, sentence })),
    ),
  ]);
  return gather([
    ...submission.figures.flatMap(figureEntries),
    ...placed.flatMap((entries) => entries ?? []),
    ...practices,
    [UNPLACED, unplaced.length === 0 ? '' : JSON.stringify(unplaced)],
  ]);
}

/** Texts out of the form's sight that have to be sent back with every text. */
export function unplacedNarratives(fields: DraftFields): DraftNarrative[] {
  return JSON.parse(fields[UNPLACED] || '[]') as DraftNarrative[];
}
