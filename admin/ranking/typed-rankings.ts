/**
 * Levels chosen and not yet saved, with the decision they follow from: kept in this tab for one
 * membership and year, so that paging, a reload, a failed save or an ended session loses nothing.
 */
import { useState } from 'react';
import type { QualityLevel } from '../../schema/ranking/ranking.model.js';
import { useActing } from '../core/acting.js';
import { type RankedRow, rankingOf } from './ranking.shape.js';

/** A choice beside what it was made from. */
export interface Choice {
  name: string;
  before: QualityLevel | null;
  level: QualityLevel | null;
}

export interface Typed {
  decisionNumber: string;
  decidedOn: string;
  reason: string;
  /** By organization. */
  choices: Readonly<Record<string, Choice>>;
}

const nothing: Typed = { decisionNumber: '', decidedOn: '', reason: '', choices: {} };

function read(key: string): Typed {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null') as Partial<Typed> | null;
    return { ...nothing, ...kept };
  } catch {
    return nothing;
  }
}

function keep(key: string, typed: Typed): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(typed));
  } catch {
    // A full or forbidden store keeps nothing; the page still does.
  }
}

export function useTypedRankings(year: number) {
  const key = `rankings/${useActing().id}/${year}`;
  const [typed, setTyped] = useState(() => read(key));
  const put = (next: Typed) => {
    setTyped(next);
    keep(key, next);
  };
  const choose = (row: RankedRow, level: QualityLevel | null) => {
    const before = rankingOf(row, year)?.level ?? null;
    const { [row.id]: _known, ...others } = typed.choices;
    const choices =
      level === before ? others : { ...others, [row.id]: { name: row.name, before, level } };
    put({ ...typed, choices });
  };
  return {
    typed,
    choose,
    type: (part: Partial<Omit<Typed, 'choices'>>) => put({ ...typed, ...part }),
    /** After a save: the decision stays, as the next page's levels follow from it too. */
    clearChoices: () => put({ ...typed, reason: '', choices: {} }),
    clear: () => put(nothing),
  };
}

export type TypedRankings = ReturnType<typeof useTypedRankings>;
