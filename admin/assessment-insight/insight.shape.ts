import type { HostType } from '../../schema/template/template.model.js';
import { formatNumber } from '../core/format.js';

export interface CriterionSums {
  criterion: string;
  name: string;
  standard: string;
  standardName: string;
  organizations: number;
  maximum: number;
  self: number;
  verified: number;
  short: number;
  none: number;
}

export interface Insight {
  organizations: number;
  verified: number;
  bands: { code: string | null; name: string | null; self: number; verified: number }[];
  totals: { from: number; to: number; self: number; verified: number }[];
  criteria: CriterionSums[];
  clusters: {
    id: string | null;
    name: string | null;
    organizations: number;
    self: number;
    verified: number;
    passed: number;
  }[];
}

export interface DivergenceCell {
  code: string;
  maximum: number;
  self: number | null;
  verified: number;
}

/** A verified self-assessment in the map. */
export interface Divergence {
  id: string;
  organization: { id: string; name: string };
  selfTotal: number;
  verifiedTotal: number;
  gap: number;
  previousGap: number | null;
  standards: DivergenceCell[];
  criteria: DivergenceCell[];
}

export interface StandingPart {
  standard: string | null;
  points: number;
  maximum: number;
  organizations: number | null;
  lower: number | null;
  median: number | null;
  upper: number | null;
}

export interface Standing {
  hostType: HostType;
  parts: StandingPart[];
}

/** Thousandths of a point as they are written. */
export const formatPoints = (thousandths: number) => formatNumber(thousandths / 1000);

/** The same with its sign: what an organization gave itself beyond what was verified. */
export const formatGap = (thousandths: number) =>
  `${thousandths > 0 ? '+' : ''}${thousandths < 0 ? '−' : ''}${formatPoints(Math.abs(thousandths))}`;

export const formatAverage = (sum: number, of: number) => (of > 0 ? formatPoints(sum / of) : '–');

/** Own score, and what was verified: distinct in light and dark, so in print too. */
export const colours = { self: '#E3A23B', verified: '#2F6DA8' };

/** Standards of the criteria, in their order. */
export function standardsOf(criteria: readonly CriterionSums[]) {
  const names = new Map(criteria.map(({ standard, standardName }) => [standard, standardName]));
  return [...names].map(([code, name]) => ({ code, name }));
}
