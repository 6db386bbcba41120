/** What changed from one version of a template to another, part by part. */
import type { TemplateDraft } from './template-check.rule.js';

/** One part that was added, removed or changed. */
export interface TemplateChange {
  kind: 'ADDED' | 'REMOVED' | 'CHANGED';
  /** "indicators.L04", "sections.II.1", "opening". */
  part: string;
  /** What the part is called: an indicator's label, a section's heading. */
  title: string;
  /** Names of the properties that differ, of a part that changed. */
  properties: string[];
}

type Part = Record<string, unknown>;

/** Absent, null and an empty list say the same. */
function plain(value: unknown): string {
  const isEmpty = value === undefined || value === null || value === '';
  return isEmpty || (Array.isArray(value) && value.length === 0) ? '' : JSON.stringify(value);
}

function differing(before: Part, after: Part): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => plain(before[name]) !== plain(after[name]));
}

interface Named {
  code: string;
  title: string;
  part: Part;
}

function compare(list: string, before: Named[], after: Named[]): TemplateChange[] {
  const old = new Map(before.map((each) => [each.code, each]));
  const now = new Set(after.map(({ code }) => code));
  const at = (code: string) => `${list}.${code}`;
  const changed = after.flatMap(({ code, title, part }): TemplateChange[] => {
    const was = old.get(code);
    if (!was) return [{ kind: 'ADDED', part: at(code), title, properties: [] }];
    const properties = differing(was.part, part);
    return properties.length > 0 ? [{ kind: 'CHANGED', part: at(code), title, properties }] : [];
  });
  const removed = before
    .filter(({ code }) => !now.has(code))
    .map(({ code, title }) => ({
      kind: 'REMOVED' as const,
      part: at(code),
      title,
      properties: [],
    }));
  return [...changed, ...removed];
}

const named = (parts: readonly object[], titleOf: (part: Part) => unknown): Named[] =>
  parts.map((each) => {
    const part = each as Part;
    return { code: String(part['code']), title: String(titleOf(part)), part };
  });

const orderOf = (parts: readonly { code: string }[], among: ReadonlySet<string>) =>
  parts.map(({ code }) => code).filter((code) => among.has(code));

/** Whether what both versions have stands in another order. */
function isReordered(before: readonly { code: string }[], after: readonly { code: string }[]) {
  const both = new Set(orderOf(before, new Set(after.map(({ code }) => code))));
  return orderOf(before, both).join() !== orderOf(after, both).join();
}

/** Changes from one version to another, in the order of the later one. */
export function templateDifference(before: TemplateDraft, after: TemplateDraft): TemplateChange[] {
  const frame = (draft: TemplateDraft): Part => ({
    name: draft.name,
    opening: draft.content.opening,
    abstract: draft.content.abstract,
    parts: draft.content.parts,
  });
  const list = (name: 'sections' | 'shortcomings' | 'causes' | 'practiceKinds', title: string) =>
    compare(
      name,
      named(before.content[name], (part) => part[title]),
      named(after.content[name], (part) => part[title]),
    );
  const moved = (name: string): TemplateChange => ({
    kind: 'CHANGED',
    part: name,
    title: '',
    properties: ['order'],
  });
  return [
    ...differing(frame(before), frame(after)).map((name): TemplateChange => ({
      kind: 'CHANGED',
      part: name,
      title: '',
      properties: [],
    })),
    ...list('sections', 'heading'),
    ...(isReordered(before.content.sections, after.content.sections) ? [moved('sections')] : []),
    ...compare(
      'indicators',
      named(before.indicators, (part) => part['label']),
      named(after.indicators, (part) => part['label']),
    ),
    ...(isReordered(before.indicators, after.indicators) ? [moved('indicators')] : []),
    ...list('shortcomings', 'text'),
    ...list('causes', 'text'),
    ...list('practiceKinds', 'label'),
  ];
}
