import type { Membership } from '../../schema/membership/membership.entity.js';
import { fitsPlace, isManagedBy } from '../../schema/membership/membership.rule.js';
import { type Actor, may } from '../core/actor.js';

/** May the actor give a role to people of an organization, or of the committee itself? */
export function give(
  actor: Actor,
  role: Membership['role'],
  organizationId: string | null,
): boolean {
  return (
    may(actor, 'membership:manage') &&
    isManagedBy(actor.role, role) &&
    fitsPlace(role, organizationId !== null) &&
    (actor.organizationId === null || actor.organizationId === organizationId)
  );
}

/** May the actor change or end the membership? Nobody the own. */
export function change(
  actor: Actor,
  { role, organizationId = null, person }: Pick<Membership, 'role' | 'organizationId' | 'person'>,
): boolean {
  return actor.personId !== person.id && give(actor, role, organizationId ?? null);
}
