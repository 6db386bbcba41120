import { type Permission, permissionsOf, type Role } from '../../schema/core/permission.js';

/** Who acts, and as what: one membership of one person, or the clock. */
export interface Actor {
  /** null is the worker on the clock's behalf. */
  personId: string | null;
  membershipId: string | null;
  role: Role | 'CLOCK';
  /** Position as printed under a signature. */
  title: string;
  committeeId: string;
  /** Set where the membership is in one organization. */
  organizationId: string | null;
}

/**
 * Whether the actor's role carries the permission. The clock may do what no decision is needed for.
 */
export function may(actor: Actor, permission: Permission): boolean {
  if (actor.role === 'CLOCK') return permission === 'round:consolidate';
  return permissionsOf[actor.role].includes(permission);
}

/** The clock of one committee. */
export function clockOf(committeeId: string): Actor {
  return {
    personId: null,
    membershipId: null,
    role: 'CLOCK',
    title: '',
    committeeId,
    organizationId: null,
  };
}
