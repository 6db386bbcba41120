import type { Role } from '../../schema/core/permission.js';

export interface Invitation {
  id: string;
  email: string;
  fullName: string;
  role: Role;
  title: string;
  organizationName: string | null;
  state: 'PENDING' | 'ACCEPTED' | 'EXPIRED' | 'REVOKED';
  sentAt: string | null;
  lastError: string | null;
  expiresAt: string;
}

export const INVITATION_STATES = ['PENDING', 'ACCEPTED', 'EXPIRED', 'REVOKED'] as const;

/** What the holder of a link is invited to. */
export interface HeldInvitation {
  email: string;
  fullName: string;
  role: Role;
  title: string;
  committeeName: string;
  organizationName: string | null;
  hasAccount: boolean;
}
