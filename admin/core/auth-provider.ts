/** react-admin's questions about who is signed in and what they may see. */
import type { AuthProvider } from 'react-admin';
import type { Permission } from '../../schema/core/permission.js';
import { currentMembership, forgetMe, loadMe } from './acting.js';
import { ApiError } from './graphql.js';
import { signOut } from './session/session.js';

/** What has to be permitted to see a resource. */
const needed: Record<string, Permission> = {
  reportRounds: 'round:read',
  reportSchedules: 'round:read',
  roundCalendar: 'round:read',
  reportTemplates: 'template:manage',
  criteriaSets: 'criteria:read',
  submissions: 'submission:read',
  assessmentRounds: 'assessment:read',
  selfAssessments: 'assessment:read',
  assessmentVerifications: 'assessment:read',
  evidence: 'evidence:keep',
  reports: 'report:read',
  deliveries: 'delivery:read',
  recipientGroups: 'delivery:read',
  organizations: 'organization:read',
  documentTemplates: 'document-template:manage',
  orgChanges: 'reorganization:read',
  qualityRankings: 'organization:read',
  assessmentInsight: 'assessment:read',
  recognitions: 'recognition:read',
  recognitionDecisions: 'document:read',
  assessmentDivergences: 'assessment:compare',
  organizationRollUp: 'reorganization:read',
  organizationImports: 'organization:manage',
  emulationClusters: 'organization:manage',
  memberships: 'membership:read',
  invitations: 'invitation:manage',
  apiClients: 'partner:manage',
  successions: 'succession:read',
  supportAccesses: 'support:read',
  operations: 'operations:read',
  auditEvents: 'audit:read',
};

/**
 * Whether the membership acted in may see a resource. Organizations read their own part of the
 * audit log.
 */
export function maySee(resource: string): boolean {
  const membership = currentMembership();
  if (resource === 'auditEvents' && membership?.organizationId) return true;
  const permission = needed[resource];
  return permission !== undefined && (membership?.permissions.includes(permission) ?? false);
}

const RETRY_AFTER = 3000;

/**
 * A server that cannot be reached has not said that nobody is signed in: it is asked until it
 * answers.
 */
async function askUntilAnswered(): Promise<void> {
  for (;;) {
    try {
      await loadMe();
      return;
    } catch (error) {
      if (!(error instanceof ApiError) || error.code === 'UNAUTHENTICATED') throw error;
      await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER));
    }
  }
}

export const authProvider: AuthProvider = {
  // The page has signed in, by as many steps as it takes.
  login: async () => {
    forgetMe();
    await loadMe();
  },
  logout: async () => {
    await signOut();
    forgetMe();
  },
  checkAuth: async () => {
    try {
      await askUntilAnswered();
    } catch {
      // `false` keeps react-admin from adding a notice to the sign-in page.
      throw Object.assign(new Error(), { message: false });
    }
  },
  checkError: async (error: unknown) => {
    // Requests wait for a new session by themselves; this is somebody who chose to leave.
    if (error instanceof ApiError && error.code === 'UNAUTHENTICATED') throw error;
  },
  getIdentity: async () => {
    const { id, fullName } = await loadMe();
    return { id, fullName };
  },
  canAccess: async ({ resource }) => maySee(resource),
};
