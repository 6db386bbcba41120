/** Changes of a draft that people make in the editor, as pure functions of it. */
import type { TemplateDraft } from '../../../schema/template/template-check.rule.js';
import type {
  IndicatorDefinition,
  TemplateSection,
} from '../../../schema/template/template.model.js';

/** A part of the editor: the draft as it stands, and what to do with a changed one. */
export interface EditorProps {
  draft: TemplateDraft;
  onChange: (after: TemplateDraft) => void;
}

/** "II" of "II.3"; empty for a section that stands alone. */
const groupOf = (code: string) => (code.includes('.') ? code.slice(0, code.lastIndexOf('.')) : '');

/** Sections under one heading with this one: these change places with each other. */
export function siblingsOf(draft: TemplateDraft, code: string): TemplateSection[] {
  const group = groupOf(code);
  if (!group) return [];
  return draft.content.sections.filter((section) => groupOf(section.code) === group);
}

function swapped<T>(list: readonly T[], from: number, to: number): T[] {
  const moved = [...list];
  const [taken] = moved.splice(from, 1);
  if (taken !== undefined) moved.splice(to, 0, taken);
  return moved;
}

/**
 * Moves a section to the place of another under the same heading. The ordinals stay where they are,
 * and each section's indicators go with it.
 */
export function moveSection(draft: TemplateDraft, code: string, onto: string): TemplateDraft {
  const siblings = siblingsOf(draft, code);
  const at = (wanted: string) => siblings.findIndex((section) => section.code === wanted);
  if (at(code) < 0 || at(onto) < 0) return draft;
  const order = swapped(siblings, at(code), at(onto));
  const codes = new Map(order.map((section, place) => [section.code, siblings[place]?.code ?? '']));
  const renamed = new Map(
    order.map((section, place) => {
      const own = siblings[place]?.code ?? section.code;
      return [own, { ...section, code: own }];
    }),
  );
  return {
    ...draft,
    content: {
      ...draft.content,
      sections: draft.content.sections.map((section) => renamed.get(section.code) ?? section),
    },
    indicators: draft.indicators.map((indicator) => ({
      ...indicator,
      sectionCode: codes.get(indicator.sectionCode) ?? indicator.sectionCode,
    })),
  };
}

/** Moves an indicator to the place of another of its section. */
export function moveIndicator(draft: TemplateDraft, code: string, onto: string): TemplateDraft {
  const at = (wanted: string) => draft.indicators.findIndex((each) => each.code === wanted);
  const [from, to] = [at(code), at(onto)];
  const isTogether = draft.indicators[from]?.sectionCode === draft.indicators[to]?.sectionCode;
  if (from < 0 || to < 0 || !isTogether) return draft;
  return { ...draft, indicators: swapped(draft.indicators, from, to) };
}

/** Puts an indicator in the place of the one that had its code, or at the end of its section. */
export function putIndicator(
  draft: TemplateDraft,
  indicator: IndicatorDefinition,
  replaces?: string,
): TemplateDraft {
  const known = draft.indicators.some(({ code }) => code === replaces);
  const indicators = known
    ? draft.indicators.map((each) => (each.code === replaces ? indicator : each))
    : [...draft.indicators, indicator];
  return { ...draft, indicators };
}

export function removeIndicator(draft: TemplateDraft, code: string): TemplateDraft {
  return { ...draft, indicators: draft.indicators.filter((each) => each.code !== code) };
}

export function putSection(draft: TemplateDraft, section: TemplateSection): TemplateDraft {
  const { sections } = draft.content;
  const changed = sections.map((each) => (each.code === section.code ? section : each));
  return { ...draft, content: { ...draft.content, sections: changed } };
}

/** Adds an empty section of results after the last of them: "II.6". */
export function addSection(draft: TemplateDraft): { draft: TemplateDraft; code: string } {
  const { sections } = draft.content;
  const results = sections.filter(({ part }) => part === 'RESULT');
  const group = groupOf(results.at(-1)?.code ?? 'II.0') || 'II';
  const numbers = results.map(({ code }) => Number(code.slice(code.lastIndexOf('.') + 1)) || 0);
  const code = `${group}.${Math.max(0, ...numbers) + 1}`;
  const last = results.at(-1);
  const at = last ? sections.indexOf(last) + 1 : sections.length;
  const section: TemplateSection = { code, part: 'RESULT', heading: '', lead: [] };
  const all = [...sections.slice(0, at), section, ...sections.slice(at)];
  return { draft: { ...draft, content: { ...draft.content, sections: all } }, code };
}

/** Takes a section out, with its indicators. */
export function removeSection(draft: TemplateDraft, code: string): TemplateDraft {
  const sections = draft.content.sections.filter((section) => section.code !== code);
  const indicators = draft.indicators.filter(({ sectionCode }) => sectionCode !== code);
  return { ...draft, content: { ...draft.content, sections }, indicators };
}

/** The first code that no entry of a list has: codes stay, as reports name them. */
export function freeCode(letter: string, entries: readonly { code: string }[]): string {
  const taken = new Set(entries.map(({ code }) => code));
  let number = entries.length + 1;
  while (taken.has(`${letter}${number}`)) number += 1;
  return `${letter}${number}`;
}
