import { useTranslate } from 'react-admin';
import type { FieldWords } from '../../core/draft/field-words.js';
import { formatNumber } from '../../core/format.js';
import { TICKED, type PracticeRow } from '../../../schema/submission/draft/draft-fields.rule.js';
import { parseAmount } from '../../../schema/submission/submission.rule.js';
import { sectionOfField } from '../form/faults.js';
import { sectionHeading } from '../section-heading.js';
import type { Indicator, Submission } from '../submission.shape.js';

type Translate = ReturnType<typeof useTranslate>;

const parts = {
  numerator: 'submission.figure.numerator',
  denominator: 'submission.figure.denominator',
  value: 'submission.figure.value',
  cases: 'submission.figure.cases',
  category: 'submission.figure.category',
  explanation: 'submission.figure.explanation',
  carried: 'submission.figure.carried.mark',
};

function partTitle(indicator: Indicator, part: string, translate: Translate): string {
  if (part === 'numerator' && indicator.numeratorLabel) return indicator.numeratorLabel;
  if (part === 'denominator' && indicator.denominatorLabel) return indicator.denominatorLabel;
  return translate(parts[part as keyof typeof parts] ?? part);
}

function textTitle(name: string, submission: Submission, translate: Translate): string {
  const code = sectionOfField(name, submission) ?? '';
  const { sections, shortcomings, causes } = submission.round.template;
  const heading = sections.find((each) => each.code === code)?.heading ?? '';
  const section = sectionHeading({ code, heading });
  const [list = ''] = name.split('.');
  const rest = name.slice(`${list}.${code}`.length + 1);
  if (list === 'practices') {
    const [at, part] = rest.split('.');
    const row = at ? translate('submission.text.practice', { number: Number(at) + 1 }) : '';
    const what = part ? translate(`submission.text.${part}`) : '';
    return [section, translate('submission.text.practices'), row, what].filter(Boolean).join(' – ');
  }
  const choice = [...shortcomings, ...causes].find((each) => each.code === rest)?.text;
  return choice ? `${section} – ${choice}` : section;
}

/** Names a field of the form for people. */
export function useFieldTitle(submission: Submission): (name: string) => string {
  const translate = useTranslate();
  return (name) => {
    if (!name.startsWith('figures.')) return textTitle(name, submission, translate);
    const [, code, part = ''] = name.split('.');
    const indicator = submission.round.template.indicators.find((each) => each.code === code);
    if (!indicator) return name;
    const { aggregation, label } = indicator;
    const isLone = aggregation !== 'RATIO' && aggregation !== 'MEAN' && part !== 'explanation';
    return isLone
      ? `${code} ${label}`
      : `${code} ${label} – ${partTitle(indicator, part, translate)}`;
  };
}

/** Names what a remark is at: an indicator or a section, by its code. */
export function remarkedName(code: string, submission: Submission): string {
  const { indicators, sections } = submission.round.template;
  const indicator = indicators.find((each) => each.code === code);
  if (indicator) return `${code} ${indicator.label}`;
  const section = sections.find((each) => each.code === code);
  return section ? sectionHeading(section) : code;
}

/** A field's text for people: amounts as written, a tick as a word, rows as lines. */
export function readableText(name: string, text: string, submission: Submission): string {
  if (text === '') return '';
  const [list, code, part] = name.split('.');
  if (list === 'tick') return text === TICKED ? '✓' : '';
  if (list === 'practices') {
    return (JSON.parse(text) as PracticeRow[])
      .map(({ title, sentence }) => `${title}. ${sentence}`.trim())
      .join('\n');
  }
  if (list !== 'figures' || part === 'explanation' || part === 'carried') return text;
  const indicator = submission.round.template.indicators.find((each) => each.code === code);
  if (part === 'category') {
    return indicator?.categories?.find((category) => category.code === text)?.label ?? text;
  }
  return parseAmount(text) === undefined ? text : formatNumber(text);
}

/** How the form's fields and texts are written. */
export function useFieldWords(submission: Submission): FieldWords {
  const titleOf = useFieldTitle(submission);
  return { titleOf, textOf: (name, text) => readableText(name, text, submission) };
}
