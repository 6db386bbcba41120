/** A recognition is taken back by a decision of its own, with its reason; the first one stays. */
import { LockMode } from '@mikro-orm/postgresql';
import { AssessmentRound } from '../../schema/assessment-round/assessment-round.entity.js';
import {
  CultureRecognition,
  RecognitionDecision,
} from '../../schema/recognition/recognition.entity.js';
import { issueRecognition } from '../../schema/recognition/recognition.job.js';
import { record } from '../core/audit.js';
import type { Ctx, Tx } from '../core/context.js';
import { enqueue } from '../core/enqueue.js';
import { rowId } from '../core/read/row-id.js';
import { refuse } from '../core/refusal.js';
import { cleanText } from '../core/text.js';
import { numberModel } from '../document/document-number.js';
import { termsOf, todayOf } from './council.service.js';
import { composeRevocation } from './decision-document.js';
import { confirmDeciding, writtenNumber } from './decision.service.js';
import { recognitionStepsFrom } from './recognition.policy.js';

async function holdRecognition(tx: Tx, id: string): Promise<CultureRecognition> {
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const where = { id: rowId(id), outcome: 'PASSED' as const };
  const found =
    (await tx.em.findOne(CultureRecognition, where, { lockMode })) ?? refuse('NOT_FOUND');
  const { state } = found;
  if (!recognitionStepsFrom.revoke.some((each) => each === state)) refuse('WRONG_STATE', { state });
  return tx.em.populate(found, ['organization']) as never;
}

export interface RevokeRecognition {
  id: string;
  reason: string;
  password: string;
}

/** Revokes a recognition that holds, for a reason that its organization reads. */
export async function revokeRecognition(ctx: Ctx, input: RevokeRecognition): Promise<void> {
  await confirmDeciding(ctx, input.password);
  await ctx.transaction(async (tx) => {
    const held = await holdRecognition(tx, input.id);
    const reason = cleanText(input.reason, 'reason', { min: 10, max: 2000 });
    const day = await todayOf(tx);
    const { settings: terms } = await termsOf(tx, day);
    const round = await tx.em.findOneOrFail(AssessmentRound, { id: held.round.id });
    const model = await composeRevocation(tx, { recognition: held, reason, terms, day });
    const document = await numberModel(tx, model, {
      ...{ report: null, state: 'SIGNED', signedBy: tx.actor.personId, signedAt: tx.now() },
    });
    const decision = tx.create(RecognitionDecision, {
      ...{ round, kind: 'REVOCATION', state: 'DECIDED', documentId: document.id },
      ...{ decidedBy: tx.actor.personId, decidedAt: tx.now() },
    });
    const revoked = { state: 'REVOKED', endedOn: day, revokedOn: day, revokeReason: reason };
    Object.assign(held, { ...revoked, revocationNumber: writtenNumber(document) });
    enqueue(tx, issueRecognition, { id: decision.id });
    record(tx, {
      action: 'recognition.revoke',
      entity: 'CultureRecognition',
      entityId: held.id,
      organizationId: held.organizationId,
      from: 'DECIDED',
      to: 'REVOKED',
      reason,
    });
  });
}
