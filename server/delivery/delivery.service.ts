/**
 * Deliveries whose outcome a machine must not guess: a person looks into the matter and says what
 * happened, or has the mail sent once more. Both with a reason, both in the audit log.
 */
import { LockMode } from '@mikro-orm/postgresql';
import { Delivery, type DeliveryState } from '../../schema/delivery/delivery.entity.js';
import { LOST_AFTER_MS, sendDelivery } from '../../schema/delivery/delivery.job.js';
import { may } from '../core/actor.js';
import { record } from '../core/audit.js';
import type { Ctx } from '../core/context.js';
import { enqueue } from '../core/enqueue.js';
import { refuse } from '../core/refusal.js';
import { rowId } from '../core/read/row-id.js';
import { cleanText } from '../core/text.js';
import type { CorrectionCode } from './correct-address.service.js';

export const DeliveryDecision = {
  /** It arrived, or was handed over on paper. */
  MARK_SENT: 'MARK_SENT',
  /** It did not arrive: send it once more. */
  SEND_AGAIN: 'SEND_AGAIN',
} as const;
export type DeliveryDecision = (typeof DeliveryDecision)[keyof typeof DeliveryDecision];

export interface ResolveDelivery {
  id: string;
  decision: DeliveryDecision;
  reason: string;
}

const toSettle: readonly DeliveryState[] = ['UNKNOWN', 'FAILED', 'BOUNCED'];

/** A person settles a delivery that failed, bounced, or whose outcome is unknown. */
export async function resolveDelivery(ctx: Ctx, input: ResolveDelivery): Promise<void> {
  if (!may(ctx.actor, 'delivery:resolve')) refuse('FORBIDDEN');
  const reason = cleanText(input.reason, 'reason', { min: 10, max: 500 });
  await ctx.transaction(async (tx) => {
    const where = { id: rowId(input.id) };
    const delivery =
      (await tx.em.findOne(Delivery, where, { lockMode: LockMode.PESSIMISTIC_WRITE })) ??
      refuse('NOT_FOUND');
    const from = delivery.state;
    if (!toSettle.includes(from)) refuse('WRONG_STATE', { state: from });
    if (await tx.em.findOne(Delivery, { replacesId: delivery.id })) {
      refuse<CorrectionCode>('DELIVERY_REPLACED');
    }
    delivery.resolution = reason;
    delivery.state = input.decision === 'MARK_SENT' ? 'SENT' : 'PENDING';
    if (input.decision === 'SEND_AGAIN') {
      delivery.nextAttemptAt = new Date(tx.now().getTime() + LOST_AFTER_MS);
      enqueue(tx, sendDelivery, { id: delivery.id });
    }
    record(tx, {
      action: 'delivery.resolve',
      entity: 'Delivery',
      entityId: delivery.id,
      from,
      to: delivery.state,
      reason,
    });
  });
}
