import {
  type Permission,
  permissionsIn,
  type Role,
  supportPermissions,
} from '../../schema/core/permission.js';

/** A partner app as it acts: what was opened to it. */
export interface ActingApp {
  id: string;
  keyId: string;
  scopes: readonly Permission[];
  /** Organizations opened to it; null is the whole committee. */
  organizationIds: readonly string[] | null;
}

/** Who acts, and as what: one membership of one person, a partner app, or the clock. */
export interface Actor {
  /** null is the worker on the clock's behalf. */
  personId: string | null;
  membershipId: string | null;
  role: Role | 'API_CLIENT' | 'CLOCK' | 'SUPPORT';
  /** Position as printed under a signature. */
  title: string;
  committeeId: string;
  /** Set where the membership is in one organization. */
  organizationId: string | null;
  /** Set where a partner app acts, with the role API_CLIENT. */
  app?: ActingApp;
  /** Set where the position is for what the membership is assigned to, not the whole committee. */
  isNarrowed?: boolean;
}

/**
 * Whether the actor's role, or an app's scopes, carry the permission. The clock may do what no
 * decision is needed for.
 */
export function may(actor: Actor, permission: Permission): boolean {
  if (actor.role === 'CLOCK') return permission === 'round:consolidate';
  if (actor.role === 'API_CLIENT') return actor.app?.scopes.includes(permission) ?? false;
  if (actor.role === 'SUPPORT') return supportPermissions.includes(permission);
  return permissionsIn(actor.role, actor.isNarrowed ?? false).includes(permission);
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
