/** A draft as it was sent, as it is kept: texts cleaned, lists and codes within bounds. */
import type { TemplateDraft } from '../../schema/template/template-check.rule.js';
import {
  type CodedChoice,
  type IndicatorDefinition,
  type PracticeKind,
  sectionParts,
  type TemplateContent,
  type TemplatePart,
  type TemplateSection,
} from '../../schema/template/template.model.js';
import { cleanText } from '../core/text.js';
import { cleanIndicator, LINE } from './clean-indicator.js';
import { codes, listed, within } from './clean-list.js';

/** What may be written into a draft: the whole of it. */
export interface TemplateContents {
  name: string;
  opening: string;
  abstract: string[];
  parts: TemplatePart[];
  sections: TemplateSection[];
  shortcomings: CodedChoice[];
  causes: CodedChoice[];
  practiceKinds: PracticeKind[];
  indicators: IndicatorDefinition[];
}

const PARAGRAPH = 8000;
const SECTION_CODE = /^[A-Z0-9]{1,6}(\.[A-Z0-9]{1,4}){0,2}$/;

const MOST = { sections: 40, indicators: 300, choices: 60, paragraphs: 30 };

const paragraphs = (list: readonly string[], field: string) =>
  within(list, field, MOST.paragraphs)
    .map((text) => cleanText(text, field, { max: PARAGRAPH }))
    .filter((text) => text !== '');

function cleanSection(section: TemplateSection): TemplateSection {
  const { code, part, heading, lead, close, prompt, quotesPractices } = section;
  const at = (name: string) => `sections.${code}.${name}`;
  const asked = cleanText(prompt ?? '', at('prompt'), { max: LINE });
  const closing = paragraphs(close ?? [], at('close'));
  return {
    code,
    part: listed(sectionParts, part, at('part')),
    heading: cleanText(heading, at('heading'), { max: LINE }),
    lead: paragraphs(lead, at('lead')),
    ...(closing.length > 0 ? { close: closing } : {}),
    ...(asked ? { prompt: asked } : {}),
    ...(quotesPractices ? { quotesPractices } : {}),
  };
}

const choice = (field: string) => (given: CodedChoice) => ({
  code: given.code,
  text: cleanText(given.text, `${field}.${given.code}`, { max: 2000 }),
});

/** A draft to keep. Throws INVALID_INPUT for what no draft may hold either. */
export function cleanTemplate(given: TemplateContents): TemplateDraft {
  const list = <T extends { code: string }>(name: 'shortcomings' | 'causes' | 'practiceKinds') =>
    codes(within(given[name] as unknown as T[], name, MOST.choices), name);
  const content: TemplateContent = {
    parts: within(given.parts, 'parts', 20).map(({ ordinal, heading }) => ({
      ordinal: cleanText(ordinal, 'parts', { max: 10 }),
      heading: cleanText(heading, 'parts', { max: LINE }),
    })),
    sections: codes(
      within(given.sections, 'sections', MOST.sections),
      'sections',
      SECTION_CODE,
    ).map(cleanSection),
    shortcomings: list<CodedChoice>('shortcomings').map(choice('shortcomings')),
    causes: list<CodedChoice>('causes').map(choice('causes')),
    practiceKinds: list<PracticeKind>('practiceKinds').map(({ code, label, intro, quoted }) => ({
      code,
      label: cleanText(label, `practiceKinds.${code}`, { max: LINE }),
      intro: cleanText(intro, `practiceKinds.${code}`, { max: LINE }),
      quoted,
    })),
    opening: cleanText(given.opening, 'opening', { max: PARAGRAPH }),
    abstract: within(given.abstract, 'abstract', 6).map((line) =>
      cleanText(line, 'abstract', { max: LINE }),
    ),
  };
  return {
    name: cleanText(given.name, 'name', { min: 3, max: 200 }),
    content,
    indicators: codes(within(given.indicators, 'indicators', MOST.indicators), 'indicators').map(
      cleanIndicator,
    ),
  };
}
