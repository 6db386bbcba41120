/** What a verifier types, one criterion at a time, and the acceptance of all that was not opened. */
import { VerifiedAnswer } from '../../schema/assessment-verification/assessment-verification.entity.js';
import {
  type ClaimedAnswer,
  isSettled,
  judgedOf,
  LEAST_RETURN_REASON,
} from '../../schema/assessment-verification/verification.rule.js';
import { verifiedValueSchema } from '../../schema/assessment-verification/verified-value.model.js';
import type { AnswerValue } from '../../schema/criteria/answer.model.js';
import {
  AssessmentAnswer,
  type SelfAssessment,
} from '../../schema/self-assessment/self-assessment.entity.js';
import { answerField, type Asked } from '../../schema/self-assessment/self-assessment.rule.js';
import { record } from '../core/audit.js';
import type { Ctx, Tx } from '../core/context.js';
import { refuse } from '../core/refusal.js';
import { cleanText } from '../core/text.js';
import type { Writing } from '../self-assessment/self-assessment.service.js';
import { verificationPolicy as policy, verificationStepsFrom } from './verification.policy.js';
import { holdOwn } from './verification.service.js';

export interface SaveVerifiedAnswer {
  assessmentId: string;
  /** Code of a criterion, gate, bonus or penalty of the round's set. */
  criterion: string;
  /** Version it was read at, 0 for none; a newer one refuses with CHANGED_ELSEWHERE. */
  version: number;
  /** By the kind of the measure, or points by judgement; null: nothing is given. */
  value: unknown;
  notApplicable?: string | null;
  remark?: string | null;
  /** What the organization is to mend, if it is sent back. */
  returnReason?: string | null;
}

/** Most that points by judgement can be: a criterion's maximum; null where there are none. */
function mostPoints({ content, hostType }: Writing, code: string): number | null {
  const criteria = content.standards.flatMap((standard) => standard.criteria);
  return criteria.find((each) => each.code === code)?.maximum[hostType] ?? null;
}

/** The value as it is kept, of the criterion's own kind or points out of its maximum. */
export function valueFor(writing: Writing, { code, kind }: Asked, value: unknown) {
  if (value === null || value === undefined) return null;
  const parsed = verifiedValueSchema.safeParse(value);
  const wrong = () =>
    refuse('INVALID_INPUT', {}, [{ field: answerField(code), code: 'ANSWER_WRONG' }]);
  if (!parsed.success) return wrong();
  const given: AnswerValue = parsed.data;
  const isPoints = given.kind === 'POINTS' && given.outOf === mostPoints(writing, code);
  return isPoints || given.kind === kind ? given : wrong();
}

/** Why it does not apply, where the set lets that be said. */
export function reasonOut({ code, notApplicable }: Asked, reason: string | null | undefined) {
  if (reason === null || reason === undefined) return null;
  if (!notApplicable.allowed) {
    refuse('INVALID_INPUT', {}, [{ field: answerField(code), code: 'ANSWER_MUST_APPLY' }]);
  }
  return cleanText(reason, answerField(code), {
    min: notApplicable.needsReason ? 1 : 0,
    max: 1000,
  });
}

function askedIn({ content, hostType }: Writing, code: string): Asked {
  return judgedOf(content, hostType).find((each) => each.code === code) ?? refuse('NOT_FOUND');
}

/** A new row of the organization that is verified. */
function newRow(tx: Tx, assessment: SelfAssessment, criterion: string): VerifiedAnswer {
  const { organizationId } = assessment;
  const nothing = { value: null, notApplicable: null, remark: null, returnReason: null };
  return tx.create(VerifiedAnswer, {
    ...{ organizationId, assessment, criterion, ...nothing },
    answerVersion: null,
    unopened: false,
  });
}

/** Keeps what was made of one criterion. Says its id. */
export async function saveVerifiedAnswer(ctx: Ctx, input: SaveVerifiedAnswer): Promise<string> {
  if (!policy.verify(ctx.actor)) refuse('FORBIDDEN');
  return ctx.transaction(async (tx) => {
    const writing = await holdOwn(tx, input.assessmentId, verificationStepsFrom.judge);
    const { assessment } = writing;
    const asked = askedIn(writing, input.criterion);
    const place = { assessment, criterion: asked.code };
    const known = await tx.em.findOne(VerifiedAnswer, place);
    if ((known?.version ?? 0) !== input.version) refuse('CHANGED_ELSEWHERE');
    const field = answerField(asked.code);
    const toReturn = cleanText(input.returnReason ?? '', field, { max: 1000 }) || null;
    if (toReturn) cleanText(toReturn, field, { min: LEAST_RETURN_REASON, max: 1000 });
    const columns = {
      value: valueFor(writing, asked, input.value),
      notApplicable: reasonOut(asked, input.notApplicable),
      remark: cleanText(input.remark ?? '', field, { max: 4000 }) || null,
      returnReason: toReturn,
    };
    const answer = await tx.em.findOne(AssessmentAnswer, place);
    const row = known ?? newRow(tx, assessment, asked.code);
    Object.assign(row, columns, { answerVersion: answer?.version ?? 0, unopened: false });
    return row.id;
  });
}

function accept(row: VerifiedAnswer, answer: ClaimedAnswer | undefined): void {
  Object.assign(row, {
    value: answer?.value ?? null,
    notApplicable: answer?.notApplicable ?? null,
    answerVersion: answer?.version ?? 0,
    unopened: true,
  });
}

/** Takes over what was claimed wherever nothing was judged yet. Says how many that were. */
export async function acceptUnopened(ctx: Ctx, input: { id: string }): Promise<number> {
  if (!policy.verify(ctx.actor)) refuse('FORBIDDEN');
  return ctx.transaction(async (tx) => {
    const { assessment, content, hostType } = await holdOwn(
      tx,
      input.id,
      verificationStepsFrom.judge,
    );
    const answers = await tx.em.find(AssessmentAnswer, { assessment });
    const rows = await tx.em.find(VerifiedAnswer, { assessment });
    const claimed = new Map(answers.map((each) => [each.criterion, each]));
    const found = new Map(rows.map((each) => [each.criterion, each]));
    const open = judgedOf(content, hostType).filter(
      ({ code }) => !isSettled(found.get(code), claimed.get(code)),
    );
    for (const { code } of open) {
      accept(found.get(code) ?? newRow(tx, assessment, code), claimed.get(code));
    }
    const { id: entityId, organizationId } = assessment;
    const subject = { entity: 'SelfAssessment', entityId, organizationId };
    record(tx, { action: 'assessment.acceptUnopened', ...subject, reason: `${open.length}` });
    return open.length;
  });
}
