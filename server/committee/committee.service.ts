/** What a committee decides about itself. */
import { LockMode } from '@mikro-orm/postgresql';
import { Committee } from '../../schema/committee/committee.entity.js';
import { may } from '../core/actor.js';
import { record } from '../core/audit.js';
import type { Ctx } from '../core/context.js';
import { refuse } from '../core/refusal.js';

/**
 * Says whether staff, secretaries and administrators must sign in with a second factor. Who has
 * none is asked to set one up at the next request.
 */
export async function requireSecondFactor(ctx: Ctx, required: boolean): Promise<boolean> {
  if (!may(ctx.actor, 'committee:manage')) refuse('FORBIDDEN');
  return ctx.transaction(async (tx) => {
    const id = tx.actor.committeeId;
    const committee = await tx.em.findOneOrFail(
      Committee,
      { id },
      { lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    if (committee.requiresSecondFactor === required) return required;
    committee.requiresSecondFactor = required;
    record(tx, {
      action: 'committee.requireSecondFactor',
      entity: 'Committee',
      entityId: id,
      from: String(!required),
      to: String(required),
    });
    return required;
  });
}
