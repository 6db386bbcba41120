/**
 * A round of self-assessment: planned by the board that keeps the criteria, opened once for good
 * under a published version, closed at its due instant by the clock.
 */
import { LockMode } from '@mikro-orm/postgresql';
import {
  AssessmentRound,
  type AssessmentRoundState,
} from '../../schema/assessment-round/assessment-round.entity.js';
import { closeAssessmentRound as closeJob } from '../../schema/assessment-round/assessment-round.job.js';
import { CriteriaSetVersion } from '../../schema/criteria/criteria-set.entity.js';
import { DueMoment } from '../../schema/job/job.entity.js';
import { Organization } from '../../schema/organization/organization.entity.js';
import { SelfAssessment } from '../../schema/self-assessment/self-assessment.entity.js';
import { record } from '../core/audit.js';
import type { Ctx, Tx } from '../core/context.js';
import { rowId } from '../core/read/row-id.js';
import { refuse } from '../core/refusal.js';
import { cleanText } from '../core/text.js';
import { assessmentRoundPolicy as policy, roundStepsFrom } from './assessment-round.policy.js';

export type AssessmentRoundCode = 'CRITERIA_NOT_PUBLISHED' | 'ROUND_DUE_PAST' | 'ROUND_ASKS_NOBODY';

const MOST_ORGANIZATIONS = 2000;

export interface PlanAssessmentRound {
  criteriaSetId: string;
  previousRoundId?: string | null;
  label: string;
  startOn: string;
  endOn: string;
  dueAt: Date;
  /** Those asked; none are all that are open. */
  organizations: string[];
}

interface Step {
  action: string;
  to: AssessmentRoundState;
  reason?: string;
}

/** Takes a round to a state, with an audit event. */
export function moveRound(tx: Tx, round: AssessmentRound, { action, to, reason }: Step): void {
  const from = round.state;
  round.state = to;
  const subject = { entity: 'AssessmentRound', entityId: round.id, from, to };
  record(tx, { action: `assessmentRound.${action}`, ...subject, reason: reason ?? null });
}

async function holdRound(tx: Tx, id: string, from: readonly AssessmentRoundState[]) {
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const round =
    (await tx.em.findOne(AssessmentRound, { id: rowId(id) }, { lockMode })) ?? refuse('NOT_FOUND');
  if (!from.includes(round.state)) refuse('WRONG_STATE', { state: round.state });
  return round;
}

async function publishedSet(tx: Tx, id: string): Promise<CriteriaSetVersion> {
  const set = (await tx.em.findOne(CriteriaSetVersion, { id: rowId(id) })) ?? refuse('NOT_FOUND');
  if (set.state !== 'PUBLISHED') refuse<AssessmentRoundCode>('CRITERIA_NOT_PUBLISHED');
  return set;
}

async function previousOf(tx: Tx, id: string | null | undefined): Promise<string | null> {
  if (!id) return null;
  return (await tx.em.findOne(AssessmentRound, { id: rowId(id) }))?.id ?? refuse('NOT_FOUND');
}

/** Organizations that are asked, in the order of the register; every id must be of an open one. */
async function organizationsOf(tx: Tx, ids: readonly string[]): Promise<string[]> {
  if (ids.length > MOST_ORGANIZATIONS) {
    const params = { max: MOST_ORGANIZATIONS };
    refuse('INVALID_INPUT', {}, [{ field: 'organizations', code: 'LIST_TOO_LONG', params }]);
  }
  const wanted = [...new Set(ids.map(rowId))];
  const found = await tx.em.find(
    Organization,
    { closedOn: null, ...(wanted.length > 0 ? { id: { $in: wanted } } : {}) },
    { orderBy: { position: 'asc' }, fields: ['id'] },
  );
  if (wanted.length > 0 && found.length < wanted.length) refuse('NOT_FOUND');
  return found.map(({ id }) => id);
}

function checkDates(tx: Tx, { startOn, endOn, dueAt }: PlanAssessmentRound): void {
  const faults = [
    ...(endOn < startOn ? [{ field: 'endOn', code: 'DAYS_OUT_OF_ORDER' }] : []),
    ...(dueAt <= tx.now() ? [{ field: 'dueAt', code: 'ROUND_DUE_PAST' }] : []),
  ];
  if (faults.length > 0) refuse('INVALID_INPUT', {}, faults);
}

async function columnsOf(tx: Tx, input: PlanAssessmentRound) {
  const criteriaSet = await publishedSet(tx, input.criteriaSetId);
  const previousRoundId = await previousOf(tx, input.previousRoundId);
  const organizationIds = await organizationsOf(tx, input.organizations);
  const label = cleanText(input.label, 'label', { min: 3, max: 200 });
  checkDates(tx, input);
  const { startOn, endOn, dueAt } = input;
  return { criteriaSet, previousRoundId, label, startOn, endOn, dueAt, organizationIds };
}

/** Plans a round as a draft. Says its id. */
export async function planAssessmentRound(ctx: Ctx, input: PlanAssessmentRound): Promise<string> {
  if (!policy.manage(ctx.actor)) refuse('FORBIDDEN');
  return ctx.transaction(async (tx) => {
    const round = tx.create(AssessmentRound, {
      ...(await columnsOf(tx, input)),
      state: 'DRAFT',
      openedAt: null,
      closedAt: null,
      cancelReason: null,
    });
    const subject = { entity: 'AssessmentRound', entityId: round.id, to: 'DRAFT' };
    record(tx, { action: 'assessmentRound.plan', ...subject });
    return round.id;
  });
}

/** Changes a draft; a newer version of it refuses with CHANGED_ELSEWHERE. */
export async function changeAssessmentRound(
  ctx: Ctx,
  input: PlanAssessmentRound & { id: string; version: number },
): Promise<void> {
  if (!policy.manage(ctx.actor)) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    const round = await holdRound(tx, input.id, roundStepsFrom.change);
    if (round.version !== input.version) refuse('CHANGED_ELSEWHERE');
    Object.assign(round, await columnsOf(tx, input));
    moveRound(tx, round, { action: 'change', to: 'DRAFT' });
  });
}

/** Opens a round: each organization asked has its self-assessment to fill in from now on. */
export async function openAssessmentRound(ctx: Ctx, input: { id: string }): Promise<void> {
  if (!policy.manage(ctx.actor)) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    const round = await holdRound(tx, input.id, roundStepsFrom.open);
    if (round.dueAt <= tx.now()) refuse<AssessmentRoundCode>('ROUND_DUE_PAST');
    // Whoever has closed since it was planned is not asked.
    const open = await tx.em.find(Organization, {
      id: { $in: round.organizationIds },
      closedOn: null,
    });
    if (open.length === 0) refuse<AssessmentRoundCode>('ROUND_ASKS_NOBODY');
    for (const organization of open) {
      tx.create(SelfAssessment, {
        organizationId: organization.id,
        organization,
        round,
        state: 'NOT_STARTED',
        edition: 0,
        startedAt: null,
        submittedAt: null,
        submittedBy: null,
        selfTotal: null,
        selfBand: null,
        selfScore: null,
        returnReason: null,
        returnRemarks: [],
      });
    }
    const { id: subjectId, dueAt } = round;
    tx.create(DueMoment, { jobName: closeJob.name, subjectId, dueAt, claimedAt: null });
    round.openedAt = tx.now();
    moveRound(tx, round, { action: 'open', to: 'OPEN' });
  });
}

/** Ends the hand-in before its due instant: all are in, or no more are waited for. */
export async function closeAssessmentRound(
  ctx: Ctx,
  input: { id: string; reason: string },
): Promise<void> {
  if (!policy.manage(ctx.actor)) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    const round = await holdRound(tx, input.id, roundStepsFrom.close);
    const reason = cleanText(input.reason, 'reason', { min: 10, max: 500 });
    round.closedAt = tx.now();
    moveRound(tx, round, { action: 'close', to: 'VERIFYING', reason });
  });
}

/** Takes a round back, for a reason its organizations read. */
export async function cancelAssessmentRound(
  ctx: Ctx,
  input: { id: string; reason: string },
): Promise<void> {
  if (!policy.manage(ctx.actor)) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    const round = await holdRound(tx, input.id, roundStepsFrom.cancel);
    const reason = cleanText(input.reason, 'reason', { min: 10, max: 500 });
    round.cancelReason = reason;
    moveRound(tx, round, { action: 'cancel', to: 'CANCELLED', reason });
  });
}
