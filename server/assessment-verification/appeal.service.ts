/**
 * An organization contests what was verified, criterion by criterion; somebody of the board who did
 * not verify it resolves that. Verified values change as resolved, and in no other way.
 */
import {
  type AppealPoint,
  type AppealResolution,
  AssessmentAppeal,
  type VerifiedValue,
} from '../../schema/assessment-verification/appeal.entity.js';
import { VerifiedAnswer } from '../../schema/assessment-verification/assessment-verification.entity.js';
import { judgedOf, scoreVerified } from '../../schema/assessment-verification/verification.rule.js';
import { addWorkingDays } from '../../schema/core/working-days.js';
import type { AssessmentScore } from '../../schema/criteria/score.model.js';
import { Evidence } from '../../schema/evidence/evidence.entity.js';
import { Membership } from '../../schema/membership/membership.entity.js';
import type { SelfAssessment } from '../../schema/self-assessment/self-assessment.entity.js';
import type { Ctx, Tx } from '../core/context.js';
import { rowId } from '../core/read/row-id.js';
import { refuse } from '../core/refusal.js';
import { cleanText } from '../core/text.js';
import { todayOf, workingCalendar } from '../core/working-calendar.js';
import { holdAssessment, type Writing } from '../self-assessment/self-assessment.service.js';
import { reasonOut, valueFor } from './verified-answer.service.js';
import { verificationPolicy as policy, verificationStepsFrom } from './verification.policy.js';
import { moveVerified, verificationOf } from './verification.service.js';

export type AppealCode =
  | 'APPEAL_TOO_LATE'
  | 'APPEAL_EMPTY'
  | 'APPEAL_BY_VERIFIER'
  | 'APPEALED_ALREADY';

const MOST_POINTS = 100;
const MOST_EVIDENCE = 20;

export interface Contest {
  criterion: string;
  grounds: string;
  evidenceIds: string[];
}

function pointsOf(score: AssessmentScore | null | undefined, code: string): number | null {
  const criteria = score?.standards.flatMap((standard) => standard.criteria) ?? [];
  return criteria.find(({ criterion }) => criterion === code)?.points ?? null;
}

function valueOf(row: VerifiedAnswer | undefined, score: AssessmentScore | null | undefined) {
  if (!row) return { value: null, notApplicable: null, points: null };
  const { value = null, notApplicable = null, criterion } = row;
  return { value, notApplicable, points: pointsOf(score, criterion) } satisfies VerifiedValue;
}

/** Evidence of the organization that is named anywhere; every id must be of some. */
async function evidenceOf(tx: Tx, list: readonly Contest[]): Promise<Evidence[]> {
  const isLong = list.some(({ evidenceIds }) => evidenceIds.length > MOST_EVIDENCE);
  if (isLong || list.length > MOST_POINTS) {
    const params = { max: isLong ? MOST_EVIDENCE : MOST_POINTS };
    refuse('INVALID_INPUT', {}, [{ field: 'points', code: 'LIST_TOO_LONG', params }]);
  }
  const ids = [...new Set(list.flatMap(({ evidenceIds }) => evidenceIds.map(rowId)))];
  const found = await tx.em.find(Evidence, { id: { $in: ids } });
  return found.length < ids.length ? refuse('NOT_FOUND') : found;
}

async function contested(
  tx: Tx,
  { assessment, content, hostType }: Writing,
  list: readonly Contest[],
): Promise<AppealPoint[]> {
  if (list.length === 0) refuse<AppealCode>('APPEAL_EMPTY');
  const rows = await tx.em.find(VerifiedAnswer, { assessment });
  const found = new Map(rows.map((row) => [row.criterion, row]));
  const known = new Set(judgedOf(content, hostType).map(({ code }) => code));
  const points = new Map<string, AppealPoint>();
  for (const { criterion, grounds, evidenceIds } of list) {
    if (!known.has(criterion)) refuse('NOT_FOUND');
    points.set(criterion, {
      criterion,
      grounds: cleanText(grounds, `grounds.${criterion}`, { min: 20, max: 2000 }),
      evidenceIds: [...new Set(evidenceIds)],
      before: valueOf(found.get(criterion), assessment.verifiedScore),
      after: null,
    });
  }
  return [...points.values()];
}

/** Contests what was verified, within the working days that the round gives. */
export async function appealAssessment(
  ctx: Ctx,
  input: { id: string; points: Contest[] },
): Promise<void> {
  if (!policy.appeal(ctx.actor)) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    const evidence = await evidenceOf(tx, input.points);
    const writing = await holdAssessment(tx, input.id, verificationStepsFrom.appeal);
    const { assessment, round } = writing;
    const today = await todayOf(tx);
    if (await tx.em.findOne(AssessmentAppeal, { assessment })) {
      refuse<AppealCode>('APPEALED_ALREADY');
    }
    if (!assessment.appealUntil || assessment.appealUntil < today) {
      refuse<AppealCode>('APPEAL_TOO_LATE', { day: assessment.appealUntil ?? today });
    }
    const points = await contested(tx, writing, input.points);
    // Seen by the committee from now on.
    for (const each of evidence) each.shownAt ??= tx.now();
    const calendar = await workingCalendar(tx.em);
    tx.create(AssessmentAppeal, {
      ...{ assessment, points, filedAt: tx.now(), filedBy: tx.actor.personId },
      dueBy: addWorkingDays(today, round.resolutionDays, calendar),
      ...{ resolution: null, reason: null, resolvedAt: null, resolvedBy: null },
    });
    // What is contested is written while it still stands as verified.
    await tx.em.flush();
    moveVerified(tx, assessment, { action: 'appeal', to: 'APPEALED' });
  });
}

export interface Outcome {
  criterion: string;
  /** What is verified now; as it was where the appeal is not granted. */
  value: unknown;
  notApplicable?: string | null;
  /** Whether the appeal is granted here; where not, value is not looked at. */
  granted: boolean;
}

function resolutionOf(points: readonly AppealPoint[], granted: ReadonlySet<string>) {
  if (granted.size === 0) return 'REJECTED' satisfies AppealResolution;
  return points.every(({ criterion }) => granted.has(criterion)) ? 'ACCEPTED' : 'PARTLY';
}

/** Whoever verified does not judge the appeal, whatever position they act in. */
async function refuseVerifier(tx: Tx, { verifierId }: SelfAssessment): Promise<void> {
  if (!verifierId) return;
  const verifier = await tx.em.findOne(Membership, { id: verifierId });
  if (verifier?.person.id === tx.actor.personId) refuse<AppealCode>('APPEAL_BY_VERIFIER');
}

/** Resolves an appeal with a reason that both sides read. */
export async function resolveAppeal(
  ctx: Ctx,
  input: { id: string; reason: string; outcomes: Outcome[] },
): Promise<void> {
  if (!policy.resolve(ctx.actor)) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    const writing = await holdAssessment(tx, input.id, verificationStepsFrom.resolve);
    const { assessment, content, hostType } = writing;
    await refuseVerifier(tx, assessment);
    const reason = cleanText(input.reason, 'reason', { min: 20, max: 2000 });
    const appeal = await tx.em.findOneOrFail(AssessmentAppeal, { assessment });
    const verification = await verificationOf(tx, writing);
    const rows = await tx.em.find(VerifiedAnswer, { assessment });
    const granted = new Set<string>();
    for (const outcome of input.outcomes.slice(0, MOST_POINTS).filter((each) => each.granted)) {
      const { criterion } = outcome;
      const row = rows.find((each) => each.criterion === criterion);
      const asked = judgedOf(content, hostType).find(({ code }) => code === criterion);
      const isContested = appeal.points.some((point) => point.criterion === criterion);
      if (!row || !asked || !isContested) refuse('NOT_FOUND');
      const value = valueFor(writing, asked, outcome.value);
      Object.assign(row, { value, notApplicable: reasonOut(asked, outcome.notApplicable) });
      granted.add(criterion);
    }
    const score = scoreVerified({ ...verification, judged: rows });
    const points = appeal.points.map((point): AppealPoint => {
      const row = rows.find(({ criterion }) => criterion === point.criterion);
      return { ...point, after: valueOf(row, score) };
    });
    const resolution = resolutionOf(appeal.points, granted);
    const by = { resolvedAt: tx.now(), resolvedBy: tx.actor.personId };
    Object.assign(appeal, { points, resolution, reason, ...by });
    // Values and resolution are written while it still stands as contested.
    await tx.em.flush();
    const verified = { verifiedTotal: score.total, verifiedBand: score.band, verifiedScore: score };
    Object.assign(assessment, verified);
    moveVerified(tx, assessment, { action: 'resolveAppeal', to: 'VERIFIED', reason });
  });
}
