/**
 * The council's list of a round: one proposal for each organization that was verified, by rule and
 * with what it was said from. The board may propose otherwise, with a reason; whoever is refused
 * reads why.
 */
import { LockMode } from '@mikro-orm/postgresql';
import {
  AssessmentRound,
  type AssessmentRoundState,
} from '../../schema/assessment-round/assessment-round.entity.js';
import { Committee } from '../../schema/committee/committee.entity.js';
import { zonedDate } from '../../schema/core/calendar.js';
import { CriteriaSetVersion } from '../../schema/criteria/criteria-set.entity.js';
import {
  CultureRecognition,
  RecognitionDecision,
  RecognitionTermsRow,
} from '../../schema/recognition/recognition.entity.js';
import type { RecognitionOutcome } from '../../schema/recognition/recognition.model.js';
import { differs, proposalOf, refusalText } from '../../schema/recognition/recognition.rule.js';
import { type RecognitionType, termsOn } from '../../schema/recognition/recognition-terms.model.js';
import { SelfAssessment } from '../../schema/self-assessment/self-assessment.entity.js';
import { moveRound } from '../assessment-round/assessment-round.service.js';
import { record } from '../core/audit.js';
import type { Ctx, Tx } from '../core/context.js';
import { rowId } from '../core/read/row-id.js';
import { refuse } from '../core/refusal.js';
import { cleanText } from '../core/text.js';
import {
  councilStepsFrom,
  decisionStepsFrom,
  recognitionPolicy as policy,
} from './recognition.policy.js';

export type CouncilCode = 'COUNCIL_LIST_OPEN' | 'COUNCIL_LIST_EMPTY' | 'NO_RECOGNITION_TERMS';

const lockMode = LockMode.PESSIMISTIC_WRITE;

/** Loads a round for a step and holds it until the transaction ends. */
export async function holdRound(
  tx: Tx,
  id: string,
  from: readonly AssessmentRoundState[],
): Promise<AssessmentRound> {
  const round =
    (await tx.em.findOne(AssessmentRound, { id: rowId(id) }, { lockMode })) ?? refuse('NOT_FOUND');
  if (!from.includes(round.state)) refuse('WRONG_STATE', { state: round.state });
  return round;
}

/** The committee's calendar day. */
export async function todayOf(tx: Tx): Promise<string> {
  const { timeZone } = await tx.em.findOneOrFail(Committee, { id: tx.actor.committeeId });
  return zonedDate(tx.now(), timeZone);
}

/** The terms in force on a day. */
export async function termsOf(tx: Tx, day: string): Promise<RecognitionTermsRow> {
  const rows: RecognitionTermsRow[] = await tx.em.find(RecognitionTermsRow, {});
  return termsOn(rows, day) ?? refuse<CouncilCode>('NO_RECOGNITION_TERMS', { day });
}

/** What is in somebody's hands still: the list waits for it. */
const UNDER_WAY = ['SUBMITTED', 'IN_VERIFICATION', 'APPEALED'] as const;

async function verifiedOf(tx: Tx, round: AssessmentRound): Promise<SelfAssessment[]> {
  const open = await tx.em.count(SelfAssessment, { round, state: { $in: UNDER_WAY } });
  if (open > 0) refuse<CouncilCode>('COUNCIL_LIST_OPEN', { count: open });
  const verified = await tx.em.find(SelfAssessment, { round, state: 'VERIFIED' });
  if (verified.length === 0) refuse<CouncilCode>('COUNCIL_LIST_EMPTY');
  return verified;
}

/** What was decided about organizations before, by organization. */
async function decidedBefore(tx: Tx) {
  const decided = await tx.em.find(
    CultureRecognition,
    { state: { $ne: 'PROPOSED' } },
    { populate: ['round'] },
  );
  return Map.groupBy(decided, ({ organization }) => organization.id);
}

async function writeList(tx: Tx, round: AssessmentRound, verified: readonly SelfAssessment[]) {
  const { content } = await tx.em.findOneOrFail(CriteriaSetVersion, { id: round.criteriaSet.id });
  const terms = await termsOf(tx, await todayOf(tx));
  const before = await decidedBefore(tx);
  const decision = tx.create(RecognitionDecision, {
    round,
    kind: 'RECOGNITION',
    state: 'DRAFT',
    proposedBy: tx.actor.personId,
    proposedAt: tx.now(),
  });
  for (const assessment of verified) {
    const { organization, verifiedScore: score } = assessment;
    if (!score) throw new Error(`${assessment.id} is verified without a score`);
    const held = (before.get(organization.id) ?? []).filter((each) => each.outcome === 'PASSED');
    const earlier = (before.get(organization.id) ?? []).map(({ round: of, outcome }) => {
      const { label, endOn } = of as unknown as AssessmentRound;
      return { label, endOn, outcome };
    });
    const { startOn, endOn } = round;
    const ruled = proposalOf({ content, score, startOn, endOn, held, earlier, terms });
    const { outcome, type, band, total } = ruled;
    tx.create(CultureRecognition, {
      ...{ organizationId: organization.id, organization, round, decision, assessment },
      ...{ state: 'PROPOSED', outcome, type, total, ruled, band: band?.code ?? null },
      refusal: outcome === 'NOT_PASSED' ? refusalText(ruled) : null,
    });
  }
  return decision.id;
}

/**
 * Hands the list of a round to the council: who was verified is proposed by rule; who never handed
 * in, or did not hand in again, is not on it. Says the id of the decision to be taken.
 *
 * @throws Refusal COUNCIL_LIST_OPEN while something waits for a verifier or on an appeal.
 */
export async function handToCouncil(ctx: Ctx, input: { roundId: string }): Promise<string> {
  if (!policy.propose(ctx.actor)) refuse('FORBIDDEN');
  return ctx.transaction(async (tx) => {
    const round = await holdRound(tx, input.roundId, councilStepsFrom.handToCouncil);
    const id = await writeList(tx, round, await verifiedOf(tx, round));
    moveRound(tx, round, { action: 'handToCouncil', to: 'COUNCIL' });
    return id;
  });
}

export interface ProposeRecognition {
  id: string;
  version: number;
  outcome: RecognitionOutcome;
  type: RecognitionType;
  /** Why something else is proposed than the rule says. */
  reason?: string | null;
  /** Why it is not recognised, as the organization will read it. */
  refusal?: string | null;
}

/** A line of a list that is not decided; its decision is held, so that both cannot happen at once. */
async function holdProposal(tx: Tx, id: string): Promise<CultureRecognition> {
  const found = (await tx.em.findOne(CultureRecognition, { id: rowId(id) })) ?? refuse('NOT_FOUND');
  const where = { id: found.decision.id };
  const decision = await tx.em.findOneOrFail(RecognitionDecision, where, { lockMode });
  const { state } = decision;
  if (!decisionStepsFrom.propose.some((each) => each === state)) refuse('WRONG_STATE', { state });
  return tx.em.findOneOrFail(CultureRecognition, { id: found.id }, { lockMode, refresh: true });
}

/** Proposes something else for an organization than the rule says, or as it says again. */
export async function proposeRecognition(ctx: Ctx, input: ProposeRecognition): Promise<void> {
  if (!policy.propose(ctx.actor)) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    const line = await holdProposal(tx, input.id);
    if (line.version !== input.version) refuse('CHANGED_ELSEWHERE');
    const { outcome, type } = input;
    const isOther = differs(line.ruled, { outcome, type });
    const length = { min: 10, max: 2000 };
    const reason = isOther ? cleanText(input.reason ?? '', 'reason', length) : null;
    const refusal =
      outcome === 'NOT_PASSED' ? cleanText(input.refusal ?? '', 'refusal', length) : null;
    const from = line.outcome;
    Object.assign(line, { outcome, type, reason, refusal, changedBy: tx.actor.personId });
    const subject = { entity: 'CultureRecognition', entityId: line.id };
    record(tx, { action: 'recognition.propose', ...subject, from, to: outcome, reason });
  });
}
