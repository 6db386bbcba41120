/** Rows of the prepared workbook: what each shows, and which fields of a draft it asks for. */
import type { DraftFields } from '../core/draft/draft-merge.rule.js';
import {
  carriedField,
  choiceField,
  choicesOf,
  linesField,
  narrativeKind,
  practiceRows,
  practicesField,
  textField,
  tickField,
} from '../submission/draft/draft-fields.rule.js';
import { figureField, figureParts } from '../submission/submission.rule.js';
import type { FigureRule } from '../template/figure-rule.model.js';
import type { Aggregation, SectionPart } from '../template/template.model.js';
import type { FilledSheet } from './workbook.model.js';

export interface WorkbookIndicator {
  id: string;
  code: string;
  label: string;
  aggregation: Aggregation;
  unit: string;
  numeratorLabel?: string | null;
  denominatorLabel?: string | null;
  categories?: { code: string; label: string }[] | null;
  changeThreshold?: number | null;
  definition?: string | null;
  sourceNote?: string | null;
  rules?: readonly FigureRule[] | null;
}

interface Choice {
  code: string;
  text: string;
}

export interface WorkbookTemplate {
  sections: readonly {
    code: string;
    part: SectionPart;
    heading: string;
    prompt?: string | null;
    quotesPractices?: boolean | null;
  }[];
  shortcomings: readonly Choice[];
  causes: readonly Choice[];
  practiceKinds: readonly { code: string; label: string }[];
  /** Those the organization is asked for, in the form's order. */
  indicators: readonly WorkbookIndicator[];
}

export type AnswerKind = 'AMOUNT' | 'WHOLE' | 'CHOICE' | 'TICK' | 'CONFIRM' | 'TEXT';

/** A cell to be filled in. */
export interface Answer {
  kind: AnswerKind;
  /** Field of a draft; several cells may be one field. */
  name: string;
  /** What it holds, canonical. */
  text: string;
  /** CHOICE: what can be chosen. */
  choices?: readonly { code: string; label: string }[];
  /** TEXT: most characters. */
  max?: number;
}

export interface WorkbookRow {
  /** Of its own within the sheet. */
  key: string;
  /** A place for one more text: it may be missing. */
  isSlot: boolean;
  /** What is shown and not to be changed, by column. */
  shown: Record<string, string>;
  /** What is asked for, by column. */
  answers: Record<string, Answer>;
}

export type WorkbookRows = Record<FilledSheet, WorkbookRow[]>;

/** Empty places at the least for lines and for practices of each section. */
export interface Slots {
  lines: number;
  practices: number;
}

const USUAL_SLOTS: Slots = { lines: 12, practices: 6 };
/** As many as a submission can hold. */
export const EVERY_SLOT: Slots = { lines: 200, practices: 50 };

const PART_LABELS = {
  numerator: 'Số thực hiện',
  denominator: 'Tổng số',
  value: 'Giá trị',
  cases: 'Số phiếu, trường hợp',
  category: 'Chọn trong danh sách',
} as const;

type Part = keyof typeof PART_LABELS;

/** What a part of an indicator's figure is called. */
export function partLabel(indicator: WorkbookIndicator, part: Part): string {
  const { numeratorLabel, denominatorLabel } = indicator;
  const named = { numerator: numeratorLabel, denominator: denominatorLabel };
  return (part in named ? named[part as keyof typeof named] : null) ?? PART_LABELS[part];
}

/** Whether an indicator may ask why. */
function mayAskWhy({ changeThreshold, rules }: WorkbookIndicator): boolean {
  return (changeThreshold ?? null) !== null || (rules ?? []).some(({ kind }) => kind === 'EXPLAIN');
}

const kindOf = (part: Part): AnswerKind =>
  part === 'category' ? 'CHOICE' : part === 'cases' ? 'WHOLE' : 'AMOUNT';

function figureRow(
  indicator: WorkbookIndicator,
  { part, isFirst }: { part: Part; isFirst: boolean },
  fields: DraftFields,
): WorkbookRow {
  const { code, label, unit, definition, sourceNote, categories } = indicator;
  const answer = (kind: AnswerKind, name: string, more: Partial<Answer> = {}): Answer => ({
    ...{ kind, name, text: fields[name] ?? '' },
    ...more,
  });
  const why = figureField(code, 'explanation');
  const asksWhy = isFirst && (mayAskWhy(indicator) || (fields[why] ?? '') !== '');
  return {
    key: `${code}|${part}`,
    isSlot: false,
    shown: {
      code,
      label: isFirst ? label : '',
      part: partLabel(indicator, part),
      unit: part === 'cases' ? '' : unit,
      definition: isFirst ? [definition, sourceNote].filter(Boolean).join('\n') : '',
    },
    answers: {
      answer: answer(kindOf(part), figureField(code, part), { choices: categories ?? [] }),
      ...(asksWhy ? { explanation: answer('TEXT', why, { max: 2000 }) } : {}),
      ...(isFirst ? { confirm: answer('CONFIRM', carriedField(code)) } : {}),
    },
  };
}

type Section = WorkbookTemplate['sections'][number];

const headingOf = ({ code, heading }: Section) => `${code}. ${heading}`;

function choiceRows(section: Section, choices: readonly Choice[], fields: DraftFields) {
  return choices.map(({ code, text }): WorkbookRow => {
    const [tick, own] = [tickField(section.code, code), choiceField(section.code, code)];
    return {
      key: `choice|${section.code}|${code}`,
      isSlot: false,
      shown: { section: headingOf(section), prompt: text },
      answers: {
        tick: { kind: 'TICK', name: tick, text: fields[tick] ?? '' },
        text: { kind: 'TEXT', name: own, text: fields[own] ?? '', max: 5000 },
      },
    };
  });
}

function lineRows(section: Section, fields: DraftFields, slots: Slots): WorkbookRow[] {
  const name = linesField(section.code);
  const lines = (fields[name] ?? '').split('\n').filter(Boolean);
  const count = Math.max(slots.lines, Math.min(lines.length + 5, EVERY_SLOT.lines));
  return Array.from({ length: count }, (_none, at) => ({
    key: `line|${section.code}|${at}`,
    isSlot: true,
    shown: { section: headingOf(section), prompt: at === 0 ? (section.prompt ?? '') : '' },
    answers: { text: { kind: 'TEXT', name, text: lines[at] ?? '', max: 5000 } },
  }));
}

function textRows(template: WorkbookTemplate, fields: DraftFields, slots: Slots): WorkbookRow[] {
  return template.sections
    .filter(({ prompt }) => prompt)
    .flatMap((section) => {
      if (narrativeKind(section) === 'DIRECTION') return lineRows(section, fields, slots);
      const choices = choicesOf(section, template) ?? [];
      const name = textField(section.code);
      const isOther = choices.length > 0;
      const prompt = isOther ? 'Nội dung khác (nếu có)' : (section.prompt ?? '');
      const own: WorkbookRow = {
        key: `text|${section.code}`,
        isSlot: false,
        shown: { section: headingOf(section), prompt },
        answers: { text: { kind: 'TEXT', name, text: fields[name] ?? '', max: 5000 } },
      };
      return [...choiceRows(section, choices, fields), own];
    });
}

function rowsOfPractices(
  { sections, practiceKinds: choices }: WorkbookTemplate,
  fields: DraftFields,
  slots: Slots,
): WorkbookRow[] {
  return sections
    .filter(({ quotesPractices }) => quotesPractices)
    .flatMap((section) => {
      const name = practicesField(section.code);
      const known = practiceRows(fields, section.code);
      const count = Math.max(slots.practices, Math.min(known.length + 3, EVERY_SLOT.practices));
      return Array.from({ length: count }, (_none, at) => ({
        key: `practice|${section.code}|${at}`,
        isSlot: true,
        shown: { section: headingOf(section) },
        answers: {
          kind: { kind: 'CHOICE' as const, name, text: known[at]?.kind ?? '', choices },
          title: { kind: 'TEXT' as const, name, text: known[at]?.title ?? '', max: 500 },
          sentence: { kind: 'TEXT' as const, name, text: known[at]?.sentence ?? '', max: 1000 },
        },
      }));
    });
}

/** Every row of a workbook whose form holds these fields. */
export function workbookRows(
  template: WorkbookTemplate,
  fields: DraftFields,
  slots: Slots = USUAL_SLOTS,
): WorkbookRows {
  return {
    figures: template.indicators.flatMap((indicator) =>
      figureParts(indicator.aggregation).map((part, at) =>
        figureRow(indicator, { part, isFirst: at === 0 }, fields),
      ),
    ),
    texts: textRows(template, fields, slots),
    practices: rowsOfPractices(template, fields, slots),
  };
}
