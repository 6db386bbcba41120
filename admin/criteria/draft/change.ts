/** Changes of a draft that people make in the editor, as pure functions of it. */
import type { CriteriaDraft } from '../../../schema/criteria/criteria-check.rule.js';
import type {
  CriteriaContent,
  Criterion,
  Standard,
} from '../../../schema/criteria/criteria.model.js';

/** A part of the editor: the draft as it stands, and what to do with a changed one. */
export interface EditorProps {
  draft: CriteriaDraft;
  onChange: (after: CriteriaDraft) => void;
}

interface Coded {
  code: string;
}

export const withContent = (
  draft: CriteriaDraft,
  part: Partial<CriteriaContent>,
): CriteriaDraft => ({ ...draft, content: { ...draft.content, ...part } });

/** Moves what has a code to the place of another. */
export function moveIn<T extends Coded>(list: readonly T[], code: string, onto: string): T[] {
  const at = (wanted: string) => list.findIndex((each) => each.code === wanted);
  const moved = [...list];
  if (at(code) < 0 || at(onto) < 0) return moved;
  const to = at(onto);
  const [taken] = moved.splice(at(code), 1);
  if (taken) moved.splice(to, 0, taken);
  return moved;
}

/** Puts something in the place of the one that had the code, or at the end. */
export function putIn<T extends Coded>(list: readonly T[], item: T, replaces: string): T[] {
  if (!list.some(({ code }) => code === replaces)) return [...list, item];
  return list.map((each) => (each.code === replaces ? item : each));
}

export const without = <T extends Coded>(list: readonly T[], code: string): T[] =>
  list.filter((each) => each.code !== code);

/** The first code that is free: "2.4" after "2." and three of them. */
export function freeCode(prefix: string, taken: ReadonlySet<string>, from: number): string {
  let number = from;
  while (taken.has(`${prefix}${number}`)) number += 1;
  return `${prefix}${number}`;
}

const setStandards = (
  draft: CriteriaDraft,
  change: (standards: readonly Standard[]) => Standard[],
) => withContent(draft, { standards: change(draft.content.standards) });

export const putStandard = (draft: CriteriaDraft, standard: Standard, replaces: string) =>
  setStandards(draft, (all) => putIn(all, standard, replaces));

export const removeStandard = (draft: CriteriaDraft, code: string) =>
  setStandards(draft, (all) => without(all, code));

export const moveStandard = (draft: CriteriaDraft, code: string, onto: string) =>
  setStandards(draft, (all) => moveIn(all, code, onto));

const inEvery = (draft: CriteriaDraft, change: (standard: Standard) => Criterion[]) =>
  setStandards(draft, (all) =>
    all.map((standard) => ({ ...standard, criteria: change(standard) })),
  );

/** Puts a criterion in the place of the one that had the code, or at the end of the standard. */
export function putCriterion(
  draft: CriteriaDraft,
  standard: string,
  criterion: Criterion,
  replaces: string,
): CriteriaDraft {
  return inEvery(draft, ({ code, criteria }) =>
    code === standard ? putIn(criteria, criterion, replaces) : criteria,
  );
}

export const removeCriterion = (draft: CriteriaDraft, code: string) =>
  inEvery(draft, ({ criteria }) => without(criteria, code));

/** Moves a criterion to the place of another, in its standard or in a different one. */
export function moveCriterion(draft: CriteriaDraft, code: string, onto: string): CriteriaDraft {
  const all = draft.content.standards;
  const home = (wanted: string) =>
    all.find(({ criteria }) => criteria.some((each) => each.code === wanted));
  const [from, to] = [home(code), home(onto)];
  const taken = from?.criteria.find((each) => each.code === code);
  if (!from || !to || !taken) return draft;
  if (from === to) {
    return putStandard(draft, { ...to, criteria: moveIn(to.criteria, code, onto) }, to.code);
  }
  const at = to.criteria.findIndex((each) => each.code === onto);
  return inEvery(draft, ({ code: standard, criteria }) => {
    if (standard === to.code) return criteria.toSpliced(at, 0, taken);
    return without(criteria, code);
  });
}

/** Moves a criterion to the end of a standard. It keeps its code: answers are found by it. */
export function moveToStandard(draft: CriteriaDraft, code: string, standard: string) {
  const criteria = draft.content.standards.flatMap((each) => each.criteria);
  const taken = criteria.find((each) => each.code === code);
  if (!taken || !draft.content.standards.some((each) => each.code === standard)) return draft;
  return putCriterion(removeCriterion(draft, code), standard, taken, code);
}
