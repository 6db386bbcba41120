/** What is typed into a self-assessment, one answer at a time, with its evidence and its officer. */
import type { AnswerValue } from '../../schema/criteria/answer.model.js';
import { Evidence } from '../../schema/evidence/evidence.entity.js';
import { Membership } from '../../schema/membership/membership.entity.js';
import { answerValueSchema } from '../../schema/self-assessment/answer-value.model.js';
import {
  AssessmentAnswer,
  EvidenceUse,
  type SelfAssessment,
} from '../../schema/self-assessment/self-assessment.entity.js';
import {
  answerField,
  type Asked,
  askedOf,
} from '../../schema/self-assessment/self-assessment.rule.js';
import type { Ctx, Tx } from '../core/context.js';
import { rowId } from '../core/read/row-id.js';
import { refuse } from '../core/refusal.js';
import { cleanText } from '../core/text.js';
import { selfAssessmentPolicy as policy, assessmentStepsFrom } from './self-assessment.policy.js';
import {
  beginWriting,
  holdAssessment,
  type SelfAssessmentCode,
  type Writing,
} from './self-assessment.service.js';

/** Pieces of evidence at one answer. */
const MOST_EVIDENCE = 20;

export interface AnswerPlace {
  assessmentId: string;
  /** Code of a criterion, gate or bonus of the round's set. */
  criterion: string;
}

function askedIn({ content, hostType }: Writing, code: string): Asked {
  return askedOf(content, hostType).find((each) => each.code === code) ?? refuse('NOT_FOUND');
}

async function holdAnswer(tx: Tx, assessment: SelfAssessment, criterion: string) {
  // Whoever else writes in it waits for the self-assessment, which is held already.
  return tx.em.findOne(AssessmentAnswer, { assessment, criterion });
}

function newAnswer(tx: Tx, assessment: SelfAssessment, criterion: string): AssessmentAnswer {
  return tx.create(AssessmentAnswer, {
    assessment,
    criterion,
    value: null,
    notApplicable: null,
    note: null,
    carriedFrom: null,
    officerId: null,
  });
}

function cleanValue({ code, kind }: Asked, value: unknown): AnswerValue | null {
  if (value === null || value === undefined) return null;
  const parsed = answerValueSchema.safeParse(value);
  return parsed.success && parsed.data.kind === kind
    ? parsed.data
    : refuse('INVALID_INPUT', {}, [{ field: answerField(code), code: 'ANSWER_WRONG' }]);
}

export interface SaveAnswer extends AnswerPlace {
  /** Version the answer was read at, 0 for none; a newer one refuses with CHANGED_ELSEWHERE. */
  version: number;
  /** By the kind of the measure; null takes the answer back. */
  value: unknown;
  notApplicable?: string | null;
  note?: string | null;
  /** That what was carried over still holds; changing it says so too. */
  confirmed?: boolean;
}

const isSame = (one: unknown, other: unknown) =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

function write(answer: AssessmentAnswer, asked: Asked, input: SaveAnswer): void {
  const field = answerField(asked.code);
  const value = cleanValue(asked, input.value);
  const isOut = input.notApplicable !== null && input.notApplicable !== undefined;
  const reason = isOut ? cleanText(input.notApplicable ?? '', field, { max: 1000 }) : null;
  const note = cleanText(input.note ?? '', field, { max: 4000 }) || null;
  const isKept = isSame(answer.value, value) && (answer.notApplicable ?? null) === reason;
  const carriedFrom = isKept && !input.confirmed ? (answer.carriedFrom ?? null) : null;
  Object.assign(answer, { value, notApplicable: reason, note, carriedFrom });
}

/** Keeps one answer. Says its id. */
export async function saveAnswer(ctx: Ctx, input: SaveAnswer): Promise<string> {
  if (!policy.draft(ctx.actor)) refuse('FORBIDDEN');
  return ctx.transaction(async (tx) => {
    const writing = await holdAssessment(tx, input.assessmentId, assessmentStepsFrom.draft);
    const { assessment } = writing;
    const asked = askedIn(writing, input.criterion);
    const known = await holdAnswer(tx, assessment, asked.code);
    if ((known?.version ?? 0) !== input.version) refuse('CHANGED_ELSEWHERE');
    beginWriting(tx, assessment);
    await tx.em.flush();
    const answer = known ?? newAnswer(tx, assessment, asked.code);
    write(answer, asked, input);
    return answer.id;
  });
}

async function answerAt(tx: Tx, place: AnswerPlace) {
  const writing = await holdAssessment(tx, place.assessmentId, assessmentStepsFrom.draft);
  const { code } = askedIn(writing, place.criterion);
  const { assessment } = writing;
  beginWriting(tx, assessment);
  await tx.em.flush();
  const known = await holdAnswer(tx, assessment, code);
  return { assessment, answer: known ?? newAnswer(tx, assessment, code) };
}

/** Has evidence stand at an answer. Once there it stays there once. Says the answer's id. */
export async function attachEvidence(
  ctx: Ctx,
  input: AnswerPlace & { evidenceId: string },
): Promise<string> {
  if (!policy.draft(ctx.actor)) refuse('FORBIDDEN');
  return ctx.transaction(async (tx) => {
    const evidence =
      (await tx.em.findOne(Evidence, { id: rowId(input.evidenceId) })) ?? refuse('NOT_FOUND');
    const { assessment, answer } = await answerAt(tx, input);
    const uses = await tx.em.find(EvidenceUse, { answer });
    if (uses.some((use) => use.evidence.id === evidence.id)) return answer.id;
    if (uses.length >= MOST_EVIDENCE) {
      refuse<SelfAssessmentCode>('TOO_MUCH_EVIDENCE', { max: MOST_EVIDENCE });
    }
    tx.create(EvidenceUse, { assessment, answer, evidence });
    return answer.id;
  });
}

/** Takes evidence away from an answer; it stays in the store. Says the answer's id. */
export async function detachEvidence(
  ctx: Ctx,
  input: AnswerPlace & { evidenceId: string },
): Promise<string> {
  if (!policy.draft(ctx.actor)) refuse('FORBIDDEN');
  return ctx.transaction(async (tx) => {
    const evidenceId = rowId(input.evidenceId);
    const { answer } = await answerAt(tx, input);
    const use =
      (await tx.em.findOne(EvidenceUse, { answer, evidence: { id: evidenceId } })) ??
      refuse('NOT_FOUND');
    tx.em.remove(use);
    return answer.id;
  });
}

export interface ShareOut {
  assessmentId: string;
  criteria: string[];
  /** Somebody of the organization who drafts; null: nobody in particular. */
  officerId?: string | null;
}

const MOST_CRITERIA = 400;

async function officerOf(tx: Tx, id: string | null | undefined): Promise<Membership | null> {
  if (!id) return null;
  // Of other organizations' people row security shows none.
  return (await tx.em.findOne(Membership, { id: rowId(id) })) ?? refuse('NOT_FOUND');
}

/** Gives criteria to an officer; the secretary says whose is what. */
export async function shareOutCriteria(ctx: Ctx, input: ShareOut): Promise<void> {
  if (!policy.submit(ctx.actor)) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    const officer = await officerOf(tx, input.officerId);
    const writing = await holdAssessment(tx, input.assessmentId, assessmentStepsFrom.draft);
    if (input.criteria.length > MOST_CRITERIA) {
      const params = { max: MOST_CRITERIA };
      refuse('INVALID_INPUT', {}, [{ field: 'criteria', code: 'LIST_TOO_LONG', params }]);
    }
    const { assessment } = writing;
    beginWriting(tx, assessment);
    await tx.em.flush();
    for (const code of new Set(input.criteria)) {
      const asked = askedIn(writing, code);
      const known = await holdAnswer(tx, assessment, asked.code);
      const answer = known ?? newAnswer(tx, assessment, asked.code);
      answer.officerId = officer?.id ?? null;
    }
  });
}
