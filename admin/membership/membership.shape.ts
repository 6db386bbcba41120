import type { MembershipScope } from '../../schema/membership/membership.rule.js';
import type { Role } from '../../schema/core/permission.js';

export interface Member {
  id: string;
  version: number;
  personId: string;
  fullName: string;
  email: string;
  role: Role;
  title: string;
  startsOn: string;
  endsOn: string | null;
  state: 'COMING' | 'IN_FORCE' | 'ENDED';
  organization: Choice | null;
  scope: MembershipScope;
  /** What it looks after, where it does not count for all. */
  assignments: MemberAssignment[];
}

export interface MemberAssignment {
  id: string;
  startsOn: string;
  endsOn: string | null;
  cluster: Choice | null;
  organization: Choice | null;
}

export const MEMBERSHIP_STATES = ['IN_FORCE', 'COMING', 'ENDED'] as const;

/** Something chosen from what was found. */
export interface Choice {
  id: string;
  name: string;
  detail?: string;
}
