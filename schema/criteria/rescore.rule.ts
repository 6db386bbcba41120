/** What becomes of answers under another version: who rises, who falls, who crosses a band. */
import type { HostType } from '../template/template.model.js';
import type { Answer } from './answer.model.js';
import type { AutomaticPenalty, CriteriaContent } from './criteria.model.js';
import type { Milli } from './exact.js';
import { scoreAssessment } from './score.js';
import type { AssessmentScore } from './score.model.js';

/** The answers of one organization in a round. */
export interface Assessed {
  organizationId: string;
  hostType: HostType;
  answers: readonly Answer[];
  /** What was counted without being asked for; the same under both versions. */
  automatic?: AutomaticCounts;
}

export type AutomaticCounts = Partial<Record<AutomaticPenalty, number>>;

/** How often each automatic penalty was counted when answers were scored. */
export function automaticCounts(
  { penalties }: CriteriaContent,
  scored: Pick<AssessmentScore, 'penalties'>,
): AutomaticCounts {
  const counts: AutomaticCounts = {};
  for (const { code, automatic } of penalties) {
    const found = scored.penalties.find((each) => each.code === code);
    if (automatic && found) counts[automatic] = found.count;
  }
  return counts;
}

/** The answers with what a version counts by itself; what was answered for it stands back. */
function withAutomatic(
  { penalties }: CriteriaContent,
  answers: readonly Answer[],
  automatic: AutomaticCounts,
): Answer[] {
  const counted = penalties.flatMap(({ code, automatic: by }): Answer[] => {
    const count = by ? automatic[by] : undefined;
    return count === undefined ? [] : [{ criterion: code, value: { kind: 'COUNT', count } }];
  });
  const codes = new Set(counted.map(({ criterion }) => criterion));
  return [...answers.filter(({ criterion }) => !codes.has(criterion)), ...counted];
}

export interface Standing {
  total: Milli;
  /** Null: not passed. */
  band: string | null;
}

export interface Rescored {
  organizationId: string;
  before: Standing;
  after: Standing;
  /** Points gained, below zero where they are lost. */
  change: Milli;
  crossesBand: boolean;
  /** Criteria and gates of the other version to which the answers say nothing. */
  unanswered: string[];
}

export interface RescoreSummary {
  rise: number;
  fall: number;
  stay: number;
  crossBand: number;
}

const standingOf = ({ total, band }: AssessmentScore): Standing => ({ total, band });

function unansweredOf({ standards, gates }: AssessmentScore): string[] {
  const criteria = standards.flatMap((standard) => standard.criteria);
  return [
    ...criteria.filter(({ state }) => state === 'UNANSWERED').map(({ criterion }) => criterion),
    ...gates.filter(({ state }) => state === 'UNANSWERED').map(({ gate }) => gate),
  ];
}

/** One organization's answers under two versions, each as the round itself would score them. */
export function rescore(
  before: CriteriaContent,
  after: CriteriaContent,
  { organizationId, hostType, answers, automatic = {} }: Assessed,
): Rescored {
  const [was, is] = [before, after].map((content) =>
    scoreAssessment(content, hostType, withAutomatic(content, answers, automatic)),
  );
  if (!was || !is) throw new Error('two versions are scored');
  return {
    organizationId,
    before: standingOf(was),
    after: standingOf(is),
    change: is.total - was.total,
    crossesBand: was.band !== is.band,
    unanswered: unansweredOf(is),
  };
}

export function summaryOf(rescored: readonly Rescored[]): RescoreSummary {
  const counted = (is: (each: Rescored) => boolean) => rescored.filter(is).length;
  return {
    rise: counted(({ change }) => change > 0),
    fall: counted(({ change }) => change < 0),
    stay: counted(({ change }) => change === 0),
    crossBand: counted(({ crossesBand }) => crossesBand),
  };
}
