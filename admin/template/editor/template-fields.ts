/**
 * A draft of a template as one flat record of named texts, so that what is typed keeps itself as
 * the form of a submission does: each section and each indicator is a text of its own, and two
 * people who change different ones do not meet.
 */
import type { DraftFields } from '../../../schema/core/draft/draft-merge.rule.js';
import type { TemplateDraft } from '../../../schema/template/template-check.rule.js';
import type {
  IndicatorDefinition,
  TemplateSection,
} from '../../../schema/template/template.model.js';

const WHOLE = ['parts', 'shortcomings', 'causes', 'practiceKinds', 'abstract'] as const;

const SECTION = 'section.';
const INDICATOR = 'indicator.';
const SECTIONS = 'order.sections';
const INDICATORS = 'order.indicators';

const write = (value: unknown) => JSON.stringify(value);

/** Absent and null say the same: only what says something is kept. */
function writePart(part: object): string {
  const said = Object.entries(part).filter(([, value]) => value !== null && value !== undefined);
  return write(Object.fromEntries(said.toSorted(([a], [b]) => (a < b ? -1 : 1))));
}

function read<T>(text: string | undefined, otherwise: T): T {
  return text ? (JSON.parse(text) as T) : otherwise;
}

/** The fields of a draft. */
export function fieldsOf({ name, content, indicators }: TemplateDraft): DraftFields {
  return {
    name,
    opening: content.opening,
    ...Object.fromEntries(WHOLE.map((list) => [list, write(content[list])])),
    [SECTIONS]: write(content.sections.map(({ code }) => code)),
    [INDICATORS]: write(indicators.map(({ code }) => code)),
    ...Object.fromEntries(content.sections.map((each) => [SECTION + each.code, writePart(each)])),
    ...Object.fromEntries(indicators.map((each) => [INDICATOR + each.code, writePart(each)])),
  };
}

function listed<T>(fields: DraftFields, order: string, prefix: string): T[] {
  return read<string[]>(fields[order], []).flatMap((code) => {
    const text = fields[prefix + code];
    return text ? [JSON.parse(text) as T] : [];
  });
}

/** The draft that fields say. */
export function draftFrom(fields: DraftFields): TemplateDraft {
  return {
    name: fields['name'] ?? '',
    content: {
      opening: fields['opening'] ?? '',
      parts: read(fields['parts'], []),
      shortcomings: read(fields['shortcomings'], []),
      causes: read(fields['causes'], []),
      practiceKinds: read(fields['practiceKinds'], []),
      abstract: read(fields['abstract'], []),
      sections: listed<TemplateSection>(fields, SECTIONS, SECTION),
    },
    indicators: listed<IndicatorDefinition>(fields, INDICATORS, INDICATOR),
  };
}
