/**
 * What is wrong in a draft right now, by the rules the server checks again when it is handed in.
 */
import type { DraftFields } from '../../../schema/core/draft/draft-merge.rule.js';
import type { FieldFault } from '../../../schema/core/field-fault.js';
import { changeInPercent, type FigureAmounts } from '../../../schema/submission/figure.rule.js';
import {
  checkFigure,
  figureField,
  figureParts,
  parseAmount,
  type StatedFigure,
} from '../../../schema/submission/submission.rule.js';
import type { FigureSets } from '../../../schema/submission/figure-check.rule.js';
import {
  carriedField,
  practiceRows,
  practicesField,
  tickField,
  TICKED,
} from '../../../schema/submission/draft/draft-fields.rule.js';
import {
  placedNarratives,
  unreadableFields,
} from '../../../schema/submission/draft/draft-input.rule.js';
import type { Indicator, Section, Submission } from '../submission.shape.js';

/** What the organization is asked to count, in the order of the form. */
export function askedIndicators({ round, organization }: Submission): Indicator[] {
  const { indicators } = round.template;
  return indicators.filter(({ appliesTo }) => appliesTo.includes(organization.hostType));
}

/** A figure as it stands in the form; what is not a number counts as missing. */
export function figureIn(
  { code, aggregation }: Indicator,
  fields: DraftFields,
): FigureAmounts & { explanation: string } {
  const part = (name: string) => fields[figureField(code, name)] ?? '';
  const amounts = figureParts(aggregation)
    .filter((name) => name !== 'category')
    .map((name) => [name, parseAmount(part(name)) ?? null]);
  return {
    ...Object.fromEntries(amounts),
    category: part('category') || null,
    explanation: part('explanation'),
  };
}

/** The same with the mark of what nobody has confirmed yet. */
function statedIn(indicator: Indicator, fields: DraftFields): StatedFigure {
  return {
    ...figureIn(indicator, fields),
    carriedFrom: fields[carriedField(indicator.code)] || null,
  };
}

/** Figures of the last period by the indicator's code. */
export function previousFigures(submission: Submission): ReadonlyMap<string, FigureAmounts> {
  return new Map(submission.previousFigures.map((figure) => [figure.indicator.code, figure]));
}

/** Indicators whose figure was taken from somewhere and still waits for a person. */
export function unconfirmed(indicators: readonly Indicator[], fields: DraftFields): Indicator[] {
  return indicators.filter(({ code }) => Boolean(fields[carriedField(code)]));
}

export function isEntered(indicator: Indicator, fields: DraftFields): boolean {
  const figure = figureIn(indicator, fields);
  return figureParts(indicator.aggregation).every((part) => (figure[part] ?? '') !== '');
}

/** Whether nothing at all stands in the boxes of a figure. */
export function isBlank({ code, aggregation }: Indicator, fields: DraftFields): boolean {
  return figureParts(aggregation).every((part) => !fields[figureField(code, part)]);
}

/** Change against the last period in percent; null also while a part of the figure is missing. */
export function changeOf(
  indicator: Indicator,
  fields: DraftFields,
  previous: FigureAmounts | undefined,
): number | null {
  if (!isEntered(indicator, fields)) return null;
  return changeInPercent(indicator.aggregation, figureIn(indicator, fields), previous);
}

function unreadableFault(field: string, fields: DraftFields): FieldFault {
  const isWholeAsked = field.endsWith('.cases') && parseAmount(fields[field]) !== undefined;
  return { field, code: isWholeAsked ? 'FIGURE_NOT_WHOLE' : 'FIGURE_NOT_A_NUMBER' };
}

function practiceFaults(section: Section, fields: DraftFields): FieldFault[] {
  return practiceRows(fields, section.code).flatMap(({ title, sentence }, at) =>
    title.trim() === '' && sentence.trim() !== ''
      ? [{ field: `${practicesField(section.code)}.${at}.title`, code: 'TEXT_MISSING' }]
      : [],
  );
}

/** The figures of the form and of the last period, among which each is judged. */
export function figureSets(submission: Submission, fields: DraftFields): FigureSets {
  const now = submission.round.template.indicators.map(
    (indicator) => [indicator.code, figureIn(indicator, fields)] as const,
  );
  return { now: new Map(now), previous: previousFigures(submission) };
}

/** What only counts once a figure is there. */
const AFTER_ENTRY = ['FIGURE_EXPLANATION_REQUIRED', 'FIGURE_RULE_UNEXPLAINED'];

/** Every fault in the order of the form. */
export function draftFaults(submission: Submission, fields: DraftFields): FieldFault[] {
  const sets = figureSets(submission, fields);
  const unreadable = new Set(unreadableFields(fields));
  const figureFaults = askedIndicators(submission).flatMap((indicator) => [
    ...figureParts(indicator.aggregation)
      .map((part) => figureField(indicator.code, part))
      .filter((field) => unreadable.has(field))
      .map((field) => unreadableFault(field, fields)),
    ...checkFigure(indicator, statedIn(indicator, fields), sets).filter(
      ({ field, code }) =>
        !unreadable.has(field) && (!AFTER_ENTRY.includes(code) || isEntered(indicator, fields)),
    ),
  ]);
  return submission.round.template.sections.flatMap((section) => [
    ...figureFaults.filter(({ field }) => sectionOfField(field, submission) === section.code),
    ...practiceFaults(section, fields),
  ]);
}

/** Section of the form a field is in; undefined for a field of no section. */
export function sectionOfField(field: string, submission: Submission): string | undefined {
  const { sections, indicators } = submission.round.template;
  const [list = '', ...rest] = field.split('.');
  if (list === 'figures') return indicators.find(({ code }) => code === rest[0])?.sectionCode;
  const name = `${rest.join('.')}.`;
  return sections
    .map(({ code }) => code)
    .filter((code) => name.startsWith(`${code}.`))
    .sort((a, b) => b.length - a.length)[0];
}

export interface SectionProgress {
  section: Section;
  indicators: Indicator[];
  entered: number;
  /** Whether anything is asked besides figures, and whether it was written. */
  asksText: boolean;
  isWritten: boolean;
}

/** How far the form has come, section by section. */
export function sectionsProgress(submission: Submission, fields: DraftFields): SectionProgress[] {
  const { template } = submission.round;
  const asked = askedIndicators(submission);
  const written = new Set(placedNarratives(fields, template).map(({ entry }) => entry.sectionCode));
  return template.sections.map((section) => {
    const indicators = asked.filter(({ sectionCode }) => sectionCode === section.code);
    return {
      section,
      indicators,
      entered: indicators.filter((indicator) => isEntered(indicator, fields)).length,
      asksText: Boolean(section.prompt),
      isWritten: written.has(section.code),
    };
  });
}

/** Whether a listed choice of a section is ticked. */
export function isTicked(fields: DraftFields, section: string, choice: string): boolean {
  return fields[tickField(section, choice)] === TICKED;
}
