/**
 * An organization's self-assessment: several officers write its answers, each row with a lock of
 * its own, and the secretary alone hands it in.
 */
import { LockMode } from '@mikro-orm/postgresql';
import { AssessmentRound } from '../../schema/assessment-round/assessment-round.entity.js';
import { Committee } from '../../schema/committee/committee.entity.js';
import { zonedDate } from '../../schema/core/calendar.js';
import { CriteriaSetVersion } from '../../schema/criteria/criteria-set.entity.js';
import type { CriteriaContent } from '../../schema/criteria/criteria.model.js';
import { scoreAssessment } from '../../schema/criteria/score.js';
import { Evidence } from '../../schema/evidence/evidence.entity.js';
import { Organization } from '../../schema/organization/organization.entity.js';
import {
  AssessmentAnswer,
  EvidenceUse,
  SelfAssessment,
  type SelfAssessmentState,
} from '../../schema/self-assessment/self-assessment.entity.js';
import {
  type AnswerFaultCode,
  faultsOf,
  type KeptAnswer,
  withLateDays,
  workingDaysLate,
} from '../../schema/self-assessment/self-assessment.rule.js';
import type { HostType } from '../../schema/template/template.model.js';
import { record } from '../core/audit.js';
import type { Ctx, Tx } from '../core/context.js';
import { rowId } from '../core/read/row-id.js';
import { refuse } from '../core/refusal.js';
import { workingCalendar } from '../core/working-calendar.js';
import { selfAssessmentPolicy as policy, assessmentStepsFrom } from './self-assessment.policy.js';

export type SelfAssessmentCode =
  | AnswerFaultCode
  | 'ASSESSMENT_HAS_FAULTS'
  | 'ASSESSMENT_ROUND_OVER'
  | 'TOO_MUCH_EVIDENCE';

/** A self-assessment that is being written, with what it is written under. */
export interface Writing {
  assessment: SelfAssessment;
  round: AssessmentRound;
  content: CriteriaContent;
  hostType: HostType;
}

/** Loads a self-assessment for a step and holds it until the transaction ends. */
export async function holdAssessment(
  tx: Tx,
  id: string,
  from: readonly SelfAssessmentState[],
): Promise<Writing> {
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const assessment =
    (await tx.em.findOne(SelfAssessment, { id: rowId(id) }, { lockMode })) ?? refuse('NOT_FOUND');
  if (!from.includes(assessment.state)) refuse('WRONG_STATE', { state: assessment.state });
  const round = await tx.em.findOneOrFail(AssessmentRound, { id: assessment.round.id });
  // What is late is taken with its penalty until the council has the list.
  if (round.state !== 'OPEN' && round.state !== 'VERIFYING') {
    refuse<SelfAssessmentCode>('ASSESSMENT_ROUND_OVER');
  }
  const { content } = await tx.em.findOneOrFail(CriteriaSetVersion, { id: round.criteriaSet.id });
  const { hostType } = await tx.em.findOneOrFail(Organization, { id: assessment.organizationId });
  return { assessment, round, content, hostType };
}

/** Takes a self-assessment to a state, with an audit event. */
function move(tx: Tx, assessment: SelfAssessment, action: string, to: SelfAssessmentState): void {
  const from = assessment.state;
  assessment.state = to;
  record(tx, {
    action: `selfAssessment.${action}`,
    entity: 'SelfAssessment',
    entityId: assessment.id,
    from,
    to,
  });
}

/** What follows every change of contents: what was not begun, or was sent back, is in progress. */
export function beginWriting(tx: Tx, assessment: SelfAssessment): void {
  if (assessment.state === 'IN_PROGRESS') return;
  assessment.startedAt ??= tx.now();
  move(tx, assessment, assessment.state === 'RETURNED' ? 'resume' : 'start', 'IN_PROGRESS');
}

/** All answers as they are kept, with the evidence at each. */
export async function keptAnswers(tx: Tx, assessment: SelfAssessment): Promise<KeptAnswer[]> {
  const answers = await tx.em.find(AssessmentAnswer, { assessment });
  const uses = await tx.em.find(EvidenceUse, { assessment }, { populate: ['evidence'] });
  const byAnswer = Map.groupBy(uses, ({ answer }) => answer.id);
  return answers.map(({ id, criterion, value, notApplicable, carriedFrom }) => ({
    criterion,
    value: value ?? null,
    notApplicable: notApplicable ?? null,
    carriedFrom: carriedFrom ?? null,
    evidence: (byAnswer.get(id) ?? []).map(({ evidence }) => evidence),
  }));
}

async function daysLate(tx: Tx, { dueAt }: AssessmentRound): Promise<number> {
  const { timeZone } = await tx.em.findOneOrFail(Committee, { id: tx.actor.committeeId });
  const [due, on] = [zonedDate(dueAt, timeZone), zonedDate(tx.now(), timeZone)];
  if (tx.now() <= dueAt) return 0;
  return Math.max(1, workingDaysLate(due, on, await workingCalendar(tx.em)));
}

/** What proves an answer is seen by the committee from now on. */
async function showEvidence(tx: Tx, assessment: SelfAssessment): Promise<void> {
  const uses = await tx.em.find(EvidenceUse, { assessment });
  const ids = uses.map(({ evidence }) => evidence.id);
  const shown = { shownAt: tx.now() };
  await tx.em.nativeUpdate(Evidence, { id: { $in: ids }, shownAt: null }, shown);
}

/**
 * Hands a self-assessment in after its checks, with its score and the explanation as they are now.
 *
 * @throws Refusal ASSESSMENT_HAS_FAULTS with each fault at its criterion.
 */
export async function submitAssessment(
  ctx: Ctx,
  input: { id: string; version: number },
): Promise<void> {
  if (!policy.submit(ctx.actor)) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    const writing = await holdAssessment(tx, input.id, assessmentStepsFrom.submit);
    const { assessment, round, content, hostType } = writing;
    if (assessment.version !== input.version) refuse('CHANGED_ELSEWHERE');
    const answers = await keptAnswers(tx, assessment);
    const faults = faultsOf({ content, hostType, answers, period: round });
    if (faults.length > 0) {
      refuse<SelfAssessmentCode>('ASSESSMENT_HAS_FAULTS', { count: faults.length }, faults);
    }
    const late = await daysLate(tx, round);
    const score = scoreAssessment(content, hostType, withLateDays(content, answers, late));
    await showEvidence(tx, assessment);
    Object.assign(assessment, {
      edition: assessment.edition + 1,
      submittedAt: tx.now(),
      submittedBy: tx.actor.personId,
      selfTotal: score.total,
      selfBand: score.band,
      selfScore: score,
      returnReason: null,
      returnRemarks: [],
    });
    move(tx, assessment, 'submit', 'SUBMITTED');
  });
}
