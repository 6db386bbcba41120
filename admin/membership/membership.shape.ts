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
  organization: { id: string; name: string } | null;
}

export const MEMBERSHIP_STATES = ['IN_FORCE', 'COMING', 'ENDED'] as const;

/** Something chosen from what was found. */
export interface Choice {
  id: string;
  name: string;
  detail?: string;
}
