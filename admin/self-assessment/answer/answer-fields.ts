/**
 * Answers as the flat texts of a form, and back. A field is named by the code of what is answered
 * and its part: "1.1:T1.numerator". What is half typed is no answer yet.
 */
import type {
  Answer,
  AnswerValue,
  CombinedValue,
  SimpleValue,
} from '../../../schema/criteria/answer.model.js';
import type { Measure, SimpleMeasure } from '../../../schema/criteria/criteria.model.js';
import { figuresOf } from '../../../schema/criteria/measure.rule.js';
import type { DraftFields } from '../../../schema/core/draft/draft-merge.rule.js';
import { parseAmount } from '../../../schema/submission/submission.rule.js';
import type { KeptAnswer } from '../self-assessment.shape.js';

/** What can be answered in a form: a measure, a gate, or how often a bonus is claimed. */
export type AskedMeasure = Measure | { kind: 'GATE' };

export const answerName = (code: string, part: string) => `${code}:${part}`;
export const codeOf = (name: string) => name.slice(0, name.indexOf(':'));
export const partOf = (name: string) => name.slice(name.indexOf(':') + 1);

/** The only mark of a criterion that is said not to apply. */
export const APART = '1';
/** Of a checklist somebody has answered, and of which nothing is there. */
export const NOTHING_TICKED = '-';

export const tickedOf = (text: string): string[] =>
  text === '' || text === NOTHING_TICKED ? [] : text.split(' ');

type Read = (part: string) => string;

function numberOf(text: string): number | null {
  return parseAmount(text) ?? null;
}

function simpleValue(measure: SimpleMeasure, read: Read): SimpleValue | null {
  switch (measure.kind) {
    case 'YES_LATE_NO': {
      const answer = read('answer');
      return answer === 'YES' || answer === 'LATE' || answer === 'NO'
        ? { kind: 'YES_LATE_NO', answer }
        : null;
    }
    case 'RATIO': {
      const [numerator, denominator] = [numberOf(read('numerator')), numberOf(read('denominator'))];
      return numerator === null || denominator === null
        ? null
        : { kind: 'RATIO', numerator, denominator };
    }
    case 'COUNT': {
      const count = numberOf(read('count'));
      return count === null ? null : { kind: 'COUNT', count };
    }
    case 'RUBRIC':
      return read('answer') === '' ? null : { kind: 'RUBRIC', level: read('answer') };
    case 'CHECKLIST': {
      const text = read('ticked');
      return text === '' ? null : { kind: 'CHECKLIST', ticked: tickedOf(text) };
    }
    case 'FORMULA': {
      const figures = figuresOf(measure.formula).map((key) => [key, numberOf(read(key))] as const);
      return figures.some(([, amount]) => amount === null)
        ? null
        : { kind: 'FORMULA', figures: Object.fromEntries(figures) as Record<string, number> };
    }
  }
}

/** What the texts of a measure say; null while nothing whole is there. */
export function valueOf(measure: AskedMeasure, read: Read): AnswerValue | null {
  if (measure.kind === 'GATE') {
    const answer = read('answer');
    return answer === '' ? null : { kind: 'GATE', met: answer === 'YES' };
  }
  if (measure.kind !== 'COMBINED') return simpleValue(measure, read);
  const parts: CombinedValue['parts'] = {};
  for (const { code, measure: part } of measure.parts) {
    const value = simpleValue(part, (name) => read(`${code}.${name}`));
    if (value) parts[code] = value;
  }
  return Object.keys(parts).length === 0 ? null : { kind: 'COMBINED', parts };
}

type Texts = [part: string, text: string][];

function simpleTexts(value: SimpleValue): Texts {
  switch (value.kind) {
    case 'YES_LATE_NO':
      return [['answer', value.answer]];
    case 'RATIO':
      return [
        ['numerator', String(value.numerator)],
        ['denominator', String(value.denominator)],
      ];
    case 'COUNT':
      return [['count', String(value.count)]];
    case 'RUBRIC':
      return [['answer', value.level]];
    case 'CHECKLIST':
      return [['ticked', value.ticked.join(' ') || NOTHING_TICKED]];
    case 'FORMULA':
      return Object.entries(value.figures).map(([key, amount]) => [key, String(amount)]);
  }
}

function valueTexts(value: AnswerValue | null): Texts {
  if (!value || value.kind === 'POINTS') return [];
  if (value.kind === 'GATE') return [['answer', value.met ? 'YES' : 'NO']];
  if (value.kind !== 'COMBINED') return simpleTexts(value);
  return Object.entries(value.parts).flatMap(([code, part]) =>
    simpleTexts(part).map(([name, text]): [string, string] => [`${code}.${name}`, text]),
  );
}

type Shown = Pick<KeptAnswer, 'criterion' | 'value' | 'notApplicable' | 'note' | 'carriedFrom'>;

/** The texts in which an answer stands in the form. */
export function answerFields(answer: Shown): DraftFields {
  const { criterion, value, notApplicable, note, carriedFrom } = answer;
  const texts: Texts = [
    ...valueTexts(value),
    ['apart', notApplicable === null ? '' : APART],
    ['reason', notApplicable ?? ''],
    ['note', note ?? ''],
    ['carried', carriedFrom ?? ''],
  ];
  return Object.fromEntries(
    texts
      .filter(([, text]) => text !== '')
      .map(([part, text]) => [answerName(criterion, part), text]),
  );
}

/** What the form answers to something of the set. */
export function answerIn(code: string, measure: AskedMeasure, fields: DraftFields): Answer {
  const read = (part: string) => fields[answerName(code, part)] ?? '';
  return {
    criterion: code,
    value: valueOf(measure, read),
    notApplicable: read('apart') === APART ? read('reason') : null,
    note: read('note') || null,
  };
}

/** Groups of boxes that say something only together. */
function groupsOf(measure: AskedMeasure): { prefix: string; parts: string[] }[] {
  const simple = (one: SimpleMeasure, prefix: string) => {
    if (one.kind === 'RATIO') return [{ prefix, parts: ['numerator', 'denominator'] }];
    if (one.kind === 'COUNT') return [{ prefix, parts: ['count'] }];
    return one.kind === 'FORMULA' ? [{ prefix, parts: figuresOf(one.formula) }] : [];
  };
  if (measure.kind === 'GATE') return [];
  if (measure.kind !== 'COMBINED') return simple(measure, '');
  return measure.parts.flatMap((part) => simple(part.measure, `${part.code}.`));
}

/** Names of boxes that hold something from which nothing can be made yet. */
export function halfTyped(code: string, measure: AskedMeasure, fields: DraftFields): string[] {
  return groupsOf(measure).flatMap(({ prefix, parts }) => {
    const names = parts.map((part) => answerName(code, `${prefix}${part}`));
    const texts = names.map((name) => fields[name] ?? '');
    const isWhole = texts.every((text) => numberOf(text) !== null);
    return isWhole || texts.every((text) => text === '') ? [] : names;
  });
}

/** The fields of a code, those that are empty left out. */
export function fieldsOf(code: string, fields: DraftFields): DraftFields {
  return Object.fromEntries(
    Object.entries(fields).filter(([name, text]) => codeOf(name) === code && text !== ''),
  );
}
