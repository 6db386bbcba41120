/** What changed from one version of a criteria set to another, part by part. */
import type { CriteriaDraft } from '../criteria-check.rule.js';
import type { CriteriaContent } from '../criteria.model.js';

/** Lists of a set whose members have codes. */
export const criteriaLists = [
  'standards',
  'criteria',
  'gates',
  'bonuses',
  'penalties',
  'bands',
] as const;
export type CriteriaList = (typeof criteriaLists)[number];

/** One part that was added, removed or changed. */
export interface CriteriaChange {
  kind: 'ADDED' | 'REMOVED' | 'CHANGED' | 'MOVED';
  /** A list of the set, or a property of its own: "bonusCap". */
  list: string;
  /** Empty for a property of the set. */
  code: string;
  name: string;
  /** Names of the properties that differ, of a part that changed. */
  properties: string[];
}

interface Coded {
  code: string;
  name: string;
}

/** The same text for the same value, however its keys are ordered; nothing said is nothing. */
export function sameText(value: unknown): string {
  if (value === undefined || value === null || value === '') return '';
  if (Array.isArray(value)) return `[${value.map(sameText).join()}]`;
  if (typeof value !== 'object') return JSON.stringify(value);
  const said = Object.entries(value)
    .map(([key, each]) => [key, sameText(each)] as const)
    .filter(([, text]) => text !== '');
  return `{${said
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, text]) => `${key}:${text}`)
    .join()}}`;
}

function differing(before: object, after: object): string[] {
  const [was, is] = [before, after] as Record<string, unknown>[];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => sameText(was?.[name]) !== sameText(is?.[name]));
}

/** Whether what both have stands in another order. */
function isReordered(before: readonly Coded[], after: readonly Coded[]): boolean {
  const codes = (list: readonly Coded[], among: readonly Coded[]) =>
    list.map(({ code }) => code).filter((code) => among.some((each) => each.code === code));
  return codes(before, after).join() !== codes(after, before).join();
}

function compare(list: CriteriaList, before: readonly Coded[], after: readonly Coded[]) {
  const old = new Map(before.map((each) => [each.code, each]));
  const now = new Set(after.map(({ code }) => code));
  const changes = after.flatMap((each): CriteriaChange[] => {
    const { code, name } = each;
    const was = old.get(code);
    if (!was) return [{ kind: 'ADDED', list, code, name, properties: [] }];
    const properties = differing(was, each);
    return properties.length > 0 ? [{ kind: 'CHANGED', list, code, name, properties }] : [];
  });
  const removed = before
    .filter(({ code }) => !now.has(code))
    .map(({ code, name }): CriteriaChange => ({
      kind: 'REMOVED',
      list,
      code,
      name,
      properties: [],
    }));
  const moved: CriteriaChange = { kind: 'MOVED', list, code: '', name: '', properties: [] };
  return [...changes, ...removed, ...(isReordered(before, after) ? [moved] : [])];
}

/** Criteria with the standard they stand in: moving one there is a change of it. */
const criteriaOf = ({ standards }: CriteriaContent) =>
  standards.flatMap(({ code: standard, criteria }) =>
    criteria.map((criterion) => ({ ...criterion, standard })),
  );

const standardsOf = ({ standards }: CriteriaContent) =>
  standards.map(({ code, name }) => ({ code, name }));

const frameOf = ({ name, content }: CriteriaDraft) => {
  const { bonusCap, penaltyCap, fieldVisitGap, rounding, source } = content;
  return { name, bonusCap, penaltyCap, fieldVisitGap, rounding, source };
};

/** Changes from one version to another, in the order of the later one. */
export function criteriaDifference(before: CriteriaDraft, after: CriteriaDraft): CriteriaChange[] {
  const frame = differing(frameOf(before), frameOf(after)).map((list): CriteriaChange => ({
    kind: 'CHANGED',
    list,
    code: '',
    name: '',
    properties: [],
  }));
  const [was, is] = [before.content, after.content];
  return [
    ...frame,
    ...compare('standards', standardsOf(was), standardsOf(is)),
    ...compare('criteria', criteriaOf(was), criteriaOf(is)),
    ...compare('gates', was.gates, is.gates),
    ...compare('bonuses', was.bonuses, is.bonuses),
    ...compare('penalties', was.penalties, is.penalties),
    ...compare('bands', was.bands, is.bands),
  ];
}
