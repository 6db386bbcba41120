/**
 * Verification of a self-assessment by whoever it is named to: taken up, judged criterion by
 * criterion, then sent back to be mended or concluded with a score of its own.
 */
import { LockMode } from '@mikro-orm/postgresql';
import { AssessmentRound } from '../../schema/assessment-round/assessment-round.entity.js';
import {
  FieldVisit,
  VerifiedAnswer,
} from '../../schema/assessment-verification/assessment-verification.entity.js';
import {
  isSettled,
  LEAST_RETURN_REASON,
  openPoints,
  scoreVerified,
  type Verification,
  widelyApart,
} from '../../schema/assessment-verification/verification.rule.js';
import { addWorkingDays } from '../../schema/core/working-days.js';
import { CriteriaSetVersion } from '../../schema/criteria/criteria-set.entity.js';
import { Membership } from '../../schema/membership/membership.entity.js';
import { Organization } from '../../schema/organization/organization.entity.js';
import {
  AssessmentAnswer,
  SelfAssessment,
  type SelfAssessmentState,
} from '../../schema/self-assessment/self-assessment.entity.js';
import { answerField } from '../../schema/self-assessment/self-assessment.rule.js';
import { record } from '../core/audit.js';
import type { Ctx, Tx } from '../core/context.js';
import { rowId } from '../core/read/row-id.js';
import { refuse } from '../core/refusal.js';
import { cleanText } from '../core/text.js';
import { todayOf, workingCalendar } from '../core/working-calendar.js';
import type { SelfAssessmentCode, Writing } from '../self-assessment/self-assessment.service.js';
import { verificationPolicy as policy, verificationStepsFrom } from './verification.policy.js';

export type VerificationCode =
  | 'VERIFIER_OF_OWN_ORGANIZATION'
  | 'VERIFICATION_OPEN'
  | 'NOT_JUDGED'
  | 'REMARK_MISSING'
  | 'RETURN_REASON_LEFT'
  | 'NO_RETURN_REASON'
  | 'RETURNED_TOO_OFTEN'
  | 'FIELD_VISIT_NEEDED';

/** Takes a self-assessment to a state, with an audit event. */
export function moveVerified(
  tx: Tx,
  assessment: SelfAssessment,
  { action, to, reason }: { action: string; to: SelfAssessmentState; reason?: string },
): void {
  const { id: entityId, organizationId, state: from } = assessment;
  assessment.state = to;
  const subject = { entity: 'SelfAssessment', entityId, organizationId };
  record(tx, { action: `assessment.${action}`, ...subject, from, to, reason: reason ?? null });
}

/**
 * Loads a self-assessment that is named to the actor and holds it until the transaction ends.
 *
 * @throws Refusal NOT_FOUND, FORBIDDEN, WRONG_STATE, ASSESSMENT_ROUND_OVER
 */
export async function holdOwn(
  tx: Tx,
  id: string,
  from: readonly SelfAssessmentState[],
): Promise<Writing> {
  const where = { id: rowId(id) };
  const seen = (await tx.em.findOne(SelfAssessment, where)) ?? refuse('NOT_FOUND');
  if (seen.verifierId !== tx.actor.membershipId) refuse('FORBIDDEN');
  if (!from.includes(seen.state)) refuse('WRONG_STATE', { state: seen.state });
  // Row security lets nobody hold what is no longer theirs to verify; so it is looked at first.
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
  const assessment = (await tx.em.findOne(SelfAssessment, where, lock)) ?? refuse('WRONG_STATE');
  if (!from.includes(assessment.state)) refuse('WRONG_STATE', { state: assessment.state });
  const round = await tx.em.findOneOrFail(AssessmentRound, { id: assessment.round.id });
  if (round.state !== 'OPEN' && round.state !== 'VERIFYING') {
    refuse<SelfAssessmentCode>('ASSESSMENT_ROUND_OVER');
  }
  const { content } = await tx.em.findOneOrFail(CriteriaSetVersion, { id: round.criteriaSet.id });
  const { hostType } = await tx.em.findOneOrFail(Organization, { id: assessment.organizationId });
  return { assessment, round, content, hostType };
}

/** What was claimed and what was found of it so far. */
export async function verificationOf(
  tx: Tx,
  { assessment, content, hostType }: Writing,
): Promise<Verification> {
  const claimed = await tx.em.find(AssessmentAnswer, { assessment });
  const judged = await tx.em.find(VerifiedAnswer, { assessment });
  return { content, hostType, claimed, judged, selfScore: assessment.selfScore ?? null };
}

/** Whoever has a position in an organization does not verify it. */
async function refuseOwnOrganization(tx: Tx, { organizationId }: SelfAssessment): Promise<void> {
  const ofPerson = { person: tx.actor.personId ?? '', organization: { id: organizationId } };
  if ((await tx.em.count(Membership, ofPerson)) > 0) {
    refuse<VerificationCode>('VERIFIER_OF_OWN_ORGANIZATION');
  }
}

/** Takes a self-assessment up. What was mended since it was sent back is to be judged anew. */
export async function claimAssessment(ctx: Ctx, input: { id: string }): Promise<void> {
  if (!policy.verify(ctx.actor)) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    const { assessment } = await holdOwn(tx, input.id, verificationStepsFrom.claim);
    await refuseOwnOrganization(tx, assessment);
    const answers = await tx.em.find(AssessmentAnswer, { assessment });
    const byCode = new Map(answers.map((answer) => [answer.criterion, answer]));
    for (const found of await tx.em.find(VerifiedAnswer, { assessment })) {
      const isOpen = found.returnReason || !isSettled(found, byCode.get(found.criterion));
      if (isOpen) Object.assign(found, { answerVersion: null, returnReason: null });
    }
    assessment.claimedAt = tx.now();
    moveVerified(tx, assessment, { action: 'claim', to: 'IN_VERIFICATION' });
  });
}

/** Sends it back with the reasons that stand at its criteria. */
export async function returnAssessment(
  ctx: Ctx,
  input: { id: string; reason: string },
): Promise<void> {
  if (!policy.verify(ctx.actor)) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    const { assessment, round } = await holdOwn(tx, input.id, verificationStepsFrom.return);
    const reason = cleanText(input.reason, 'reason', { min: LEAST_RETURN_REASON, max: 1000 });
    if (assessment.returns >= round.mostReturns) {
      refuse<VerificationCode>('RETURNED_TOO_OFTEN', { most: round.mostReturns });
    }
    const judged = await tx.em.find(VerifiedAnswer, { assessment });
    const remarks = judged.flatMap(({ criterion, returnReason }) =>
      returnReason ? [{ criterion, reason: returnReason }] : [],
    );
    if (remarks.length === 0) refuse<VerificationCode>('NO_RETURN_REASON');
    const returns = assessment.returns + 1;
    Object.assign(assessment, { returns, returnReason: reason, returnRemarks: remarks });
    moveVerified(tx, assessment, { action: 'return', to: 'RETURNED', reason });
  });
}

/** A gap that is too wide is looked at on the spot before anything is concluded. */
async function checkVisited(tx: Tx, assessment: SelfAssessment, standards: string[]) {
  if (standards.length === 0) return;
  const visit = await tx.em.findOne(FieldVisit, { assessment });
  if (visit?.finishedAt) return;
  refuse<VerificationCode>('FIELD_VISIT_NEEDED', { standards: standards.join(', ') });
}

/**
 * Concludes a verification with its score under the round's version of the set. The organization
 * may appeal from now on.
 *
 * @throws Refusal VERIFICATION_OPEN with each point that is open at its criterion.
 */
export async function verifyAssessment(ctx: Ctx, input: { id: string }): Promise<void> {
  if (!policy.verify(ctx.actor)) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    const writing = await holdOwn(tx, input.id, verificationStepsFrom.verify);
    const { assessment, round, content } = writing;
    const verification = await verificationOf(tx, writing);
    const open = openPoints(verification);
    if (open.length > 0) {
      const faults = open.map(({ criterion, name, code }) => ({
        ...{ field: answerField(criterion), code, params: { name } },
      }));
      refuse<VerificationCode>('VERIFICATION_OPEN', { count: faults.length }, faults);
    }
    const score = scoreVerified(verification);
    const apart = widelyApart(content, verification.selfScore, score);
    await checkVisited(
      tx,
      assessment,
      apart.map(({ standard }) => standard),
    );
    const calendar = await workingCalendar(tx.em);
    Object.assign(assessment, {
      verifiedAt: tx.now(),
      verifiedTotal: score.total,
      verifiedBand: score.band,
      verifiedScore: score,
      appealUntil: addWorkingDays(await todayOf(tx), round.appealDays, calendar),
    });
    moveVerified(tx, assessment, { action: 'verify', to: 'VERIFIED' });
  });
}
