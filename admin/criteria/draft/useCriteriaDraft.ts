import { useState } from 'react';
import type { CriteriaDraft } from '../../../schema/criteria/criteria-check.rule.js';
import { graphql } from '../../core/graphql.js';
import { type DraftKind, usePartsDraft } from '../../template/drafting/usePartsDraft.js';
import { CRITERIA_SET, SAVE_CRITERIA_SET } from '../criteria.graphql.js';
import { type CriteriaVersion, draftOf } from '../criteria.shape.js';
import { draftFrom, fieldsOf } from './criteria-fields.js';
import { type History, nothingDone, redone, remembered, undone } from './history.js';

const criteriaKind: DraftKind<CriteriaVersion, CriteriaDraft> = {
  draftOf,
  fieldsOf,
  draftFrom,
  async save(id, version, draft) {
    const reply = await graphql<{ saveCriteriaSet: { version: number } }>(SAVE_CRITERIA_SET, {
      input: { id, version, ...draft },
    });
    return reply.saveCriteriaSet.version;
  },
  async load(id) {
    const reply = await graphql<{ criteriaSetVersion: CriteriaVersion | null }>(CRITERIA_SET, {
      id,
    });
    return reply.criteriaSetVersion;
  },
};

/** The one text that a change is made in; empty where it is more, or the order of something. */
function textOf(before: CriteriaDraft, after: CriteriaDraft): string {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  const names = Object.keys({ ...was, ...is }).filter((name) => was[name] !== is[name]);
  return names.length === 1 ? (names[0] ?? '') : '';
}

/** A draft as it is written, saved by itself, with its changes taken back and made again. */
export function useCriteriaDraft(version: CriteriaVersion) {
  const { session, view, draft, change } = usePartsDraft(version, criteriaKind);
  const [history, setHistory] = useState<History<CriteriaDraft>>(nothingDone);
  const step = (made: [History<CriteriaDraft>, CriteriaDraft] | null) => {
    if (!made) return;
    setHistory(made[0]);
    change(made[1]);
  };
  return {
    session,
    view,
    draft,
    change: (after: CriteriaDraft) => {
      setHistory(remembered(history, draft, { text: textOf(draft, after), at: Date.now() }));
      change(after);
    },
    undo: history.past.length > 0 ? () => step(undone(history, draft)) : null,
    redo: history.future.length > 0 ? () => step(redone(history, draft)) : null,
  };
}
