/** Product roles. The first group acts for the committee, the second for one organization. */
export const Role = {
  STANDING_COMMITTEE: 'STANDING_COMMITTEE',
  EXECUTIVE_COMMITTEE: 'EXECUTIVE_COMMITTEE',
  COMMITTEE_OFFICE: 'COMMITTEE_OFFICE',
  COMMITTEE_PROPAGANDA: 'COMMITTEE_PROPAGANDA',
  COMMITTEE_ORGANISATION: 'COMMITTEE_ORGANISATION',
  INSPECTION_COMMISSION: 'INSPECTION_COMMISSION',
  COMMITTEE_ADMIN: 'COMMITTEE_ADMIN',
  /** Of a verification team (đoàn công tác, tổ thẩm định): reads the organizations assigned. */
  VERIFIER: 'VERIFIER',
  TENANT_SECRETARY: 'TENANT_SECRETARY',
  TENANT_OFFICER: 'TENANT_OFFICER',
  ORGANIZATION_ADMIN: 'ORGANIZATION_ADMIN',
} as const;
export type Role = (typeof Role)[keyof typeof Role];

export const Permission = {
  ASSESSMENT_COMPARE: 'assessment:compare',
  ASSESSMENT_APPEAL: 'assessment:appeal',
  ASSESSMENT_DRAFT: 'assessment:draft',
  ASSESSMENT_MANAGE: 'assessment:manage',
  ASSESSMENT_READ: 'assessment:read',
  ASSESSMENT_SUBMIT: 'assessment:submit',
  ASSESSMENT_VERIFY: 'assessment:verify',
  AUDIT_READ: 'audit:read',
  COMMITTEE_MANAGE: 'committee:manage',
  CRITERIA_MANAGE: 'criteria:manage',
  CRITERIA_READ: 'criteria:read',
  DELIVERY_READ: 'delivery:read',
  DELIVERY_RESOLVE: 'delivery:resolve',
  DOCUMENT_READ: 'document:read',
  DOCUMENT_REISSUE: 'document:reissue',
  DOCUMENT_RELEASE: 'document:release',
  DOCUMENT_TEMPLATE_MANAGE: 'document-template:manage',
  EVIDENCE_KEEP: 'evidence:keep',
  EVIDENCE_READ: 'evidence:read',
  INVITATION_MANAGE: 'invitation:manage',
  MEMBERSHIP_HAND_OVER: 'membership:hand-over',
  MEMBERSHIP_MANAGE: 'membership:manage',
  MEMBERSHIP_READ: 'membership:read',
  OPERATIONS_READ: 'operations:read',
  OPERATIONS_RETRY: 'operations:retry',
  ORGANIZATION_MANAGE: 'organization:manage',
  ORGANIZATION_READ: 'organization:read',
  PARTNER_MANAGE: 'partner:manage',
  RANKING_RECORD: 'ranking:record',
  RECIPIENT_MANAGE: 'recipient:manage',
  RECOGNITION_DECIDE: 'recognition:decide',
  RECOGNITION_READ: 'recognition:read',
  REORGANIZATION_DECIDE: 'reorganization:decide',
  REORGANIZATION_READ: 'reorganization:read',
  REPORT_APPROVE: 'report:approve',
  REPORT_NUMBER: 'report:number',
  REPORT_PREPARE: 'report:prepare',
  REPORT_READ: 'report:read',
  REPORT_SIGN: 'report:sign',
  ROUND_CONSOLIDATE: 'round:consolidate',
  ROUND_CREATE: 'round:create',
  ROUND_EXPORT: 'round:export',
  ROUND_READ: 'round:read',
  SUPPORT_ENTER: 'support:enter',
  SUPPORT_READ: 'support:read',
  SUCCESSION_READ: 'succession:read',
  SUBMISSION_ACCEPT: 'submission:accept',
  SUBMISSION_CHASE: 'submission:chase',
  SUBMISSION_DRAFT: 'submission:draft',
  SUBMISSION_EXEMPT: 'submission:exempt',
  SUBMISSION_HAND_IN: 'submission:hand-in',
  SUBMISSION_READ: 'submission:read',
  TEMPLATE_MANAGE: 'template:manage',
  SUBMISSION_REOPEN: 'submission:reopen',
} as const;
export type Permission = (typeof Permission)[keyof typeof Permission];

const everyMember: Permission[] = [
  'assessment:read',
  'criteria:read',
  'evidence:read',
  'organization:read',
  'recognition:read',
  'round:read',
  'submission:read',
];

const committeeReader: Permission[] = [
  ...everyMember,
  'assessment:compare',
  'delivery:read',
  'document:read',
  'report:read',
  'round:export',
];

/** Who says which people act for the committee, or for the own organization. */
const peopleKeeper: Permission[] = ['invitation:manage', 'membership:manage', 'membership:read'];

/** What each role may do. The console, the use cases and the documentation read this one table. */
export const permissionsOf: Record<Role, readonly Permission[]> = {
  STANDING_COMMITTEE: [
    ...committeeReader,
    'audit:read',
    'document:reissue',
    'document:release',
    'recognition:decide',
    'reorganization:decide',
    'reorganization:read',
    'report:approve',
    'report:sign',
  ],
  EXECUTIVE_COMMITTEE: committeeReader,
  COMMITTEE_OFFICE: [
    ...committeeReader,
    'audit:read',
    'delivery:resolve',
    'document:reissue',
    'document:release',
    'document-template:manage',
    'recipient:manage',
    'report:number',
    'report:prepare',
    'round:consolidate',
    'round:create',
    'submission:accept',
    'submission:chase',
    'submission:exempt',
    'template:manage',
    'submission:reopen',
  ],
  COMMITTEE_PROPAGANDA: [...committeeReader, 'assessment:manage', 'criteria:manage'],
  COMMITTEE_ORGANISATION: [
    ...committeeReader,
    'organization:manage',
    'ranking:record',
    'reorganization:decide',
    'reorganization:read',
  ],
  INSPECTION_COMMISSION: committeeReader,
  COMMITTEE_ADMIN: [
    ...peopleKeeper,
    'audit:read',
    'committee:manage',
    'delivery:read',
    'membership:hand-over',
    'operations:read',
    'operations:retry',
    'organization:manage',
    'organization:read',
    'partner:manage',
    'reorganization:read',
    'round:read',
    'succession:read',
    'support:enter',
    'support:read',
  ],
  VERIFIER: [...everyMember, 'assessment:compare', 'assessment:verify'],
  TENANT_SECRETARY: [
    ...everyMember,
    ...peopleKeeper,
    'assessment:appeal',
    'assessment:draft',
    'assessment:submit',
    'evidence:keep',
    'succession:read',
    'support:read',
    'submission:draft',
    'submission:hand-in',
  ],
  TENANT_OFFICER: [
    ...everyMember,
    'assessment:draft',
    'evidence:keep',
    'submission:draft',
    'succession:read',
  ],
  ORGANIZATION_ADMIN: [...everyMember, ...peopleKeeper, 'succession:read', 'support:read'],
};

/** What is left of a role to whom it is given for some organizations alone. */
const narrowedPermissions: readonly Permission[] = [
  ...everyMember,
  'assessment:compare',
  'assessment:verify',
  'audit:read',
  'submission:accept',
  'submission:chase',
  'submission:exempt',
];

/** What somebody in a role may do, in the whole committee or for some organizations of it. */
export function permissionsIn(role: Role, isNarrowed: boolean): readonly Permission[] {
  const all = permissionsOf[role];
  return isNarrowed ? all.filter((each) => narrowedPermissions.includes(each)) : all;
}

/** What somebody of the committee may do in the view of an organization they support: look. */
export const supportPermissions: readonly Permission[] = everyMember;

/**
 * Roles that must sign in with a second factor where their committee requires it: all that decide,
 * sign or let others in.
 */
const decides = new Set<Role>(Object.values(Role).filter((role) => role !== Role.TENANT_OFFICER));

export function decidesForOthers(role: Role): boolean {
  return decides.has(role);
}
/** What a committee may let a partner app do: read, never more. */
export const partnerScopes = [
  'document:read',
  'organization:read',
  'report:read',
  'round:read',
  'submission:read',
] as const satisfies readonly Permission[];
export type PartnerScope = (typeof partnerScopes)[number];
