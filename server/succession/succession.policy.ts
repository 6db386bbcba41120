import type { Succession } from '../../schema/succession/succession.entity.js';
import { type Actor, may } from '../core/actor.js';

/** May the actor have an organization handed over, and take that back? */
export function handOver(actor: Actor): boolean {
  return may(actor, 'membership:hand-over');
}

/** May the actor confirm the minute? Only who receives, and acting in that organization. */
export function confirm(
  actor: Actor,
  { receiverId, organizationId }: Pick<Succession, 'receiverId' | 'organizationId'>,
): boolean {
  return (
    may(actor, 'succession:read') &&
    actor.personId !== null &&
    actor.personId === receiverId &&
    actor.organizationId === organizationId
  );
}
