/** What a committee decides about itself. */
import { LockMode } from '@mikro-orm/postgresql';
import { Committee } from '../../schema/committee/committee.entity.js';
import { may } from '../core/actor.js';
import { record } from '../core/audit.js';
import type { Ctx } from '../core/context.js';
import { refuse } from '../core/refusal.js';

type Switch = 'requiresSecondFactor' | 'releasesAtOnce';

async function turn(ctx: Ctx, name: Switch, isOn: boolean, action: string): Promise<boolean> {
  if (!may(ctx.actor, 'committee:manage')) refuse('FORBIDDEN');
  return ctx.transaction(async (tx) => {
    const id = tx.actor.committeeId;
    const lockMode = LockMode.PESSIMISTIC_WRITE;
    const committee = await tx.em.findOneOrFail(Committee, { id }, { lockMode });
    if (committee[name] === isOn) return isOn;
    committee[name] = isOn;
    record(tx, {
      action: `committee.${action}`,
      entity: 'Committee',
      entityId: id,
      from: String(!isOn),
      to: String(isOn),
    });
    return isOn;
  });
}

/**
 * Says whether staff, secretaries and administrators must sign in with a second factor. Who has
 * none is asked to set one up at the next request.
 */
export function requireSecondFactor(ctx: Ctx, required: boolean): Promise<boolean> {
  return turn(ctx, 'requiresSecondFactor', required, 'requireSecondFactor');
}

/**
 * Says whether what is signed is mailed without an officer who releases it. What waits for its
 * release goes on waiting.
 */
export function releaseAtOnce(ctx: Ctx, atOnce: boolean): Promise<boolean> {
  return turn(ctx, 'releasesAtOnce', atOnce, 'releaseAtOnce');
}
