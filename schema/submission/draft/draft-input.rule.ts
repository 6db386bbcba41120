/** The form's texts as the server takes them. */
import type { DraftFields } from '../../core/draft/draft-merge.rule.js';
import { type FigureEntry, figureField, parseAmount } from '../submission.rule.js';
import type {
  DraftContents,
  DraftIndicator,
  DraftNarrative,
  DraftPractice,
  DraftTemplate,
} from './draft.model.js';
import {
  carriedField,
  choiceField,
  choicesOf,
  fieldsOfIndicator,
  linesField,
  narrativeKind,
  practiceRows,
  practicesField,
  textField,
  tickField,
  TICKED,
  unplacedNarratives,
} from './draft-fields.rule.js';
import { changesOf } from '../../core/draft/draft-merge.rule.js';

/** A figure as it is sent, with every part of it. */
export interface DraftFigureInput extends FigureEntry {
  indicatorId: string;
  confirmed?: boolean;
}

/** Variables of the SaveSubmission mutation. */
export interface SaveInput {
  id: string;
  version: number;
  figures?: DraftFigureInput[];
  narratives?: DraftNarrative[];
  practices?: DraftPractice[];
}

/** Something sent and the field of the form it was typed in. */
interface Placed<T> {
  field: string;
  entry: T;
}

const AMOUNT = /^figures\..+\.(numerator|denominator|value|cases)$/;
/** The database keeps a number of cases as a 32-bit integer. */
const MOST_CASES = 2 ** 31 - 1;

function isReadable(name: string, text: string): boolean {
  if (!AMOUNT.test(name)) return true;
  const amount = parseAmount(text);
  if (amount === undefined) return false;
  if (amount === null || !name.endsWith('.cases')) return true;
  return Number.isInteger(amount) && Math.abs(amount) <= MOST_CASES;
}

/** Fields whose text is not a number and cannot be kept as one. */
export function unreadableFields(fields: DraftFields): string[] {
  return Object.keys(fields).filter((name) => !isReadable(name, fields[name] ?? ''));
}

/** The fields with what the server has in place of what it could not read. */
export function readableFields(fields: DraftFields, base: DraftFields): DraftFields {
  const instead = unreadableFields(fields).map((name): [string, string] => [
    name,
    base[name] ?? '',
  ]);
  return { ...fields, ...Object.fromEntries(instead) };
}

function figureInput(
  indicator: DraftIndicator,
  fields: DraftFields,
  base: DraftFields,
): DraftFigureInput {
  const parts = fieldsOfIndicator(indicator).map((name): [string, string] => [
    name.slice(name.lastIndexOf('.') + 1),
    fields[name] ?? '',
  ]);
  const carried = carriedField(indicator.code);
  const confirmed = base[carried] && !fields[carried] ? { confirmed: true } : {};
  return { indicatorId: indicator.id, ...Object.fromEntries(parts), ...confirmed };
}

/** Every text of the form in the form's order. */
export function placedNarratives(
  fields: DraftFields,
  template: DraftTemplate,
): Placed<DraftNarrative>[] {
  const written = template.sections.flatMap((section) => {
    const { code: sectionCode } = section;
    const kind = narrativeKind(section);
    const place = (field: string, text: string, choiceCode: string | null = null) => ({
      field,
      entry: { sectionCode, kind, choiceCode, text: text.trim() },
    });
    const own = textField(sectionCode);
    const lines = linesField(sectionCode);
    return [
      ...(choicesOf(section, template) ?? [])
        .filter(({ code }) => fields[tickField(sectionCode, code)] === TICKED)
        .map(({ code }) => choiceField(sectionCode, code))
        .map((field) =>
          place(field, fields[field] ?? '', field.slice(`choice.${sectionCode}.`.length)),
        ),
      ...[place(own, fields[own] ?? '')].filter(({ entry }) => entry.text !== ''),
      ...(fields[lines] ?? '')
        .split('\n')
        .map((line) => place(lines, line))
        .filter(({ entry }) => entry.text !== ''),
    ];
  });
  return [...written, ...unplacedNarratives(fields).map((entry) => ({ field: '', entry }))];
}

/** Every row of a practice that has something in it. */
export function placedPractices(
  fields: DraftFields,
  template: DraftTemplate,
): Placed<DraftPractice>[] {
  return template.sections.flatMap(({ code: sectionCode }) =>
    practiceRows(fields, sectionCode)
      .map((row, at) => ({
        field: `${practicesField(sectionCode)}.${at}`,
        entry: {
          sectionCode,
          kind: row.kind,
          title: row.title.trim(),
          sentence: row.sentence.trim(),
        },
      }))
      .filter(({ entry }) => entry.title !== '' || entry.sentence !== ''),
  );
}

const isText = (name: string) => !name.startsWith('figures.') && !name.startsWith('practices.');

/** What to send so that the server holds `fields` instead of `base`. */
export function saveInput(
  submission: Pick<DraftContents, 'round'> & { id: string },
  version: number,
  fields: DraftFields,
  base: DraftFields,
): SaveInput {
  const { template } = submission.round;
  const changed = changesOf(base, fields).map(({ name }) => name);
  const figures = template.indicators.filter((indicator) =>
    changed.some((name) => name.startsWith(figureField(indicator.code, ''))),
  );
  const entries = <T>(placed: Placed<T>[]) => placed.map(({ entry }) => entry);
  return {
    id: submission.id,
    version,
    ...(figures.length > 0
      ? { figures: figures.map((each) => figureInput(each, fields, base)) }
      : {}),
    ...(changed.some(isText) ? { narratives: entries(placedNarratives(fields, template)) } : {}),
    ...(changed.some((name) => name.startsWith('practices.'))
      ? { practices: entries(placedPractices(fields, template)) }
      : {}),
  };
}

/**
 * The form's field a fault of the server is at: it counts texts and practices in the order they
 * were sent.
 */
export function formField(
  serverField: string,
  fields: DraftFields,
  template: DraftTemplate,
): string {
  const [, list, at, part] = /^(narratives|practices)\.(\d+)\.(\w+)$/.exec(serverField) ?? [];
  if (list === 'narratives') {
    return placedNarratives(fields, template)[Number(at)]?.field ?? serverField;
  }
  const practice = list && placedPractices(fields, template)[Number(at)]?.field;
  return practice ? `${practice}.${part}` : serverField;
}
