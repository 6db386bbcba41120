/**
 * What the lists of react-admin read. Each answers with `page`, and with `record` where one row can
 * be read.
 */
import { listOf, oneOf } from './list-of.js';

import { INVITATION, MEMBERSHIP } from './people-rows.js';

const ROUND = /* GraphQL */ `
  fragment Round on ReportRound {
    id
    label
    kind
    state
    startOn
    endOn
    opensAt
    cutoffAt
    organizationDueAt
    committeeDueAt
    superiorDueAt
    lockedAt
    tally {
      expected
      due
      opened
      draft
      submitted
      returned
      accepted
      exempt
      late
      missing
    }
  }
`;

const SUBMISSION = /* GraphQL */ `
  fragment SubmissionRow on Submission {
    id
    version
    state
    edition
    late
    overdue
    contact
    openedAt
    startedAt
    handedInAt
    remindedAt
    chasedAt
    acceptedAt
    updatedAt
    returnReason
    exemptReason
    organization {
      id
      code
      name
      shortName
      hostType
      kind
    }
    round {
      id
      label
      state
      organizationDueAt
    }
  }
`;

const ORGANIZATION = /* GraphQL */ `
  fragment OrganizationRow on Organization {
    id
    code
    name
    shortName
    kind
    hostType
    hostName
    place
    closedOn
    cluster {
      id
      name
    }
    headcount {
      membersTotal
    }
  }
`;

const RANKED = /* GraphQL */ `
  fragment RankedRow on Organization {
    id
    code
    name
    rankings {
      id
      year
      level
      decisionNumber
      decidedOn
    }
  }
`;

const ORG_CHANGE = /* GraphQL */ `
  fragment OrgChangeRow on OrgChange {
    id
    kind
    state
    title
    decisionNo
    effectiveOn
  }
`;

const REPORT = /* GraphQL */ `
  fragment ReportRow on Report {
    id
    state
    draftNumber
    composedAt
    createdAt
    preparedAt
    preparedBy {
      id
      fullName
    }
    approvedAt
    approvedBy {
      id
      fullName
    }
    returnReason
    round {
      id
      label
      state
    }
    document {
      id
      number
      symbol
      documentOn
      state
      signedAt
    }
  }
`;

const DELIVERY = /* GraphQL */ `
  fragment DeliveryRow on Delivery {
    id
    addresseeName
    address
    state
    attempts
    sentAt
    nextAttemptAt
    smtpCode
    lastError
    resolution
    createdAt
    groupLabel
    bounce {
      status
      diagnostic
      server
      givenInAt
    }
    replacedBy {
      id
      address
      state
    }
  }
`;

const SUPPORT_ACCESS = /* GraphQL */ `
  fragment SupportAccessRow on SupportAccess {
    id
    personName
    reason
    createdAt
    endsAt
    endedAt
    open
    organization {
      id
      name
    }
  }
`;

const AUDIT_EVENT = /* GraphQL */ `
  fragment AuditEventRow on AuditEvent {
    id
    occurredAt
    actorName
    actorRole
    action
    entity
    entityId
    fromState
    toState
    reason
    network
    sealed
  }
`;

const WEBHOOK_DELIVERY = /* GraphQL */ `
  fragment WebhookDeliveryRow on WebhookDelivery {
    id
    messageId
    type
    state
    attempts
    nextAttemptAt
    attemptedAt
    durationMs
    statusCode
    lastError
    createdAt
  }
`;

export const REPORT_ROUNDS = listOf('reportRounds', 'ReportRoundFilter', 'Round', ROUND);
export const REPORT_ROUND = oneOf('reportRound', 'Round', ROUND);
export const SUBMISSIONS = listOf('submissions', 'SubmissionFilter', 'SubmissionRow', SUBMISSION);
export const SUBMISSION_ROW = oneOf('submission', 'SubmissionRow', SUBMISSION);
export const ORGANIZATIONS = listOf(
  'organizations',
  'OrganizationFilter',
  'OrganizationRow',
  ORGANIZATION,
);
export const ORGANIZATION_ROW = oneOf('organization', 'OrganizationRow', ORGANIZATION);
export const RANKED_ORGANIZATIONS = listOf(
  'organizations',
  'OrganizationFilter',
  'RankedRow',
  RANKED,
);
export const ORG_CHANGES = listOf('orgChanges', 'OrgChangeFilter', 'OrgChangeRow', ORG_CHANGE);
export const REPORTS = listOf('reports', 'ReportFilter', 'ReportRow', REPORT);
export const REPORT_ROW = oneOf('report', 'ReportRow', REPORT);
export const DELIVERIES = listOf('deliveries', 'DeliveryFilter', 'DeliveryRow', DELIVERY);
export const MEMBERSHIPS = listOf('memberships', 'MembershipFilter', 'MembershipRow', MEMBERSHIP);
export const INVITATIONS = listOf('invitations', 'InvitationFilter', 'InvitationRow', INVITATION);
export const SUPPORT_ACCESSES = listOf(
  'supportAccesses',
  'SupportAccessFilter',
  'SupportAccessRow',
  SUPPORT_ACCESS,
);
export const WEBHOOK_DELIVERIES = listOf(
  'webhookDeliveries',
  'WebhookDeliveryFilter!',
  'WebhookDeliveryRow',
  WEBHOOK_DELIVERY,
);
export const AUDIT_EVENTS = listOf('auditEvents', 'AuditEventFilter', 'AuditEventRow', AUDIT_EVENT);
