import { Role } from '../core/permission.js';

/** Roles that somebody has in an organization; every other one is the committee's. */
export const ORGANIZATION_ROLES: readonly Role[] = [
  'TENANT_SECRETARY',
  'TENANT_OFFICER',
  'ORGANIZATION_ADMIN',
];

/** Roles of staff that may be given for some clusters alone. */
export const CLUSTER_ROLES: readonly Role[] = [
  'COMMITTEE_OFFICE',
  'COMMITTEE_PROPAGANDA',
  'COMMITTEE_ORGANISATION',
  'INSPECTION_COMMISSION',
];

/** What a membership counts for. */
export const MembershipScope = {
  COMMITTEE: 'COMMITTEE',
  CLUSTERS: 'CLUSTERS',
  ORGANIZATION: 'ORGANIZATION',
  ASSIGNED: 'ASSIGNED',
} as const;
export type MembershipScope = (typeof MembershipScope)[keyof typeof MembershipScope];

/** Whether a position is for what it is assigned to: a verifier's always is. */
export function isNarrowed({ role, narrowed }: { role: Role; narrowed: boolean }): boolean {
  return narrowed || role === 'VERIFIER';
}

/**
 * Roles that somebody in a role gives, changes and ends: nobody one above the own. A committee's
 * administrator answers for every position of the committee.
 */
const managed: Partial<Record<Role, readonly Role[]>> = {
  COMMITTEE_ADMIN: Object.values(Role),
  TENANT_SECRETARY: ['TENANT_OFFICER', 'ORGANIZATION_ADMIN'],
  ORGANIZATION_ADMIN: ['TENANT_OFFICER', 'ORGANIZATION_ADMIN'],
};

/** Whether somebody in a role gives, changes and ends another. */
export function isManagedBy(role: string, given: Role): boolean {
  return managed[role as Role]?.includes(given) ?? false;
}

/** Whether a role is one of an organization's people, or of the committee's. */
export function fitsPlace(role: Role, isInOrganization: boolean): boolean {
  return ORGANIZATION_ROLES.includes(role) === isInOrganization;
}

/** Roles that somebody may give to people of an organization, or of the committee. */
export function rolesToGive(role: string, isInOrganization: boolean): Role[] {
  return Object.values(Role).filter(
    (given) => isManagedBy(role, given) && fitsPlace(given, isInOrganization),
  );
}

/** The day before a calendar date. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** Whether two spans of days share one; an open end never comes. */
export function overlap(
  one: { startsOn: string; endsOn: string | null },
  other: { startsOn: string; endsOn: string | null },
): boolean {
  const startsInTime = one.endsOn === null || other.startsOn <= one.endsOn;
  return startsInTime && (other.endsOn === null || one.startsOn <= other.endsOn);
}
