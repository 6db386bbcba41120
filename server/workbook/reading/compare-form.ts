/** What a filled workbook would change in the submission as it stands now. */
import type { FieldFault } from '../../../schema/core/field-fault.js';
import { practicesField } from '../../../schema/submission/draft/draft-fields.rule.js';
import { placedPractices } from '../../../schema/submission/draft/draft-input.rule.js';
import {
  changesOf,
  meet,
  type MetChange,
  type DraftFields,
  putOnTop,
} from '../../../schema/core/draft/draft-merge.rule.js';
import {
  checkFigures,
  figureField,
  figureParts,
  parseAmount,
  type StatedFigure,
} from '../../../schema/submission/submission.rule.js';
import {
  type CellPlace,
  type CellRemark,
  type FilledForm,
  sheetNames,
  type WorkbookChange,
} from '../../../schema/workbook/workbook.model.js';
import { fieldTitle, fieldWords, isAmountField } from './field-words.js';
import type { SubmissionForm } from '../submission-form.js';

export interface Compared {
  changes: WorkbookChange[];
  faults: CellRemark[];
  warnings: CellRemark[];
  /** The submission's fields with the file's on top. */
  fields: DraftFields;
}

/** The figures of some fields, as they would be judged at the hand-in. */
function figuresIn({ template }: SubmissionForm, fields: DraftFields): Map<string, StatedFigure> {
  return new Map(
    template.indicators.map(({ code, aggregation }) => {
      const text = (part: string) => fields[figureField(code, part)] ?? '';
      const parts = figureParts(aggregation).map((part) => [
        part,
        part === 'category' ? text(part) || null : (parseAmount(text(part)) ?? null),
      ]);
      const figure: StatedFigure = Object.fromEntries(parts) as StatedFigure;
      return [code, { ...figure, explanation: text('explanation'), carriedFrom: text('carried') }];
    }),
  );
}

/** What would keep the report from being handed in, but what is simply not there yet. */
function warningsOf(form: SubmissionForm, { entries }: FilledForm, fields: DraftFields) {
  const faults = checkFigures(
    form.template.indicators,
    form.organization.hostType,
    figuresIn(form, fields),
    form.previous,
  ).filter(({ code }) => code !== 'FIGURE_MISSING');
  const halves = placedPractices(fields, form.template)
    .filter(({ entry: { title, kind } }) => title === '' || kind === '')
    .map(({ entry: { sectionCode, title } }) => ({
      field: practicesField(sectionCode),
      code: title === '' ? 'TEXT_MISSING' : 'CATEGORY_UNKNOWN',
    }));
  return [...faults, ...halves].flatMap(({ field, code, params }: FieldFault): CellRemark[] => {
    const place = entries[field];
    if (!place) return [];
    const { sheet, cell } = place;
    return [{ sheet, cell, code, ...(params ? { params } : {}) }];
  });
}

/** The indicator or section that a field is of. */
function codeOfField(name: string): string {
  const [list, ...rest] = name.split('.');
  if (list === 'figures') return rest[0] ?? '';
  const choice = list === 'tick' || list === 'choice';
  return (choice ? rest.slice(0, -1) : rest).join('.');
}

function changeOf(form: SubmissionForm, { entries }: FilledForm, change: MetChange) {
  const { name, theirs, mine, contested } = change;
  const { sheet = '', cell = '' } = entries[name] ?? {};
  return {
    ...{ sheet, cell, name, contested },
    title: fieldTitle(form.template, name),
    from: fieldWords(form.template, name, theirs),
    to: fieldWords(form.template, name, mine),
    isAmount: isAmountField(name),
  };
}

const sheetsInOrder: string[] = Object.values(sheetNames);

/** As one reads the file: sheet by sheet, line by line. */
function inOrder(one: CellPlace, other: CellPlace): number {
  const line = ({ cell }: CellPlace) => Number(/\d+/.exec(cell)?.[0] ?? 0);
  return (
    sheetsInOrder.indexOf(one.sheet) - sheetsInOrder.indexOf(other.sheet) ||
    line(one) - line(other) ||
    one.cell.localeCompare(other.cell)
  );
}

/**
 * Compares a file with the submission. A cell that is as the file was made changes nothing,
 * whatever the console says by now. `scope` is what a reopening lets be changed; none is
 * everything.
 */
export function compareForm(
  form: SubmissionForm,
  filled: FilledForm,
  scope: readonly string[],
): Compared {
  const entries = Object.entries(filled.entries);
  const made = Object.fromEntries(entries.map(([name, { text, was }]) => [name, was ?? text]));
  const now = Object.fromEntries(entries.map(([name, { text }]) => [name, text]));
  const met = meet(changesOf(made, now), form.fields);
  const fields = putOnTop(form.fields, met);
  const outside =
    scope.length === 0 ? [] : met.filter(({ name }) => !scope.includes(codeOfField(name)));
  return {
    changes: met.map((change) => changeOf(form, filled, change)).toSorted(inOrder),
    faults: [
      ...filled.faults,
      ...outside.map(({ name }) => {
        const { sheet = '', cell = '' } = filled.entries[name] ?? {};
        return { sheet, cell, code: 'FIELD_NOT_REOPENED' };
      }),
    ].toSorted(inOrder),
    warnings: warningsOf(form, filled, fields),
    fields,
  };
}
