/**
 * What keeps a draft of a template from being published, and what its author should look at again.
 * The editor, the preview and the server ask this one function.
 */
import type { FieldFault } from '../core/field-fault.js';
import { figureParts } from '../submission/submission.rule.js';
import type { FigureRule } from './figure-rule.model.js';
import type { Aggregation, IndicatorDefinition, TemplateContent } from './template.model.js';

/** Codes of faults of a draft, besides those that any text or list may have. */
export type TemplateFaultCode =
  | 'PLACEHOLDER_UNKNOWN'
  | 'BRACE_ALONE'
  | 'FULL_STOP_MISSING'
  | 'RULE_INCOMPLETE'
  | 'RULE_PART_WRONG'
  | 'RULE_FIGURE_UNKNOWN'
  | 'CATEGORIES_TOO_FEW'
  | 'SECTION_UNKNOWN'
  | 'TEMPLATE_CODE_TWICE'
  | 'TEMPLATE_CODE_WRONG'
  | 'SECTION_ASKS_NOTHING'
  | 'SECTION_EMPTY'
  | 'PRACTICE_KINDS_MISSING';

/** A template as it is written. */
export interface TemplateDraft {
  name: string;
  content: TemplateContent;
  indicators: IndicatorDefinition[];
}

/** One line of the check list; an advice keeps nobody from publishing. */
export interface TemplateFault extends FieldFault {
  isAdvice?: boolean;
}

const shared = ['reporting', 'total'];

/** Ordinals of the headings that group sections, in printing order: "II" of "II.1" and "II.2". */
export function groupsOf(sections: TemplateContent['sections']): string[] {
  const groups = sections.flatMap(({ code }) => (code.includes('.') ? code.split('.', 1) : []));
  return [...new Set(groups)];
}

/** Placeholders that the sentence of an indicator can fill. */
export const sentencePlaceholders: Record<Aggregation, readonly string[]> = {
  RATIO: ['numerator', 'denominator', 'percent', 'change', ...shared],
  SUM: ['value', 'change', ...shared],
  MONEY: ['money', 'value', 'change', ...shared],
  MEAN: ['mean', 'n', 'change', ...shared],
  CATEGORY: ['categories', ...shared],
};

/** Names in braces; a brace without its partner is not a name. */
export function namesInBraces(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? []);
}

const hasStrayBrace = (text: string) => /[{}]/.test(text.replace(/\{\w+\}/g, ''));

function missing(field: string, text: string | null | undefined): TemplateFault[] {
  return text?.trim() ? [] : [{ field, code: 'TEXT_MISSING' }];
}

function sentenceFaults({ code, aggregation, sentence }: IndicatorDefinition): TemplateFault[] {
  const field = `indicators.${code}.sentence`;
  const allowed = sentencePlaceholders[aggregation];
  const unknown = namesInBraces(sentence).filter((name) => !allowed.includes(name));
  const faults: TemplateFault[] = unknown.map((name) => ({
    field,
    code: 'PLACEHOLDER_UNKNOWN',
    params: { name, known: allowed.map((each) => `{${each}}`).join(' ') },
  }));
  if (hasStrayBrace(sentence)) faults.push({ field, code: 'BRACE_ALONE' });
  if (sentence.trim() && !sentence.trim().endsWith('.')) {
    faults.push({ field, code: 'FULL_STOP_MISSING' });
  }
  return faults;
}

const isPartOf = (aggregation: Aggregation, part: string | null | undefined) =>
  figureParts(aggregation).some((each) => each === part);

function isComplete({ test }: FigureRule): boolean {
  if (test.is === 'CHANGE_WITHIN') return (test.percent ?? 0) > 0;
  if (!test.part) return false;
  const { least = null, most = null, others } = test;
  if (test.is !== 'BETWEEN') return (others ?? []).length > 0;
  return (least !== null || most !== null) && (least ?? -Infinity) <= (most ?? Infinity);
}

function ruleFaults(
  { code, aggregation, rules = [] }: IndicatorDefinition,
  kinds: ReadonlyMap<string, Aggregation>,
): TemplateFault[] {
  return rules.flatMap((rule) => {
    const field = `indicators.${code}.rules.${rule.code}`;
    const faults = missing(field, rule.message);
    const { part, others = [] } = rule.test;
    if (!isComplete(rule)) return [...faults, { field, code: 'RULE_INCOMPLETE' }];
    if (part && !isPartOf(aggregation, part)) faults.push({ field, code: 'RULE_PART_WRONG' });
    for (const other of others ?? []) {
      const kind = kinds.get(other.code);
      const isOwn = other.code === code && other.part === part;
      if (!kind || !isPartOf(kind, other.part) || isOwn) {
        faults.push({ field, code: 'RULE_FIGURE_UNKNOWN', params: { figure: other.code } });
      }
    }
    return faults;
  });
}

function shapeFaults(indicator: IndicatorDefinition): TemplateFault[] {
  const { code, aggregation, label, unit, sentence, appliesTo, categories = [] } = indicator;
  const at = (name: string) => `indicators.${code}.${name}`;
  const faults = [
    ...missing(at('label'), label),
    ...missing(at('unit'), unit),
    ...missing(at('sentence'), sentence),
  ];
  if (appliesTo.length === 0) faults.push({ field: at('appliesTo'), code: 'LIST_EMPTY' });
  if (aggregation === 'RATIO') {
    faults.push(...missing(at('numeratorLabel'), indicator.numeratorLabel));
    faults.push(...missing(at('denominatorLabel'), indicator.denominatorLabel));
  }
  if (aggregation === 'CATEGORY' && (categories ?? []).length < 2) {
    faults.push({ field: at('categories'), code: 'CATEGORIES_TOO_FEW' });
  }
  return faults;
}

function indicatorFaults({ content, indicators }: TemplateDraft): TemplateFault[] {
  const sections = new Set(content.sections.map(({ code }) => code));
  const kinds = new Map(indicators.map(({ code, aggregation }) => [code, aggregation]));
  return indicators.flatMap((indicator) => [
    ...(sections.has(indicator.sectionCode)
      ? []
      : [{ field: `indicators.${indicator.code}.sectionCode`, code: 'SECTION_UNKNOWN' }]),
    ...shapeFaults(indicator),
    ...sentenceFaults(indicator),
    ...ruleFaults(indicator, kinds),
  ]);
}

function sectionFaults({ content, indicators }: TemplateDraft): TemplateFault[] {
  const asked = new Set(indicators.map(({ sectionCode }) => sectionCode));
  const codes = content.sections.map(({ code }) => code);
  return content.sections.flatMap(({ code, part, heading, lead, close = [], prompt }, at) => {
    const field = (name: string) => `sections.${code}.${name}`;
    const faults = missing(field('heading'), heading);
    if (codes.indexOf(code) !== at)
      faults.push({ field: field('code'), code: 'TEMPLATE_CODE_TWICE' });
    if ([...lead, ...close].some(hasStrayBrace)) {
      faults.push({ field: field('lead'), code: 'BRACE_ALONE' });
    }
    if (part === 'RESULT' && !asked.has(code)) {
      faults.push({ field: field('heading'), code: 'SECTION_ASKS_NOTHING', isAdvice: true });
    }
    if (lead.length + close.length === 0 && !asked.has(code) && !prompt) {
      faults.push({ field: field('heading'), code: 'SECTION_EMPTY', isAdvice: true });
    }
    return faults;
  });
}

/** Headings that group sections, and kinds of practices, where the report will print them. */
function groupFaults({ parts, sections, practiceKinds }: TemplateContent): TemplateFault[] {
  const headings = new Map(parts.map(({ ordinal, heading }) => [ordinal, heading]));
  const isAsked = sections.some(({ quotesPractices }) => quotesPractices);
  return [
    ...groupsOf(sections).flatMap((ordinal) => missing(`parts.${ordinal}`, headings.get(ordinal))),
    ...(isAsked && practiceKinds.length === 0
      ? [{ field: 'practiceKinds', code: 'PRACTICE_KINDS_MISSING' }]
      : []),
    ...practiceKinds.flatMap(({ code, label, intro }) => [
      ...missing(`practiceKinds.${code}`, label),
      ...missing(`practiceKinds.${code}`, intro),
    ]),
  ];
}

/** Everything there is to say about a draft, in the order of the report. */
export function checkTemplate(draft: TemplateDraft): TemplateFault[] {
  const { name, content, indicators } = draft;
  const codes = indicators.map(({ code }) => code);
  const twice = codes.filter((code, at) => codes.indexOf(code) !== at);
  const standing = [content.opening, ...content.abstract];
  return [
    ...missing('name', name),
    ...missing('opening', content.opening),
    ...missing('abstract', content.abstract.join('')),
    ...(standing.some(hasStrayBrace) ? [{ field: 'opening', code: 'BRACE_ALONE' }] : []),
    ...(content.sections.length === 0 ? [{ field: 'sections', code: 'LIST_EMPTY' }] : []),
    ...(indicators.length === 0 ? [{ field: 'indicators', code: 'LIST_EMPTY' }] : []),
    ...twice.map((code) => ({ field: `indicators.${code}.code`, code: 'TEMPLATE_CODE_TWICE' })),
    ...groupFaults(content),
    ...sectionFaults(draft),
    ...indicatorFaults(draft),
  ];
}
