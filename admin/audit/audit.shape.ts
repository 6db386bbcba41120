import {
  changePath,
  importPath,
  organizationPath,
  reportPath,
  roundPath,
  submissionPath,
} from '../core/frame/paths.js';
import type { StateKind } from '../core/StateChip.js';

export interface AuditEvent {
  id: string;
  occurredAt: string;
  /** null is the worker on the clock's behalf, or somebody the reader may not know. */
  actorName: string | null;
  actorRole: string;
  /** "submission.handIn". */
  action: string;
  entity: string;
  entityId: string;
  fromState: string | null;
  toState: string | null;
  reason: string | null;
  /** Network an account was used from; null for all other events. */
  network: string | null;
  /** Whether it has been sealed into the hash chain. */
  sealed: boolean;
}

interface Recorded {
  /** Of the records whose states are roles, none. */
  states?:
    | StateKind
    | 'account'
    | 'handOver'
    | 'organizationImport'
    | 'reportTemplate'
    | 'documentTemplate';
  /** Of the records that have one. */
  page?: (id: string) => string;
}

const recorded: Record<string, Recorded> = {
  Submission: { states: 'submission', page: submissionPath },
  Report: { states: 'report', page: reportPath },
  ReportRound: { states: 'round', page: roundPath },
  Delivery: { states: 'delivery' },
  Membership: {},
  Invitation: {},
  SupportAccess: {},
  Person: { states: 'account' },
  Organization: { page: organizationPath },
  EmulationCluster: {},
  OrganizationImport: { states: 'organizationImport', page: importPath },
  OrgChange: { states: 'change', page: changePath },
  HandOver: { states: 'handOver' },
  ApiClient: { page: (id) => `/apiClients/${id}` },
  ApiKey: {},
  WebhookEndpoint: { page: (id) => `/webhooks/${id}` },
  DocumentTemplate: { states: 'documentTemplate' },
  ReportTemplate: { states: 'reportTemplate', page: (id) => `/reportTemplates/${id}` },
  ReportSchedule: {},
  Reopening: {},
  JobFailure: { states: 'failure' },
  Committee: {},
};

/** Kinds of records the log can be narrowed to. */
export const ENTITIES = Object.keys(recorded);

/** How the states of a kind of record are called. */
export function stateKind(entity: string): Recorded['states'] {
  return recorded[entity]?.states;
}

/** The page of the record an event is about. */
export function pageOf({ entity, entityId }: AuditEvent): string | undefined {
  return recorded[entity]?.page?.(entityId);
}
