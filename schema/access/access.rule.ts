import { type Permission, permissionsIn, type Role } from '../core/permission.js';

/** Kinds of records whose reading can be explained. */
export const AccessEntity = {
  ORGANIZATION: 'ORGANIZATION',
  REPORT_ROUND: 'REPORT_ROUND',
  SUBMISSION: 'SUBMISSION',
  /** Figures and texts of a submission. */
  SUBMISSION_CONTENTS: 'SUBMISSION_CONTENTS',
  REPORT: 'REPORT',
} as const;
export type AccessEntity = (typeof AccessEntity)[keyof typeof AccessEntity];

/** What stands between a person and a record, in this order. */
export const AccessStep = {
  MEMBERSHIP: 'MEMBERSHIP',
  PERMISSION: 'PERMISSION',
  SCOPE: 'SCOPE',
  STATE: 'STATE',
} as const;
export type AccessStep = (typeof AccessStep)[keyof typeof AccessStep];

/** Why a step lets through, or does not. */
export const AccessReason = {
  MEMBERSHIP_IN_FORCE: 'MEMBERSHIP_IN_FORCE',
  MEMBERSHIP_COMING: 'MEMBERSHIP_COMING',
  MEMBERSHIP_ENDED: 'MEMBERSHIP_ENDED',
  PERMISSION_HELD: 'PERMISSION_HELD',
  PERMISSION_LACKING: 'PERMISSION_LACKING',
  SCOPE_COMMITTEE: 'SCOPE_COMMITTEE',
  SCOPE_CLUSTER: 'SCOPE_CLUSTER',
  SCOPE_ASSIGNED: 'SCOPE_ASSIGNED',
  SCOPE_NOT_ASSIGNED: 'SCOPE_NOT_ASSIGNED',
  SCOPE_OWN_ORGANIZATION: 'SCOPE_OWN_ORGANIZATION',
  SCOPE_OTHER_ORGANIZATION: 'SCOPE_OTHER_ORGANIZATION',
  SCOPE_COMMITTEE_ALONE: 'SCOPE_COMMITTEE_ALONE',
  SCOPE_NOTHING_THERE: 'SCOPE_NOTHING_THERE',
  STATE_ANY: 'STATE_ANY',
  STATE_HANDED_IN: 'STATE_HANDED_IN',
  STATE_NOT_HANDED_IN: 'STATE_NOT_HANDED_IN',
} as const;
export type AccessReason = (typeof AccessReason)[keyof typeof AccessReason];

export interface AccessLink {
  step: AccessStep;
  holds: boolean;
  reason: AccessReason;
}

/** A membership as far as access depends on it. */
export interface Standing {
  role: Role;
  organizationId: string | null;
  startsOn: string;
  endsOn: string | null;
  /** What it is assigned to today, where it does not count for the whole committee. */
  assigned: Assigned | null;
}

/** Clusters and organizations by their ids. */
export interface Assigned {
  clusterIds: readonly string[];
  organizationIds: readonly string[];
}

/** A record of the same committee as far as access depends on it. */
export interface Reached {
  /** Whose it is; null is the committee's. */
  organizationId: string | null;
  /** The cluster that the organization is in. */
  clusterId?: string | null;
  state: string | null;
}

const needed: Record<AccessEntity, Permission> = {
  ORGANIZATION: 'organization:read',
  REPORT_ROUND: 'round:read',
  SUBMISSION: 'submission:read',
  SUBMISSION_CONTENTS: 'submission:read',
  REPORT: 'report:read',
};

/** What it takes to read a kind of record. */
export function permissionFor(entity: AccessEntity): Permission {
  return needed[entity];
}

/** Records of the committee that its organizations read as well, and those they do not. */
const forEverybody = new Set<AccessEntity>(['REPORT_ROUND']);

function membershipLink({ startsOn, endsOn }: Standing, today: string): AccessLink {
  const step = 'MEMBERSHIP';
  if (endsOn !== null && endsOn < today) return { step, holds: false, reason: 'MEMBERSHIP_ENDED' };
  if (startsOn > today) return { step, holds: false, reason: 'MEMBERSHIP_COMING' };
  return { step, holds: true, reason: 'MEMBERSHIP_IN_FORCE' };
}

function permissionLink({ role, assigned }: Standing, entity: AccessEntity): AccessLink {
  const holds = permissionsIn(role, assigned !== null).includes(needed[entity]);
  const reason = holds ? 'PERMISSION_HELD' : 'PERMISSION_LACKING';
  return { step: 'PERMISSION', holds, reason };
}

/** Of a membership that counts for what it is assigned to alone. */
function assignedLink(assigned: Assigned, record: Reached): AccessLink {
  const step = 'SCOPE';
  const { organizationId, clusterId = null } = record;
  if (organizationId === null) return { step, holds: false, reason: 'SCOPE_COMMITTEE_ALONE' };
  if (clusterId !== null && assigned.clusterIds.includes(clusterId)) {
    return { step, holds: true, reason: 'SCOPE_CLUSTER' };
  }
  const holds = assigned.organizationIds.includes(organizationId);
  return { step, holds, reason: holds ? 'SCOPE_ASSIGNED' : 'SCOPE_NOT_ASSIGNED' };
}

function scopeLink(standing: Standing, entity: AccessEntity, record: Reached | null): AccessLink {
  const step = 'SCOPE';
  if (!record) return { step, holds: false, reason: 'SCOPE_NOTHING_THERE' };
  if (forEverybody.has(entity)) return { step, holds: true, reason: 'SCOPE_COMMITTEE' };
  if (standing.organizationId === null) {
    const { assigned } = standing;
    return assigned
      ? assignedLink(assigned, record)
      : { step, holds: true, reason: 'SCOPE_COMMITTEE' };
  }
  if (record.organizationId === null) {
    return { step, holds: false, reason: 'SCOPE_COMMITTEE_ALONE' };
  }
  const holds = record.organizationId === standing.organizationId;
  return { step, holds, reason: holds ? 'SCOPE_OWN_ORGANIZATION' : 'SCOPE_OTHER_ORGANIZATION' };
}

const HANDED_IN = ['SUBMITTED', 'ACCEPTED'];

/** Contents are the organization's own until they are handed in, and when they are returned. */
function stateLink(standing: Standing, entity: AccessEntity, record: Reached): AccessLink {
  const step = 'STATE';
  const isOpen = entity !== 'SUBMISSION_CONTENTS' || standing.organizationId !== null;
  if (isOpen) return { step, holds: true, reason: 'STATE_ANY' };
  const holds = HANDED_IN.includes(record.state ?? '');
  return { step, holds, reason: holds ? 'STATE_HANDED_IN' : 'STATE_NOT_HANDED_IN' };
}

/**
 * Why somebody reads a record, or does not: every step between them, of which all must hold. What
 * enforces it is the policy of each table; a test holds the two equal.
 */
export function explainAccess(
  standing: Standing,
  today: string,
  { entity, record }: { entity: AccessEntity; record: Reached | null },
): AccessLink[] {
  return [
    membershipLink(standing, today),
    permissionLink(standing, entity),
    scopeLink(standing, entity, record),
    ...(record ? [stateLink(standing, entity, record)] : []),
  ];
}
