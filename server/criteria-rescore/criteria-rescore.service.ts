/**
 * Before a draft of a criteria set is published, the answers of a round are tried out under it: who
 * rises, who falls, who crosses a band. A draft keeps its newest preview.
 */
import { LockMode } from '@mikro-orm/postgresql';
import { AssessmentRound } from '../../schema/assessment-round/assessment-round.entity.js';
import { CriteriaRescore } from '../../schema/criteria-rescore/criteria-rescore.entity.js';
import { workOutRescore } from '../../schema/criteria-rescore/criteria-rescore.job.js';
import { SelfAssessment } from '../../schema/self-assessment/self-assessment.entity.js';
import { may } from '../core/actor.js';
import { record } from '../core/audit.js';
import type { Ctx, Tx } from '../core/context.js';
import { enqueue } from '../core/enqueue.js';
import { rowId } from '../core/read/row-id.js';
import { refuse } from '../core/refusal.js';
import { type CriteriaDraftOf, holdDraft } from '../criteria/criteria.service.js';

export type CriteriaRescoreCode = 'RESCORE_NO_ANSWERS';

/** States in which answers stand as they were handed in. */
export const ANSWERED = [
  'SUBMITTED',
  'IN_VERIFICATION',
  'VERIFIED',
  'APPEALED',
  'PASSED',
  'NOT_PASSED',
] as const;

export interface PreviewCriteriaSet extends CriteriaDraftOf {
  /** The round whose answers are tried out. */
  roundId: string;
}

function recordStep(tx: Tx, { id }: CriteriaRescore, step: string, to: string) {
  const subject = { entity: 'CriteriaRescore', entityId: id, to };
  record(tx, { action: `criteriaRescore.${step}`, ...subject });
}

/** Asks for a preview of a draft; what was asked for before is dropped. Says its id. */
export async function previewCriteriaSet(ctx: Ctx, input: PreviewCriteriaSet): Promise<string> {
  if (!may(ctx.actor, 'criteria:manage')) refuse('FORBIDDEN');
  return ctx.transaction(async (tx) => {
    const criteriaSet = await holdDraft(tx, input);
    const round =
      (await tx.em.findOne(AssessmentRound, { id: rowId(input.roundId) })) ?? refuse('NOT_FOUND');
    const answered = { round, state: { $in: [...ANSWERED] } };
    const total = await tx.em.count(SelfAssessment, answered);
    if (total === 0) refuse<CriteriaRescoreCode>('RESCORE_NO_ANSWERS');
    await tx.em.nativeDelete(CriteriaRescore, { criteriaSet });
    const made = tx.create(CriteriaRescore, {
      ...{ criteriaSet, round, content: criteriaSet.content, state: 'WAITING', total },
      ...{ summary: null, endedAt: null },
    });
    recordStep(tx, made, 'begin', 'WAITING');
    enqueue(tx, workOutRescore, { id: made.id });
    return made.id;
  });
}

/** Ends a preview that is being worked out. */
export async function cancelCriteriaPreview(ctx: Ctx, input: { id: string }): Promise<void> {
  if (!may(ctx.actor, 'criteria:manage')) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    const lockMode = LockMode.PESSIMISTIC_WRITE;
    const found =
      (await tx.em.findOne(CriteriaRescore, { id: rowId(input.id) }, { lockMode })) ??
      refuse('NOT_FOUND');
    if (found.state !== 'WAITING') refuse('WRONG_STATE', { state: found.state });
    Object.assign(found, { state: 'CANCELLED', endedAt: tx.now() });
    recordStep(tx, found, 'cancel', 'CANCELLED');
  });
}
