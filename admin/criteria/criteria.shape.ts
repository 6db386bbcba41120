import type { CriteriaDraft } from '../../schema/criteria/criteria-check.rule.js';
import type { CriteriaContent } from '../../schema/criteria/criteria.model.js';

/** What criteria.graphql.ts reads, as the pages use it. */

export interface CriteriaUse {
  id: string;
  label: string;
  state: string;
}

export interface CriteriaRow {
  id: string;
  code: string;
  number: number;
  name: string;
  state: 'DRAFT' | 'PUBLISHED' | 'SUPERSEDED';
  /** To be sent back with a change. */
  version: number;
  publishedAt: string | null;
  updatedAt: string;
  criterionCount: number;
  uses: CriteriaUse[];
}

export interface CriteriaVersion extends CriteriaRow {
  content: CriteriaContent;
}

export interface ShippedSet {
  code: string;
  name: string;
  source: string | null;
}

/** What a round's answers come to under a draft. */
export interface Rescore {
  id: string;
  state: 'WAITING' | 'DONE' | 'CANCELLED';
  total: number;
  endedAt: string | null;
  roundId: string;
  roundLabel: string;
  /** Whether the version still says what was tried out. */
  isCurrent: boolean;
  summary: { rise: number; fall: number; stay: number; crossBand: number } | null;
}

export interface RescoreRow {
  id: string;
  organization: { id: string; shortName: string };
  verified: boolean;
  beforeTotal: number;
  beforeBand: string | null;
  afterTotal: number;
  afterBand: string | null;
  change: number;
  crossesBand: boolean;
  unanswered: string[];
}

/** A version as the rules take it. */
export const draftOf = ({ name, content }: CriteriaVersion): CriteriaDraft => ({ name, content });

/** A set with nothing in it, to be built from the beginning. */
export const emptyContent: CriteriaContent = {
  standards: [],
  gates: [],
  bonuses: [],
  penalties: [],
  bonusCap: 5000,
  penaltyCap: 5000,
  bands: [],
  fieldVisitGap: 10_000,
  rounding: { decimals: 2, mode: 'HALF_UP' },
};

export const criteriaSetPath = (id: string) => `/criteriaSets/${id}`;
