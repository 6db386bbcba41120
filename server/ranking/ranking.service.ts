/**
 * Quality rankings as they were decided elsewhere (Quy định 366-QĐ/TW): the organization board
 * writes down a decision with the levels it names, many organizations at once.
 */
import { LockMode } from '@mikro-orm/core';
import { Organization } from '../../schema/organization/organization.entity.js';
import { isDay } from '../../schema/organization/organization.rule.js';
import { QualityRanking } from '../../schema/ranking/quality-ranking.entity.js';
import type { QualityLevel } from '../../schema/ranking/ranking.model.js';
import { may } from '../core/actor.js';
import { record } from '../core/audit.js';
import type { Ctx, Tx } from '../core/context.js';
import { rowId } from '../core/read/row-id.js';
import { refuse } from '../core/refusal.js';
import { cleanText } from '../core/text.js';
import { todayOf } from '../core/working-calendar.js';

export type RankingCode = 'DECIDED_AHEAD' | 'RANKED_TWICE' | 'YEAR_WRONG';

export interface RankedOrganization {
  /** The organization. */
  id: string;
  /** Null takes back what was recorded. */
  level?: QualityLevel | null;
  /** Level that was read; another one in the database refuses with CHANGED_ELSEWHERE. */
  before?: QualityLevel | null;
}

export interface RecordRankings {
  year: number;
  decisionNumber: string;
  decidedOn: string;
  /** Needed where something recorded is changed or taken back: at least 10 characters. */
  reason?: string | null;
  rankings: RankedOrganization[];
}

/** Rows of one sending; a page of the console has fewer. */
export const MOST_RANKED = 200;
/** Nothing before it is recorded. */
export const FIRST_YEAR = 2000;

interface Decision {
  year: number;
  decisionNumber: string;
  decidedOn: string;
}

function checkRows(rankings: readonly RankedOrganization[]) {
  const field = 'rankings';
  if (rankings.length === 0) refuse('INVALID_INPUT', {}, [{ field, code: 'LIST_EMPTY' }]);
  if (rankings.length > MOST_RANKED) {
    const params = { max: MOST_RANKED };
    refuse('INVALID_INPUT', {}, [{ field, code: 'LIST_TOO_LONG', params }]);
  }
  const ids = rankings.map(({ id }) => id);
  const twice = ids.findIndex((id, at) => ids.indexOf(id) !== at);
  if (twice >= 0) {
    refuse('INVALID_INPUT', {}, [{ field: `${field}.${twice}`, code: 'RANKED_TWICE' }]);
  }
}

function soundDecision(input: RecordRankings, today: string): Decision {
  const { year } = input;
  const decisionNumber = cleanText(input.decisionNumber, 'decisionNumber', { min: 3, max: 60 });
  const { decidedOn } = input;
  if (!isDay(decidedOn) || decidedOn > today) {
    const code = isDay(decidedOn) ? 'DECIDED_AHEAD' : 'DAY_WRONG';
    refuse('INVALID_INPUT', {}, [{ field: 'decidedOn', code }]);
  }
  // A year is ranked at its end or in the next one; never before it began.
  if (year < FIRST_YEAR || year > Number(decidedOn.slice(0, 4))) {
    refuse('INVALID_INPUT', {}, [{ field: 'year', code: 'YEAR_WRONG' }]);
  }
  return { year, decisionNumber, decidedOn };
}

/** The organizations named, locked in one order, so that two clerks wait for each other. */
async function heldOrganizations(tx: Tx, ids: string[]): Promise<Map<string, Organization>> {
  const found = await tx.em.find(
    Organization,
    { id: { $in: ids } },
    { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (found.length !== ids.length) refuse('NOT_FOUND');
  return new Map(found.map((organization) => [organization.id, organization]));
}

interface Step {
  organization: Organization;
  known: QualityRanking | undefined;
  level: QualityLevel | null;
}

function stepsOf(
  rankings: readonly RankedOrganization[],
  organizations: ReadonlyMap<string, Organization>,
  known: ReadonlyMap<string, QualityRanking>,
): Step[] {
  return rankings.map(({ id, level = null, before = null }) => {
    const organization = organizations.get(rowId(id)) ?? refuse('NOT_FOUND');
    const there = known.get(organization.id);
    if ((there?.level ?? null) !== before) refuse('CHANGED_ELSEWHERE');
    return { organization, known: there, level };
  });
}

/** What a step does; null where the database says so already. */
function take(tx: Tx, { organization, known, level }: Step, decision: Decision): string | null {
  if (!level) {
    if (known) tx.em.remove(known);
    return known ? 'withdraw' : null;
  }
  if (!known) {
    tx.create(QualityRanking, { organization, level, ...decision });
    return 'record';
  }
  const { decisionNumber, decidedOn } = decision;
  const same = known.level === level && known.decisionNumber === decisionNumber;
  if (same && known.decidedOn === decidedOn) return null;
  Object.assign(known, { level, decisionNumber, decidedOn });
  return 'change';
}

/** Records how organizations were ranked for a year. Says how many were recorded or changed. */
export async function recordRankings(ctx: Ctx, input: RecordRankings): Promise<number> {
  if (!may(ctx.actor, 'ranking:record')) refuse('FORBIDDEN');
  return ctx.transaction(async (tx) => {
    checkRows(input.rankings);
    const ids = input.rankings.map(({ id }) => rowId(id));
    const organizations = await heldOrganizations(tx, ids);
    const decision = soundDecision(input, await todayOf(tx));
    const rows = await tx.em.find(QualityRanking, {
      organization: { id: { $in: ids } },
      year: decision.year,
    });
    const known = new Map(rows.map((row) => [row.organization.id, row]));
    const steps = stepsOf(input.rankings, organizations, known);
    const corrects = steps.some((step) => step.known);
    const reason = corrects ? cleanText(input.reason ?? '', 'reason', { min: 10, max: 500 }) : null;
    let taken = 0;
    for (const step of steps) {
      const action = take(tx, step, decision);
      if (!action) continue;
      taken += 1;
      const { id } = step.organization;
      const subject = { entity: 'Organization', entityId: id, organizationId: id };
      record(tx, { action: `ranking.${action}`, ...subject, ...(reason ? { reason } : {}) });
    }
    return taken;
  });
}
